#include "platform/practice/requestreader.h"

#include "core/secret.h"

#include <algorithm>

namespace keywright {

namespace {

constexpr qsizetype largestHead = 32'768;
constexpr qsizetype largestBody = 1'000'000;

} // namespace

QByteArray ReceivedRequest::header(QByteArrayView lowerCaseName) const
{
    const auto found =
        std::ranges::find_if(headers, [&](const auto &header) { return header.first == lowerCaseName; });
    return found == headers.end() ? QByteArray() : found->second;
}

RequestReader::~RequestReader()
{
    wipe(m_bytes);
    wipe(m_request.body);
    for (auto &[name, value] : m_request.headers)
        wipe(value);
}

RequestReader::State RequestReader::feed(QByteArrayView bytes)
{
    if (m_state != State::Reading)
        return m_state;
    if (m_bytes.size() + bytes.size() > largestHead + largestBody) {
        m_state = State::BodyTooLarge;
        return m_state;
    }
    m_bytes.append(bytes);
    if (!m_inBody) {
        const qsizetype end = m_bytes.indexOf("\r\n\r\n");
        if (end > largestHead || (end < 0 && m_bytes.size() > largestHead))
            m_state = State::HeadTooLarge;
        else if (end >= 0)
            readHead(QByteArrayView(m_bytes).first(end));
        if (m_inBody)
            m_bytes.remove(0, end + 4);
    }
    if (m_inBody && m_state == State::Reading)
        readBody();
    return m_state;
}

void RequestReader::readHead(QByteArrayView head)
{
    bool first = true;
    while (!head.isEmpty()) {
        const qsizetype end = head.indexOf('\n');
        QByteArrayView line = end < 0 ? head : head.first(end);
        head = end < 0 ? QByteArrayView() : head.sliced(end + 1);
        if (line.endsWith('\r'))
            line.chop(1);
        if (first && !readRequestLine(line))
            return;
        const qsizetype colon = first ? -1 : line.indexOf(':');
        first = false;
        if (colon > 0) {
            m_request.headers.append({ line.first(colon).toByteArray().toLower(),
                                       line.sliced(colon + 1).trimmed().toByteArray() });
        }
    }
    m_state = first ? State::Malformed : bodyState();
    m_inBody = m_state == State::Reading;
}

bool RequestReader::readRequestLine(QByteArrayView line)
{
    const QList<QByteArray> words = line.toByteArray().split(' ');
    if (words.size() != 3 || !words.at(1).startsWith('/') || !words.at(2).startsWith("HTTP/1.")) {
        m_state = State::Malformed;
        return false;
    }
    m_request.method = words.at(0);
    m_request.path = words.at(1).split('?').constFirst();
    return true;
}

RequestReader::State RequestReader::bodyState() const
{
    return m_request.header("transfer-encoding").isEmpty() ? State::Reading : State::LengthMissing;
}

void RequestReader::readBody()
{
    const QByteArray length = m_request.header("content-length");
    bool isNumber = true;
    m_bodySize = length.isEmpty() ? 0 : static_cast<qsizetype>(length.toLongLong(&isNumber));
    if (!isNumber || m_bodySize < 0) {
        m_state = State::Malformed;
    } else if (m_bodySize > largestBody) {
        m_state = State::BodyTooLarge;
    } else if (m_bytes.size() >= m_bodySize) {
        m_request.body = m_bytes.first(m_bodySize);
        m_state = State::Complete;
    }
}

} // namespace keywright
