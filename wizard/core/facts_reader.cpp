#include "core/facts_reader.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

FactsReader::FactsReader(QString file) : m_file(std::move(file)) { }

QJsonObject FactsReader::root(const QByteArray &json)
{
    QJsonParseError parseError;
    const auto document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        fail(u"%1 at byte %2"_s.arg(parseError.errorString()).arg(parseError.offset));
    else if (!document.isObject())
        fail(u"not an object"_s);
    return document.object();
}

void FactsReader::allow(const QJsonObject &object, std::initializer_list<QLatin1StringView> members)
{
    for (const QString &member : object.keys()) {
        if (std::ranges::find(members, member) == members.end())
            fail(u"unknown member"_s, member);
    }
}

QString FactsReader::text(const QJsonObject &object, QLatin1StringView member)
{
    const QJsonValue value = object[member];
    if (!value.isString() || value.toString().isEmpty())
        fail(u"not a text"_s, member);
    return value.toString();
}

QString FactsReader::optionalText(const QJsonObject &object, QLatin1StringView member)
{
    const QJsonValue value = object[member];
    if (!value.isUndefined() && !value.isString())
        fail(u"not a text"_s, member);
    return value.toString();
}

QStringList FactsReader::texts(const QJsonObject &object, QLatin1StringView member)
{
    const QJsonValue value = object[member];
    if (value.isUndefined())
        return {};
    if (!value.isArray())
        fail(u"not a list"_s, member);
    QStringList result;
    const QJsonArray entries = value.toArray();
    for (const auto entry : entries) {
        if (!entry.isString())
            fail(u"not a list of texts"_s, member);
        result.append(entry.toString());
    }
    return result;
}

int FactsReader::number(const QJsonObject &object, QLatin1StringView member)
{
    const QJsonValue value = object[member];
    if (!value.isDouble())
        fail(u"not a number"_s, member);
    return value.toInt();
}

bool FactsReader::flag(const QJsonObject &object, QLatin1StringView member, bool fallback)
{
    const QJsonValue value = object[member];
    if (!value.isUndefined() && !value.isBool())
        fail(u"not true or false"_s, member);
    return value.toBool(fallback);
}

QDate FactsReader::day(const QJsonObject &object, QLatin1StringView member)
{
    const QDate day = QDate::fromString(text(object, member), Qt::ISODate);
    if (!day.isValid())
        fail(u"not a day like 2026-10-09"_s, member);
    return day;
}

QString FactsReader::urlPath(const QJsonObject &object, QLatin1StringView member)
{
    QString path = text(object, member);
    const bool isPlain = std::ranges::all_of(path, [](QChar character) {
        return character > u' ' && character < u'\x7f' && character != u'?' && character != u'#';
    });
    if (!path.startsWith(u'/') || !isPlain)
        fail(u"not a path that begins with a slash"_s, member);
    return path;
}

QUrl FactsReader::httpsUrl(const QJsonObject &object, QLatin1StringView member)
{
    QUrl url(text(object, member), QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty() || !url.userInfo().isEmpty())
        fail(u"not an https address"_s, member);
    return url;
}

void FactsReader::objects(const QJsonObject &object, QLatin1StringView member,
                          const std::function<void(const QJsonObject &)> &each)
{
    const QJsonValue value = object[member];
    if (!value.isArray()) {
        fail(u"not a list"_s, member);
        return;
    }
    const QJsonArray entries = value.toArray();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        m_pointer.append(member + u'/' + QString::number(i));
        if (entries.at(i).isObject())
            each(entries.at(i).toObject());
        else
            fail(u"not an object"_s);
        m_pointer.removeLast();
    }
}

void FactsReader::fail(const QString &problem, const QString &member)
{
    if (m_error)
        return;
    QStringList pointer = m_pointer;
    if (!member.isEmpty())
        pointer.append(member);
    m_error = FactsError { m_file, u'/' + pointer.join(u'/'), problem };
}

} // namespace keywright
