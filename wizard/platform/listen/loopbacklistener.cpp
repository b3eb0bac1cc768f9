#include "platform/listen/loopbacklistener.h"

#include "platform/listen/listenrun.h"
#include "platform/net/networkprober.h"
#include "platform/net/tls.h"
#include "platform/net/wirerequest.h"

#include <utility>

namespace keywright {

LoopbackListener::LoopbackListener() = default;

LoopbackListener::LoopbackListener(Options options) : m_options(std::move(options)) { }

LoopbackListener::~LoopbackListener()
{
    stop();
}

Result<QUrl, ListenFailure> LoopbackListener::listen(ListenSetting setting, QObject *context, Told told)
{
    stop();
    if (setting.passOnTo && !isAllowedAddress(*setting.passOnTo, m_options.allowLoopbackHttp))
        return Failure { ListenFailure::AddressNotAllowed };
    const auto tls = [file = m_options.extraCaFile] {
        const auto authorities = file.isEmpty()
            ? QList<QSslCertificate>()
            : NetworkProber::readCaFile(file).value_or(QList<QSslCertificate>());
        return strictTls(authorities);
    };
    auto run = std::make_unique<ListenRun>(std::move(setting), std::move(told), tls, context);
    if (const auto opened = run->open(); !opened)
        return Failure { opened.error() };
    m_run = run.release();
    return m_run->url();
}

void LoopbackListener::stop()
{
    if (m_run)
        m_run->stop();
    m_run.clear();
}

} // namespace keywright
