#pragma once

#include "core/ports/listener.h"

#include <QList>
#include <QPointer>

#include <functional>
#include <memory>
#include <utility>

namespace keywright::testing {

/// Hears what a test says, in the next turn of the event loop.
class FakeListener : public Listener
{
public:
    Result<QUrl, ListenFailure> listen(ListenSetting setting, QObject *context, Told told) override
    {
        stop();
        const bool isTaken = isEveryPortTaken || (setting.port == takenPort && takenPort != 0);
        if (isTaken)
            return Failure { ListenFailure::PortTaken };
        asked.append(setting);
        m_told = std::move(told);
        m_run = new QObject(context);
        if (onListen)
            later(onListen);
        return QUrl(QStringLiteral("http://127.0.0.1:4711"));
    }
    void stop() override
    {
        delete m_run.data();
        m_run.clear();
    }

    bool isListening() const { return !m_run.isNull(); }
    void incident(ListenIncident incident, const HeardFrom &from = {})
    {
        later([this, incident, from] { m_told.incident(incident, from); });
    }
    /// Tells of a request and of its end.
    void hear(WireMessage message, const HeardFrom &from = {}, std::optional<PassedOn> passedOn = {})
    {
        auto shared = std::make_shared<WireMessage>(std::move(message));
        later([this, shared, from] { m_told.heard(*shared, from); });
        later([this, passedOn] { end({ ListenEnd::Heard, passedOn }); });
    }
    void timeOut()
    {
        later([this] { end({ ListenEnd::TimedOut, std::nullopt }); });
    }

    QList<ListenSetting> asked;
    quint16 takenPort = 0;
    bool isEveryPortTaken = false;
    std::function<void()> onListen; ///< what comes as soon as somebody listens

private:
    template <typename Call>
    void later(Call call)
    {
        if (m_run)
            QMetaObject::invokeMethod(m_run, std::move(call), Qt::QueuedConnection);
    }
    void end(const ListenOutcome &outcome)
    {
        const auto over = m_told.over;
        m_run->deleteLater();
        m_run.clear();
        over(outcome);
    }

    Told m_told;
    QPointer<QObject> m_run;
};

} // namespace keywright::testing
