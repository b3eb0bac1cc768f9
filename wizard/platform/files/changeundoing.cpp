#include "platform/files/changesteps.h"
#include "platform/files/parallel.h"

#include <algorithm>
#include <set>
#include <utility>

namespace keywright {

namespace {

/// One call of undo(). A file that was changed twice goes back both steps, the last one first.
class Undoing
{
public:
    Undoing(const ChangeTools &tools, ChangeRecord &record)
        : m_tools(tools)
        , m_record(record)
        , m_files(record.files.data(), static_cast<std::size_t>(record.files.size()))
    {
        for (const ChangedFile &file : m_files)
            m_results.push_back({ file.path, tools.journal.folder(record.id) / file.copy.toStdString() });
    }

    QList<UndoneFile> run();

private:
    std::vector<std::size_t> nextRound();
    bool prepare(std::size_t at);
    void bringBack(std::size_t at);
    void fail(std::size_t at, FileError why);
    void succeed(std::size_t at);

    const ChangeTools &m_tools;
    ChangeRecord &m_record;
    const std::span<ChangedFile> m_files; ///< those of the record; each thread has its own
    std::vector<UndoneFile> m_results;
    std::set<std::size_t> m_looked; ///< the files that had their round
};

void Undoing::fail(std::size_t at, FileError why)
{
    m_results[at].whyNot = why;
    if (m_files[at].state == FileState::Undoing)
        m_files[at].state = FileState::Made;
}

void Undoing::succeed(std::size_t at)
{
    m_results[at].done = true;
    m_files[at].state = FileState::Undone;
}

QList<UndoneFile> Undoing::run()
{
    for (std::vector<std::size_t> round = nextRound(); !round.empty(); round = nextRound()) {
        std::vector<char> wanted(round.size());
        forAll(round.size(), m_tools.threads,
               [&](std::size_t at) { wanted[at] = prepare(round[at]) ? 1 : 0; });
        if (std::ranges::none_of(wanted, [](char one) { return one != 0; }))
            continue;
        const auto saved = m_tools.journal.save(m_record);
        forAll(round.size(), m_tools.threads, [&](std::size_t at) {
            if (wanted[at] != 0 && saved)
                bringBack(round[at]);
            else if (wanted[at] != 0)
                fail(round[at], saved.error());
        });
    }
    // Where the marks cannot be written the files are back all the same, which the next look finds out.
    (void)m_tools.journal.save(m_record);
    return { m_results.begin(), m_results.end() };
}

/// The last files that had no round yet, each path once.
std::vector<std::size_t> Undoing::nextRound()
{
    std::vector<std::size_t> round;
    std::set<std::filesystem::path> paths;
    for (std::size_t left = m_files.size(); left > 0; --left) {
        const std::size_t at = left - 1;
        if (!m_looked.contains(at) && paths.insert(m_files[at].real).second)
            round.push_back(at);
    }
    m_looked.insert(round.begin(), round.end());
    return round;
}

/// True where the file is to be brought back, and can be.
bool Undoing::prepare(std::size_t at)
{
    ChangedFile &file = m_files[at];
    const auto seen = m_tools.files.look(file.path);
    const Standing standing = seen ? standingOf(file, *seen) : Standing::Other;
    if (!seen) {
        fail(at, seen.error());
    } else if (standing == Standing::Former) {
        succeed(at);
    } else if (standing == Standing::Other) {
        fail(at, FileError::ChangedMeanwhile);
    } else if (const auto former = m_tools.journal.copyOf(m_record.id, file); !former) {
        fail(at, former.error());
    } else {
        file.real = seen->real;
        file.temporary = WholeFiles::temporaryName();
        file.state = FileState::Undoing;
        return true;
    }
    return false;
}

void Undoing::bringBack(std::size_t at)
{
    const ChangedFile &file = m_files[at];
    const auto seen = m_tools.files.look(file.real);
    const auto former = m_tools.journal.copyOf(m_record.id, file);
    if (!seen || !former) {
        fail(at, seen ? former.error() : seen.error());
        return;
    }
    if (standingOf(file, *seen) != Standing::Changed) {
        fail(at, FileError::ChangedMeanwhile);
        return;
    }
    // Rights that somebody gave or took since stay as they are.
    const bool opens = file.mode && seen->mode == ownerOnlyMode(*file.mode);
    const auto replaced = m_tools.files.replace(
        { file.real, seen->content, *former, file.temporary, opens ? file.mode : std::nullopt });
    if (replaced) {
        succeed(at);
        return;
    }
    (void)m_tools.files.finishReplacing(file.real, file.temporary, file.after, file.before);
    fail(at, replaced.error());
}

} // namespace

Result<QList<UndoneFile>, FileError> undoChange(const ChangeTools &tools, const QString &id)
{
    const auto lock = tools.journal.lock(id);
    if (!lock)
        return Failure { lock.error() };
    auto record = tools.journal.load(id);
    if (!record)
        return Failure { record.error() };
    settle(tools, *record);
    return Undoing(tools, *record).run();
}

} // namespace keywright
