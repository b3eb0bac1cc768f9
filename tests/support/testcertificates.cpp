#include "support/testcertificates.h"

#include <QFile>
#include <QProcess>
#include <QSslKey>
#include <QSslSocket>

using namespace Qt::Literals::StringLiterals;

namespace keywright::testing {

namespace {

// "openssl ca" is the one command that takes any validity, in all versions.
constexpr auto configuration = R"([ca]
default_ca = authority
[authority]
database = index.txt
serial = serial
new_certs_dir = .
certificate = authority.pem
private_key = authority.key
default_md = sha256
policy = any
copy_extensions = copy
unique_subject = no
x509_extensions = leaf
[any]
organizationName = optional
commonName = supplied
[leaf]
basicConstraints = CA:FALSE
[req]
distinguished_name = nobody
[nobody]
)";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList newKey(bool rsa, int bits = 2048)
{
    return rsa ? QStringList { u"rsa:"_s + QString::number(bits) }
               : QStringList { u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s };
}

} // namespace

TestCertificates::TestCertificates(const QString &organisation)
{
    write(u"settings"_s, configuration);
    write(u"index.txt"_s, {});
    write(u"serial"_s, "01\n");
    run(QStringList { u"req"_s, u"-config"_s, u"settings"_s, u"-x509"_s, u"-nodes"_s, u"-days"_s, u"2"_s,
                      u"-subj"_s, u"/O="_s + organisation + u"/CN=Test Root"_s, u"-addext"_s,
                      u"basicConstraints=critical,CA:TRUE"_s, u"-keyout"_s, u"authority.key"_s, u"-out"_s,
                      u"authority.pem"_s, u"-newkey"_s }
        + newKey(false));
}

QString TestCertificates::authorityFile() const
{
    return path(u"authority.pem"_s);
}

CertificateFiles TestCertificates::make(const CertificateWish &wish)
{
    const QString name = u"leaf"_s + QString::number(++m_count);
    QStringList request {
        u"req"_s,   u"-config"_s,         u"settings"_s, u"-nodes"_s,
        u"-subj"_s, u"/CN=Test Server"_s, u"-addext"_s,  u"subjectAltName="_s + wish.names
    };
    if (!wish.usage.isEmpty())
        request << u"-addext"_s << u"extendedKeyUsage="_s + wish.usage;
    request << u"-keyout"_s << name + u".key"_s << u"-out"_s << name + u".csr"_s << u"-newkey"_s;
    run(request + newKey(wish.rsa, wish.rsaBits));
    QStringList sign { u"ca"_s,   u"-config"_s,     u"settings"_s, u"-batch"_s,      u"-notext"_s,
                       u"-in"_s,  name + u".csr"_s, u"-out"_s,     name + u".pem"_s, u"-startdate"_s,
                       wish.from, u"-enddate"_s,    wish.until,    u"-md"_s,         wish.digest };
    if (wish.selfSigned)
        sign << u"-selfsign"_s << u"-keyfile"_s << name + u".key"_s;
    run(sign);
    return { path(name + u".pem"_s), path(name + u".key"_s) };
}

QSslConfiguration TestCertificates::serverTls(const CertificateFiles &files)
{
    const QByteArray key = contentOf(files.key);
    const QSslKey ellipticKey(key, QSsl::Ec);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    tls.setLocalCertificateChain(QSslCertificate::fromPath(files.certificate));
    tls.setPrivateKey(ellipticKey.isNull() ? QSslKey(key, QSsl::Rsa) : ellipticKey);
    return tls;
}

QString TestCertificates::path(const QString &name) const
{
    return m_folder.filePath(name);
}

void TestCertificates::run(const QStringList &arguments) const
{
    QProcess openssl;
    openssl.setWorkingDirectory(m_folder.path());
    openssl.start(u"openssl"_s, arguments);
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        qFatal("openssl %s: %s", qUtf8Printable(arguments.value(0)),
               openssl.readAllStandardError().constData());
}

void TestCertificates::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("can't write %s", qUtf8Printable(file.fileName()));
}

} // namespace keywright::testing
