#include "core/request/correction.h"

#include "core/request/correctedparts.h"

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

const QString jsonType = u"application/json"_s;

/// Between two words of a line of its own each.
QString lineJoint(Shell shell)
{
    return continuation(shell) + u"  "_s;
}

QStringList headerTexts(const CorrectedParts &parts, Shell shell)
{
    QStringList texts { u"Authorization: Bearer "_s + keyVariable(shell) };
    if (!parts.body.isEmpty())
        texts.append(u"Content-Type: "_s + jsonType);
    for (const auto &[name, value] : parts.headers)
        texts.append(name + u": "_s + value);
    return texts;
}

QString curlText(const CorrectedParts &parts, Shell shell)
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
    const QString line = words.join(lineJoint(shell));
    return isPipe ? quotedFor(shell, parts.body) + u" | "_s + line : line;
}

QString wgetText(const CorrectedParts &parts, Shell shell)
{
    QStringList words { u"wget -qO- "_s + parts.url };
    const QString implied = parts.body.isEmpty() ? u"GET"_s : u"POST"_s;
    if (parts.method != implied)
        words.append(u"--method="_s + parts.method);
    for (const QString &header : headerTexts(parts, shell))
        words.append(u"--header=\""_s + header + u'"');
    if (!parts.body.isEmpty())
        words.append(u"--post-data="_s + quotedFor(shell, parts.body));
    return words.join(lineJoint(shell));
}

QString httpieText(const CorrectedParts &parts, Shell shell)
{
    QStringList words { u"http "_s + parts.method + u' ' + parts.url };
    for (const QString &header : headerTexts(parts, shell)) {
        const qsizetype colon = header.indexOf(u':');
        words.append(u'"' + header.first(colon) + u':' + header.sliced(colon + 2) + u'"');
    }
    if (!parts.body.isEmpty())
        words.append(u"--raw "_s + quotedFor(shell, parts.body));
    return words.join(lineJoint(shell));
}

QString invokeText(const CorrectedParts &parts)
{
    QStringList words { u"Invoke-RestMethod -Uri \""_s + parts.url + u'"', u"-Method "_s + parts.method,
                        u"-Headers @{ Authorization = \"Bearer "_s + keyVariable(Shell::PowerShell)
                            + u"\" }"_s };
    if (!parts.body.isEmpty()) {
        words.append(u"-ContentType \""_s + jsonType + u'"');
        words.append(u"-Body "_s + quotedFor(Shell::PowerShell, parts.body));
    }
    return words.join(lineJoint(Shell::PowerShell));
}

/// The request in the language that it was pasted in, from its parts alone.
QString templateText(const ReadRequest &request, const CorrectedParts &parts, const Facts &facts)
{
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
        return rebuiltMessage({}, parts, {}, facts);
    case Language::Config:
        if (request.form != Form::Settings && request.url)
            return formTemplate(request.form, parts);
        [[fallthrough]];
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
    case Language::Text:
        return curlText(parts, Shell::Bash);
    }
    Q_UNREACHABLE();
}

/// The pasted text with as little as possible changed; empty where there is no such form.
QString keptText(const ReadRequest &request, const CorrectedParts &parts, const Target &target,
                 const ReadyText &text, const Facts &facts)
{
    switch (request.language) {
    case Language::Curl:
    case Language::Wget:
    case Language::Httpie:
        return rebuiltCommand(request, parts, text.text());
    case Language::Http:
        return rebuiltMessage(request, parts, text.text(), facts);
    case Language::Config:
        return editedForm(request, parts, target, text, facts);
    case Language::PowerShell:
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
    case Language::Text:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

QString correctedRequest(const ReadRequest &request, const Target &target, const Facts &facts)
{
    if (target.meant == nullptr)
        return {};
    return templateText(request, correctedParts(request, target, facts), facts);
}

QString correctedRequest(const ReadRequest &request, const Target &target, const ReadyText &text,
                         const Facts &facts)
{
    if (target.meant == nullptr)
        return {};
    const CorrectedParts parts = correctedParts(request, target, facts);
    if (text.text().size() > mostEdited)
        return templateText(request, parts, facts);
    const QString kept = keptText(request, parts, target, text, facts);
    const std::optional<Shell> shell =
        request.commandParts.isEmpty() ? std::nullopt : std::optional(request.shell);
    return !kept.isEmpty() && readsAsFine(kept, shell, facts) ? kept : templateText(request, parts, facts);
}

} // namespace keywright::request
