#include "core/answer/curl.h"

#include "core/answer/questions.h"

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// A text that every shell takes as it is: addresses may hold characters that a shell reads.
QString bashQuoted(QString text)
{
    return u'\'' + text.replace(u'\'', R"('\'')"_L1) + u'\'';
}

QString powerShellQuoted(QString text)
{
    return u'\'' + text.replace(u'\'', "''"_L1) + u'\'';
}

/// Within double quotes, where the program itself reads \" as a quote.
QString cmdQuoted(QString text)
{
    return u'"' + text.replace(u'"', R"(\")"_L1) + u'"';
}

QString bashLine(const TestRequest &request, const QString &address)
{
    QString line =
        u"curl -sS "_s + bashQuoted(address) + u" \\\n  -H \"Authorization: Bearer $PERPLEXITY_API_KEY\""_s;
    if (!request.body.isEmpty())
        line += u" \\\n  -H 'Content-Type: application/json' \\\n  -d "_s
            + bashQuoted(QString::fromUtf8(request.body));
    return line;
}

QString cmdLine(const TestRequest &request, const QString &address)
{
    QString line =
        u"curl -sS "_s + cmdQuoted(address) + u" -H \"Authorization: Bearer %PERPLEXITY_API_KEY%\""_s;
    if (!request.body.isEmpty())
        line += u" -H \"Content-Type: application/json\" -d "_s + cmdQuoted(QString::fromUtf8(request.body));
    return line;
}

QString powerShellLine(const TestRequest &request, const QString &address)
{
    // curl alone is another command in Windows PowerShell. It also drops the quotes of an argument, which a
    // body on standard input escapes.
    const QString headers = u"-H \"Authorization: Bearer $env:PERPLEXITY_API_KEY\""_s;
    if (request.body.isEmpty())
        return u"curl.exe -sS "_s + powerShellQuoted(address) + u' ' + headers;
    return powerShellQuoted(QString::fromUtf8(request.body)) + u" | curl.exe -sS "_s
        + powerShellQuoted(address) + u' ' + headers
        + u" -H 'Content-Type: application/json' --data-binary '@-'"_s;
}

} // namespace

QString curlLine(const QUrl &baseUrl, RealRequest real, Shell shell, const Facts &facts)
{
    const TestRequest request = realRequest(baseUrl, real, facts);
    const QString address = request.url.toString(QUrl::RemoveUserInfo | QUrl::FullyEncoded);
    switch (shell) {
    case Shell::Bash:
        return bashLine(request, address);
    case Shell::Cmd:
        return cmdLine(request, address);
    case Shell::PowerShell:
        return powerShellLine(request, address);
    }
    Q_UNREACHABLE();
}

} // namespace keywright
