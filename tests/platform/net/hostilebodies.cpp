#include "hostilebodies.h"

#include "support/scriptedserver.h"
#include "support/testcertificates.h"

#include <QCoreApplication>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <map>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace keywright::testing {

namespace {

using Act = ScriptedServer::Act;

constexpr qsizetype megabyte = 1'000'000;

QByteArray ok()
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
}

QByteArray page(int status, const QByteArray &type, const QByteArray &body)
{
    return httpAnswer(status, body, "Content-Type: " + type + "\r\n");
}

/// One chunk of a byte, then a pause, again and again.
Act slowChunks()
{
    return [](QTcpSocket *socket) {
        socket->write(ok() + "Transfer-Encoding: chunked\r\n\r\n");
        auto *drop = new QTimer(socket);
        QObject::connect(drop, &QTimer::timeout, socket, [socket] { socket->write("1\r\n{\r\n"); });
        drop->start(50ms);
    };
}

/// Gives back what it was sent, in a header and in the body. Knows it only from what the server keeps.
Act echo(const std::unique_ptr<ScriptedServer> &server)
{
    return [&server](QTcpSocket *socket) {
        const QByteArray &received = server->received;
        const qsizetype begin = received.lastIndexOf("Bearer ");
        const QByteArray header = received.sliced(begin, received.indexOf('\r', begin) - begin);
        ScriptedServer::answer(page(418, "application/json",
                                    R"({"error":{"message":"You sent )" + header + R"(","type":")" + header
                                        + R"("},"title":")" + header + "\"}"))(socket);
    };
}

std::map<QByteArray, Act> acts(const std::unique_ptr<ScriptedServer> &server)
{
    const QByteArray block(16'384, 'a');
    const QByteArray redirects = "HTTP/1.1 302 Found\r\nLocation: https://a.example/\r\nLocation: "
                                 "https://b.example/\r\nContent-Length: 0\r\n\r\n";
    return {
        { "endless headers", ScriptedServer::endless(ok(), "X-Header: " + block.first(100) + "\r\n") },
        { "one endless header", ScriptedServer::endless(ok() + "X: ", block) },
        { "endless body", ScriptedServer::endless(ok() + "\r\n", block) },
        { "2 GB", ScriptedServer::endless(ok() + "Content-Length: 2147483648\r\n\r\n", block) },
        { "gzip bomb", ScriptedServer::endless(ok() + "Content-Encoding: gzip\r\n\r\n\x1f\x8b\x08", block) },
        { "a line of 1 MB",
          ScriptedServer::answer(page(200, "application/json", '"' + QByteArray(megabyte - 2, 'x') + '"')) },
        { "1 MB of brackets",
          ScriptedServer::answer(page(200, "application/json", QByteArray(megabyte, '['))) },
        { "1 MB of tags",
          ScriptedServer::answer(page(200, "text/html", QByteArray("<a>").repeated(megabyte / 3))) },
        { "NULs", ScriptedServer::answer(page(200, "application/json", QByteArray(megabyte, '\0'))) },
        { "chunks that are none",
          ScriptedServer::answer(ok() + "Transfer-Encoding: chunked\r\n\r\n-1\r\nzz\r\n\xff\xff") },
        { "invalid JSON",
          ScriptedServer::answer(page(200, "application/json", R"({"object":"list","data":[)")) },
        { "another content type", ScriptedServer::answer(page(200, "image/png", "\x89PNG\r\n\x1a\n")) },
        { "HTML of a portal",
          ScriptedServer::answer(page(
              200, "text/html", "<html><head><title>Welcome to the guest network</title></head></html>")) },
        { "an echo", echo(server) },
        { "a chain of redirects", ScriptedServer::answer(redirects) },
        { "half an answer", ScriptedServer::answer("HTTP/1.1 200 OK\r\nContent-Ty") },
        { "nothing", ScriptedServer::answer({}) },
        { "silence", nullptr },
        { "a trickle of headers", ScriptedServer::trickle(ok() + "X: ") },
        { "a trickle of body", ScriptedServer::trickle(ok() + "Content-Length: 100000\r\n\r\n") },
        { "a trickle of chunks", slowChunks() },
    };
}

} // namespace

QList<HostileBody> hostileBodies()
{
    using enum Cause;
    const auto both = [](const char *name, Cause cause) { return HostileBody { name, cause, cause }; };
    const auto slow = [](const char *name) {
        return HostileBody { name, ConnectAnswerTimeout, ConnectAnswerTimeout, true };
    };
    return {
        both("endless headers", ConnectAnswerTooLarge),
        both("one endless header", ConnectAnswerTooLarge),
        both("endless body", ConnectAnswerTooLarge),
        both("2 GB", ConnectAnswerTooLarge),
        both("gzip bomb", ConnectAnswerTooLarge),
        both("a line of 1 MB", AnswerNotPerplexity),
        both("1 MB of brackets", AnswerNotPerplexity),
        both("1 MB of tags", AnswerNotPerplexity),
        both("NULs", AnswerNotPerplexity),
        both("chunks that are none", AnswerNotPerplexity),
        both("invalid JSON", AnswerNotPerplexity),
        both("another content type", AnswerNotPerplexity),
        both("HTML of a portal", AnswerNotPerplexity),
        both("an echo", AnswerUnknown),
        both("a chain of redirects", AnswerRedirected),
        both("half an answer", ConnectReset),
        both("nothing", ConnectReset),
        slow("silence"),
        slow("a trickle of headers"),
        slow("a trickle of body"),
        slow("a trickle of chunks"),
    };
}

int serveHostileBody(const QStringList &arguments)
{
    std::unique_ptr<ScriptedServer> server;
    const Act hostile = acts(server).at(arguments.at(0).toLatin1());
    const Act refuse = ScriptedServer::answer(
        page(401, "application/json", R"({"error":{"message":"no","type":"invalid_api_key","code":401}})"));
    const int hostileFrom = arguments.at(1) == "key"_L1 ? 2 : 1;
    int number = 0;
    server = std::make_unique<ScriptedServer>(
        [&](QTcpSocket *socket) {
            const Act &act = ++number < hostileFrom ? refuse : hostile;
            if (act)
                act(socket);
        },
        TestCertificates::serverTls({ arguments.at(2), arguments.at(3) }));
    std::printf("%s\n", server->url(QString()).toEncoded().constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace keywright::testing
