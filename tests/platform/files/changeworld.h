#pragma once

#include "diskfixture.h"
#include "faultycalls.h"
#include "platform/files/diskfilestore.h"
#include "platform/files/posixfiles.h"

#include <memory>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace keywright::testing {

/// Three files to be replaced in one change: a plain one with an attribute, the target of a link, and one
/// that others may read and which is closed to them.
class ChangeWorld
{
public:
    enum class State {
        Former,
        Changed,
        Other,
    };

    ChangeWorld()
    {
        for (std::size_t at = 0; at < count; ++at) {
            std::filesystem::create_directory(m_disk.file(folders.at(at)));
            DiskFixture::write(real(at), before(at));
            std::filesystem::permissions(real(at), std::filesystem::perms(0644));
        }
        std::filesystem::create_symlink("deep/real", m_disk.file("link"));
        setxattr(real(0).c_str(), "user.label", "kept", 4, 0);
    }

    const DiskFixture &disk() const { return m_disk; }
    std::filesystem::path path(std::size_t at) const { return at == 1 ? m_disk.file("link") : real(at); }
    std::filesystem::path real(std::size_t at) const { return m_disk.file(folders.at(at)) / "real"; }

    std::vector<FileEdit> edits() const
    {
        std::vector<FileEdit> edits;
        for (std::size_t at = 0; at < count; ++at)
            edits.push_back({ path(at), before(at), after(at), at == 2 ? Access::OwnerOnly : Access::Keep });
        return edits;
    }

    /// Content, mode and attribute together.
    State state(std::size_t at) const
    {
        struct stat status = {};
        std::array<char, 8> label {};
        const bool isFile = lstat(real(at).c_str(), &status) == 0 && S_ISREG(status.st_mode);
        const bool isLabelled = at != 0
            || (getxattr(real(at).c_str(), "user.label", label.data(), label.size()) == 4
                && std::string(label.data()) == "kept");
        if (!isFile || !isLabelled || (at == 1 && !std::filesystem::is_symlink(path(1))))
            return State::Other;
        const QByteArray content = DiskFixture::content(real(at));
        const mode_t mode = status.st_mode & 07777U;
        if (content == before(at) && mode == 0644)
            return State::Former;
        return content == after(at) && mode == (at == 2 ? 0600U : 0644U) ? State::Changed : State::Other;
    }
    bool areAll(State state) const
    {
        bool all = true;
        for (std::size_t at = 0; at < count; ++at)
            all = all && this->state(at) == state;
        return all;
    }
    int countOf(State state) const
    {
        int found = 0;
        for (std::size_t at = 0; at < count; ++at)
            found += this->state(at) == state ? 1 : 0;
        return found;
    }
    /// What is in the folders of the files and does not belong there.
    int leftovers() const
    {
        int entries = 0;
        for (const auto &entry : std::filesystem::recursive_directory_iterator(m_disk.files()))
            entries += entry.path().filename().string().starts_with(".keywright") ? 1 : 0;
        return entries;
    }
    /// How many files below the backups hold something of a former content.
    int copies() const
    {
        int found = 0;
        if (!std::filesystem::exists(m_disk.backups()))
            return 0;
        for (const auto &entry : std::filesystem::recursive_directory_iterator(m_disk.backups()))
            found += entry.is_regular_file() && DiskFixture::content(entry.path()).contains("former") ? 1 : 0;
        return found;
    }

    /// Without faults, and without waiting for the disk.
    std::unique_ptr<DiskFileStore> store() const
    {
        const auto plan = std::make_shared<FaultPlan>();
        plan->reallySyncs = false;
        return store(plan);
    }
    std::unique_ptr<DiskFileStore> store(const std::shared_ptr<FaultPlan> &plan) const
    {
        return std::make_unique<DiskFileStore>(
            m_disk.backups(), std::make_unique<PosixFiles>(std::make_unique<FaultyCalls>(plan)), 1);
    }
    /// Does it in a process of its own, which ends by its own hand or is killed. True for the latter.
    template <typename Act>
    static bool isKilledIn(Act act)
    {
        const pid_t child = fork();
        if (child == 0) {
            act();
            _exit(EXIT_SUCCESS);
        }
        int status = 0;
        waitpid(child, &status, 0);
        return WIFSIGNALED(status);
    }

    static constexpr std::size_t count = 3;

private:
    static QByteArray before(std::size_t at)
    {
        return "KEY=former\r\n# the rest stays " + QByteArray::number(static_cast<int>(at)) + "\r\n";
    }
    static QByteArray after(std::size_t at)
    {
        return "KEY=new and longer\r\n# the rest stays " + QByteArray::number(static_cast<int>(at)) + "\r\n";
    }

    static constexpr std::array<const char *, count> folders { "near", "deep", "open" };

    /// A file system in memory, where there is one that keeps attributes: what is waited for on a disk here
    /// is only the removal of so many worlds.
    static QString fastFolder()
    {
        static const bool isFast = [] {
            const QTemporaryDir folder(u"/dev/shm/keywright-test-XXXXXX"_s);
            return folder.isValid() && setxattr(qPrintable(folder.path()), "user.label", "", 0, 0) == 0;
        }();
        return isFast ? u"/dev/shm"_s : QDir::tempPath();
    }

    DiskFixture m_disk { fastFolder() };
};

} // namespace keywright::testing
