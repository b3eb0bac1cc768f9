#include "platform/net/tls.h"

#include <QFile>
#include <QFileInfo>
#include <QSslCipher>
#include <QSslSocket>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

bool isStrong(const QSslCipher &cipher)
{
    const QString name = cipher.name();
    return name.startsWith("TLS_"_L1)
        || (name.startsWith("ECDHE-"_L1) && (name.contains("GCM"_L1) || name.contains("CHACHA20"_L1)));
}

ProbeFailure failureOf(QSslError::SslError error)
{
    // Foreign enum: what is not listed is a failed handshake without a better name.
    switch (error) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::InvalidCaCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::CertificateRejected:
    case QSslError::CertificateBlacklisted:
        return ProbeFailure::TlsUntrusted;
    case QSslError::HostNameMismatch:
        return ProbeFailure::TlsWrongHost;
    case QSslError::CertificateNotYetValid:
        return ProbeFailure::TlsNotYetValid;
    case QSslError::CertificateExpired:
        return ProbeFailure::TlsExpired;
    default:
        return ProbeFailure::TlsFailed;
    }
}

} // namespace

QSslConfiguration strictTls(const QList<QSslCertificate> &moreAuthorities)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    QList<QSslCipher> strong = QSslConfiguration::supportedCiphers();
    strong.removeIf([](const QSslCipher &cipher) { return !isStrong(cipher); });
    // Backends of some systems name no ciphers and choose for themselves.
    if (!strong.isEmpty())
        configuration.setCiphers(strong);
    if (!moreAuthorities.isEmpty()) {
        // Read once: that takes a quarter of a second.
        static const QList<QSslCertificate> systemAuthorities = QSslConfiguration::systemCaCertificates();
        configuration.setCaCertificates(systemAuthorities + moreAuthorities);
    }
    return configuration;
}

CertificateProblem judgeCertificate(const QList<QSslError> &errors)
{
    for (const ProbeFailure failure : { ProbeFailure::TlsUntrusted, ProbeFailure::TlsWrongHost,
                                        ProbeFailure::TlsNotYetValid, ProbeFailure::TlsExpired }) {
        const auto found = std::ranges::find_if(
            errors, [failure](const QSslError &error) { return failureOf(error.error()) == failure; });
        if (found != errors.end())
            return { failure, found->certificate() };
    }
    return {};
}

void describeCertificate(const QSslCertificate &certificate, ProbeOutcome &outcome)
{
    const QStringList organisations = certificate.issuerInfo(QSslCertificate::Organization);
    const QStringList names = certificate.issuerInfo(QSslCertificate::CommonName);
    outcome.issuer = organisations.value(0, names.value(0));
    outcome.certificateFrom = certificate.effectiveDate().toUTC();
    outcome.certificateUntil = certificate.expiryDate().toUTC();
}

QString protocolName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2:
        return u"TLS 1.2"_s;
    case QSsl::TlsV1_3:
        return u"TLS 1.3"_s;
    default: // Foreign enum: all others are ranges or are never agreed on.
        return {};
    }
}

Result<QList<QSslCertificate>, QString> certificatesIn(const QString &path)
{
    QFile file(path);
    constexpr qint64 largest = 16'000'000; // a system's whole bundle has 200 kB
    // A pipe would block until somebody writes to it.
    if (file.exists() && !QFileInfo(file).isFile())
        return Failure { u"It is not a file."_s };
    if (!file.open(QIODevice::ReadOnly))
        return Failure { file.errorString() };
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(file.read(largest), QSsl::Pem);
    if (certificates.isEmpty())
        return Failure { u"There is no PEM certificate in it."_s };
    return certificates;
}

} // namespace keywright
