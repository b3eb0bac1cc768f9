#pragma once

#include "platform/net/networkprober.h"
#include "support/asking.h"
#include "support/scriptedserver.h"
#include "support/testcertificates.h"

#include <QList>

#include <algorithm>
#include <memory>
#include <utility>

namespace keywright::testing {

/// Sends that and leaves the connection open.
inline ScriptedServer::Act stay(const QByteArray &bytes)
{
    return [bytes](QTcpSocket *socket) { socket->write(bytes); };
}

inline QByteArray refusal()
{
    return httpAnswer(401, R"({"error":{}})");
}

inline QByteArray acceptance()
{
    return httpAnswer(200, R"({"data":[]})");
}

inline ProbeQuestion questionOn(ConnectionUse connection, const QUrl &url, QByteArrayView key = makeKey())
{
    ProbeQuestion question = questionTo(url, key);
    question.connection = connection;
    return question;
}

/// A server that keeps its connections, and a prober that asks it twice. Over TLS.
class TwoQuestions : public QObject
{
    Q_OBJECT
public:
    /// The acts are by the number of the request; the last one serves from there on.
    TwoQuestions(TestCertificates &certificates, const QList<ScriptedServer::Act> &acts)
        : server([this, acts](QTcpSocket *socket) { act(acts, socket); },
                 TestCertificates::serverTls(certificates.make()))
    {
        NetworkProber::Options options = practiceOptions();
        options.extraCaFile = certificates.authorityFile();
        prober = std::make_unique<NetworkProber>(options);
    }

    ProbeOutcome askFirst() const
    {
        return ask(*prober, questionOn(ConnectionUse::Keep, server.url(), makeKey(2)));
    }
    ProbeOutcome askSecond() const { return ask(*prober, questionOn(ConnectionUse::Kept, server.url())); }

    ScriptedServer server;
    std::unique_ptr<NetworkProber> prober;
    int ended = 0; ///< connections whose end the server has seen

private:
    void act(const QList<ScriptedServer::Act> &acts, QTcpSocket *socket)
    {
        connect(socket, &QTcpSocket::disconnected, this, &TwoQuestions::countEnd, Qt::UniqueConnection);
        acts.at(std::min(m_number++, acts.size() - 1))(socket);
    }
    void countEnd() { ++ended; }

    qsizetype m_number = 0;
};

} // namespace keywright::testing
