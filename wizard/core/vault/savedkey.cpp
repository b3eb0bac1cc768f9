#include "core/vault/savedkey.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdlib>

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

QString keyEntry(const QString &base, const QString &name)
{
    return name.isEmpty() ? base : QString(base + u" ["_s + name + u']');
}

QString noteEntry(const QString &base, const QString &name)
{
    const QString notes = base + u" (dates)"_s;
    return name.isEmpty() ? notes : QString(notes + u" ["_s + name + u']');
}

QString indexEntry(const QString &base)
{
    return base + u" (names)"_s;
}

Secret encodeNote(const KeyNote &note)
{
    const QJsonObject object { { u"name"_s, note.name },
                               { u"fingerprint"_s, note.fingerprint },
                               { u"saved"_s, note.savedAt.toUTC().toString(Qt::ISODate) },
                               { u"accepted"_s, note.acceptedAt.toUTC().toString(Qt::ISODate) } };
    return Secret(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

KeyNote decodeNote(const Secret &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.bytes().toByteArray()).object();
    return { object["name"_L1].toString(), object["fingerprint"_L1].toString(),
             QDateTime::fromString(object["saved"_L1].toString(), Qt::ISODate),
             QDateTime::fromString(object["accepted"_L1].toString(), Qt::ISODate) };
}

qint64 ageInDays(const QDateTime &savedAt, const QDateTime &now)
{
    return savedAt.isValid() ? std::max<qint64>(0, savedAt.daysTo(now)) : -1;
}

bool isNewlySaved(const QDateTime &savedAt, const QDateTime &now)
{
    constexpr qint64 newForSeconds = 600;
    return savedAt.isValid() && std::abs(savedAt.secsTo(now)) < newForSeconds;
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
