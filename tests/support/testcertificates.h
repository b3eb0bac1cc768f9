#pragma once

#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QString>
#include <QTemporaryDir>

#include <optional>

namespace keywright::testing {

/// How a server's certificate is made.
struct CertificateWish
{
    QString names { QStringLiteral("DNS:localhost,IP:127.0.0.1") }; ///< subject alternative names
    QString from { QStringLiteral("20200101000000Z") };
    QString until { QStringLiteral("20990101000000Z") };
    bool selfSigned = false;
    bool rsa = false; ///< instead of an elliptic curve
    int rsaBits = 2048;
    QString digest { QStringLiteral("sha256") }; ///< of the signature
    QString usage {}; ///< extended key usage: "clientAuth"; empty for any
};

struct CertificateFiles
{
    QString certificate; ///< path of a PEM file
    QString key;
};

/// An authority of its own and certificates by it, made at run time with the openssl command in a folder that
/// goes with this object. Ends the test program where openssl does not do what it is told.
class TestCertificates
{
public:
    /// The authority's organisation is `organisation`.
    explicit TestCertificates(const QString &organisation = QStringLiteral("Test Authority"));

    /// PEM file of the authority.
    QString authorityFile() const;
    CertificateFiles make(const CertificateWish &wish = {});
    /// For a server with that certificate.
    static QSslConfiguration serverTls(const CertificateFiles &files);

private:
    QString path(const QString &name) const;
    void run(const QStringList &arguments) const;
    void write(const QString &name, const QByteArray &content) const;

    QTemporaryDir m_folder;
    int m_count = 0;
};

} // namespace keywright::testing
