#include "core/detail.h"
#include "core/key/inspection.h"
#include "core/request/judges.h"
#include "core/request/marked.h"
#include "core/secret.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

/// A reference to a variable that nothing has filled in: "$NAME", "%NAME%", "{{NAME}}".
struct LiteralReference
{
    QByteArray name;
    QString kind;
};

QByteArray nameIn(QByteArrayView text)
{
    QByteArray name;
    for (const char c : text) {
        if (isNameCharacter(c) || c == '.' || c == '-')
            name.append(c);
        else if (!name.isEmpty())
            break;
    }
    return name;
}

bool isBetween(QByteArrayView text, char first, char last)
{
    return text.size() > 2 && text.front() == first && text.back() == last;
}

bool isReference(QByteArrayView text)
{
    static constexpr auto beginnings =
        std::to_array<QByteArrayView>({ "$", "#{", "process.env", "os.environ", "os.getenv", "env:" });
    return isBetween(text, '%', '%') || isBetween(text, '{', '}') || isBetween(text, '!', '!')
        || std::ranges::any_of(beginnings, [&](QByteArrayView one) { return text.startsWith(one); });
}

/// True where the shell of the request would have put the variable's value there.
bool isOwnSyntax(Shell shell, QByteArrayView text)
{
    switch (shell) {
    case Shell::PowerShell:
        return text.startsWith("$env:") || text.startsWith("${env:");
    case Shell::Cmd:
        return isBetween(text, '%', '%');
    case Shell::Bash:
        return text.startsWith('$') && !text.contains("env:");
    }
    Q_UNREACHABLE();
}

/// "{API_KEY}" in a guide's command or message stands for the key itself: no shell fills it in.
bool isExampleInBraces(const Case &given, QByteArrayView text)
{
    const Language language = given.request.language;
    const bool isWritten = language == Language::Curl || language == Language::Wget
        || language == Language::Httpie || language == Language::Http || language == Language::Text;
    return isWritten && isBetween(text, '{', '}') && !text.startsWith("{{");
}

std::optional<LiteralReference> literalReference(const Case &given, const QByteArray &credential)
{
    if (!isReference(credential) || isExampleInBraces(given, credential))
        return std::nullopt;
    QByteArrayView inner = credential;
    for (const QByteArrayView prefix :
         { QByteArrayView("${env:"), QByteArrayView("$env:"), QByteArrayView("env:"),
           QByteArrayView("process.env."), QByteArrayView("os.environ") }) {
        if (inner.startsWith(prefix)) {
            inner = inner.sliced(prefix.size());
            break;
        }
    }
    const bool isCommand = given.request.language == Language::Curl
        || given.request.language == Language::Wget || given.request.language == Language::Httpie;
    const bool ownSyntax = isOwnSyntax(given.request.shell, credential);
    const QString written = ownSyntax ? u"single-quotes"_s : u"other-shell"_s;
    return LiteralReference { nameIn(inner), isCommand ? written : u"not-expanded"_s };
}

/// How that shell names a variable of the environment; empty where the text is for none.
QString rightReference(const Case &given, const QString &name)
{
    const Language language = given.request.language;
    const bool isCommand = language == Language::Curl || language == Language::Wget
        || language == Language::Httpie || language == Language::PowerShell;
    if (!isCommand || name.isEmpty())
        return {};
    switch (given.request.shell) {
    case Shell::Bash:
        return u'$' + name;
    case Shell::Cmd:
        return u'%' + name + u'%';
    case Shell::PowerShell:
        return u"$env:"_s + name;
    }
    Q_UNREACHABLE();
}

Finding variableFinding(const Case &given, const LiteralReference &reference, QByteArrayView fragment,
                        Span at)
{
    const QString name = shownText(reference.name);
    QJsonObject detail { { detail::variable, name },
                         { detail::actual, shownText(fragment) },
                         { detail::kind, reference.kind } };
    const QString expected = rightReference(given, name);
    if (!expected.isEmpty())
        detail.insert(detail::expected, expected);
    return makeFinding(Cause::RequestVariable, whereIs(given, fragment, at), detail);
}

/// In PowerShell "$NAME" is a variable of its own; settings of the environment are "$env:NAME".
bool isShellVariableMeantForEnvironment(const Case &given, const QByteArray &name)
{
    const bool isPowerShell = given.request.shell == Shell::PowerShell
        && (given.request.language == Language::PowerShell || given.request.language == Language::Curl);
    const bool isUpper = !name.isEmpty() && name == name.toUpper() && name.contains('_');
    return isPowerShell && isUpper && !name.startsWith("env:");
}

QList<Finding> judgeVariable(const Case &given, const QByteArray &name, Span at)
{
    if (!isShellVariableMeantForEnvironment(given, name))
        return {};
    return { variableFinding(given, { name, u"other-shell"_s }, QByteArray("$" + name), at) };
}

/// A log that blacks out the key says nothing about it.
bool isBlackedOut(const Case &given, const QByteArray &credential, const Inspection &inspection)
{
    const bool isRecord =
        given.request.language == Language::Http || given.request.language == Language::Text;
    const QByteArray word = lower(credential);
    return isRecord
        && (hasCause(inspection.findings, Cause::KeyMasked) || word.contains("redacted")
            || word.contains("hidden") || word.contains("***"));
}

QList<Finding> judgeKey(const Case &given, const QByteArray &credential, Span at)
{
    const Inspection inspection = inspectKey(credential, given.facts);
    if (isBlackedOut(given, credential, inspection))
        return {};
    QList<Finding> findings;
    QJsonArray causes;
    for (const Finding &finding : inspection.findings) {
        const QString id = causeId(finding.cause);
        if (finding.severity != Severity::Note && !causes.contains(id))
            causes.append(id);
    }
    if (!causes.isEmpty()) {
        Finding finding =
            makeFinding(Cause::RequestKeyText, whereIs(given, credential, at),
                        { { detail::causes, causes }, { detail::masked, inspection.cleaned.masked() } });
        finding.severity = worstSeverity(inspection.findings);
        findings.append(finding);
    }
    const bool isOther = inspection.wellFormed && given.key != nullptr && !(inspection.cleaned == *given.key);
    if (isOther)
        findings.append(makeFinding(
            Cause::RequestOldKey, whereIs(given, credential, at),
            { { detail::masked, inspection.cleaned.masked() }, { detail::expected, given.key->masked() } }));
    return findings;
}

} // namespace

QList<Finding> judgeCredential(const Case &given, const QByteArray &credential, Span at)
{
    if (credential.isEmpty())
        return { makeFinding(Cause::RequestVariable, given.text.where(at),
                             { { detail::kind, u"empty"_s } }) };
    if (isVariable(credential))
        return judgeVariable(given, variableName(credential), at);
    if (holdsVariable(credential))
        return {};
    if (const std::optional<LiteralReference> reference = literalReference(given, credential))
        return { variableFinding(given, *reference, credential, at) };
    return judgeKey(given, credential, at);
}

} // namespace keywright::request
