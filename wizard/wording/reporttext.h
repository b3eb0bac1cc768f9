#pragma once

#include "core/report/report.h"

#include <QByteArray>
#include <QString>

namespace keywright::wording {

/// How a report is written.
enum class ReportForm { Text, Markdown, Json };

/// The finished report (UTF-8), in the language of the application: as plain text for the phone, one thing
/// per line; as Markdown for a ticket; or as JSON with the answer's sentences. It was searched once more for
/// keys: a line that would hold one is cut.
QByteArray reportBytes(const Report &report, ReportForm form);

/// The support report of buildReport() as plain text: nothing that the report does not hold.
QString reportText(const QJsonObject &report);

} // namespace keywright::wording
