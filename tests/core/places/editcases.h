#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <filesystem>

namespace keywright::testing {

/// A file with a key, and what it should become when the key is replaced.
struct EditCase
{
    QString name;
    std::filesystem::path path;
    QByteArray before; ///< with makeKey(1)
    QByteArray after; ///< with makeKey(3)
    QString refused; ///< "broken", "template", "pieces", …: nothing of it can be changed; else empty
    bool doubtful = false; ///< it can be changed, but only where that is asked for
    bool repaired = false; ///< the new key is written in another notation, so there is no way back
};

/// All cases of tests/core/places/edits: "### name | path | how the file is encoded, or refused=reason", then
/// the content with @KEY@ and its like, then what it becomes where more than the key differs.
const QList<EditCase> &allEditCases();

} // namespace keywright::testing
