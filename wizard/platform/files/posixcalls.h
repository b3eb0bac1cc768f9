#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <string>
#include <sys/stat.h>
#include <sys/types.h>

namespace keywright {

/// The calls that the safe write path makes, each as the system has it: -1 and errno for a failure. A test
/// overrides them to fail where a disk would.
class PosixCalls
{
public:
    PosixCalls() = default;
    PosixCalls(const PosixCalls &) = delete;
    PosixCalls &operator=(const PosixCalls &) = delete;
    virtual ~PosixCalls() = default;

    /// Whose rights count.
    virtual uid_t user() const;
    /// The path without links, dots and doubled slashes.
    virtual int resolve(const std::string &path, std::string &resolved);
    virtual int open(int folder, const std::string &name, int flags, mode_t mode);
    virtual int close(int file);
    virtual int status(int file, struct stat &status);
    /// Of the name itself; a link is not followed.
    virtual int statusOf(int folder, const std::string &name, struct stat &status);
    /// 0 where this user may write the file.
    virtual int checkWritable(int folder, const std::string &name);
    virtual ssize_t read(int file, char *bytes, size_t size);
    virtual ssize_t write(int file, const char *bytes, size_t size);
    /// Until the content is where a loss of power does not reach it.
    virtual int sync(int file);
    /// Takes the lock of the file without waiting; EWOULDBLOCK where another has it.
    virtual int lock(int file);
    /// EAGAIN where the file, open for reading here, is open for writing anywhere. Any other failure: this
    /// system does not tell.
    virtual int checkNoWriter(int file);
    virtual int setOwner(int file, uid_t user, gid_t group);
    virtual int setMode(int file, mode_t mode);

    /// Names of the extended attributes, access lists among them.
    virtual int attributeNames(int file, QByteArrayList &names);
    virtual int attribute(int file, const QByteArray &name, QByteArray &value);
    virtual int setAttribute(int file, const QByteArray &name, const QByteArray &value);
    virtual int removeAttribute(int file, const QByteArray &name);

    /// Exchanges two names in one step.
    virtual int exchange(int folder, const std::string &left, const std::string &right);
    virtual int rename(int folder, const std::string &from, const std::string &to);
    virtual int remove(int folder, const std::string &name);
    virtual int makeFolder(const std::string &path, mode_t mode);
    virtual int removeFolder(const std::string &path);
    virtual int entries(int folder, QByteArrayList &names);
};

} // namespace keywright
