#pragma once

#include "core/report/privatenames.h"
#include "core/secret.h"

#include <QJsonObject>
#include <QString>

#include <filesystem>
#include <vector>

namespace keywright {

/// Lets nothing of a key through that is longer than what is shown of it: neither of the keys that it was
/// told of nor of anything that looks like one.
class Scrubber
{
public:
    explicit Scrubber(PrivateNames names) : m_names(std::move(names)) { }

    /// Every long run of key characters in it is looked for from now on.
    void know(const Secret &secret);

    /// The text on one line, bounded, without keys, with home folders as ~, and without the names of
    /// the user and of this computer.
    QString text(const QString &text) const;
    QString path(const std::filesystem::path &path) const;
    /// The members of a finding's detail that a report may carry, scrubbed.
    QJsonObject detail(const QJsonObject &detail) const;

private:
    QString scrubbed(const QString &run) const;
    bool isPartOfKey(QByteArrayView run) const;

    QString withoutNames(QString text) const;

    PrivateNames m_names;
    std::vector<Secret> m_runs;
};

} // namespace keywright
