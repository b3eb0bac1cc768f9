#pragma once

#include "platform/files/posixcalls.h"

#include <algorithm>
#include <cerrno>
#include <functional>
#include <memory>
#include <utility>

namespace keywright::testing {

/// What a test tells the calls to do, and what they tell it.
struct FaultPlan
{
    int failing = -1; ///< which call, counted from 0; -1 for none
    int failingSync = -1; ///< which call of sync, counted from 0
    int error = 0;
    bool hasExchange = true;
    size_t mostWritten = 0; ///< how much a write takes at most; 0 for all
    uid_t pretendedUser = 0;
    bool pretends = false;
    int calls = 0; ///< made so far
    int syncs = 0;
    bool struck = false; ///< the failing call was reached
    std::function<void()> beforeExchange; ///< somebody else's act
};

/// The real calls, of which one fails as a disk, a quota or a signal would make it fail.
class FaultyCalls : public PosixCalls
{
public:
    explicit FaultyCalls(std::shared_ptr<FaultPlan> plan) : m_plan(std::move(plan)) { }

    uid_t user() const override { return m_plan->pretends ? m_plan->pretendedUser : PosixCalls::user(); }
    int resolve(const std::string &path, std::string &resolved) override
    {
        return fails() ? -1 : PosixCalls::resolve(path, resolved);
    }
    int open(int folder, const std::string &name, int flags, mode_t mode) override
    {
        return fails() ? -1 : PosixCalls::open(folder, name, flags, mode);
    }
    int close(int file) override
    {
        const bool failed = fails();
        const int result = PosixCalls::close(file); // A failed close has closed all the same.
        if (failed)
            errno = m_plan->error;
        return failed ? -1 : result;
    }
    int status(int file, struct stat &status) override
    {
        return fails() ? -1 : PosixCalls::status(file, status);
    }
    int statusOf(int folder, const std::string &name, struct stat &status) override
    {
        return fails() ? -1 : PosixCalls::statusOf(folder, name, status);
    }
    int checkWritable(int folder, const std::string &name) override
    {
        return fails() ? -1 : PosixCalls::checkWritable(folder, name);
    }
    ssize_t read(int file, char *bytes, size_t size) override
    {
        return fails() ? -1 : PosixCalls::read(file, bytes, size);
    }
    ssize_t write(int file, const char *bytes, size_t size) override
    {
        const size_t most = m_plan->mostWritten == 0 ? size : std::min(size, m_plan->mostWritten);
        return fails() ? -1 : PosixCalls::write(file, bytes, most);
    }
    int sync(int file) override
    {
        if (m_plan->syncs++ == m_plan->failingSync) {
            errno = m_plan->error;
            return -1;
        }
        return fails() ? -1 : PosixCalls::sync(file);
    }
    int setOwner(int file, uid_t user, gid_t group) override
    {
        return fails() ? -1 : PosixCalls::setOwner(file, user, group);
    }
    int setMode(int file, mode_t mode) override { return fails() ? -1 : PosixCalls::setMode(file, mode); }
    int attributeNames(int file, QByteArrayList &names) override
    {
        return fails() ? -1 : PosixCalls::attributeNames(file, names);
    }
    int attribute(int file, const QByteArray &name, QByteArray &value) override
    {
        return fails() ? -1 : PosixCalls::attribute(file, name, value);
    }
    int setAttribute(int file, const QByteArray &name, const QByteArray &value) override
    {
        return fails() ? -1 : PosixCalls::setAttribute(file, name, value);
    }
    int removeAttribute(int file, const QByteArray &name) override
    {
        return fails() ? -1 : PosixCalls::removeAttribute(file, name);
    }
    int exchange(int folder, const std::string &left, const std::string &right) override
    {
        if (const auto act = std::exchange(m_plan->beforeExchange, nullptr))
            act();
        if (fails())
            return -1;
        if (m_plan->hasExchange)
            return PosixCalls::exchange(folder, left, right);
        errno = EINVAL;
        return -1;
    }
    int rename(int folder, const std::string &from, const std::string &to) override
    {
        return fails() ? -1 : PosixCalls::rename(folder, from, to);
    }
    int remove(int folder, const std::string &name) override
    {
        return fails() ? -1 : PosixCalls::remove(folder, name);
    }
    int makeFolder(const std::string &path, mode_t mode) override
    {
        return fails() ? -1 : PosixCalls::makeFolder(path, mode);
    }
    int removeFolder(const std::string &path) override
    {
        return fails() ? -1 : PosixCalls::removeFolder(path);
    }
    int lock(int file) override { return fails() ? -1 : PosixCalls::lock(file); }
    int checkNoWriter(int file) override { return fails() ? -1 : PosixCalls::checkNoWriter(file); }
    int entries(int folder, QByteArrayList &names) override
    {
        return fails() ? -1 : PosixCalls::entries(folder, names);
    }

private:
    bool fails()
    {
        const bool failing = m_plan->calls++ == m_plan->failing;
        if (failing) {
            m_plan->struck = true;
            errno = m_plan->error;
        }
        return failing;
    }

    std::shared_ptr<FaultPlan> m_plan;
};

} // namespace keywright::testing
