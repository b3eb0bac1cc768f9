#pragma once

#include "core/listen/wirereader.h"
#include "core/ports/listener.h"
#include "platform/listen/peer.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

class QTcpSocket;

namespace keywright {

/// One connection to the listener: reads until there is a request or something to tell instead, answers, and
/// lets the client close. Deletes itself in the end.
class HeardConnection : public QObject
{
    Q_OBJECT
public:
    struct Told
    {
        std::function<void(HeardConnection &, ListenIncident)> incident; ///< at most once
        std::function<void(HeardConnection &)> heard; ///< the request is whole; at most once
        std::function<void(HeardConnection &)> gone; ///< exactly once, when the socket is closed
    };

    /// Takes over the socket.
    HeardConnection(QTcpSocket *socket, const WireReader::Limits &limits, Told told, QObject *parent);
    ~HeardConnection() override;
    Q_DISABLE_COPY_MOVE(HeardConnection)

    /// Who is connected; looked up at the first call, and known only while the connection stands.
    const Peer &peer();
    /// Reads what is there and what comes; not before the owner knows this object.
    void start();
    /// Tells of the incident and answers it.
    void refuse(ListenIncident incident);
    /// Sends the bytes and waits for the client to close, for a second at most.
    void answer(const QByteArray &bytes);
    /// Ends without an answer.
    void drop();

    WireMessage takeMessage() { return m_reader.take(); }
    qsizetype held() const { return m_reader.held(); }
    /// The socket, for passing on: what comes over it is no longer read here.
    QTcpSocket *handOver();

private:
    enum class Step { Reading, Waiting, Answered, Over };

    void read();
    /// Acts on what was read so far; false where nothing more is to be read.
    bool takeRead();
    /// Why a request with this head is not taken.
    std::optional<ListenIncident> refusal();
    void clientClosed();
    void finish();

    QTcpSocket *m_socket;
    std::optional<Peer> m_peer; ///< none while nobody asked
    WireReader m_reader;
    Told m_told;
    QTimer m_deadline;
    Step m_step = Step::Reading;
    bool m_headTaken = false;
    bool m_continued = false; ///< "100 Continue" was sent
};

} // namespace keywright
