#include "core/listen/wirereader.h"

#include "core/request/marked.h"
#include "core/secret.h"

#include <algorithm>
#include <optional>

namespace keywright {

namespace {

constexpr QByteArrayView http2Preface { "PRI * HTTP/2" };
constexpr char tlsHandshake = '\x16';
constexpr qsizetype tlsTold = 3; // Bytes after which TLS is told from anything else.
constexpr qsizetype longestMethod = 24;

/// RFC 9110, 5.6.2.
bool isTokenCharacter(char c)
{
    const bool isAlphanumeric = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return isAlphanumeric || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

/// Behind the first empty line; -1 while there is none.
qsizetype emptyLineEnd(QByteArrayView bytes, qsizetype from)
{
    for (qsizetype at = bytes.indexOf('\n', from); at >= 0; at = bytes.indexOf('\n', at + 1)) {
        const QByteArrayView next = bytes.sliced(at + 1);
        if (next.startsWith('\n'))
            return at + 2;
        if (next.startsWith("\r\n"))
            return at + 3;
    }
    return -1;
}

/// True for "Content-Type: …" and a line's end.
bool beginsWithField(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    const QByteArrayView line = bytes.first(std::max<qsizetype>(end, 0));
    const qsizetype colon = line.indexOf(':');
    return colon > 0 && std::ranges::all_of(line.first(colon), isTokenCharacter);
}

/// Takes the first line off, without its end.
QByteArrayView takeLine(QByteArrayView &rest)
{
    const qsizetype end = rest.indexOf('\n');
    QByteArrayView line = end < 0 ? rest : rest.first(end);
    rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

bool announcesBody(QByteArrayView head)
{
    while (!head.isEmpty()) {
        const QByteArrayView line = takeLine(head);
        const QByteArrayView name = line.first(std::max<qsizetype>(line.indexOf(':'), 0)).trimmed();
        if (name.compare("content-length", Qt::CaseInsensitive) == 0
            || name.compare("transfer-encoding", Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

/// Where the head ends and the body begins. -1 while that is not known.
///
/// A line break at the end of a value makes an empty line too. It is told from the end by the headers that
/// have come behind it, where nothing but a body could stand and none was announced.
qsizetype headEnd(QByteArrayView bytes, qsizetype from)
{
    qsizetype end = emptyLineEnd(bytes, from);
    while (end >= 0 && beginsWithField(bytes.sliced(end)) && !announcesBody(bytes.first(end)))
        end = emptyLineEnd(bytes, end);
    return end;
}

/// The length of the body; nothing where the headers contradict each other or name no number.
std::optional<qint64> contentLength(const WireMessage &message)
{
    constexpr qsizetype mostDigits = 15;
    std::optional<qint64> length;
    for (const WireField &field : message.fields) {
        if (field.name.trimmed().toLower() != "content-length")
            continue;
        const QByteArray written = field.value.trimmed();
        const bool isNumber = !written.isEmpty() && written.size() <= mostDigits
            && std::ranges::all_of(written, [](char c) { return c >= '0' && c <= '9'; });
        const qint64 value = isNumber ? written.toLongLong() : -1;
        if (!isNumber || (length && *length != value))
            return std::nullopt;
        length = value;
    }
    return length.value_or(0);
}

} // namespace

WireReader::~WireReader()
{
    wipe(m_head);
}

WireReader::State WireReader::feed(QByteArrayView bytes)
{
    if (m_state == State::Head)
        readHead(bytes);
    else if (m_state == State::Body)
        readBody(bytes);
    return m_state;
}

bool WireReader::wantsContinue() const
{
    return m_state == State::Body && m_message.bodySize == 0
        && m_message.header("expect").toLower() == "100-continue";
}

void WireReader::readHead(QByteArrayView bytes)
{
    constexpr qsizetype mostOfAnEnd = 3; // An empty line may have begun in what came before.
    const qsizetype known = m_head.size();
    const qsizetype room = m_limits.head - known;
    m_head.append(bytes.first(std::min(bytes.size(), room + 1)));
    const qsizetype removed = dropEmptyLines();
    if (const WireTrouble foreign = foreignProtocol(); foreign != WireTrouble::None) {
        refuse(foreign);
        return;
    }
    const qsizetype end = headEnd(m_head, std::max<qsizetype>(0, known - removed - mostOfAnEnd));
    if (end < 0) {
        if (m_head.size() >= m_limits.head)
            refuse(WireTrouble::HeadTooLarge);
        return;
    }
    const bool isRead = parseHead(QByteArrayView(m_head).first(end));
    wipe(m_head);
    if (!isRead)
        return;
    beginBody();
    if (m_state == State::Body)
        readBody(bytes.sliced(end + removed - known));
}

qsizetype WireReader::dropEmptyLines()
{
    qsizetype count = 0;
    while (QByteArrayView(m_head).sliced(count).startsWith("\r\n")
           || QByteArrayView(m_head).sliced(count).startsWith('\n'))
        count += m_head.at(count) == '\n' ? 1 : 2;
    m_head.remove(0, count);
    return count;
}

WireTrouble WireReader::foreignProtocol() const
{
    if (m_head.isEmpty())
        return WireTrouble::None;
    if (m_head.front() == tlsHandshake)
        return m_head.size() < tlsTold ? WireTrouble::None
            : m_head.at(1) == '\x03'   ? WireTrouble::Tls
                                       : WireTrouble::NotHttp;
    if (m_head.startsWith(http2Preface))
        return WireTrouble::Http2;
    const char first = m_head.front();
    const bool mayBegin = isTokenCharacter(first) || first == '\r' || first == '\n';
    return mayBegin ? WireTrouble::None : WireTrouble::NotHttp;
}

bool WireReader::parseHead(QByteArrayView head)
{
    if (!parseRequestLine(takeLine(head))) {
        refuse(WireTrouble::RequestLine);
        return false;
    }
    while (!head.isEmpty()) {
        const QByteArrayView line = takeLine(head);
        const bool isEnd = line.isEmpty() && head.isEmpty();
        if (!isEnd)
            parseField(line);
    }
    return true;
}

bool WireReader::parseRequestLine(QByteArrayView line)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first <= 0 || last <= first || first > longestMethod)
        return false;
    const QByteArrayView method = line.first(first);
    const QByteArrayView target = line.sliced(first + 1, last - first - 1).trimmed();
    const QByteArrayView version = line.sliced(last + 1);
    const bool isVersion = version == "HTTP/1.1" || version == "HTTP/1.0";
    if (!isVersion || target.isEmpty() || !std::ranges::all_of(method, isTokenCharacter))
        return false;
    m_message.method = method.toByteArray();
    m_message.target = target.toByteArray();
    m_message.minorVersion = version.back() == '0' ? 0 : 1;
    return true;
}

void WireReader::parseField(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    const bool goesOn = colon <= 0 || request::isBlank(line.front());
    if (!goesOn) {
        m_message.fields.append({ line.first(colon).toByteArray(),
                                  request::withoutBlanks(line.sliced(colon + 1)).toByteArray() });
        return;
    }
    m_message.hasBrokenLine = true;
    if (!m_message.fields.isEmpty())
        m_message.fields.last().value.append('\n').append(line.trimmed());
}

void WireReader::beginBody()
{
    const std::optional<qint64> length = contentLength(m_message);
    m_isChunked = m_message.header("transfer-encoding").toLower().contains("chunked");
    m_length = length.value_or(0);
    if (!length)
        refuse(WireTrouble::Length);
    else if (!m_isChunked && m_length > m_limits.body)
        refuse(WireTrouble::BodyTooLarge);
    else
        m_state = m_isChunked || m_length > 0 ? State::Body : State::Complete;
}

void WireReader::readBody(QByteArrayView bytes)
{
    if (m_isChunked) {
        const ChunkReader::State state = m_chunks.feed(bytes, [this](QByteArrayView piece) { keep(piece); });
        if (state == ChunkReader::State::Broken)
            refuse(WireTrouble::Chunks);
        else if (state == ChunkReader::State::Complete)
            m_state = State::Complete;
    } else {
        keep(bytes.first(std::min<qint64>(bytes.size(), m_length - m_message.bodySize)));
        if (m_message.bodySize == m_length)
            m_state = State::Complete;
    }
    if (m_message.bodySize > m_limits.body)
        refuse(WireTrouble::BodyTooLarge);
}

void WireReader::keep(QByteArrayView content)
{
    m_message.bodySize += content.size();
    const qsizetype room = m_limits.keptBody - m_message.body.size();
    m_message.body.append(content.first(std::min(content.size(), room)));
    m_message.isBodyWhole = m_message.isBodyWhole && content.size() <= room;
}

void WireReader::refuse(WireTrouble trouble)
{
    m_state = State::Refused;
    m_trouble = trouble;
    wipe(m_head);
    m_message.dropBody();
}

} // namespace keywright
