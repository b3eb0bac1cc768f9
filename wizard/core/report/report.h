#pragma once

#include <QJsonObject>
#include <QString>

namespace keywright {

class Session;

/// The whole support report as data, built only from the allow-list of this file: ids, masked keys, lengths,
/// paths with the home folder as ~, times, hosts. No field of the session is copied wholesale.
QJsonObject buildReport(const Session &session, const QString &programVersion, const QString &system,
                        const QString &home);

} // namespace keywright
