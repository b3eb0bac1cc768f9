#include "platform/files/changesteps.h"
#include "platform/files/parallel.h"

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// One call of replaceAll(), step by step. A file without a result yet is still to be replaced.
class Making
{
public:
    Making(const ChangeTools &tools, ChangeRecord record, std::span<const FileEdit> edits)
        : m_tools(tools)
        , m_record(std::move(record))
        , m_edits(edits)
        , m_entries(edits.size())
        , m_failures(edits.size())
    { }

    void run();
    std::vector<Result<Receipt, FileError>> results() const;

private:
    void keepCopies();
    void keepCopy(std::size_t at, const QString &copy);
    void syncCopy(std::size_t at);
    bool record();
    void replace();
    void replaceFile(std::size_t at);
    void sortOut(std::size_t at);
    void mark();
    void failAll(FileError error);

    const ChangeTools &m_tools;
    ChangeRecord m_record;
    const std::span<const FileEdit> m_edits;
    std::vector<ChangedFile> m_entries;
    std::vector<std::optional<FileError>> m_failures;
};

void Making::failAll(FileError error)
{
    std::ranges::for_each(m_failures, [error](auto &failure) { failure = failure.value_or(error); });
}

void Making::run()
{
    keepCopies();
    if (std::ranges::any_of(m_failures, [](const auto &failure) { return !failure; }) && record())
        replace();
    mark();
}

void Making::keepCopies()
{
    int number = 0;
    for (const ChangedFile &file : std::as_const(m_record.files))
        number = std::max(number, file.copy.section(u'.', 0, 0).toInt());
    forAll(m_edits.size(), m_tools.threads, [&](std::size_t at) {
        keepCopy(at, QString::number(number + 1 + static_cast<int>(at)) + u".copy"_s);
    });
    forAll(m_edits.size(), m_tools.threads, [&](std::size_t at) {
        if (!m_failures[at])
            syncCopy(at);
    });
    if (const auto synced = m_tools.journal.syncCopies(m_record.id); !synced)
        failAll(synced.error());
}

void Making::keepCopy(std::size_t at, const QString &copy)
{
    const FileEdit &edit = m_edits[at];
    const auto path = std::filesystem::absolute(edit.path);
    const auto seen = m_tools.files.examine(path);
    if (!seen || seen->content != edit.expected || edit.planned.size() > WholeFiles::maximalSize) {
        m_failures[at] = !seen               ? seen.error()
            : seen->content != edit.expected ? FileError::ChangedMeanwhile
                                             : FileError::TooLarge;
        return;
    }
    const bool closes = edit.access == Access::OwnerOnly && ownerOnlyMode(seen->mode) != seen->mode;
    m_entries[at] = { path,
                      seen->real,
                      WholeFiles::temporaryName(),
                      copy,
                      contentHash(edit.expected),
                      contentHash(edit.planned),
                      closes ? std::optional(seen->mode) : std::nullopt,
                      FileState::Making };
    if (const auto kept = m_tools.journal.keep(m_record.id, copy, edit.expected); !kept) {
        m_failures[at] = kept.error();
        (void)m_tools.journal.drop(m_record.id, copy);
    }
}

void Making::syncCopy(std::size_t at)
{
    const QString &copy = m_entries[at].copy;
    if (const auto synced = m_tools.journal.syncCopy(m_record.id, copy); !synced) {
        m_failures[at] = synced.error();
        (void)m_tools.journal.drop(m_record.id, copy);
    }
}

/// From here on a program that ends in the middle is known by the journal.
bool Making::record()
{
    ChangeRecord whole = m_record;
    for (std::size_t at = 0; at < m_entries.size(); ++at) {
        if (!m_failures[at])
            whole.files.append(m_entries[at]);
    }
    const auto saved = m_tools.journal.save(whole);
    if (!saved)
        failAll(saved.error());
    return saved.has_value();
}

void Making::replace()
{
    forAll(m_edits.size(), m_tools.threads, [&](std::size_t at) {
        if (!m_failures[at])
            replaceFile(at);
    });
}

void Making::replaceFile(std::size_t at)
{
    ChangedFile &entry = m_entries[at];
    const auto mode = entry.mode ? std::optional(ownerOnlyMode(*entry.mode)) : std::nullopt;
    const auto replaced = m_tools.files.replace(
        { entry.real, m_edits[at].expected, m_edits[at].planned, entry.temporary, mode });
    if (replaced) {
        entry.state = FileState::Made;
    } else {
        m_failures[at] = replaced.error();
        sortOut(at);
    }
}

/// A failure says that the file is what it was. Should the disk have failed in putting it back too, its copy
/// is kept.
void Making::sortOut(std::size_t at)
{
    ChangedFile &entry = m_entries[at];
    const auto finished =
        m_tools.files.finishReplacing(entry.real, entry.temporary, entry.before, entry.after);
    const auto seen = m_tools.files.look(entry.real);
    if (seen && standingOf(entry, *seen) == Standing::Changed)
        entry.state = FileState::Made;
    else if (!finished || (!seen && seen.error() == FileError::Failed))
        entry.state = FileState::Unclear;
}

/// Where this fails the journal still says that the files are being changed, and the next look at the change
/// finds out that they are.
void Making::mark()
{
    for (const ChangedFile &entry : m_entries) {
        if (entry.state != FileState::Making)
            m_record.files.append(entry);
    }
    if (m_record.files.isEmpty()) {
        (void)m_tools.journal.destroy(m_record.id, m_tools.threads);
        return;
    }
    if (m_tools.journal.save(m_record))
        m_tools.journal.tidy(m_record);
}

std::vector<Result<Receipt, FileError>> Making::results() const
{
    std::vector<Result<Receipt, FileError>> results;
    for (std::size_t at = 0; at < m_edits.size(); ++at) {
        if (m_failures[at])
            results.emplace_back(Failure { *m_failures[at] });
        else
            results.emplace_back(Receipt {
                m_edits[at].path, m_tools.journal.folder(m_record.id) / m_entries[at].copy.toStdString() });
    }
    return results;
}

} // namespace

unsigned ownerOnlyMode(unsigned mode)
{
    constexpr unsigned ofOthers = 077;
    return mode & ~ofOthers;
}

std::vector<Result<Receipt, FileError>> makeChange(const ChangeTools &tools, const QString &id,
                                                   std::span<const FileEdit> edits)
{
    const auto refused = [&edits](FileError error) {
        return std::vector<Result<Receipt, FileError>>(edits.size(), Failure { error });
    };
    if (!tools.journal.isBegun(id))
        return refused(FileError::Failed);
    const auto lock = tools.journal.lock(id);
    if (!lock)
        return refused(lock.error());
    auto record = tools.journal.load(id);
    if (!record && record.error() != FileError::NotFound)
        return refused(record.error());
    Making making(tools, record.value_or(ChangeRecord { id, QDateTime::currentDateTimeUtc(), {} }), edits);
    making.run();
    return making.results();
}

} // namespace keywright
