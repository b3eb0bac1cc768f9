#include "core/request/correction.h"

#include "core/request/judges.h"
#include "core/request/marked.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

const QString keyVariable = u"PERPLEXITY_API_KEY"_s;
const QString jsonType = u"application/json"_s;

/// What every form of the corrected request is made of.
struct Parts
{
    QString url;
    QString method;
    QList<std::pair<QString, QString>> headers; ///< without Authorization and Content-Type
    QString body; ///< ASCII, without single quotes; empty for none
};

/// Headers that the program sets itself, that name a key, or that say how much is sent.
bool isReplaced(const QByteArray &name)
{
    static constexpr auto kept =
        std::to_array<QByteArrayView>({ "accept", "user-agent", "x-request-id", "accept-language" });
    const QByteArray known = lower(name.trimmed());
    return std::ranges::find(kept, QByteArrayView(known)) == kept.end();
}

bool isPlain(const QByteArray &value)
{
    return std::ranges::all_of(
        value, [](char c) { return isNameCharacter(c) || QByteArrayView(" /*.,;:=+-()").contains(c); });
}

Parts partsOf(const ReadRequest &request, const Target &target, const Facts &facts)
{
    Parts parts;
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
    for (const HeaderField &field : request.headers) {
        if (!isReplaced(field.name) && isPlain(field.value))
            parts.headers.append({ QString::fromUtf8(field.name), shownText(field.value) });
    }
    parts.body = QString::fromLatin1(correctedBody(request, target, facts));
    return parts;
}

QString variableFor(Shell shell)
{
    switch (shell) {
    case Shell::Bash:
        return u"$"_s + keyVariable;
    case Shell::Cmd:
        return u"%"_s + keyVariable + u"%"_s;
    case Shell::PowerShell:
        return u"$env:"_s + keyVariable;
    }
    Q_UNREACHABLE();
}

QString continuation(Shell shell)
{
    switch (shell) {
    case Shell::Bash:
        return u" \\\n  "_s;
    case Shell::Cmd:
        return u" ^\n  "_s;
    case Shell::PowerShell:
        return u" `\n  "_s;
    }
    Q_UNREACHABLE();
}

/// A text without variables, quoted so that the shell hands it on as it is.
QString quotedFor(Shell shell, const QString &text)
{
    if (shell != Shell::Cmd)
        return u'\'' + text + u'\'';
    QString escaped = text;
    // A backslash before a quote is doubled, for the called program takes one away.
    escaped.replace(u"\\\""_s, u"\\\\\\\""_s);
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'"') {
            qsizetype slashes = 0;
            while (i - slashes > 0 && text.at(i - slashes - 1) == u'\\')
                ++slashes;
            result.append(QString(slashes + 1, u'\\'));
        }
        result.append(text.at(i));
    }
    return u'"' + result.replace(u"%"_s, u"%%"_s) + u'"';
}

QStringList headerTexts(const Parts &parts, Shell shell)
{
    QStringList texts { u"Authorization: Bearer "_s + variableFor(shell) };
    if (!parts.body.isEmpty())
        texts.append(u"Content-Type: "_s + jsonType);
    for (const auto &[name, value] : parts.headers)
        texts.append(name + u": "_s + value);
    return texts;
}

QString curlText(const Parts &parts, Shell shell)
{
    const bool isPipe = shell == Shell::PowerShell && !parts.body.isEmpty();
    QStringList words { (shell == Shell::PowerShell ? u"curl.exe "_s : u"curl "_s) + parts.url };
    const QString implied = parts.body.isEmpty() ? u"GET"_s : u"POST"_s;
    if (parts.method != implied)
        words.append(u"-X "_s + parts.method);
    for (const QString &header : headerTexts(parts, shell))
        words.append(u"-H \""_s + header + u'"');
    // Windows PowerShell loses the quotes in an argument; what is piped arrives as it is.
    if (isPipe)
        words.append(u"-d \"@-\""_s);
    else if (!parts.body.isEmpty())
        words.append(u"-d "_s + quotedFor(shell, parts.body));
    const QString line = words.join(continuation(shell));
    return isPipe ? quotedFor(shell, parts.body) + u" | "_s + line : line;
}

QString wgetText(const Parts &parts, Shell shell)
{
    QStringList words { u"wget -qO- "_s + parts.url };
    const QString implied = parts.body.isEmpty() ? u"GET"_s : u"POST"_s;
    if (parts.method != implied)
        words.append(u"--method="_s + parts.method);
    for (const QString &header : headerTexts(parts, shell))
        words.append(u"--header=\""_s + header + u'"');
    if (!parts.body.isEmpty())
        words.append(u"--post-data="_s + quotedFor(shell, parts.body));
    return words.join(continuation(shell));
}

QString httpieText(const Parts &parts, Shell shell)
{
    QStringList words { u"http "_s + parts.method + u' ' + parts.url };
    for (const QString &header : headerTexts(parts, shell)) {
        const qsizetype colon = header.indexOf(u':');
        words.append(u'"' + header.first(colon) + u':' + header.sliced(colon + 2) + u'"');
    }
    if (!parts.body.isEmpty())
        words.append(u"--raw "_s + quotedFor(shell, parts.body));
    return words.join(continuation(shell));
}

QString invokeText(const Parts &parts)
{
    QStringList words { u"Invoke-RestMethod -Uri \""_s + parts.url + u'"', u"-Method "_s + parts.method,
                        u"-Headers @{ Authorization = \"Bearer "_s + variableFor(Shell::PowerShell)
                            + u"\" }"_s };
    if (!parts.body.isEmpty()) {
        words.append(u"-ContentType \""_s + jsonType + u'"');
        words.append(u"-Body "_s + quotedFor(Shell::PowerShell, parts.body));
    }
    return words.join(continuation(Shell::PowerShell));
}

QString messageText(const Parts &parts, const Facts &facts)
{
    const QString host = facts.service.baseUrl.host();
    QStringList lines { parts.method + u' ' + parts.url.mid(parts.url.indexOf(host) + host.size())
                            + u" HTTP/1.1"_s,
                        u"Host: "_s + host };
    lines.append(headerTexts(parts, Shell::Bash));
    if (!parts.body.isEmpty())
        lines << QString() << parts.body;
    return lines.join(u'\n');
}

} // namespace

QString correctedRequest(const ReadRequest &request, const Target &target, const Facts &facts)
{
    if (target.meant == nullptr)
        return {};
    const Parts parts = partsOf(request, target, facts);
    switch (request.language) {
    case Language::Curl:
        return curlText(parts, request.shell);
    case Language::Wget:
        return wgetText(parts, request.shell);
    case Language::Httpie:
        return httpieText(parts, request.shell);
    case Language::PowerShell:
        return invokeText(parts);
    case Language::Http:
        return messageText(parts, facts);
    case Language::Python:
    case Language::JavaScript:
    case Language::Go:
    case Language::Java:
    case Language::Kotlin:
    case Language::CSharp:
    case Language::Php:
    case Language::Ruby:
    case Language::Rust:
    case Language::R:
    case Language::Swift:
    case Language::Config:
    case Language::Text:
        return curlText(parts, Shell::Bash);
    }
    Q_UNREACHABLE();
}

} // namespace keywright::request
