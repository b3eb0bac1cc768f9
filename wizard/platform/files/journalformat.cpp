#include "platform/files/journalformat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr int schema = 1;

QByteArray bytesOf(const std::filesystem::path &path)
{
#ifdef Q_OS_WIN
    return QString::fromStdWString(path.wstring()).toUtf8();
#else
    return QByteArray::fromStdString(path.string());
#endif
}

std::filesystem::path pathOf(const QByteArray &bytes)
{
#ifdef Q_OS_WIN
    return QString::fromUtf8(bytes).toStdWString();
#else
    return bytes.toStdString();
#endif
}

QJsonObject formatFile(const ChangedFile &file)
{
    QJsonObject object { { u"copy"_s, file.copy },
                         { u"sha256_before"_s, QString::fromLatin1(file.before) },
                         { u"sha256_after"_s, QString::fromLatin1(file.after) },
                         { u"undone"_s, file.undone } };
    const QByteArray bytes = bytesOf(file.path);
    const QString text = QString::fromUtf8(bytes);
    object[u"path"_s] = text;
    if (text.toUtf8() != bytes) // A name that is no text: its bytes count, the text is for reading.
        object[u"path_base64"_s] = QString::fromLatin1(bytes.toBase64());
    return object;
}

ChangedFile parseFile(const QJsonObject &object)
{
    const QByteArray exact = QByteArray::fromBase64(object["path_base64"_L1].toString().toLatin1());
    return { pathOf(exact.isEmpty() ? object["path"_L1].toString().toUtf8() : exact),
             object["copy"_L1].toString(), object["sha256_before"_L1].toString().toLatin1(),
             object["sha256_after"_L1].toString().toLatin1(), object["undone"_L1].toBool() };
}

} // namespace

QByteArray formatJournal(const ChangeRecord &record)
{
    QJsonArray files;
    for (const ChangedFile &file : record.files)
        files.append(formatFile(file));
    return QJsonDocument(QJsonObject { { u"schema"_s, schema },
                                       { u"change"_s, record.id },
                                       { u"when"_s, record.when.toUTC().toString(Qt::ISODate) },
                                       { u"files"_s, files } })
        .toJson();
}

std::optional<ChangeRecord> parseJournal(const QByteArray &text, const QString &id)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    ChangeRecord record { id, QDateTime::fromString(object["when"_L1].toString(), Qt::ISODate), {} };
    if (object["schema"_L1].toInt() != schema || !record.when.isValid())
        return std::nullopt;
    const QJsonArray entries = object["files"_L1].toArray();
    for (const auto value : entries) {
        ChangedFile file = parseFile(value.toObject());
        if (file.path.empty() || file.copy.isEmpty() || file.copy.contains(u'/') || file.copy.contains(u'\\')
            || file.copy.startsWith(u'.'))
            return std::nullopt;
        record.files.append(std::move(file));
    }
    return record;
}

} // namespace keywright
