#include "platform/net/networkprober.h"

#include "platform/net/exchange.h"
#include "platform/net/idleconnection.h"
#include "platform/net/tls.h"

#include <QNetworkInterface>

#include <algorithm>

namespace keywright {

bool hasNetwork()
{
    const QList<QNetworkInterface> interfaces = QNetworkInterface::allInterfaces();
    return std::ranges::any_of(interfaces, [](const QNetworkInterface &one) {
        return one.flags().testFlag(QNetworkInterface::IsUp)
            && !one.flags().testFlag(QNetworkInterface::IsLoopBack) && !one.addressEntries().isEmpty();
    });
}

NetworkProber::NetworkProber() : NetworkProber(Options()) { }

NetworkProber::NetworkProber(Options options)
    : m_options(std::move(options))
    , m_idle(std::make_shared<IdleConnection>())
{ }

void NetworkProber::probe(ProbeQuestion question, QObject *context, Done done)
{
    ExchangeSetting setting;
    setting.allowLoopbackHttp = m_options.allowLoopbackHttp;
    setting.deadline = m_options.deadline;
    setting.isOnline = m_options.isOnline;
    setting.tls = tls();
    setting.idle = m_idle;
    if (question.connection != ConnectionUse::Kept)
        m_idle->drop(); // nobody came for it
    // A child of the context: it ends with it.
    auto *exchange = new Exchange(std::move(question), std::move(setting), std::move(done), context);
    exchange->start();
}

void NetworkProber::setExtraCaFile(const QString &path)
{
    m_options.extraCaFile = path;
    m_tls.reset();
    m_idle = std::make_shared<IdleConnection>();
}

Result<QList<QSslCertificate>, QString> NetworkProber::readCaFile(const QString &path)
{
    return certificatesIn(path);
}

const QSslConfiguration &NetworkProber::tls()
{
    if (!m_tls) {
        const auto more = m_options.extraCaFile.isEmpty()
            ? QList<QSslCertificate>()
            : certificatesIn(m_options.extraCaFile).value_or(QList<QSslCertificate>());
        m_tls = strictTls(more);
    }
    return *m_tls;
}

} // namespace keywright
