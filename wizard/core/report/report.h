#pragma once

#include "core/report/keyguard.h"
#include "core/report/privatenames.h"

#include <QJsonObject>
#include <QString>

#include <memory>

namespace keywright {

class Session;
struct Facts;

/// Who writes a report, and where.
struct ReportOrigin
{
    QString program; ///< "keywright 0.1.0"
    QString system;
    PrivateNames names; ///< none of which gets into it
};

/// The whole support report as data.
struct Report
{
    QJsonObject json;
    std::shared_ptr<const KeyGuard> guard; ///< for a last look at the finished bytes
};

/// Built only from the allow-list of report.cpp: ids, masked keys, lengths, paths with home folders as ~,
/// times, hosts. No field of the session is copied wholesale. What is built is searched for every key that
/// the session knows, and where one is found, that field is cut ("cut" counts them).
Report buildReport(const Session &session, const Facts &facts, const ReportOrigin &origin);

} // namespace keywright
