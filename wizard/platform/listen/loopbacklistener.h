#pragma once

#include "core/ports/listener.h"

#include <QPointer>

#include <memory>

namespace keywright {

class ListenRun;

/// The listener that really listens. To be used from one thread, that of the contexts.
class LoopbackListener : public Listener
{
public:
    struct Options
    {
        QString extraCaFile; ///< for passing on: PEM, in addition to the system's authorities
        bool allowLoopbackHttp = false; ///< for practice: pass on to this computer itself
    };

    LoopbackListener();
    explicit LoopbackListener(Options options);
    ~LoopbackListener() override;

    Result<QUrl, ListenFailure> listen(ListenSetting setting, QObject *context, Told told) override;
    void stop() override;

    void setExtraCaFile(const QString &path) { m_options.extraCaFile = path; }

private:
    Options m_options;
    QPointer<ListenRun> m_run; ///< a child of its context
};

} // namespace keywright
