#include "platform/net/responsereader.h"

#include <algorithm>
#include <optional>

namespace keywright {

namespace {

constexpr qsizetype longestChunkLine = 4096; // a size and its extensions; none is known that needs more
constexpr int switchingProtocols = 101; // never asked for, so it ends the exchange

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/// A number of at most nine digits in that base, so that it can't overflow; a longer one is "too much".
std::optional<qsizetype> sizeFrom(QByteArrayView text, int base)
{
    constexpr qsizetype mostDigits = 9;
    const QByteArray digits = text.trimmed().toByteArray();
    const auto fits = [base](char byte) {
        return isDigit(byte) || (base > 10 && ((byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F')));
    };
    if (digits.isEmpty() || !std::ranges::all_of(digits, fits))
        return std::nullopt;
    const qsizetype zeros =
        std::ranges::find_if(digits, [](char byte) { return byte != '0'; }) - digits.begin();
    if (digits.size() - zeros > mostDigits)
        return std::numeric_limits<qsizetype>::max();
    return static_cast<qsizetype>(digits.toLongLong(nullptr, base));
}

bool isInterim(int status)
{
    return status >= 100 && status < 200 && status != switchingProtocols;
}

/// True where the word is in a list with commas; written in any case there.
bool hasToken(const QByteArray &list, QByteArrayView lowerCaseWord)
{
    const QList<QByteArray> tokens = list.toLower().split(',');
    return std::ranges::any_of(
        tokens, [lowerCaseWord](const QByteArray &token) { return token.trimmed() == lowerCaseWord; });
}

bool hasNoBody(int status)
{
    return status < 200 || status == 204 || status == 304;
}

} // namespace

ResponseReader::ResponseReader(Limits limits) : m_limits(limits) { }

ResponseReader::State ResponseReader::feed(QByteArrayView bytes)
{
    while (m_state == State::Reading && !bytes.isEmpty()) {
        const bool inBody = m_part == Part::FixedBody || m_part == Part::OpenBody || m_part == Part::Chunk;
        bytes = inBody ? takeBody(bytes) : takeLine(bytes);
    }
    if (!bytes.isEmpty())
        m_hasClearEnd = false;
    return m_state;
}

ResponseReader::State ResponseReader::end()
{
    if (m_state == State::Reading) {
        const bool inHead = m_part == Part::StatusLine || m_part == Part::Header;
        m_state = inHead ? State::NotHttp : State::Complete;
        m_hasClearEnd = false;
    }
    return m_state;
}

bool ResponseReader::leavesConnectionUsable() const
{
    return m_state == State::Complete && m_hasClearEnd && m_minorVersion == '1'
        && !std::ranges::any_of(m_headers, [](const auto &header) {
               return header.first == "connection" && hasToken(header.second, "close");
           });
}

QByteArrayView ResponseReader::takeLine(QByteArrayView bytes)
{
    const qsizetype lineEnd = bytes.indexOf('\n');
    const qsizetype taken = lineEnd < 0 ? bytes.size() : lineEnd + 1;
    const bool chunkLine = m_part == Part::ChunkSize || m_part == Part::ChunkEnd;
    if (!chunkLine)
        m_headBytes += taken;
    const qsizetype lineSize = m_line.size() + taken;
    if (m_headBytes > m_limits.head || (chunkLine && lineSize > longestChunkLine)) {
        m_state = State::TooLarge;
        return {};
    }
    m_line.append(bytes.first(taken));
    if (lineEnd >= 0)
        readLine();
    return bytes.sliced(taken);
}

void ResponseReader::readLine()
{
    const QByteArray whole = std::exchange(m_line, {});
    QByteArrayView line = QByteArrayView(whole).chopped(1);
    if (line.endsWith('\r'))
        line.chop(1);
    switch (m_part) {
    case Part::StatusLine:
        readStatusLine(line);
        break;
    case Part::Header:
        line.isEmpty() ? endHead() : readHeader(line);
        break;
    case Part::ChunkSize:
        readChunkSize(line);
        break;
    case Part::ChunkEnd:
        m_part = Part::ChunkSize;
        m_hasClearEnd = m_hasClearEnd && line.isEmpty();
        break;
    case Part::Trailer:
        if (line.isEmpty())
            m_state = State::Complete;
        break;
    case Part::FixedBody:
    case Part::OpenBody:
    case Part::Chunk:
        break;
    }
}

void ResponseReader::readStatusLine(QByteArrayView line)
{
    // "HTTP/1.1 401 Unauthorized"; the words are for people and may be missing.
    constexpr qsizetype codeAt = 9;
    constexpr qsizetype codeSize = 3;
    const bool fits = line.size() >= codeAt + codeSize && line.startsWith("HTTP/1.")
        && isDigit(line.at(codeAt - 2)) && line.at(codeAt - 1) == ' '
        && std::ranges::all_of(line.sliced(codeAt, codeSize), isDigit)
        && (line.size() == codeAt + codeSize || line.at(codeAt + codeSize) == ' ');
    m_status = fits ? line.sliced(codeAt, codeSize).toInt() : 0;
    if (m_status < 100)
        m_state = State::NotHttp;
    m_minorVersion = fits ? line.at(codeAt - 2) : '\0';
    m_part = Part::Header;
}

void ResponseReader::readHeader(QByteArrayView line)
{
    // A line that begins with white space continues the one before (RFC 9112, 5.2).
    if (line.front() == ' ' || line.front() == '\t') {
        if (!m_headers.isEmpty())
            m_headers.last().second.append(' ').append(line.trimmed());
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon > 0)
        m_headers.append({ line.first(colon).trimmed().toByteArray().toLower(),
                           line.sliced(colon + 1).trimmed().toByteArray() });
}

bool ResponseReader::isChunked() const
{
    return std::ranges::any_of(m_headers, [](const auto &header) {
        return header.first == "transfer-encoding" && header.second.toLower().endsWith("chunked");
    });
}

/// Two lengths, or a length beside chunks, are read somehow, but nobody knows what the server meant.
void ResponseReader::judgeFraming()
{
    QList<QByteArray> framing;
    for (const auto &[name, value] : m_headers) {
        if (name == "content-length" || name == "transfer-encoding")
            framing.append(value.toLower());
    }
    const bool isClear =
        framing.size() == 1 && (framing.first() == "chunked" || sizeFrom(framing.first(), 10));
    m_hasClearEnd = hasNoBody(m_status) ? m_status != switchingProtocols : isClear;
}

void ResponseReader::endHead()
{
    if (isInterim(m_status)) {
        m_headers.clear();
        m_part = Part::StatusLine;
        return;
    }
    judgeFraming();
    if (hasNoBody(m_status)) {
        m_state = State::Complete;
        return;
    }
    if (isChunked()) {
        m_part = Part::ChunkSize;
        return;
    }
    m_part = Part::OpenBody;
    for (const auto &[name, value] : m_headers) {
        const std::optional<qsizetype> size = name == "content-length" ? sizeFrom(value, 10) : std::nullopt;
        if (!size)
            continue;
        m_part = Part::FixedBody;
        m_left = *size;
    }
    if (m_part == Part::FixedBody && m_left > m_limits.body)
        m_state = State::TooLarge;
    else if (m_part == Part::FixedBody && m_left == 0)
        m_state = State::Complete;
}

void ResponseReader::readChunkSize(QByteArrayView line)
{
    const qsizetype extension = line.indexOf(';');
    const std::optional<qsizetype> size = sizeFrom(extension < 0 ? line : line.first(extension), 16);
    if (!size) {
        // The head was fine, so the status counts; what the body would have been is not to be known.
        m_state = State::Complete;
        m_hasClearEnd = false;
    } else if (*size > m_limits.body - m_body.size()) {
        m_state = State::TooLarge;
    } else {
        m_left = *size;
        m_part = *size == 0 ? Part::Trailer : Part::Chunk;
    }
}

QByteArrayView ResponseReader::takeBody(QByteArrayView bytes)
{
    const qsizetype taken = m_part == Part::OpenBody ? bytes.size() : std::min(bytes.size(), m_left);
    if (m_body.size() + taken > m_limits.body) {
        m_state = State::TooLarge;
        return {};
    }
    m_body.append(bytes.first(taken));
    m_left -= taken;
    if (m_part == Part::Chunk && m_left == 0)
        m_part = Part::ChunkEnd;
    else if (m_part == Part::FixedBody && m_left == 0)
        m_state = State::Complete;
    return bytes.sliced(taken);
}

} // namespace keywright
