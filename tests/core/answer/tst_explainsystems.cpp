#include "core/answer/explain.h"
#include "core/detail.h"
#include "explainrows.h"
#include "support/testfacts.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// The words of operating systems, also in other languages, and of the less common runtimes.
class TestExplainSystems : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsPowerShell_data();
    void knowsPowerShell();
    void knowsTranslatedSystems_data();
    void knowsTranslatedSystems();
    void knowsOtherRuntimes_data();
    void knowsOtherRuntimes();
    void knowsQuotesThatTearACommand_data();
    void knowsQuotesThatTearACommand();
    void knowsPagesInBetween_data();
    void knowsPagesInBetween();
    void knowsAWrongAddress_data();
    void knowsAWrongAddress();
    void knowsAShutKeychain_data();
    void knowsAShutKeychain();
};

void TestExplainSystems::knowsPowerShell_data()
{
    using enum Cause;
    columns();
    row("401", "Invoke-RestMethod : The remote server returned an error: (401) Unauthorized.",
        AnswerRefusedUnclear);
    row("401, newer", "Response status code does not indicate success: 401 (Unauthorized).",
        AnswerRefusedUnclear);
    row("401, German and newer", "Der Antwortstatuscode gibt keinen Erfolg an: 401 (Unauthorized).",
        AnswerRefusedUnclear);
    row("404, German", "Der Remoteserver hat einen Fehler zurückgegeben: (404) Nicht gefunden.",
        AnswerWrongPath);
    row("405, German", "Der Remoteserver hat einen Fehler zurückgegeben: (405) Methode nicht zulässig.",
        AnswerWrongMethod);
    row("407, German",
        "Der Remoteserver hat einen Fehler zurückgegeben: (407) Proxyauthentifizierung erforderlich.",
        ConnectProxyLogin);
    row("401, French", "Le serveur distant a retourné une erreur : (401) Non autorisé.",
        AnswerRefusedUnclear);
    row("401, Polish", "Serwer zdalny zwrócił błąd: (401) Brak autoryzacji.", AnswerRefusedUnclear);
    row("401, Chinese", "远程服务器返回错误: (401) 未经授权。", AnswerRefusedUnclear);
    row("name", "The remote name could not be resolved: 'api.perplexity.ai'", ConnectDns);
    row("name, German", "Der Remotename konnte nicht aufgelöst werden: 'api.perplexity.ai'", ConnectDns);
    row("trust", "Could not establish trust relationship for the SSL/TLS secure channel.",
        ConnectTlsUntrusted);
    row("trust, German",
        "Für den geschützten SSL/TLS-Kanal konnte keine Vertrauensstellung hergestellt werden",
        ConnectTlsUntrusted);
    row("channel", "The request was aborted: Could not create SSL/TLS secure channel.", ConnectTlsFailed);
    row("channel, German", "Es konnte kein geschützter SSL/TLS-Kanal erstellt werden.", ConnectTlsFailed);
    row("no answer, German", "Invoke-RestMethod : Timeout für Vorgang überschritten", ConnectAnswerTimeout);
}

void TestExplainSystems::knowsPowerShell()
{
    QFETCH(QByteArray, text);
    QFETCH(Cause, cause);
    const Explanation explanation = explainMessage(text, testFacts(), nullptr);
    QVERIFY(explanation.cause);
    QCOMPARE(causeId(*explanation.cause), causeId(cause));
}

