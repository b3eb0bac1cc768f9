#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <filesystem>

namespace keywright {
struct PlaceFact;
}

namespace keywright::testing {

/// A settings file as its tool writes it, with one value to be filled in.
struct PlantedFile
{
    QByteArray before;
    QByteArray after;
    QString name; ///< of the setting that holds the value
    bool speaksOfService = true; ///< false where only the value tells whose key it is

    QByteArray with(const QByteArray &value) const { return before + value + after; }
};

/// How the tool writes a key into that file, once for each name that it reads. Empty for a format that this
/// does not know.
QList<PlantedFile> plantedFiles(const PlaceFact &fact, const std::filesystem::path &path);

} // namespace keywright::testing
