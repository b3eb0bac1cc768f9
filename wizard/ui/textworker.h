#pragma once

#include "core/secretmemory.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace keywright {

/// Judges texts without holding up the window: a usual one at once, a large one in a thread of its own. One
/// text at a time: a newer one takes the place of the former, whose answer is dropped.
class TextWorker : public QObject
{
    Q_OBJECT
public:
    explicit TextWorker(QObject *parent = nullptr);
    /// Waits for the thread.
    ~TextWorker() override;
    TextWorker(const TextWorker &) = delete;
    TextWorker &operator=(const TextWorker &) = delete;

    /// Calls `done(work())`. For more than a few thousand bytes `work` runs in a thread and must own what it
    /// needs; `done` is called later then, in the thread of this object, and not at all where another text
    /// came or this object goes first. True where it was called at once.
    template <typename Work, typename Done>
    bool run(qsizetype bytes, Work work, Done done)
    {
        ++m_number;
        if (bytes <= mostAtOnce) {
            done(work());
            return true;
        }
        m_pool.start([this, number = m_number, work = std::move(work), done = std::move(done)]() mutable {
            auto answer = std::make_shared<decltype(work())>(work());
            scrubStack();
            const auto tell = [this, number, answer, done = std::move(done)]() mutable {
                if (number == m_number)
                    done(std::move(*answer));
            };
            QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
        });
        return false;
    }

    /// Drops the answer that is still to come.
    void cancel() { ++m_number; }

private:
    static constexpr qsizetype mostAtOnce = 16'384; ///< judged in less than a millisecond

    QThreadPool m_pool;
    int m_number = 0; ///< of the text that counts
};

} // namespace keywright
