#pragma once

#include <QNetworkProxy>
#include <QObject>
#include <QSslSocket>
#include <QString>
#include <QTimer>

#include <memory>

namespace keywright {

/// Where a connection leads. Only a question to exactly there may use it.
struct ConnectionTarget
{
    QString scheme;
    QString host;
    quint16 port = 0;
    QNetworkProxy proxy { QNetworkProxy::NoProxy };

    bool operator==(const ConnectionTarget &) const = default;
};

/// Holds at most one connection from a question to the next one.
///
/// It is closed after two seconds, as soon as the other side closes it or sends a byte that nobody asked for,
/// and with this object. Lives in the thread of the sockets that it is given.
class IdleConnection : public QObject
{
    Q_OBJECT
public:
    IdleConnection();
    ~IdleConnection() override;
    Q_DISABLE_COPY_MOVE(IdleConnection)

    /// Takes over a connection whose last answer is complete, in the place of the one held before. One that
    /// is not quiet is closed at once.
    void keep(std::unique_ptr<QSslSocket> socket, const ConnectionTarget &target);
    /// The connection held, which is nobody's then, if it leads there and has been quiet. Null otherwise;
    /// what was held is closed.
    std::unique_ptr<QSslSocket> take(const ConnectionTarget &target);
    /// Closes what is held.
    void drop();

private:
    std::unique_ptr<QSslSocket> release();

    std::unique_ptr<QSslSocket> m_socket;
    ConnectionTarget m_target;
    QTimer m_patience;
};

} // namespace keywright