void TestExplainSystems::knowsTranslatedSystems_data()
{
    using enum Cause;
    columns();
    row("name", "[Errno -2] Der Name oder der Dienst ist nicht bekannt", ConnectDns);
    row("name, for now", "[Errno -3] Temporärer Fehler bei der Namensauflösung", ConnectDns);
    row("name on Windows", "Der angegebene Host ist unbekannt. (api.perplexity.ai:443)", ConnectDns);
    row("name on a Mac", "Es konnte kein Server mit dem angegebenen Hostnamen gefunden werden.", ConnectDns);
    row("name, French", "[Errno -2] Nom ou service inconnu", ConnectDns);
    row("name, Spanish", "No se puede resolver el nombre remoto: 'api.perplexity.ai'", ConnectDns);
    row("refused", "[Errno 111] Verbindungsaufbau abgelehnt", ConnectRefused);
    row("refused on Windows", "da der Zielcomputer die Verbindung verweigerte. (localhost:8080)",
        ConnectRefused);
    row("cut", "Die Verbindung wurde vom Kommunikationspartner zurückgesetzt", ConnectReset);
    row("cut on Windows", "Eine vorhandene Verbindung wurde vom Remotehost geschlossen", ConnectReset);
    row("too late", "da die Gegenstelle nach einer bestimmten Zeitspanne nicht richtig reagiert hat",
        ConnectTimeout);
    row("offline", "[Errno 101] Das Netzwerk ist nicht erreichbar", ConnectOffline);
    row("offline on a Mac", "Es besteht anscheinend keine Verbindung zum Internet.", ConnectOffline);
    row("wget", "wget: Host-Adresse »api.perplexity.ai« kann nicht aufgelöst werden", ConnectDns);
    row("an app's own words", "Fehler 401: Nicht autorisiert", AnswerRefusedUnclear);
    row("an app's own words for the limit", "Fehler 429: Zu viele Anfragen", AnswerRateLimited);
    row("an app in Chinese", "请求失败，状态码：401", AnswerRefusedUnclear);
}

void TestExplainSystems::knowsTranslatedSystems()
{
    knowsPowerShell();
}

void TestExplainSystems::knowsOtherRuntimes_data()
{
    using enum Cause;
    columns();
    row("Java, connecting", "java.net.SocketTimeoutException: connect timed out", ConnectTimeout);
    row("Java, trust", "unable to find valid certification path to requested target", ConnectTlsUntrusted);
    row("Go, no encryption", "tls: first record does not look like a TLS handshake", ConnectTlsFailed);
    row("Java, reading", "java.net.SocketTimeoutException: Read timed out", ConnectAnswerTimeout);
    row("Java, clock", "CertificateNotYetValidException: NotBefore: Thu Oct 01 2026", ConnectTlsClock);
    row("Go, connecting", "dial tcp 104.18.26.48:443: i/o timeout", ConnectTimeout);
    row("Go, name", "dial tcp: lookup api.perplexity.ai on 127.0.0.53:53: server misbehaving", ConnectDns);
    row("Rust, host", "invalid peer certificate: NotValidForName", ConnectTlsHost);
    row("Rust, expired", "invalid peer certificate: Expired", ConnectTlsExpired);
    row("Ruby, header", "header field value cannot include CR/LF (ArgumentError)", KeyLineBreak);
    row("Ruby, connecting", "Net::OpenTimeout: execution expired", ConnectTimeout);
    row("PHP, name", "cURL error 28: Resolving timed out after 5000 milliseconds", ConnectDns);
    row("PHP, refused", "cURL error 7: Failed to connect: Could not connect to server", ConnectRefused);
    row("PHP, header", "\"Bearer pplx-x\n\" is not valid header value.", KeyLineBreak);
    row("Dart, name", "SocketException: Failed host lookup: 'api.perplexity.ai'", ConnectDns);
    row("Dart, header", R"(Invalid HTTP header field value: "Bearer pplx-x\n")", KeyLineBreak);
    row("Bun, header", "Header 'Authorization' has invalid value: 'Bearer pplx-x'", RequestKeyText);
    row("C#, certificate", "The remote certificate is invalid: RemoteCertificateNameMismatch",
        ConnectTlsHost);
    row("C#, header", "The format of value 'Bearer pplx-x…' is invalid.", KeyMasked);
    row("C#, no answer", "canceled due to the configured HttpClient.Timeout of 100 seconds elapsing",
        ConnectAnswerTimeout);
    row("macOS, offline", "NSURLErrorDomain Code=-1009", ConnectOffline);
    row("macOS, certificate", "NSURLErrorDomain Code=-1202", ConnectTlsUntrusted);
    row("Firefox, header",
        "Cannot convert argument 2 to ByteString because the character at index 11 has value 8211", KeyDash);
    row("aiohttp, status", "ClientResponseError: 401, message='Unauthorized'", AnswerRefusedUnclear);
    row("OpenAI's SDK, too late", "APIConnectionTimeoutError: Request timed out.", ConnectAnswerTimeout);
    row("Windows curl, revocation", "curl: (35) schannel: CRYPT_E_NO_REVOCATION_CHECK (0x80092012)",
        ConnectTlsFailed);
    row("Windows curl, name", "curl: (60) schannel: SEC_E_WRONG_PRINCIPAL (0x80090322)", ConnectTlsHost);
    row("curl, proxy's login", "curl: (56) CONNECT tunnel failed, response 407", ConnectProxyLogin);
    row("curl, proxy's refusal", "curl: (56) Received HTTP code 403 from proxy after CONNECT",
        AnswerNotPerplexity);
    row("wget, a scanner", "cannot verify api.perplexity.ai's certificate, issued by ‘CN=Zscaler Root CA’:",
        ConnectTlsIntercepted);
}

