#include "editcases.h"

#include "support/testkeys.h"

#include <QDir>
#include <QFile>
#include <QStringConverter>

using namespace Qt::Literals::StringLiterals;

namespace keywright::testing {

namespace {

/// "61,00,62,00,…,00,00": text as the registry's editor writes it.
QByteArray registryBytes(const QByteArray &key)
{
    QByteArrayList bytes;
    for (const char c : key)
        bytes << QByteArray(1, c).toHex() << "00";
    bytes << "00"
          << "00";
    return bytes.join(',');
}

QByteArray filled(QByteArray text, int number)
{
    constexpr qsizetype half = 30;
    const QByteArray key = makeKey(number);
    const QByteArray blob = "A=>?\nPERPLEXITY_API_KEY=" + key + "\nB=~~~\n";
    constexpr auto url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    constexpr qsizetype wrapped = 40;
    const std::pair<QByteArrayView, QByteArray> tokens[] = {
        { "@KEY@", key },
        { "@OTHER@", makeKey(2) },
        { "@NEWKEY@", makeKey(3) },
        { "@BODY@", key.sliced(5) },
        { "@HALF1@", key.first(half) },
        { "@HALF2@", key.sliced(half) },
        { "@B64@", key.toBase64() },
        { "@B64N@", QByteArray(key + '\n').toBase64() },
        { "@B64NOPAD@", key.toBase64(QByteArray::OmitTrailingEquals) },
        { "@B64WRAP1@", key.toBase64().first(wrapped) },
        { "@B64WRAP2@", key.toBase64().sliced(wrapped) },
        { "@REGHEX1@", registryBytes(key).first(59) },
        { "@REGHEX2@", registryBytes(key).sliced(60) },
        { "@BLOBWRAP1@", blob.toBase64().first(wrapped) },
        { "@BLOBWRAP2@", blob.toBase64().sliced(wrapped) },
        { "@BLOB@", blob.toBase64() },
        { "@BLOBURL@", blob.toBase64(url) },
        { "@BASIC@", QByteArray("user:" + key).toBase64() },
        { "@REGHEX@", registryBytes(key) },
        { "@NUL@", QByteArray(1, '\0') },
        { "@E9@", QByteArray("\xE9") },
        { "@CR@", QByteArray("\r") },
        { "@AT@", QByteArray("@") },
    };
    for (const auto &[token, meaning] : tokens)
        text.replace(token, meaning);
    return text;
}

QByteArray encoded(QByteArray text, const QStringList &how)
{
    if (how.contains("no-newline"_L1))
        text.chop(1);
    if (how.contains("crlf"_L1))
        text.replace("\n", "\r\n");
    if (how.contains("cr"_L1))
        text.replace("\n", "\r");
    if (how.contains("utf-8-bom"_L1))
        text.prepend("\xEF\xBB\xBF");
    const auto wide = [&](QStringConverter::Encoding encoding, bool mark) {
        QStringEncoder encoder(encoding,
                               mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
        text = encoder.encode(QString::fromUtf8(text));
    };
    if (how.contains("utf-16-le-bom"_L1) || how.contains("utf-16-le"_L1))
        wide(QStringConverter::Utf16LE, how.contains("utf-16-le-bom"_L1));
    if (how.contains("utf-16-be-bom"_L1) || how.contains("utf-16-be"_L1))
        wide(QStringConverter::Utf16BE, how.contains("utf-16-be-bom"_L1));
    return text;
}

EditCase caseOf(const QString &head, const QByteArray &body, const QString &group)
{
    const QStringList parts = head.split(u" | "_s);
    const QStringList how = parts.value(2).split(u' ');
    EditCase one;
    one.name = group + u": "_s + parts.value(0);
    const QString path = parts.value(1);
    one.path = (path.startsWith(u'/') ? path : u"/home/user/project/"_s + path).toStdString();
    const qsizetype becomes = body.indexOf("--- becomes\n");
    const QByteArray before = becomes < 0 ? body : body.first(becomes);
    one.repaired = becomes >= 0;
    one.before = encoded(filled(before, 1), how);
    one.after = encoded(filled(becomes < 0 ? body : body.sliced(becomes + 12), 3), how);
    one.doubtful = how.contains("doubtful"_L1);
    for (const QString &word : how) {
        if (word.startsWith("refused="_L1))
            one.refused = word.mid(8);
    }
    return one;
}

} // namespace

namespace {

QList<EditCase> readCases()
{
    QList<EditCase> cases;
    const QDir folder(QStringLiteral(KEYWRIGHT_EDITS));
    for (const QString &name : folder.entryList({ u"*.cases"_s }, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray text = '\n' + file.readAll();
        for (qsizetype at = text.indexOf("\n### "); at >= 0;) {
            const qsizetype next = text.indexOf("\n### ", at + 5);
            const qsizetype head = text.indexOf('\n', at + 5);
            const qsizetype end = next < 0 ? text.size() : next + 1;
            cases.append(caseOf(QString::fromUtf8(text.sliced(at + 5, head - at - 5)),
                                text.sliced(head + 1, end - head - 1), name.section(u'.', 0, 0)));
            at = next;
        }
    }
    return cases;
}

} // namespace

const QList<EditCase> &allEditCases()
{
    static const QList<EditCase> cases = readCases();
    return cases;
}

} // namespace keywright::testing
