#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <utility>

namespace keywright {

/// Reads one HTTP/1.1 answer from bytes as they come, and never keeps more than its limits allow.
///
/// Interim answers (100, 103) are passed over. Content codings are not decoded: none is asked for, so that
/// nothing can grow here.
class ResponseReader
{
public:
    struct Limits
    {
        qsizetype head = 65'536; ///< status lines, header and trailer fields together
        qsizetype body = 1'000'000;
    };
    enum class State {
        Reading,
        Complete,
        NotHttp, ///< what came is not an HTTP answer, or ended before one began
        TooLarge,
    };

    ResponseReader() = default;
    explicit ResponseReader(Limits limits);

    /// Takes more bytes; those behind the end of the answer are ignored, but not forgotten: see
    /// leavesConnectionUsable().
    State feed(QByteArrayView bytes);
    /// The connection has ended. With a complete head the answer is complete too: its status counts, even
    /// where the body was cut.
    State end();

    State state() const { return m_state; }
    /// True from the first byte on.
    bool hasBegun() const { return m_headBytes > 0; }
    /// True where another question may be asked on the connection: a complete answer of HTTP/1.1 that said
    /// itself, and without doubt, where it ends, with nothing behind it and without "Connection: close".
    bool leavesConnectionUsable() const;
    int status() const { return m_status; }
    /// Names in lower case, values without surrounding space, in the order of arrival.
    const QList<std::pair<QByteArray, QByteArray>> &headers() const { return m_headers; }
    const QByteArray &body() const { return m_body; }

private:
    enum class Part { StatusLine, Header, FixedBody, OpenBody, ChunkSize, Chunk, ChunkEnd, Trailer };

    QByteArrayView takeLine(QByteArrayView bytes);
    QByteArrayView takeBody(QByteArrayView bytes);
    void readLine();
    void readStatusLine(QByteArrayView line);
    void readHeader(QByteArrayView line);
    void readChunkSize(QByteArrayView line);
    void endHead();
    void judgeFraming();
    bool isChunked() const;

    Limits m_limits;
    State m_state = State::Reading;
    Part m_part = Part::StatusLine;
    QByteArray m_line;
    qsizetype m_headBytes = 0;
    bool m_hasClearEnd = false; ///< told by the answer, without doubt and with nothing behind it
    qsizetype m_left = 0; ///< bytes of the body or chunk still to come
    int m_status = 0;
    char m_minorVersion = 0; ///< of HTTP/1, as a digit
    QList<std::pair<QByteArray, QByteArray>> m_headers;
    QByteArray m_body;
};

} // namespace keywright
