#pragma once

#include <QByteArrayView>

#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace keywright {

class SearchRun;

/// Reads the files that one thread comes to and reports those that hold a literal.
class FileReader
{
public:
    /// `run` outlives this object.
    explicit FileReader(SearchRun &run) : m_run(run) { }

    /// Reads the file if it is a regular one of the device; everything else is counted as skipped. `above` is
    /// an open folder; `extraFlags` is O_NOFOLLOW except for what the user named.
    void read(int above, const std::string &name, const std::filesystem::path &path, dev_t device,
              int extraFlags);

private:
    bool fill(int file, qsizetype size);
    void judge(const std::filesystem::path &path);
    QByteArrayView content() const;

    SearchRun &m_run;
    std::vector<char> m_buffer; ///< used again for every file
    qsizetype m_filled = 0;
};

} // namespace keywright
