#pragma once

#include <QJsonObject>
#include <QString>

namespace keywright::wording {

/// The support report of buildReport() as plain text for a ticket, in the language of the application: one
/// thing per line, no markup, nothing that the report does not hold.
QString reportText(const QJsonObject &report);

} // namespace keywright::wording
