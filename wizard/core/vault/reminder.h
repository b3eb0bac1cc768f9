#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>

namespace keywright {

/// A calendar file (RFC 5545) with one entry for that whole day, announced at nine in the morning. The texts
/// are for people and hold no secret; `now` is when the file is made.
QByteArray calendarReminder(QDate day, const QString &title, const QString &text, const QDateTime &now);

} // namespace keywright
