#include "core/answer/explain.h"
#include "core/detail.h"
#include "explainrows.h"
#include "support/testfacts.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// What clients say when no answer came, or when they did not even send.
class TestExplainClients : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsTheWordsOfCurl_data();
    void knowsTheWordsOfCurl();
    void knowsTheWordsOfPython_data();
    void knowsTheWordsOfPython();
    void knowsTheWordsOfOtherRuntimes_data();
    void knowsTheWordsOfOtherRuntimes();
    void knowsWhichCharacterCouldNotBeSent_data();
    void knowsWhichCharacterCouldNotBeSent();
    void namesTheCharacter();
    void namesTheHostAndTheIssuer();
};

void TestExplainClients::knowsTheWordsOfCurl_data()
{
    using enum Cause;
    columns();
    row("5", "curl: (5) Could not resolve proxy: proxy.example", ConnectProxyUnreachable);
    row("6", "curl: (6) Could not resolve host: api.perplexity.ai", ConnectDns);
    row("6, mistyped", "curl: (6) Could not resolve host: api.perplexity.com", RequestHost);
    row("7", "curl: (7) Failed to connect to api.perplexity.ai port 443 after 3 ms: Connection refused",
        ConnectRefused);
    row("7, newer",
        "curl: (7) Failed to connect to api.perplexity.ai port 443 after 3 ms: Couldn't connect to server",
        ConnectRefused);
    row("7, no network", "curl: (7) Couldn't connect: Network is unreachable", ConnectOffline);
    row("28, no connection",
        "curl: (28) Failed to connect to api.perplexity.ai port 443: Connection timed out", ConnectTimeout);
    row("28, no answer", "curl: (28) Operation timed out after 30001 milliseconds with 0 bytes received",
        ConnectAnswerTimeout);
    row("35", "curl: (35) error:0A00010B:SSL routines::wrong version number", ConnectTlsFailed);
    row("35, cut", "curl: (35) Recv failure: Connection reset by peer", ConnectReset);
    row("52", "curl: (52) Empty reply from server", ConnectReset);
    row("56, proxy", "curl: (56) Received HTTP code 407 from proxy after CONNECT", ConnectProxyLogin);
    row("60", "curl: (60) SSL certificate problem: unable to get local issuer certificate",
        ConnectTlsUntrusted);
    row("60, expired", "curl: (60) SSL certificate problem: certificate has expired", ConnectTlsExpired);
    row("60, clock", "curl: (60) SSL certificate problem: certificate is not yet valid", ConnectTlsClock);
    row("60, host", "curl: (60) SSL: no alternative certificate subject name matches target host name 'x'",
        ConnectTlsHost);
}

void TestExplainClients::knowsTheWordsOfCurl()
{
    QFETCH(QByteArray, text);
    QFETCH(Cause, cause);
    const Explanation explanation = explainMessage(text, testFacts(), nullptr);
    QVERIFY(explanation.cause);
    QCOMPARE(causeId(*explanation.cause), causeId(cause));
}

void TestExplainClients::knowsTheWordsOfPython_data()
{
    using enum Cause;
    columns();
    row("name",
        "requests.exceptions.ConnectionError: HTTPSConnectionPool(host='api.perplexity.ai', port=443): Max "
        "retries "
        "exceeded with url: /chat/completions (Caused by NameResolutionError(\"<urllib3.connection>: Failed "
        "to resolve "
        "'api.perplexity.ai' ([Errno -2] Name or service not known)\"))",
        ConnectDns);
    row("name on Windows", "httpx.ConnectError: [Errno 11001] getaddrinfo failed", ConnectDns);
    row("certificate",
        "ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: "
        "self-signed "
        "certificate in certificate chain (_ssl.c:1006)",
        ConnectTlsUntrusted);
    row("certificate run out",
        "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired (_ssl.c:1006)",
        ConnectTlsExpired);
    row("proxy login",
        "ProxyError('Unable to connect to proxy', OSError('Tunnel connection failed: 407 Proxy "
        "Authentication Required'))",
        ConnectProxyLogin);
    row("proxy gone",
        "requests.exceptions.ProxyError: ('Cannot connect to proxy.', NewConnectionError('refused'))",
        ConnectProxyUnreachable);
    row("reset",
        "('Connection aborted.', RemoteDisconnected('Remote end closed connection without response'))",
        ConnectReset);
    row("no answer",
        "httpx.ReadTimeout: The read operation timed out\nopenai.APITimeoutError: Request timed out.",
        ConnectAnswerTimeout);
    row("line break in requests",
        "requests.exceptions.InvalidHeader: Invalid leading whitespace, reserved character(s), or return "
        "character(s) "
        "in header value: 'Bearer pplx-x\\n'",
        KeyLineBreak);
    row("line break in httpx", "httpx.LocalProtocolError: Illegal header value b'Bearer pplx-x\\n'",
        KeyLineBreak);
    row("space in httpx", "httpx.LocalProtocolError: Illegal header value b'Bearer pplx-x '",
        KeySurroundingSpace);
    row("aiohttp", "ValueError: Newline, carriage return, or null byte detected in headers.", KeyLineBreak);
}

void TestExplainClients::knowsTheWordsOfPython()
{
    knowsTheWordsOfCurl();
}

