#pragma once

#include "core/listen/chunkreader.h"
#include "core/listen/wiremessage.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QtGlobal>

namespace keywright {

/// Why what came is no request that can be judged.
enum class WireTrouble {
    None,
    Tls, ///< the client begins with TLS: it was told https
    Http2, ///< HTTP/2 without asking first ("prior knowledge")
    NotHttp, ///< anything else: another protocol
    RequestLine, ///< the first line is none of HTTP/1
    HeadTooLarge,
    Length, ///< Content-Length is no number, or two that differ
    Chunks, ///< the chunks of the body are broken
    BodyTooLarge,
};

/// Reads one HTTP/1 request from bytes as they come, with bounds for all that it keeps.
///
/// It is strict about where the request ends and lenient about what stands in it: a broken header is what it
/// is there to find. What comes behind the request is not read.
class WireReader
{
public:
    struct Limits
    {
        qsizetype head = 65'536; ///< bytes; RFC 9112 asks for 8000 for the first line alone
        qsizetype keptBody = 262'144; ///< bytes of the body that are kept to be judged
        qint64 body = 16'777'216; ///< bytes of the body that are read at all
    };
    enum class State { Head, Body, Complete, Refused };

    WireReader() = default;
    explicit WireReader(const Limits &limits) : m_limits(limits) { }
    Q_DISABLE_COPY_MOVE(WireReader)
    /// Wipes what was read.
    ~WireReader();

    /// Does nothing once the request is complete or refused.
    State feed(QByteArrayView bytes);
    State state() const { return m_state; }
    /// Why it was refused.
    WireTrouble trouble() const { return m_trouble; }
    /// True where something came that is not yet a whole request.
    bool hasBegun() const { return m_state != State::Head || !m_head.isEmpty(); }
    /// True where the client waits for "100 Continue" before it sends its body.
    bool wantsContinue() const;
    /// What was read of the head; whole from State::Body on.
    const WireMessage &message() const { return m_message; }
    /// The request, once it is complete. The reader has none then.
    WireMessage take() { return std::move(m_message); }
    /// Bytes that are kept now.
    qsizetype held() const { return m_head.size() + m_message.body.size(); }

private:
    void readHead(QByteArrayView bytes);
    /// Empty lines may stand before the first line (RFC 9112, 2.2). Returns how many bytes went.
    qsizetype dropEmptyLines();
    /// Other protocols, told by their first bytes.
    WireTrouble foreignProtocol() const;
    bool parseHead(QByteArrayView head);
    bool parseRequestLine(QByteArrayView line);
    void parseField(QByteArrayView line);
    void beginBody();
    void readBody(QByteArrayView bytes);
    void keep(QByteArrayView content);
    void refuse(WireTrouble trouble);

    Limits m_limits;
    State m_state = State::Head;
    WireTrouble m_trouble = WireTrouble::None;
    QByteArray m_head;
    WireMessage m_message;
    bool m_isChunked = false;
    ChunkReader m_chunks;
    qint64 m_length = 0; ///< of a body that is not in chunks
};

} // namespace keywright
