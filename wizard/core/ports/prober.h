#pragma once

#include "core/secret.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>
#include <utility>

class QObject;

namespace keywright {

/// Which connection a question goes over.
enum class ConnectionUse {
    Own, ///< a new one that ends with the answer
    Keep, ///< a new one that the adapter may keep: the next question to the same host follows at once. GET
          ///< only
    Kept, ///< the one that Keep left, where it still stands; else a new one. It ends with the answer. GET
          ///< only
};

/// One request, as it is to be sent.
struct ProbeQuestion
{
    QByteArray method { "GET" };
    QUrl url; ///< https; loopback http only where the adapter was made for practice
    std::optional<Secret> key; ///< sent as "Authorization: Bearer …"
    QByteArray body; ///< sent as application/json where it is not empty
    ConnectionUse connection = ConnectionUse::Own;
    /// How long the answer may take, where that is less than the adapter would wait by itself.
    std::chrono::milliseconds patience = std::chrono::milliseconds::max();
};

/// Why there is no answer to judge.
enum class ProbeFailure {
    None, ///< there is a status
    AddressNotAllowed, ///< not https, or user info in the address; nothing was sent
    KeyNotSendable, ///< the key holds bytes outside 0x21–0x7E; nothing was sent
    Offline, ///< this computer has no network
    NameNotFound,
    ConnectionRefused,
    ConnectionTimeout,
    ConnectionReset,
    TlsUntrusted, ///< unknown or self-signed issuer
    TlsExpired,
    TlsNotYetValid,
    TlsWrongHost,
    TlsFailed, ///< any other handshake failure: old protocol, no common cipher, plain HTTP on the port
    ProxyUnreachable,
    ProxyLogin,
    AnswerTimeout, ///< connected, but no whole answer before the deadline
    AnswerTooLarge,
};

/// What is wrong with a server's certificate or its encryption, where the failure alone does not tell.
enum class TlsDoubt {
    None,
    SelfSigned, ///< the certificate vouches for itself
    NotForServers, ///< it is for a person or a program, not for a server
    WeakKey, ///< its key or its signature is too weak to be believed
    OldProtocol, ///< the server speaks only what is older than TLS 1.2
    NoCommonCipher, ///< the server knows only ways of encrypting that are no longer safe
    NotTls, ///< what came back is no TLS at all
};

/// How far an exchange came, in this order.
enum class ProbeStage { Name, Connection, Tls, Answer };

struct StageTime
{
    ProbeStage stage {};
    qint64 milliseconds = 0; ///< 0 for what was there already, on a connection that was kept
};

/// What came back: bounded, and with every copy of the key that was sent masked.
struct ProbeOutcome
{
    ProbeFailure failure = ProbeFailure::None;
    int status = 0; ///< HTTP status; 0 where failure is not None
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body; ///< at most 1 MB
    QString host; ///< that was asked
    QString address; ///< that answered, "104.18.26.48"; empty where unknown
    int port = 0;
    QString proxy; ///< "host:port" where one was used
    QString tlsProtocol; ///< "TLS 1.3"
    QString issuer; ///< organisation or common name of the certificate's issuer
    QDateTime certificateFrom; ///< validity, UTC; invalid where unknown
    QDateTime certificateUntil;
    TlsDoubt doubt = TlsDoubt::None; ///< with one of the Tls… failures
    QList<StageTime> stages; ///< those that were reached

    /// The header's value, or an empty array.
    QByteArray header(QByteArrayView lowerCaseName) const;
};

/// Asks a server over the network, and believes nothing.
class Prober
{
public:
    using Done = std::function<void(const ProbeOutcome &)>;

    Prober() = default;
    Prober(const Prober &) = delete;
    Prober &operator=(const Prober &) = delete;
    virtual ~Prober() = default;

    /// Sends the question once; never follows a redirect, never accepts a doubtful certificate. A GET with
    /// ConnectionUse::Kept is sent a second time, on a new connection, where the kept one ends before the
    /// first byte of an answer: the server may have closed it before the question came (RFC 9112, 9.3.1).
    /// Nothing else is ever sent again.
    /// `done` is called exactly once, after this call has returned and within eleven seconds; not at all once
    /// `context` is gone, which also ends the exchange.
    virtual void probe(ProbeQuestion question, QObject *context, Done done) = 0;
};

} // namespace keywright