void TestExplainClients::knowsTheWordsOfOtherRuntimes_data()
{
    using enum Cause;
    columns();
    row("Node, name", "TypeError: fetch failed { cause: Error: getaddrinfo ENOTFOUND api.perplexity.ai }",
        ConnectDns);
    row("Node, refused", "connect ECONNREFUSED 127.0.0.1:11434", ConnectRefused);
    row("Node, timeout", "Error: connect ETIMEDOUT 104.18.26.48:443", ConnectTimeout);
    row("undici, timeout", "ConnectTimeoutError: Connect Timeout Error (UND_ERR_CONNECT_TIMEOUT)",
        ConnectTimeout);
    row("Node, reset", "Error: socket hang up { code: 'ECONNRESET' }", ConnectReset);
    row("Node, leaf",
        "Error: unable to verify the first certificate { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }",
        ConnectTlsUntrusted);
    row("Node, chain", "code: 'SELF_SIGNED_CERT_IN_CHAIN'", ConnectTlsUntrusted);
    row("Node, expired", "code: 'CERT_HAS_EXPIRED'", ConnectTlsExpired);
    row("Node, header",
        "TypeError [ERR_INVALID_CHAR]: Invalid character in header content [\"Authorization\"]",
        KeyLineBreak);
    row("Node, header by name", "TypeError: Bearer pplx-x is not a legal HTTP header value", KeyLineBreak);
    row("axios, no answer", "AxiosError: timeout of 30000ms exceeded (ECONNABORTED)", ConnectAnswerTimeout);
    row("Go, name", "dial tcp: lookup api.perplexity.ai on 127.0.0.53:53: no such host", ConnectDns);
    row("Go, expired",
        "x509: certificate has expired or is not yet valid: current time 2026-11-23T14:02:00Z is after "
        "2026-10-01T00:00:00Z",
        ConnectTlsExpired);
    row("Go, clock",
        "x509: certificate has expired or is not yet valid: current time 2012-11-23T14:02:00Z is before "
        "2026-10-01T00:00:00Z",
        ConnectTlsClock);
    row("Go, header", "net/http: invalid header field value for \"Authorization\"", RequestKeyText);
    row("Java", "PKIX path building failed: unable to find valid certification path", ConnectTlsUntrusted);
    row("Java, header", "Unexpected char 0x0a at 60 in Authorization value", KeyLineBreak);
    row("Chrome, certificate", "net::ERR_CERT_AUTHORITY_INVALID", ConnectTlsUntrusted);
    row("a browser, header", "Failed to execute 'fetch': String contains non ISO-8859-1 code point.",
        RequestKeyText);
    row("a scanner in between",
        "SSL certificate problem: unable to get local issuer certificate\n* issuer: O=Zscaler Inc.; "
        "CN=Zscaler Root CA",
        ConnectTlsIntercepted);
}

void TestExplainClients::knowsTheWordsOfOtherRuntimes()
{
    knowsTheWordsOfCurl();
}

void TestExplainClients::knowsWhichCharacterCouldNotBeSent_data()
{
    using enum Cause;
    columns();
    const auto latin = [](const QByteArray &character) -> QByteArray {
        return "UnicodeEncodeError: 'latin-1' codec can't encode character '" + character
            + "' in position 24";
    };
    row("zero-width space", latin("\\u200b"), KeyInvisible);
    row("byte order mark", latin("\\ufeff"), KeyInvisible);
    row("Cyrillic letter", latin("\\u0430"), KeyLookalike);
    row("fullwidth digit", latin("\\uff11"), KeyLookalike);
    row("en dash", latin("\\u2013"), KeyDash);
    row("curved quote", latin("\\u201c"), KeyQuoted);
    row("bullet of a shortened key", latin("\\u2022"), KeyMasked);
    row("Chinese character", latin("\\u8ba2"), KeyWrongCharacter);
    row("line separator", latin("\\u2028"), KeyLineBreak);
    row("mathematical letter", latin("\\U0001d5ba"), KeyLookalike);
    row("no-break space",
        "UnicodeEncodeError: 'ascii' codec can't encode character '\\xa0' in position 60: ordinal not in "
        "range(128)",
        KeySurroundingSpace);
    row("a value with bytes in it", R"(Illegal header value b'Bearer pplx-x\xe2\x80\x93y')", KeyDash);
    row("JavaScript",
        "TypeError: Cannot convert argument to a ByteString because the character at index 7 has a value of "
        "8203 "
        "which is greater than 255.",
        KeyInvisible);
}

void TestExplainClients::knowsWhichCharacterCouldNotBeSent()
{
    knowsTheWordsOfCurl();
}

void TestExplainClients::namesTheCharacter()
{
    const Explanation explanation = explainMessage(
        "'latin-1' codec can't encode character '\\u200b' in position 24", testFacts(), nullptr);
    QCOMPARE(explanation.findings.first().where.codePoint, std::optional(U'\u200B'));
    QCOMPARE(explanation.findings.first().where.characterName, u"ZERO WIDTH SPACE"_s);
}

void TestExplainClients::namesTheHostAndTheIssuer()
{
    const auto detailOf = [](const QByteArray &text) {
        return explainMessage(text, testFacts(), nullptr).findings.first().detail;
    };
    QCOMPARE(detailOf("curl: (6) Could not resolve host: api.perplexity.ai")[detail::host].toString(),
             u"api.perplexity.ai"_s);
    QVERIFY(!detailOf("cURL error 60: SSL certificate problem (see https://curl.se/docs)")
                 .contains(detail::host));
    QCOMPARE(detailOf("SELF_SIGNED_CERT_IN_CHAIN issuer: CN=mitmproxy")[detail::issuer].toString(),
             u"CN=mitmproxy"_s);
}

QTEST_APPLESS_MAIN(TestExplainClients)
#include "tst_explainclients.moc"
