#pragma once

#include "core/ports/prober.h"
#include "core/result.h"

#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace keywright {

class IdleConnection;

/// True where an interface other than loopback is up and has an address.
bool hasNetwork();

/// The prober that really asks, over HTTPS.
///
/// It stands on QSslSocket, not on QNetworkAccessManager: that one repeats a request up to four times where a
/// server closes without an answer, keeps endless headers in memory, and tells neither which address answered
/// nor how long connection and TLS took. Here a request is written once by construction, but for the one case
/// that Prober names; nothing that a server sends makes more than 1 MB stay, and there are no cookies,
/// caches, redirects or logins to switch off.
///
/// At most one connection is kept from a question to the next (ConnectionUse), for two seconds and not beyond
/// this object's end. To be used from one thread.
class NetworkProber : public Prober
{
public:
    struct Options
    {
        QString extraCaFile; ///< PEM, in addition to the system's authorities; empty for none
        bool allowLoopbackHttp = false; ///< for practice: http to this computer itself
        std::chrono::milliseconds deadline { 10'000 }; ///< for the whole exchange, from the call on
        std::function<bool()> isOnline { &hasNetwork };
    };

    NetworkProber();
    explicit NetworkProber(Options options);

    /// To be called in the thread of `context`. What is running goes on when this object is gone.
    void probe(ProbeQuestion question, QObject *context, Done done) override;

    /// Another file of authorities, for the questions from now on; empty for none. What was asked before with
    /// the former ones leaves no connection to them.
    void setExtraCaFile(const QString &path);

    /// The certificates of an `extraCaFile`, or in English what is wrong with it. A prober that was given
    /// such a file trusts the system's authorities only.
    static Result<QList<QSslCertificate>, QString> readCaFile(const QString &path);

private:
    const QSslConfiguration &tls();

    Options m_options;
    std::shared_ptr<IdleConnection> m_idle; ///< a new one where the authorities change
    std::optional<QSslConfiguration> m_tls; ///< made at the first question: loading authorities takes time
};

} // namespace keywright
