#include "core/vault/savedkey.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr qint64 rotationDays = 90; // The guide's advice.

} // namespace

QString defaultKeyName()
{
    // Windows ignores the service name, so the program's name stands in the key's name too.
    return u"Keywright: Perplexity API key"_s;
}

QString practiceKeyName()
{
    return u"Keywright practice: made-up key"_s;
}

QString datesName(const QString &name)
{
    return name + u" (dates)"_s;
}

Secret encodeDates(const QDateTime &savedAt, const QDateTime &acceptedAt)
{
    const QJsonObject dates { { u"saved"_s, savedAt.toUTC().toString(Qt::ISODate) },
                              { u"accepted"_s, acceptedAt.toUTC().toString(Qt::ISODate) } };
    return Secret(QJsonDocument(dates).toJson(QJsonDocument::Compact));
}

void decodeDates(const Secret &text, QDateTime &savedAt, QDateTime &acceptedAt)
{
    const QJsonObject dates = QJsonDocument::fromJson(text.bytes().toByteArray()).object();
    savedAt = QDateTime::fromString(dates["saved"_L1].toString(), Qt::ISODate);
    acceptedAt = QDateTime::fromString(dates["accepted"_L1].toString(), Qt::ISODate);
}

qint64 ageInDays(const QDateTime &savedAt, const QDateTime &now)
{
    return savedAt.isValid() ? std::max<qint64>(0, savedAt.daysTo(now)) : -1;
}

QDateTime rotationDue(const QDateTime &savedAt)
{
    return savedAt.addDays(rotationDays);
}

bool isDueForRotation(const QDateTime &savedAt, const QDateTime &now)
{
    return ageInDays(savedAt, now) >= rotationDays;
}

} // namespace keywright
