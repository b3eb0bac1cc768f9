#include "platform/net/tls.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSslCipher>
#include <QSslKey>
#include <QSslSocket>

#include <algorithm>
#include <array>

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
    case QSslError::CertificateSignatureFailed: // by somebody with a trusted name, and another key
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

/// By its key or its signature, as OpenSSL judges them at security level 2.
bool isWeak(const QSslCertificate &certificate)
{
    constexpr int shortestCurve = 224;
    constexpr int shortestOther = 2048;
    const QSslKey key = certificate.publicKey();
    const bool isCurve = key.algorithm() == QSsl::Ec;
    static const QRegularExpression weakSignature(u"Signature Algorithm: [^\\n]*(?:SHA-?1\\b|MD5)"_s,
                                                  QRegularExpression::CaseInsensitiveOption);
    return (key.length() > 0 && key.length() < (isCurve ? shortestCurve : shortestOther))
        || weakSignature.match(certificate.toText()).hasMatch();
}

TlsDoubt doubtOf(const QSslError &error)
{
    // Foreign enum: the others say all by their failure.
    switch (error.error()) {
    case QSslError::UnspecifiedError: // Qt knows no word for what OpenSSL finds too weak
        return isWeak(error.certificate()) ? TlsDoubt::WeakKey : TlsDoubt::None;
    case QSslError::SelfSignedCertificate:
        return TlsDoubt::SelfSigned;
    case QSslError::InvalidPurpose:
        return TlsDoubt::NotForServers;
    default:
        return doubtInWords(error.errorString());
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
            return { failure, doubtOf(*found), found->certificate() };
    }
    for (const QSslError &error : errors) {
        if (const TlsDoubt doubt = doubtOf(error); doubt != TlsDoubt::None)
            return { ProbeFailure::TlsFailed, doubt, error.certificate() };
    }
    return {};
}

TlsDoubt doubtInWords(const QString &errorText)
{
    struct Meaning
    {
        QLatin1StringView words;
        TlsDoubt doubt {};
    };
    static constexpr std::array meanings {
        Meaning { "key too small"_L1, TlsDoubt::WeakKey },
        Meaning { "key too weak"_L1, TlsDoubt::WeakKey },
        Meaning { "md too weak"_L1, TlsDoubt::WeakKey },
        Meaning { "unsupported certificate purpose"_L1, TlsDoubt::NotForServers },
        Meaning { "unsuitable certificate purpose"_L1, TlsDoubt::NotForServers },
        Meaning { "wrong version number"_L1, TlsDoubt::NotTls },
        Meaning { "http request"_L1, TlsDoubt::NotTls },
        Meaning { "packet length too long"_L1, TlsDoubt::NotTls },
        Meaning { "unsupported protocol"_L1, TlsDoubt::OldProtocol },
        Meaning { "protocol version"_L1, TlsDoubt::OldProtocol },
        Meaning { "handshake failure"_L1, TlsDoubt::NoCommonCipher },
        Meaning { "no shared cipher"_L1, TlsDoubt::NoCommonCipher },
        Meaning { "insufficient security"_L1, TlsDoubt::NoCommonCipher },
    };
    const auto *const found = std::ranges::find_if(meanings, [&errorText](const Meaning &meaning) {
        return errorText.contains(meaning.words, Qt::CaseInsensitive);
    });
    return found == meanings.end() ? TlsDoubt::None : found->doubt;
}

void describeCertificate(const QSslCertificate &certificate, ProbeOutcome &outcome)
{
    const QStringList organisations = certificate.issuerInfo(QSslCertificate::Organization);
    const QStringList names = certificate.issuerInfo(QSslCertificate::CommonName);
    outcome.issuer = organisations.value(0, names.value(0));
    outcome.certificateFrom = certificate.effectiveDate().toUTC();
    outcome.certificateUntil = certificate.expiryDate().toUTC();
}

void describeTls(const QSslSocket &socket, ProbeOutcome &outcome)
{
    describeCertificate(socket.peerCertificate(), outcome);
    outcome.tlsProtocol = protocolName(socket.sessionProtocol());
}

ProbeFailure takeRefusal(const QList<QSslError> &errors, const QSslCertificate &own, ProbeOutcome &outcome)
{
    const CertificateProblem problem = judgeCertificate(errors);
    outcome.doubt = problem.doubt;
    describeCertificate(own, outcome);
    const bool isAboutTime =
        problem.failure == ProbeFailure::TlsExpired || problem.failure == ProbeFailure::TlsNotYetValid;
    if (isAboutTime && !problem.certificate.isNull() && problem.certificate != own)
        describeCertificate(problem.certificate, outcome);
    return problem.failure;
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
