#include "platform/listen/listenrun.h"

#include "platform/listen/listenreply.h"
#include "platform/listen/passon.h"

#include <QNetworkProxy>
#include <QPointer>
#include <QTcpSocket>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr qsizetype mostConnections = 32;
constexpr qsizetype mostHeld = 12'582'912; // Bytes of all requests that are being read.
constexpr int mostLookedUp = 16; // To find the program behind a connection takes milliseconds.
constexpr qsizetype largestPassedOn = 8'388'608;

} // namespace

ListenRun::ListenRun(ListenSetting setting, Listener::Told told, std::function<QSslConfiguration()> tls,
                     QObject *parent)
    : QObject(parent)
    , m_setting(std::move(setting))
    , m_told(std::move(told))
    , m_tls(std::move(tls))
{
    // A proxy that the program is set to use is for asking, not for listening.
    m_server.setProxy(QNetworkProxy::NoProxy);
    m_server.setMaxPendingConnections(mostConnections);
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, &ListenRun::takeConnections);
    m_time.setSingleShot(true);
    connect(&m_time, &QTimer::timeout, this, &ListenRun::timeOut);
}

ListenRun::~ListenRun()
{
    // They tell of their end, which is nobody's business any more.
    m_isOver = true;
    m_passOn.reset();
    qDeleteAll(std::exchange(m_connections, {}));
}

Result<void, ListenFailure> ListenRun::open()
{
    if (!m_server.listen(QHostAddress(QHostAddress::LocalHost), m_setting.port))
        return Failure { m_server.serverError() == QAbstractSocket::SocketAccessError
                             ? ListenFailure::PortNotAllowed
                             : ListenFailure::PortTaken };
    m_time.start(m_setting.patience);
    return {};
}

QUrl ListenRun::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()));
}

void ListenRun::stop()
{
    m_isOver = true;
    m_server.close();
    m_time.stop();
    deleteLater();
}

void ListenRun::takeConnections()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection())
        add(socket);
}

void ListenRun::add(QTcpSocket *socket)
{
    const HeardConnection::Told told {
        .incident = [this](HeardConnection &one, ListenIncident incident) { tell(one, incident); },
        .heard = [this](HeardConnection &one) { take(one); },
        .gone = [this](HeardConnection &one) { forget(one); },
    };
    auto *connection = new HeardConnection(socket, limits(), told, this);
    m_connections.append(connection);
    const bool isFull = m_connections.size() > mostConnections || held() > mostHeld || m_heard != nullptr;
    if (!isFull) {
        connection->start();
        return;
    }
    const QPointer<HeardConnection> self(connection);
    connection->refuse(ListenIncident::TooMany);
    if (self)
        self->drop();
}

void ListenRun::tell(HeardConnection &connection, ListenIncident incident)
{
    // What comes beside the request that counts is answered, and is no news.
    if (m_isOver || m_heard != nullptr)
        return;
    const bool isWorthALook = incident != ListenIncident::TooMany && incident != ListenIncident::OtherUser
        && m_lookedUp++ < mostLookedUp;
    const auto incidentTold = m_told.incident;
    incidentTold(incident, isWorthALook ? programOf(connection.peer()) : HeardFrom {});
}

void ListenRun::take(HeardConnection &connection)
{
    if (m_isOver) {
        connection.drop();
        return;
    }
    if (m_heard != nullptr) {
        connection.answer(heardReply(m_setting.reply, true));
        return;
    }
    m_heard = &connection;
    m_time.stop();
    m_server.pauseAccepting();
    m_outcome.end = ListenEnd::Heard;
    const HeardFrom from = programOf(connection.peer());
    WireMessage message = connection.takeMessage();
    const bool isHead = message.method == "HEAD";
    const QPointer<ListenRun> self(this);
    const auto heard = m_told.heard;
    heard(message, from);
    // Who was told may have stopped the listening.
    if (!self || m_isOver)
        return;
    if (m_setting.passOnTo && message.isBodyWhole)
        passOn(connection, std::move(message));
    else
        connection.answer(heardReply(m_setting.reply, !isHead));
}

void ListenRun::passOn(HeardConnection &connection, WireMessage message)
{
    const auto done = [this](const PassedOn &passedOn) {
        m_outcome.passedOn = passedOn;
        end(m_outcome);
    };
    m_passOn = std::make_unique<PassOn>(std::move(message), *m_setting.passOnTo, connection.handOver(), done);
    m_passOn->start(m_tls());
}

void ListenRun::forget(HeardConnection &connection)
{
    m_connections.removeOne(&connection);
    if (&connection == m_heard)
        end(m_outcome);
}

void ListenRun::timeOut()
{
    end({ ListenEnd::TimedOut, std::nullopt });
}

void ListenRun::end(ListenOutcome outcome)
{
    if (m_isOver)
        return;
    stop();
    const auto over = m_told.over;
    over(outcome);
}

WireReader::Limits ListenRun::limits() const
{
    WireReader::Limits limits;
    if (m_setting.passOnTo)
        limits.keptBody = largestPassedOn;
    return limits;
}

qsizetype ListenRun::held() const
{
    qsizetype sum = 0;
    for (const HeardConnection *connection : m_connections)
        sum += connection->held();
    return sum;
}

} // namespace keywright
