#pragma once

#include "core/answer/keycheck.h"
#include "core/cause.h"
#include "support/scriptedserver.h"
#include "support/testcertificates.h"

#include <QList>

#include <memory>

namespace keywright::testing {

/// A verdict and the answers, in their order, that lead to it: to the control, to the key, to the real
/// request.
struct AnswerCase
{
    Cause cause {};
    QList<QByteArray> answers {};
    RealRequest real = RealRequest::None;
};

/// From answers that were recorded, as far as there are any.
QList<AnswerCase> answerCases();

/// What keeps an answer from coming, and how that is called.
struct Obstacle
{
    enum Kind {
        NoNetwork,
        NoSuchName,
        NobodyListens,
        FullQueue, ///< the system takes no more connections, as a firewall that drops them
        HangsUp,
        UnknownIssuer,
        Expired,
        WrongHost,
        NotYetValid,
        Inspector,
        OldTls,
        ProxyGone,
        ProxyWantsLogin,
        Silence,
        NoEnd,
    };
    Cause cause {};
    Kind kind {};
    bool isSlow = false; ///< only a deadline ends it
    bool mayHearTheControl = false; ///< the made-up key goes there
};

QList<Obstacle> obstacles();

/// The server, proxy or hole in the ground of one obstacle. Application-wide settings are the test's to undo.
class ObstacleCourse
{
public:
    ObstacleCourse(Obstacle obstacle, TestCertificates &certificates, TestCertificates &inspector);
    Q_DISABLE_COPY_MOVE(ObstacleCourse)
    ~ObstacleCourse();

    QUrl url() const { return m_url; }
    /// All that came to the server or proxy.
    QByteArray received() const { return m_server ? m_server->received : QByteArray(); }

private:
    void serve(TestCertificates &certificates, const CertificateWish &wish, const ScriptedServer::Act &act);
    void serveOldTls(TestCertificates &certificates);
    void fillQueue();
    void useProxy(quint16 port);

    std::unique_ptr<ScriptedServer> m_server;
    QUrl m_url;
    QList<int> m_sockets;
};

} // namespace keywright::testing

Q_DECLARE_METATYPE(keywright::testing::AnswerCase)
Q_DECLARE_METATYPE(keywright::testing::Obstacle)
