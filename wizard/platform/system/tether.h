#pragma once

#include <functional>
#include <memory>

class QObject;

namespace keywright {

/// Brings calls from worker threads into the thread of a context, as long as that context lives.
class Tether
{
public:
    /// To be made in the thread of `context`.
    explicit Tether(QObject *context);
    Tether(const Tether &) = delete;
    Tether &operator=(const Tether &) = delete;
    ~Tether();

    /// True once the context is gone. From any thread.
    bool isCut() const;
    /// Runs `call` later in the context's thread, in the order of posting; not at all once the context is
    /// gone. From any thread.
    void post(std::function<void()> call);
    /// Runs `call` at once when the context goes, in its thread; to be set before a worker starts.
    void onCut(std::function<void()> call);

private:
    struct Line;
    class Hold;
    class Receiver;

    std::shared_ptr<Line> m_line;
    std::shared_ptr<Hold> m_hold;
};

} // namespace keywright
