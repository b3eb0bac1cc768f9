#pragma once

#include "core/ports/prober.h"
#include "core/result.h"

#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

class QSslSocket;

namespace keywright {

/// TLS 1.3, and of TLS 1.2 only ECDHE with an authenticated cipher; certificates of the system's authorities
/// and of those given.
QSslConfiguration strictTls(const QList<QSslCertificate> &moreAuthorities);

/// Why a certificate was refused, and which one of the chain is to blame.
struct CertificateProblem
{
    ProbeFailure failure = ProbeFailure::TlsFailed;
    TlsDoubt doubt = TlsDoubt::None;
    QSslCertificate certificate {}; ///< null where the error names none
};

/// The error to tell of several: whom it comes from before whom it is for before when it is valid.
CertificateProblem judgeCertificate(const QList<QSslError> &errors);

/// What a failed handshake was about, from the words of OpenSSL or another backend in the socket's error
/// text.
TlsDoubt doubtInWords(const QString &errorText);

/// Fills in the issuer, by its organisation or else its common name, and the validity.
void describeCertificate(const QSslCertificate &certificate, ProbeOutcome &outcome);

/// Fills in what an encrypted connection tells of itself: the issuer, the validity and the protocol.
void describeTls(const QSslSocket &socket, ProbeOutcome &outcome);

/// Why the server's certificate was refused; fills in the doubt, the issuer and the validity. The validity is
/// that of the certificate to blame, which may be another one of the chain.
ProbeFailure takeRefusal(const QList<QSslError> &errors, const QSslCertificate &own, ProbeOutcome &outcome);

/// "TLS 1.3"; empty where none is in use.
QString protocolName(QSsl::SslProtocol protocol);

/// The certificates in a PEM file, at least one; else what is wrong with the file, in English.
Result<QList<QSslCertificate>, QString> certificatesIn(const QString &path);

} // namespace keywright
