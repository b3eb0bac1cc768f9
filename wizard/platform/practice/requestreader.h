#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>
#include <utility>

namespace keywright {

/// A request as a small server reads it.
struct ReceivedRequest
{
    QByteArray method;
    QByteArray path; ///< without the query
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;

    /// The header's value, or an empty array.
    QByteArray header(QByteArrayView lowerCaseName) const;
};

/// Reads one HTTP/1.1 request from bytes as they come, with a limit for head and body.
class RequestReader
{
public:
    enum class State {
        Reading,
        Complete,
        Malformed,
        HeadTooLarge,
        BodyTooLarge,
        LengthMissing, ///< a body in chunks, which this reader does not take
    };

    RequestReader() = default;
    Q_DISABLE_COPY_MOVE(RequestReader)
    /// Wipes what was read: it holds a key.
    ~RequestReader();

    State feed(QByteArrayView bytes);
    /// Only when complete.
    const ReceivedRequest &request() const { return m_request; }

private:
    void readHead(QByteArrayView head);
    bool readRequestLine(QByteArrayView line);
    void readBody();
    State bodyState() const;

    State m_state = State::Reading;
    bool m_inBody = false;
    QByteArray m_bytes;
    qsizetype m_bodySize = 0;
    ReceivedRequest m_request;
};

} // namespace keywright
