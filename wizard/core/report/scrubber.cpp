#include "core/report/scrubber.h"

#include "core/detail.h"
#include "core/redact.h"
#include "core/report/findingjson.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr qsizetype mostText = 300; // Paths are shorter; anything longer is not from the allow-list.
constexpr qsizetype shortestRun = 16; // A part of a secret that no ordinary word is as long as.
constexpr qsizetype keyLikeRun = 20;
constexpr qsizetype tellingPart = 6; // Below the eight characters that no report may hold.
constexpr qsizetype shownTail = 4;

bool isKeyCharacter(char16_t c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool hasDigit(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

/// Replaces it where it is not a part of a longer word.
void replaceWhole(QString &text, const QString &word, const QString &with)
{
    for (qsizetype at = text.indexOf(word); !word.isEmpty() && at >= 0; at = text.indexOf(word, at)) {
        const qsizetype end = at + word.size();
        const bool startsWord =
            at == 0 || !isWordCharacter(word.front()) || !isWordCharacter(text.at(at - 1));
        const bool endsWord = end == text.size() || !isWordCharacter(text.at(end));
        if (startsWord && endsWord)
            text.replace(at, word.size(), with);
        at += startsWord && endsWord ? with.size() : word.size();
    }
}

/// The names of detail.h that hold no prose and no message of somebody else.
bool mayBeReported(QStringView name)
{
    static constexpr auto allowed = std::to_array<QLatin1StringView>(
        { detail::count,    detail::length,    detail::expected,  detail::actual,  detail::provider,
          detail::variable, detail::host,      detail::model,     detail::masked,  detail::kind,
          detail::position, detail::positions, detail::path,      detail::line,    detail::name,
          detail::tool,     detail::winner,    detail::encoding,  detail::program, detail::since,
          detail::why,      detail::status,    detail::type,      detail::issuer,  detail::proxy,
          detail::redirect, detail::seconds,   detail::requestId, detail::header,  detail::scheme,
          detail::method,   detail::client,    detail::causes,    detail::backend, detail::days,
          detail::toolId });
    return std::ranges::any_of(allowed, [name](QLatin1StringView known) { return name == known; });
}

} // namespace

void Scrubber::know(const Secret &secret)
{
    const QByteArrayView bytes = secret.bytes();
    for (qsizetype at = 0; at < bytes.size();) {
        qsizetype end = at;
        while (end < bytes.size() && isKeyCharacter(static_cast<unsigned char>(bytes.at(end))))
            ++end;
        const QByteArrayView run = bytes.sliced(at, end - at);
        const bool telling = std::ranges::any_of(run, [](char c) { return c >= '0' && c <= '9'; });
        if (run.size() >= shortestRun && telling)
            m_runs.emplace_back(run);
        at = end + 1;
    }
}

bool Scrubber::isPartOfKey(QByteArrayView run) const
{
    for (qsizetype at = 0; at + tellingPart <= run.size(); ++at) {
        const QByteArrayView part = run.sliced(at, tellingPart);
        if (std::ranges::any_of(m_runs, [&](const Secret &known) { return known.bytes().contains(part); }))
            return true;
    }
    return false;
}

QString Scrubber::scrubbed(const QString &run) const
{
    if (run.size() >= keyLikeRun && hasDigit(run))
        return u"…"_s + run.last(shownTail);
    return isPartOfKey(run.toLatin1()) ? u"…"_s : run;
}

QString Scrubber::withoutNames(QString text) const
{
    for (const QString &home : m_names.homes)
        replaceWhole(text, home, u"~"_s);
    // Another user's folder tells that user's name.
    static const QRegularExpression otherHome(
        u"(?:[A-Za-z]:)?[/\\\\](?:home|Users)[/\\\\][^/\\\\\\s\"':,;)]+"_s);
    text.replace(otherHome, u"~other"_s);
    // What stands before the host of an address is a login.
    static const QRegularExpression login(u"://[^/@\\s]*@"_s);
    text.replace(login, u"://"_s);
    for (const QString &user : m_names.users)
        replaceWhole(text, user, u"(user)"_s);
    for (const QString &host : m_names.hosts)
        replaceWhole(text, host, u"(this computer)"_s);
    return text;
}

QString Scrubber::text(const QString &text) const
{
    const QString whole = redacted(text);
    QString result;
    for (qsizetype at = 0; at < whole.size();) {
        qsizetype end = at;
        while (end < whole.size() && isKeyCharacter(whole.at(end).unicode()))
            ++end;
        result.append(scrubbed(whole.sliced(at, end - at)));
        if (end < whole.size())
            result.append(whole.at(end).isPrint() ? whole.at(end) : QChar(u' '));
        at = end + 1;
    }
    result = withoutNames(result);
    return result.first(std::min(result.size(), mostText));
}

QString Scrubber::path(const std::filesystem::path &path) const
{
    return text(pathText(path));
}

QJsonObject Scrubber::detail(const QJsonObject &detail) const
{
    QJsonObject allowed;
    for (auto member = detail.begin(); member != detail.end(); ++member) {
        if (!mayBeReported(member.key()))
            continue;
        const QJsonValue value = member.value();
        if (value.isDouble() || value.isBool()) {
            allowed.insert(member.key(), value);
        } else if (value.isString()) {
            allowed.insert(member.key(), text(value.toString()));
        } else if (value.isArray()) {
            QJsonArray entries;
            const QJsonArray given = value.toArray();
            for (const auto entry : given)
                entries.append(entry.isString() ? QJsonValue(text(entry.toString()))
                                                : QJsonValue(entry.toInt()));
            allowed.insert(member.key(), entries);
        }
    }
    return allowed;
}

} // namespace keywright
