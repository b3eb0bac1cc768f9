#include "core/answer/explain_parts.h"
#include "core/answer/explain_rules.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// The service, or a program that asks such services.
bool speaksOfAssistants(const QString &text)
{
    static const QRegularExpression ours =
        anyOf({ u"perplex"_s, u"pplx"_s, u"\\bsonar\\b"_s, u"openai"_s, u"litellm"_s, u"langchain"_s,
                u"\\bllm\\b"_s, u"chat/completions"_s,
                u"/v1/(?:agent|responses|models|messages|embeddings)"_s, u"\\bbearer\\b"_s });
    return ours.match(text).hasMatch();
}

/// Another computer than this one, by a name, as part of an address or beside a word for a connection.
bool namesAnotherHost(const QString &text)
{
    static const QRegularExpression named =
        anyOf({ u"(?:\\w://|ENOTFOUND |EAI_AGAIN |lookup |resolve host:? |connect to host |host=.?|registry )"
                u"(?:[^\\s/@]{1,80}@)?([a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,24})(?![\\w.-])"_s });
    auto matches = named.globalMatch(text);
    while (matches.hasNext()) {
        if (!isReferenceHost(matches.next().captured(1)))
            return true;
    }
    return false;
}

/// A program with errors of its own: package managers, databases, mail, remote shells, a web server's log.
bool namesAnotherProgram(const QString &text)
{
    static const QRegularExpression other = anyOf(
        { u"\\bnpm (?:err|error|warn)"_s, u"\\bE: Failed to fetch"_s,
          u"\\b(?:pip|apt|yarn|pnpm|cargo|brew)\\b"_s, u"\\b(?:ssh|scp|sftp|git|svn|rsync):"_s,
          u"^(?:fatal|remote):"_s,
          u"psycopg|postgres|mysql|mariadb|\\bredis\\b|mongo|elasticsearch|rabbitmq|kafka|\\bmqtt\\b|memcached"_s,
          u"\\bsmtp|\\bimap|\\bldap|\\bport (?:22|25|3306|5432|6379|27017)\\b|:(?:22|25|3306|5432|6379|27017)\\b"_s,
          u"docker daemon|response from daemon|kubelet|(?:readiness|liveness|startup) probe"_s,
          // A web server's own log: who asked, when, for which path, and the answer.
          u"\"[A-Z]{3,7} /[^\"\\n]{0,300} HTTP/[\\d.]+\" \\d{3}\\b"_s });
    return other.match(text).hasMatch();
}

} // namespace

bool isReferenceHost(const QString &host)
{
    static const QRegularExpression reading = anyOf(
        { u"^(?:docs?|developers?|learn|help|support|status|js|python)\\."_s, u"^curl\\.(?:se|haxx\\.se)$"_s,
          u"^(?:go|nodejs|python|pydantic|errors\\.pydantic|stackoverflow|github|raw\\.githubusercontent)\\."_s,
          u"^(?:aka\\.ms|go\\.microsoft\\.com|nodejs\\.org|www\\.w3\\.org|httpstatuses\\.\\w+)$"_s });
    return reading.match(host).hasMatch();
}

QString withoutOtherPrograms(const QString &text)
{
    const auto isElsewhere = [](const QString &part) {
        return !speaksOfAssistants(part) && (namesAnotherProgram(part) || namesAnotherHost(part));
    };
    // Where nothing speaks of the service, one line about something else tells what the whole is about.
    if (isElsewhere(text))
        return {};
    QStringList lines = text.split(u'\n');
    static const QRegularExpression packages = anyOf({ u"^\\s*npm (?:err|error|warn)"_s });
    lines.removeIf([&](const QString &line) { return isElsewhere(line) || packages.match(line).hasMatch(); });
    return lines.join(u'\n');
}

} // namespace keywright
