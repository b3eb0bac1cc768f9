#include "platform/system/tether.h"

#include <QObject>

#include <atomic>
#include <mutex>
#include <utility>

namespace keywright {

struct Tether::Line
{
    std::mutex mutex; ///< guards the receiver against going while a worker posts to it
    QObject *receiver = nullptr;
    std::atomic_bool cut = false;
    std::function<void()> onCut;
};

/// Held by the tether and by every call that has still to run; the last one lets the receiver go. Its
/// deletion alone, queued behind the calls, may overtake them.
class Tether::Hold
{
public:
    explicit Hold(std::shared_ptr<Line> line) : m_line(std::move(line)) { }
    Hold(const Hold &) = delete;
    Hold &operator=(const Hold &) = delete;
    ~Hold()
    {
        const std::scoped_lock lock(m_line->mutex);
        if (m_line->receiver != nullptr)
            m_line->receiver->deleteLater();
    }

private:
    std::shared_ptr<Line> m_line;
};

/// The end in the context's thread. As the context's child it goes with it, and Qt drops what is still
/// queued for it.
class Tether::Receiver : public QObject
{
    Q_OBJECT
public:
    Receiver(std::shared_ptr<Line> line, QObject *context) : QObject(context), m_line(std::move(line)) { }
    Receiver(const Receiver &) = delete;
    Receiver &operator=(const Receiver &) = delete;
    ~Receiver() override
    {
        {
            const std::scoped_lock lock(m_line->mutex);
            m_line->receiver = nullptr;
            m_line->cut = true;
        }
        if (m_line->onCut)
            m_line->onCut();
    }

private:
    std::shared_ptr<Line> m_line;
};

Tether::Tether(QObject *context) : m_line(std::make_shared<Line>()), m_hold(std::make_shared<Hold>(m_line))
{
    m_line->receiver = new Receiver(m_line, context); // Owned by the context.
}

Tether::~Tether() = default;

bool Tether::isCut() const
{
    return m_line->cut;
}

void Tether::post(std::function<void()> call)
{
    const std::scoped_lock lock(m_line->mutex);
    if (m_line->receiver == nullptr)
        return;
    QMetaObject::invokeMethod(
        m_line->receiver, [call = std::move(call), hold = m_hold] { call(); }, Qt::QueuedConnection);
}

void Tether::onCut(std::function<void()> call)
{
    m_line->onCut = std::move(call);
}

} // namespace keywright

#include "tether.moc"
