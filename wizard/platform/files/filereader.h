#pragma once

#include <QByteArrayView>

#include <functional>
#include <memory>
#include <string>
#include <sys/stat.h>
#include <sys/types.h>
#include <vector>

namespace keywright {

class LiteralMatcher;
class PosixCalls;
class SearchRun;
class SearchWorker;
class WholeFiles;

/// A file as a thread comes to it.
struct FileToRead
{
    int above = 0; ///< the open folder
    const std::string &folder; ///< its path; empty where `name` is the whole path
    const std::string &name;
    std::size_t root = 0; ///< which of the roots it is below
    dev_t device = 0; ///< where it has to be
    int extraFlags = 0; ///< O_NOFOLLOW except for what the user named
};

/// Reads the files that one thread comes to and has those judged that hold a literal.
class FileReader
{
public:
    /// Says whether a hit below that root has not been told yet.
    using IsNew = std::function<bool(std::size_t root, const std::string &path)>;

    /// All of them outlive this object.
    FileReader(SearchRun &run, PosixCalls &calls, SearchWorker &worker, IsNew isNew);
    FileReader(const FileReader &) = delete;
    FileReader &operator=(const FileReader &) = delete;
    ~FileReader();

    /// Reads the file if it is a regular one of the device; everything else is counted as skipped. False
    /// where the worker was left behind.
    bool read(const FileToRead &file);

private:
    enum class Outcome { Read, Unreadable, Special, OtherFileSystem, TooLarge, Binary };

    Outcome open(const FileToRead &file);
    /// One read, behind what is there; less than 0 for a failure.
    ssize_t readMore(int file, qsizetype wanted);
    Outcome fill(int file);
    void skip(Outcome outcome);
    void judge(const FileToRead &file);
    QByteArrayView content() const;

    SearchRun &m_run;
    PosixCalls &m_calls;
    SearchWorker &m_worker;
    const IsNew m_isNew;
    const std::unique_ptr<LiteralMatcher> m_matcher;
    const std::unique_ptr<WholeFiles> m_files;
    std::vector<char> m_buffer; ///< used again for every file
    qsizetype m_filled = 0;
    struct stat m_status = {};
};

} // namespace keywright