void TestExplainSystems::knowsOtherRuntimes()
{
    knowsPowerShell();
}

void TestExplainSystems::knowsQuotesThatTearACommand_data()
{
    using enum Cause;
    columns();
    row("the address", "curl: (1) Protocol \"'https\" not supported", RequestQuotes);
    row("the body", "curl: (3) unmatched brace in URL position 1:", RequestQuotes);
    row("the header", "curl: (6) Could not resolve host: Bearer", RequestQuotes);
    row("the type", "curl: (6) Could not resolve host: application", RequestQuotes);
}

void TestExplainSystems::knowsQuotesThatTearACommand()
{
    knowsPowerShell();
}

void TestExplainSystems::knowsPagesInBetween_data()
{
    using enum Cause;
    columns();
    row("another server's 404", "<title>404 Not Found</title> <center>nginx/1.18.0</center>",
        AnswerNotPerplexity);
    row("a network's login", "HTTP/1.1 511 Network Authentication Required", AnswerNotPerplexity);
    row("a filter", "<title>Web Page Blocked</title>", AnswerNotPerplexity);
    row("Cloudflare's block", "<title>Access denied | x used Cloudflare to restrict access</title>",
        AnswerCloudflare);
    row("too many redirects", "requests.exceptions.TooManyRedirects: Exceeded 30 redirects.",
        AnswerRedirected);
    row("a redirect", "< HTTP/1.1 302 Found", AnswerRedirected);
    row("a failed run", R"({"object":"response","status":"failed","error":{"code":"model_error"}})",
        AnswerRunFailed);
}

void TestExplainSystems::knowsPagesInBetween()
{
    knowsPowerShell();
}

void TestExplainSystems::knowsAWrongAddress_data()
{
    using enum Cause;
    columns();
    row("no scheme in requests", "MissingSchema: Invalid URL 'api.perplexity.ai': No scheme supplied.",
        RequestScheme);
    row("no scheme in Go", R"(Post "api.perplexity.ai": unsupported protocol scheme "")", RequestScheme);
    row("no encryption", "400 The plain HTTP request was sent to HTTPS port", RequestScheme);
    row("mistyped", "getaddrinfo ENOTFOUND api.perplexty.ai", RequestHost);
    row("a gateway", "401 Client Error: Unauthorized for url: https://llm.example.org/v1/chat/completions",
        RequestHost);
}

void TestExplainSystems::knowsAWrongAddress()
{
    knowsPowerShell();
}

void TestExplainSystems::knowsAShutKeychain_data()
{
    using enum Cause;
    columns();
    row("Python's keyring", "keyring.errors.KeyringLocked: Failed to unlock the collection!", VaultLocked);
    row("SecretStorage", "secretstorage.exceptions.LockedException: Item is locked!", VaultLocked);
    row("D-Bus", "GDBus.Error:org.freedesktop.Secret.Error.IsLocked: Cannot get secret of a locked object",
        VaultLocked);
    row("secret-tool", "secret-tool: Cannot create an item in a locked collection", VaultLocked);
    row("macOS", "SecKeychainItemCopyContent: User interaction is not allowed.", VaultLocked);
    row("Python without a keychain",
        "keyring.errors.NoKeyringError: No recommended backend was available. Install a recommended 3rd "
        "party "
        "backend package",
        VaultMissing);
    row("D-Bus without a service",
        "Error: The name org.freedesktop.secrets was not provided by any .service files", VaultMissing);
    row("a locked database is none", "sqlite3.OperationalError: database is locked\n401 Unauthorized",
        AnswerRefusedUnclear);
}

void TestExplainSystems::knowsAShutKeychain()
{
    QFETCH(QByteArray, text);
    QTEST(*explainMessage(text, testFacts(), nullptr).cause, "cause");
}

QTEST_APPLESS_MAIN(TestExplainSystems)
#include "tst_explainsystems.moc"
