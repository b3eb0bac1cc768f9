#pragma once

#include "core/answer/verdict.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace keywright {

class Clock;
struct Facts;

/// What to ask beside the free check.
enum class RealRequest {
    None,
    Agent, ///< POST /v1/agent with the smallest preset; costs a fraction of a cent
    Guide, ///< POST /chat/completions as the guide says
};

/// Asks the service: first with a made-up key that must be refused, then with the user's, then, if wanted,
/// for a real answer. Stops at the first broken rung.
class KeyCheck : public QObject
{
    Q_OBJECT
public:
    /// Prober, clock and facts outlive this object. `baseUrl` is the service or a company's gateway.
    KeyCheck(Prober &prober, const Clock &clock, const Facts &facts, QUrl baseUrl, QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(KeyCheck)
    ~KeyCheck() override;

    /// Starts; `done` is called exactly once unless this object is destroyed, cancelled or started again
    /// first.
    void start(const Secret &key, RealRequest real, std::function<void(const Verdict &)> done);
    /// Another service address, for the next start().
    void setBaseUrl(const QUrl &baseUrl);
    const QUrl &baseUrl() const { return m_baseUrl; }

    /// Ends the exchange under way; `done` is not called.
    void cancel();
    bool isRunning() const;

    /// The requests that start() would send, header by header, with the key masked.
    QString describeRequest(const Secret &key, RealRequest real) const;

Q_SIGNALS:
    /// The state of all rungs, whenever one of them changes.
    void progressed(const QList<keywright::Rung> &rungs);

private:
    class Run;
    Prober &m_prober;
    const Clock &m_clock;
    const Facts &m_facts;
    QUrl m_baseUrl;
    std::unique_ptr<Run> m_run;
};

} // namespace keywright
