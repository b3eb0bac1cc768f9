#include "core/request/correctedparts.h"

#include "core/request/commandreader.h"
#include "core/request/judges.h"
#include "core/request/marked.h"
#include "core/request/readany.h"
#include "core/request/strictjson.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

bool isPlain(const QByteArray &value)
{
    return std::ranges::all_of(
        value, [](char c) { return isNameCharacter(c) || QByteArrayView(" /*.,;:=+-()").contains(c); });
}

/// The headers that are nobody's key and that the program does not set itself.
bool isKept(const HeaderField &field)
{
    return isPlain(field.value) && headerRole(QByteArray(field.name + ":")) == CommandRole::Header
        && isCleanText(field.value);
}

} // namespace

CorrectedParts correctedParts(const ReadRequest &request, const Target &target, const Facts &facts)
{
    CorrectedParts parts;
    QString base = facts.service.baseUrl.toString();
    if (base.endsWith(u'/'))
        base.chop(1);
    const bool isItem = target.isItem && target.written->state == EndpointState::Live;
    parts.url = base + (isItem ? shownText(target.path) : target.meant->path);
    const QString given = request.method ? QString::fromUtf8(*request.method).toUpper() : QString();
    const QStringList &methods = target.meant->methods;
    parts.method = isItem || methods.contains(given) ? given : methods.value(0, u"POST"_s);
    if (parts.method.isEmpty())
        parts.method = u"GET"_s;
    for (const HeaderField &field : request.headers.first(std::min(mostHeaders, request.headers.size()))) {
        if (isKept(field))
            parts.headers.append({ shownText(field.name), shownText(field.value) });
    }
    const QByteArray body = correctedBody(request, target, facts);
    parts.body = QString::fromLatin1(body);
    const bool isSame = request.body && !request.bodyIsForm && !jsonTrouble(*request.body)
        && !holdsVariable(*request.body) && jsonObject(*request.body) == jsonObject(body);
    parts.keepsBody = !body.isEmpty() && (isSame || request.bodyElsewhere);
    return parts;
}

QString keyVariableName()
{
    return u"PERPLEXITY_API_KEY"_s;
}

QString keyVariable(Shell shell)
{
    switch (shell) {
    case Shell::Bash:
        return u"$"_s + keyVariableName();
    case Shell::Cmd:
        return u"%"_s + keyVariableName() + u"%"_s;
    case Shell::PowerShell:
        return u"$env:"_s + keyVariableName();
    }
    Q_UNREACHABLE();
}

QString continuation(Shell shell)
{
    switch (shell) {
    case Shell::Bash:
        return u" \\\n"_s;
    case Shell::Cmd:
        return u" ^\n"_s;
    case Shell::PowerShell:
        return u" `\n"_s;
    }
    Q_UNREACHABLE();
}

QString quotedFor(Shell shell, const QString &text)
{
    if (shell != Shell::Cmd)
        return u'\'' + text + u'\'';
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'"') {
            // A backslash before a quote is doubled, for the called program takes one away.
            qsizetype slashes = 0;
            while (i - slashes > 0 && text.at(i - slashes - 1) == u'\\')
                ++slashes;
            result.append(QString(slashes + 1, u'\\'));
        }
        result.append(text.at(i));
    }
    return u'"' + result + u'"';
}

bool isCleanText(QByteArrayView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (typographicQuote(text, at) > 0)
            return false;
    }
    return withoutKeys(text) == text;
}

bool readsAsFine(const QString &text, std::optional<Shell> shell, const Facts &facts)
{
    const ReadyText ready(text.toUtf8());
    const std::optional<ReadRequest> request = readAny(ready.text(), shell);
    if (!request || !request->findings.isEmpty())
        return false;
    const Target target = targetOf(*request, facts);
    const Case given { *request, target, ready, facts, nullptr };
    return judgeAddress(given).isEmpty() && judgeMethod(given).isEmpty() && judgeHeaders(given).isEmpty()
        && judgeBody(given).isEmpty();
}

} // namespace keywright::request
