#pragma once

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
    explicit Scrubber(QString home) : m_home(std::move(home)) { }

    /// Every long run of key characters in it is looked for from now on.
    void know(const Secret &secret);

    /// The text on one line, bounded, without keys and without the home folder's name.
    QString text(const QString &text) const;
    QString path(const std::filesystem::path &path) const;
    /// The members of a finding's detail that a report may carry, scrubbed.
    QJsonObject detail(const QJsonObject &detail) const;

private:
    QString scrubbed(const QString &run) const;
    bool isPartOfKey(QByteArrayView run) const;

    QString m_home;
    std::vector<Secret> m_runs;
};

} // namespace keywright
