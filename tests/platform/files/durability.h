#pragma once

#include <fcntl.h>
#include <filesystem>
#include <set>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace keywright::testing {

/// What a loss of power at this moment could take away, as the calls of the program leave it: contents that
/// were written and not synced since, folders in which names were made or exchanged and not synced since.
class Durability
{
public:
    void opening(int folder, const std::string &name, int flags)
    {
        if ((flags & O_CREAT) != 0 && faccessat(folder, name.c_str(), F_OK, 0) != 0)
            named(folder, name);
    }
    void wrote(int file) { m_contents.insert(nodeOf(file)); }
    void synced(int file)
    {
        m_contents.erase(nodeOf(file));
        m_names.erase(nodeOf(file));
        m_removals.erase(nodeOf(file));
    }
    void named(int folder, const std::string &name = {}) { m_names.insert(folderOf(folder, name)); }
    void removing(int folder, const std::string &name)
    {
        struct stat status = {};
        if (fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0)
            return;
        m_contents.erase(status.st_ino);
        m_names.erase(status.st_ino);
        m_removals.erase(status.st_ino);
        m_removals.insert(folderOf(folder, name));
    }
    void exchanging(int folder)
    {
        // Only the names in the folder at hand may be open: they are the temporary file's own.
        const ino_t own = nodeOf(folder);
        for (const ino_t node : m_names)
            m_tooEarly = m_tooEarly || node != own;
        m_tooEarly = m_tooEarly || !m_contents.empty();
        m_names.insert(own);
    }

    /// A file was exchanged while its copy, the journal or its new content could still be lost.
    bool isTooEarly() const { return m_tooEarly; }
    /// The file's content and name would survive.
    bool isDurable(const std::filesystem::path &path) const
    {
        const auto real = std::filesystem::canonical(path);
        return !m_contents.contains(nodeOf(real)) && !m_names.contains(nodeOf(real.parent_path()));
    }
    /// What was removed from the folder would stay away.
    bool isGone(const std::filesystem::path &folder) const { return !m_removals.contains(nodeOf(folder)); }

private:
    static ino_t nodeOf(int file)
    {
        struct stat status = {};
        return fstat(file, &status) == 0 ? status.st_ino : 0;
    }
    static ino_t nodeOf(const std::filesystem::path &path)
    {
        struct stat status = {};
        return stat(path.c_str(), &status) == 0 ? status.st_ino : 0;
    }
    static ino_t folderOf(int folder, const std::string &name)
    {
        return folder == AT_FDCWD ? nodeOf(std::filesystem::path(name).parent_path()) : nodeOf(folder);
    }

    std::set<ino_t> m_contents;
    std::set<ino_t> m_names;
    std::set<ino_t> m_removals;
    bool m_tooEarly = false;
};

} // namespace keywright::testing
