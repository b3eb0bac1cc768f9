#pragma once

#include "core/facts.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <functional>
#include <initializer_list>

namespace keywright {

/// Reads members of a JSON document, keeps the first error with its JSON pointer, and goes on with empty
/// values, so that a parser reads as a list of members. Internal to the facts parsers.
class FactsReader
{
public:
    explicit FactsReader(QString file);

    /// The document's root object.
    QJsonObject root(const QByteArray &json);
    /// Enters an object: unknown members are an error.
    void allow(const QJsonObject &object, std::initializer_list<QLatin1StringView> members);

    QString text(const QJsonObject &object, QLatin1StringView member);
    QString optionalText(const QJsonObject &object, QLatin1StringView member);
    QStringList texts(const QJsonObject &object, QLatin1StringView member);
    int number(const QJsonObject &object, QLatin1StringView member);
    bool flag(const QJsonObject &object, QLatin1StringView member, bool fallback);
    /// A day as "2026-10-09".
    QDate day(const QJsonObject &object, QLatin1StringView member);
    /// A path of an address: begins with a slash, without query.
    QString urlPath(const QJsonObject &object, QLatin1StringView member);
    QUrl httpsUrl(const QJsonObject &object, QLatin1StringView member);
    /// Calls `each` for every object of an array.
    void objects(const QJsonObject &object, QLatin1StringView member,
                 const std::function<void(const QJsonObject &)> &each);

    void fail(const QString &problem, const QString &member = {});
    bool failed() const { return m_error.has_value(); }
    const FactsError &error() const { return *m_error; }

private:
    QString m_file;
    QStringList m_pointer;
    std::optional<FactsError> m_error;
};

} // namespace keywright
