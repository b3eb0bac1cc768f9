#include "platform/listen/heardconnection.h"

#include "core/secret.h"
#include "platform/listen/connectiongate.h"
#include "platform/listen/listenreply.h"

#include <QPointer>
#include <QTcpSocket>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace keywright {

namespace {

constexpr qint64 pieceSize = 16'384; // What a client sends beyond that waits in the system.
constexpr auto patience = 10s; // For the whole request, so that a slow one is told and not waited for.
constexpr auto goodbye = 1s; // A client that got its answer closes at once.

} // namespace

HeardConnection::HeardConnection(QTcpSocket *socket, const WireReader::Limits &limits, Told told,
                                 QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_reader(limits)
    , m_told(std::move(told))
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(pieceSize);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        if (m_step == Step::Reading)
            refuse(ListenIncident::Unfinished);
        else if (m_step == Step::Answered)
            finish();
    });
    connect(m_socket, &QTcpSocket::readyRead, this, &HeardConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &HeardConnection::clientClosed);
}

HeardConnection::~HeardConnection()
{
    m_socket->disconnect(this);
    m_socket->abort();
}

void HeardConnection::start()
{
    m_deadline.start(patience);
    // What came with the handshake is told by no further signal.
    read();
    if (m_socket->state() == QAbstractSocket::UnconnectedState)
        clientClosed();
}

void HeardConnection::read()
{
    while (m_step == Step::Reading && m_socket->bytesAvailable() > 0) {
        QByteArray bytes = m_socket->read(pieceSize);
        m_reader.feed(bytes);
        wipe(bytes);
        if (!takeRead())
            return;
    }
    if (m_step == Step::Answered)
        m_socket->readAll();
}

bool HeardConnection::takeRead()
{
    const WireReader::State state = m_reader.state();
    std::optional<ListenIncident> trouble;
    if (state == WireReader::State::Refused)
        trouble = incidentOf(m_reader.trouble());
    else if (state != WireReader::State::Head && !std::exchange(m_headTaken, true))
        trouble = refusal();
    if (trouble) {
        refuse(*trouble);
        return false;
    }
    if (m_reader.wantsContinue() && !std::exchange(m_continued, true))
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    if (state != WireReader::State::Complete)
        return true;
    m_step = Step::Waiting;
    m_deadline.stop();
    m_told.heard(*this);
    return false;
}

std::optional<ListenIncident> HeardConnection::refusal()
{
    const auto byHead = refusalOf(m_reader.message());
    return !byHead && peer().isOtherUser ? ListenIncident::OtherUser : byHead;
}

const Peer &HeardConnection::peer()
{
    if (!m_peer)
        m_peer = peerOf(m_socket->peerPort(), m_socket->localPort()).value_or(Peer {});
    return *m_peer;
}

void HeardConnection::refuse(ListenIncident incident)
{
    m_step = Step::Waiting;
    const QPointer<HeardConnection> self(this);
    m_told.incident(*this, incident);
    // Who was told may have ended everything.
    if (self)
        answer(incidentReply(incident));
}

void HeardConnection::answer(const QByteArray &bytes)
{
    if (m_step == Step::Over)
        return;
    m_step = Step::Answered;
    if (bytes.isEmpty()) {
        finish();
        return;
    }
    m_socket->write(bytes);
    m_socket->flush();
    // To close with bytes unread would take the answer away from the client.
    m_socket->readAll();
    m_deadline.start(goodbye);
}

void HeardConnection::drop()
{
    finish();
}

QTcpSocket *HeardConnection::handOver()
{
    m_step = Step::Waiting;
    m_deadline.stop();
    m_socket->disconnect(this);
    return m_socket;
}

void HeardConnection::clientClosed()
{
    const QPointer<HeardConnection> self(this);
    // The last bytes may have come with the end.
    read();
    if (self && m_step == Step::Reading && m_reader.hasBegun())
        m_told.incident(*this, ListenIncident::Gone);
    if (self && m_step != Step::Waiting)
        finish();
}

void HeardConnection::finish()
{
    if (m_step == Step::Over)
        return;
    m_step = Step::Over;
    m_deadline.stop();
    m_socket->disconnect(this);
    m_socket->abort();
    const QPointer<HeardConnection> self(this);
    m_told.gone(*this);
    if (self)
        deleteLater();
}

} // namespace keywright
