#pragma once

#include "core/result.h"
#include "core/secret.h"
#include "platform/practice/requestreader.h"
#include "platform/practice/standinanswer.h"

#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <memory>
#include <optional>
#include <vector>

class QTcpSocket;

namespace keywright {

/// A key that the stand-in knows.
struct StandInKey
{
    StandInRole role {};
    Secret key;
};

enum class StandInError {
    CertificateUnreadable, ///< the certificate or its key is no PEM file
    PortTaken, ///< the port, or every one, could not be listened on
};

/// Stands in for the service on this computer: listens on 127.0.0.1 only, and answers as the service does.
class StandIn : public QObject
{
    Q_OBJECT
public:
    struct Tls
    {
        QString certificateFile; ///< PEM, the server's first
        QString keyFile; ///< PEM, RSA or EC
    };

    /// The facts outlive this object.
    explicit StandIn(const ServiceFacts &facts, QObject *parent = nullptr);
    ~StandIn() override;
    Q_DISABLE_COPY_MOVE(StandIn)

    /// A key that is not known is refused. The same key again takes the new role.
    void addKey(StandInRole role, Secret key);
    void forgetKeys() { m_keys.clear(); }

    /// Port 0 for any free one. With `tls`, https; else http.
    Result<void, StandInError> listen(quint16 port = 0, const std::optional<Tls> &tls = std::nullopt);
    /// Where it listens: "http://127.0.0.1:40123".
    QUrl url() const;

Q_SIGNALS:
    /// After each answer.
    void answered(const QByteArray &method, const QByteArray &path, int status);

private:
    void takeConnections();
    void take(QTcpSocket *socket, RequestReader &reader);
    void answer(QTcpSocket *socket, const StandInAnswer &answer);
    std::optional<StandInRole> roleOf(const QByteArray &authorization) const;

    const ServiceFacts &m_facts;
    std::vector<StandInKey> m_keys;
    std::unique_ptr<QTcpServer> m_server;
    bool m_encrypts = false;
};

} // namespace keywright
