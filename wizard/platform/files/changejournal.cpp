#include "platform/files/changejournal.h"

#include "platform/files/journalformat.h"
#include "platform/files/parallel.h"
#include "platform/files/wholefiles.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <set>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr const char *journalName = "journal.json";
constexpr const char *lockName = "lock";
constexpr QStringView stampFormat = u"yyyyMMdd-HHmmss";

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

bool isUnfinished(const ChangedFile &file)
{
    return file.state == FileState::Making || file.state == FileState::Undoing;
}

ChangeJournal::ChangeJournal(std::filesystem::path backups, OwnFiles &files)
    : m_backups(std::move(backups))
    , m_files(files)
{ }

ChangeJournal::~ChangeJournal()
{
    for (auto &[id, held] : m_begun) {
        if (held && !*held) // It was worked on, and removed where nothing came of it.
            continue;
        (void)m_files.remove(folder(id) / lockName);
        (void)m_files.removeFolder(folder(id));
    }
}

std::filesystem::path ChangeJournal::folder(const QString &id) const
{
    return m_backups / id.toStdString();
}

QString ChangeJournal::begin()
{
    // A failure shows when the lock is taken; also one in syncing, since a copy must not be lost with its
    // folder.
    const auto root = m_files.makeFolder(m_backups);
    const QString stamp = QDateTime::currentDateTimeUtc().toString(stampFormat);
    for (int number = 1;; ++number) {
        QString id = stamp + u'-' + QString::number(number);
        if (m_begun.contains(id))
            continue;
        // Making the folder reserves the id against other programs.
        const auto made = m_files.makeNewFolder(folder(id));
        if (made && !*made)
            continue;
        if (!root || !made)
            m_begun.emplace(id, Failure { root ? made.error() : root.error() });
        else
            m_begun.emplace(id, m_files.lock(folder(id) / lockName));
        return id;
    }
}

bool ChangeJournal::mayBeBeginning(const QString &id) const
{
    constexpr qint64 aMoment = 60; // Seconds.
    QDateTime when = QDateTime::fromString(id.section(u'-', 0, 1), stampFormat.toString());
    when.setTimeSpec(Qt::UTC);
    const auto names = m_files.names(folder(id));
    return names && std::ranges::all_of(*names, [](const std::string &name) { return name == lockName; })
        && std::abs(when.secsTo(QDateTime::currentDateTimeUtc())) < aMoment;
}

Result<ChangeJournal::Lock, FileError> ChangeJournal::lock(const QString &id)
{
    if (!isChangeId(id))
        return Failure { FileError::NotFound };
    if (const auto begun = m_begun.find(id); begun != m_begun.end()) {
        if (!begun->second)
            return Failure { begun->second.error() };
        if (*begun->second)
            return std::exchange(*begun->second, nullptr);
        if (const auto made = m_files.makeFolder(folder(id)); !made)
            return Failure { made.error() };
    }
    return m_files.lock(folder(id) / lockName);
}

Result<void, FileError> ChangeJournal::keep(const QString &id, const QString &copy, const QByteArray &content)
{
    return m_files.writeCopy(folder(id) / copy.toStdString(), content);
}

Result<void, FileError> ChangeJournal::syncCopy(const QString &id, const QString &copy)
{
    return m_files.syncCopy(folder(id) / copy.toStdString());
}

Result<void, FileError> ChangeJournal::syncCopies(const QString &id)
{
    return m_files.syncFolder(folder(id));
}

Result<QByteArray, FileError> ChangeJournal::copyOf(const QString &id, const ChangedFile &file) const
{
    auto content = m_files.read(folder(id) / file.copy.toStdString());
    if (content && contentHash(*content) != file.before) // A damaged copy is no former content.
        return Failure { FileError::Failed };
    return content;
}

Result<void, FileError> ChangeJournal::drop(const QString &id, const QString &copy)
{
    return m_files.wipe(folder(id) / copy.toStdString());
}

/// Asked again before a change is taken for one without a journal, whose copies would go.
bool ChangeJournal::hasJournal(const QString &id) const
{
    const auto names = m_files.names(folder(id));
    return !names || std::ranges::find(*names, journalName) != names->end();
}

Result<ChangeRecord, FileError> ChangeJournal::load(const QString &id) const
{
    if (!isChangeId(id))
        return Failure { FileError::NotFound };
    const auto text = m_files.read(folder(id) / journalName);
    if (!text)
        return Failure { text.error() == FileError::NotFound && hasJournal(id) ? FileError::Failed
                                                                               : text.error() };
    auto record = parseJournal(*text, id);
    return record ? Result<ChangeRecord, FileError>(std::move(*record)) : Failure { FileError::Failed };
}

Result<void, FileError> ChangeJournal::save(const ChangeRecord &record)
{
    const QByteArray text = formatJournal(record);
    if (text.size() > WholeFiles::maximalSize) // It could not be read again.
        return Failure { FileError::TooLarge };
    return m_files.write(folder(record.id) / journalName, text);
}

Result<void, FileError> ChangeJournal::destroy(const QString &id, int threads)
{
    auto done = m_files.remove(folder(id) / journalName);
    if (done)
        done = m_files.syncFolder(folder(id));
    if (!done)
        return done;
    const auto names = m_files.names(folder(id));
    if (!names)
        return Failure { names.error() };
    std::atomic_bool wiped = true;
    forAll(names->size(), threads, [&](std::size_t at) {
        if (names->at(at) != lockName && !m_files.wipe(folder(id) / names->at(at)))
            wiped = false;
    });
    if (!wiped)
        done = Failure { FileError::Failed };
    if (done)
        done = m_files.remove(folder(id) / lockName);
    if (done)
        done = m_files.removeFolder(folder(id));
    return done ? m_files.syncFolder(m_backups) : done;
}

void ChangeJournal::tidy(const ChangeRecord &record)
{
    std::set<std::string> known { journalName, lockName };
    for (const ChangedFile &file : record.files)
        known.insert(file.copy.toStdString());
    for (const std::string &name : m_files.names(folder(record.id)).value_or(std::vector<std::string>())) {
        if (!known.contains(name))
            (void)m_files.wipe(folder(record.id) / name);
    }
}

QStringList ChangeJournal::ids() const
{
    QStringList ids;
    for (const std::string &name : m_files.names(m_backups).value_or(std::vector<std::string>())) {
        if (const QString id = QString::fromStdString(name); isChangeId(id))
            ids.append(id);
    }
    return ids;
}

QList<ChangeRecord> ChangeJournal::all() const
{
    QList<ChangeRecord> records;
    const QStringList known = ids();
    for (const QString &id : known) {
        if (auto record = load(id))
            records.append(std::move(*record));
    }
    std::ranges::sort(records, isNewer);
    return records;
}

} // namespace keywright
