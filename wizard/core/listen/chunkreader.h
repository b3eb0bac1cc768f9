#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QtGlobal>

#include <algorithm>

namespace keywright {

/// Takes a body in chunks apart (RFC 9112, 7.1): sizes, extensions and trailers are left out.
class ChunkReader
{
public:
    enum class State { Reading, Complete, Broken };

    /// Reads bytes as they come. What is content is handed to `take`, which is called with a piece of
    /// `bytes`; nothing of `bytes` behind the body's end is read.
    template <typename Take>
    State feed(QByteArrayView bytes, Take take)
    {
        while (!bytes.isEmpty() && m_state == State::Reading) {
            if (m_step == Step::Content) {
                const auto size = static_cast<qsizetype>(std::min<quint64>(m_left, quint64(bytes.size())));
                take(bytes.first(size));
                consume(quint64(size));
                bytes = bytes.sliced(size);
            } else {
                readByte(bytes.front());
                bytes = bytes.sliced(1);
            }
        }
        return m_state;
    }

private:
    enum class Step { Size, ContentEnd, Content, Trailer };

    void readByte(char byte);
    void endLine();
    void endSize();
    void consume(quint64 size);

    State m_state = State::Reading;
    Step m_step = Step::Size;
    QByteArray m_line; ///< of a size or a trailer, without its end; bounded
    quint64 m_left = 0; ///< of the chunk's content
    qsizetype m_trailerBytes = 0;
};

} // namespace keywright
