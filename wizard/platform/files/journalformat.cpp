#include "platform/files/journalformat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr int schema = 2;
constexpr int octal = 8;

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

constexpr std::array<std::pair<FileState, QLatin1StringView>, 5> states { {
    { FileState::Making, "making"_L1 },
    { FileState::Made, "made"_L1 },
    { FileState::Undoing, "undoing"_L1 },
    { FileState::Undone, "undone"_L1 },
    { FileState::Unclear, "unclear"_L1 },
} };

/// A name that is no text: its bytes count, the text is for reading.
void putPath(QJsonObject &object, const QString &name, const std::filesystem::path &path)
{
    const QByteArray bytes = bytesOf(path);
    const QString text = QString::fromUtf8(bytes);
    object[name] = text;
    if (text.toUtf8() != bytes)
        object[name + u"_base64"_s] = QString::fromLatin1(bytes.toBase64());
}

std::filesystem::path takePath(const QJsonObject &object, const QString &name)
{
    const QByteArray exact = QByteArray::fromBase64(object[name + u"_base64"_s].toString().toLatin1());
    return pathOf(exact.isEmpty() ? object[name].toString().toUtf8() : exact);
}

QJsonObject formatFile(const ChangedFile &file)
{
    const auto *state = std::ranges::find(states, file.state, &decltype(states)::value_type::first);
    QJsonObject object { { u"copy"_s, file.copy },
                         { u"sha256_before"_s, QString::fromLatin1(file.before) },
                         { u"sha256_after"_s, QString::fromLatin1(file.after) },
                         { u"state"_s, state->second } };
    putPath(object, u"path"_s, file.path);
    if (file.real != file.path)
        putPath(object, u"real_path"_s, file.real);
    if (isUnfinished(file))
        object[u"temporary"_s] = QString::fromStdString(file.temporary);
    if (file.mode)
        object[u"mode_before"_s] = QString::number(*file.mode, octal);
    return object;
}

/// A damaged journal must not make something else be removed.
bool isTemporaryName(const QString &name)
{
    static const QRegularExpression shape(u"^\\.keywright-[0-9a-z]+\\.tmp$"_s);
    return shape.match(name).hasMatch();
}

bool isPlainName(const QString &name)
{
    return !name.isEmpty() && !name.contains(u'/') && !name.contains(u'\\');
}

std::optional<ChangedFile> parseFile(const QJsonObject &object)
{
    const auto *state =
        std::ranges::find(states, object["state"_L1].toString(), &decltype(states)::value_type::second);
    ChangedFile file { takePath(object, u"path"_s),
                       takePath(object, u"real_path"_s),
                       object["temporary"_L1].toString().toStdString(),
                       object["copy"_L1].toString(),
                       object["sha256_before"_L1].toString().toLatin1(),
                       object["sha256_after"_L1].toString().toLatin1(),
                       std::nullopt,
                       state == states.end() ? FileState::Made : state->first };
    if (file.real.empty())
        file.real = file.path;
    if (object.contains("mode_before"_L1))
        file.mode = object["mode_before"_L1].toString().toUInt(nullptr, octal);
    const bool isWhole = state != states.end() && !file.path.empty() && isPlainName(file.copy)
        && !file.copy.startsWith(u'.')
        && (!isUnfinished(file) || isTemporaryName(object["temporary"_L1].toString()));
    return isWhole ? std::optional(std::move(file)) : std::nullopt;
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
        auto file = parseFile(value.toObject());
        if (!file)
            return std::nullopt;
        record.files.append(std::move(*file));
    }
    return record;
}

} // namespace keywright
