#include "platform/files/changejournal.h"

#include "platform/files/journalformat.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>
#include <system_error>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr const char *journalName = "journal.json";

/// An id names a folder, so nothing else may pass for one.
bool isChangeId(const QString &text)
{
    static const QRegularExpression shape(u"^[0-9]{8}-[0-9]{6}-[0-9]{1,6}$"_s);
    return shape.match(text).hasMatch();
}

bool isNewer(const ChangeRecord &left, const ChangeRecord &right)
{
    const auto stamp = [](const QString &id) { return id.section(u'-', 0, 1); };
    const auto number = [](const QString &id) { return id.section(u'-', 2).toInt(); };
    return stamp(left.id) == stamp(right.id) ? number(left.id) > number(right.id)
                                             : stamp(left.id) > stamp(right.id);
}

} // namespace

QByteArray contentHash(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
}

ChangeJournal::ChangeJournal(std::filesystem::path backups, WholeFiles &files)
    : m_backups(std::move(backups))
    , m_files(files)
{ }

ChangeJournal::~ChangeJournal()
{
    for (const QString &id : std::as_const(m_begun)) {
        std::error_code error;
        std::filesystem::remove(folder(id), error); // Which leaves a folder that holds something.
    }
}

std::filesystem::path ChangeJournal::folder(const QString &id) const
{
    return m_backups / id.toStdString();
}

QString ChangeJournal::begin()
{
    // A failure shows when the first copy is to be kept.
    const bool hasFolder = m_files.makeFolder(m_backups).has_value();
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    for (int number = 1;; ++number) {
        QString id = stamp + u'-' + QString::number(number);
        std::error_code error;
        // Making the folder reserves the id against other programs.
        const bool isNew = std::filesystem::create_directory(folder(id), error);
        if (m_begun.contains(id) || (!isNew && !error && hasFolder))
            continue;
        if (isNew)
            std::filesystem::permissions(folder(id), std::filesystem::perms::owner_all, error);
        m_begun.append(id);
        return id;
    }
}

Result<std::filesystem::path, FileError> ChangeJournal::add(const QString &id,
                                                            const std::filesystem::path &path,
                                                            const QByteArray &before, const QByteArray &after)
{
    if (const auto made = m_files.makeFolder(folder(id)); !made)
        return Failure { made.error() };
    ChangeRecord record = load(id).value_or(ChangeRecord { id, QDateTime::currentDateTimeUtc(), {} });
    const QString copy = QString::number(record.files.size() + 1) + u".copy"_s;
    const std::filesystem::path target = folder(id) / copy.toStdString();
    record.files.append({ path, copy, contentHash(before), contentHash(after) });
    auto kept = m_files.writeOwn(target, before);
    if (kept)
        kept = save(record);
    if (!kept) {
        std::error_code error;
        std::filesystem::remove(target, error);
        return Failure { kept.error() };
    }
    return target;
}

void ChangeJournal::dropLast(const QString &id)
{
    auto record = load(id);
    if (!record || record->files.isEmpty())
        return;
    const ChangedFile dropped = record->files.takeLast();
    std::error_code error;
    if (record->files.isEmpty())
        std::filesystem::remove(folder(id) / journalName, error);
    else if (!save(*record))
        return; // The entry stays, and its copy with it: undoing will see that the file was not changed.
    std::filesystem::remove(folder(id) / dropped.copy.toStdString(), error);
}

std::optional<ChangeRecord> ChangeJournal::load(const QString &id) const
{
    if (!isChangeId(id))
        return std::nullopt;
    const auto text = m_files.read(folder(id) / journalName);
    return text ? parseJournal(*text, id) : std::nullopt;
}

Result<void, FileError> ChangeJournal::save(const ChangeRecord &record)
{
    return m_files.writeOwn(folder(record.id) / journalName, formatJournal(record));
}

QList<ChangeRecord> ChangeJournal::all() const
{
    QList<ChangeRecord> records;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(m_backups, error), end; !error && entry != end;
         entry.increment(error)) {
        if (auto record = load(QString::fromStdString(entry->path().filename().string())))
            records.append(std::move(*record));
    }
    std::ranges::sort(records, isNewer);
    return records;
}

} // namespace keywright
