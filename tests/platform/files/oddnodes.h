#pragma once

#include "diskfixture.h"

#include <QTest>

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/un.h>
#include <unistd.h>

namespace keywright::testing {

/// chattr +i and -i.
inline bool setImmutable(const std::filesystem::path &path, bool isImmutable)
{
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    int flags = 0;
    bool done = ioctl(file, FS_IOC_GETFLAGS, &flags) == 0;
    flags = isImmutable ? flags | FS_IMMUTABLE_FL : flags & ~FS_IMMUTABLE_FL;
    done = done && ioctl(file, FS_IOC_SETFLAGS, &flags) == 0;
    close(file);
    return done;
}

/// What only root can do to a file that is there. False where it can't either.
inline bool hinder(const DiskFixture &disk, const QByteArray &kind)
{
    const std::filesystem::path path = disk.file("node");
    if (kind == "device")
        return mknod(path.c_str(), S_IFCHR | 0600, makedev(1, 3)) == 0;
    if (kind == "immutable")
        return setImmutable(path, true);
    if (kind == "in an immutable folder")
        return setImmutable(disk.files(), true);
    if (kind == "a mount of its own")
        return mount(path.c_str(), path.c_str(), nullptr, MS_BIND, nullptr) == 0;
    return true;
}

/// Takes back what hinder() did.
inline void allow(const DiskFixture &disk, const QByteArray &kind)
{
    if (kind == "immutable")
        setImmutable(disk.file("node"), false);
    if (kind == "in an immutable folder")
        setImmutable(disk.files(), false);
    if (kind == "a mount of its own")
        umount2(disk.file("node").c_str(), MNT_DETACH);
}

/// The file "node" of that kind, or what stands in its place.
inline void makeNode(const DiskFixture &disk, const QByteArray &kind)
{
    const std::filesystem::path path = disk.file("node");
    if (kind == "folder") {
        std::filesystem::create_directory(path);
    } else if (kind == "pipe") {
        QCOMPARE(mkfifo(path.c_str(), 0600), 0);
    } else if (kind == "socket") {
        sockaddr_un address { AF_UNIX, {} };
        path.string().copy(&address.sun_path[0], sizeof address.sun_path - 1);
        const int file = socket(AF_UNIX, SOCK_STREAM, 0);
        const void *generic = &address;
        QCOMPARE(bind(file, static_cast<const sockaddr *>(generic), sizeof address), 0);
        close(file);
    } else if (kind == "loop") {
        std::filesystem::create_symlink("node", path);
    } else if (kind == "dangling link") {
        std::filesystem::create_symlink("nowhere", path);
    } else if (kind == "device link") {
        std::filesystem::create_symlink("/dev/null", path);
    } else if (kind != "gone" && kind != "device") {
        DiskFixture::write(path, kind == "another's change" ? "theirs" : "old");
    }
    if (kind == "hard link")
        std::filesystem::create_hard_link(path, disk.file("second"));
    if (kind == "read-only")
        std::filesystem::permissions(path, std::filesystem::perms(0444));
    if (kind == "too large")
        std::filesystem::resize_file(path, (16 << 20) + 1);
}

/// True where hinder() can; nothing is left behind.
inline bool canBeMade(const char *kind)
{
    const DiskFixture disk;
    makeNode(disk, kind);
    const bool made = geteuid() == 0 && hinder(disk, kind);
    allow(disk, kind);
    return made;
}

} // namespace keywright::testing
