#include "core/listen/chunkreader.h"

namespace keywright {

namespace {

constexpr qsizetype longestLine = 1024; // A size with its extensions, or one trailer.
constexpr qsizetype mostTrailers = 16'384;
constexpr qsizetype mostDigits = 15; // Hexadecimal; more would not fit into the number.

} // namespace

void ChunkReader::readByte(char byte)
{
    if (byte == '\n') {
        endLine();
        return;
    }
    if (m_line.size() >= longestLine) {
        m_state = State::Broken;
        return;
    }
    m_line.append(byte);
}

void ChunkReader::endLine()
{
    if (m_line.endsWith('\r'))
        m_line.chop(1);
    switch (m_step) {
    case Step::Size:
        endSize();
        break;
    case Step::ContentEnd:
        m_state = m_line.isEmpty() ? m_state : State::Broken;
        m_step = Step::Size;
        break;
    case Step::Trailer:
        m_trailerBytes += m_line.size();
        if (m_line.isEmpty())
            m_state = State::Complete;
        else if (m_trailerBytes > mostTrailers)
            m_state = State::Broken;
        break;
    case Step::Content:
        break;
    }
    m_line.clear();
}

void ChunkReader::endSize()
{
    const qsizetype extension = m_line.indexOf(';');
    const QByteArray size = (extension < 0 ? m_line : m_line.first(extension)).trimmed();
    bool isNumber = false;
    m_left = size.toULongLong(&isNumber, 16);
    const bool isPlain = isNumber && size.size() <= mostDigits && !size.startsWith('+')
        && !size.startsWith("0x") && !size.startsWith("0X");
    if (!isPlain)
        m_state = State::Broken;
    m_step = m_left == 0 ? Step::Trailer : Step::Content;
}

void ChunkReader::consume(quint64 size)
{
    m_left -= size;
    if (m_left == 0)
        m_step = Step::ContentEnd;
}

} // namespace keywright
