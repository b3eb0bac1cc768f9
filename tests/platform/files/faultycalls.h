#pragma once

#include "durability.h"
#include "platform/files/posixcalls.h"

#include <algorithm>
#include <cerrno>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace keywright::testing {

/// The calls of PosixCalls by name.
enum class Call {
    Resolve,
    Open,
    Close,
    Status,
    StatusOf,
    CheckWritable,
    Read,
    Write,
    Sync,
    Lock,
    CheckNoWriter,
    SetOwner,
    SetMode,
    AttributeNames,
    Attribute,
    SetAttribute,
    RemoveAttribute,
    Exchange,
    Rename,
    Remove,
    MakeFolder,
    RemoveFolder,
    Entries,
};

/// How a call misbehaves.
enum class Fault {
    Fails,
    FailsLate, ///< it is carried out, and the answer is lost
    Short, ///< half of what was asked for is read or written
};

/// What a test tells the calls to do, and what they tell it.
struct FaultPlan
{
    int failing = -1; ///< which call, counted from 0; -1 for none
    int error = 0;
    Fault fault = Fault::Fails;
    bool hasExchange = true;
    bool reallySyncs = true; ///< a test that pulls no plug need not wait for the disk
    size_t mostWritten = 0; ///< how much a write takes at most; 0 for all
    uid_t pretendedUser = 0;
    bool pretends = false;
    int calls = 0; ///< made so far
    bool struck = false; ///< the failing call was reached
    std::vector<Call> log;
    Durability durability;
    std::function<void()> beforeExchange; ///< somebody else's act
    std::function<void(int)> before; ///< each call, by its number
};

/// The real calls, of which one fails as a disk, a quota or a signal would make it fail. For one thread.
class FaultyCalls : public PosixCalls
{
public:
    explicit FaultyCalls(std::shared_ptr<FaultPlan> plan) : m_plan(std::move(plan)) { }

    uid_t user() const override { return m_plan->pretends ? m_plan->pretendedUser : PosixCalls::user(); }
    int resolve(const std::string &path, std::string &resolved) override
    {
        return made(Call::Resolve, [&] { return PosixCalls::resolve(path, resolved); });
    }
    int open(int folder, const std::string &name, int flags, mode_t mode) override
    {
        return made(Call::Open, [&] {
            m_plan->durability.opening(folder, name, flags);
            return PosixCalls::open(folder, name, flags, mode);
        });
    }
    int close(int file) override
    {
        const bool failed = strikes(Call::Close);
        const int result = PosixCalls::close(file); // A failed close has closed all the same.
        if (failed)
            errno = m_plan->error;
        return failed ? -1 : result;
    }
    int status(int file, struct stat &status) override
    {
        return made(Call::Status, [&] { return PosixCalls::status(file, status); });
    }
    int statusOf(int folder, const std::string &name, struct stat &status) override
    {
        return made(Call::StatusOf, [&] { return PosixCalls::statusOf(folder, name, status); });
    }
    int checkWritable(int folder, const std::string &name) override
    {
        return made(Call::CheckWritable, [&] { return PosixCalls::checkWritable(folder, name); });
    }
    ssize_t read(int file, char *bytes, size_t size) override
    {
        const bool struck = strikes(Call::Read);
        if (struck && m_plan->fault == Fault::Short)
            return PosixCalls::read(file, bytes, 1);
        return struck ? -1 : PosixCalls::read(file, bytes, size);
    }
    ssize_t write(int file, const char *bytes, size_t size) override
    {
        const bool struck = strikes(Call::Write);
        m_plan->durability.wrote(file);
        if (struck && m_plan->fault == Fault::Short)
            return PosixCalls::write(file, bytes, (size + 1) / 2);
        const size_t most = m_plan->mostWritten == 0 ? size : std::min(size, m_plan->mostWritten);
        return struck ? -1 : PosixCalls::write(file, bytes, most);
    }
    int sync(int file) override
    {
        return made(Call::Sync, [&] {
            m_plan->durability.synced(file);
            return m_plan->reallySyncs ? PosixCalls::sync(file) : 0;
        });
    }
    int lock(int file) override
    {
        return made(Call::Lock, [&] { return PosixCalls::lock(file); });
    }
    int checkNoWriter(int file) override
    {
        return made(Call::CheckNoWriter, [&] { return PosixCalls::checkNoWriter(file); });
    }
    int setOwner(int file, uid_t user, gid_t group) override
    {
        return made(Call::SetOwner, [&] { return PosixCalls::setOwner(file, user, group); });
    }
    int setMode(int file, mode_t mode) override
    {
        return made(Call::SetMode, [&] { return PosixCalls::setMode(file, mode); });
    }
    int attributeNames(int file, QByteArrayList &names) override
    {
        return made(Call::AttributeNames, [&] { return PosixCalls::attributeNames(file, names); });
    }
    int attribute(int file, const QByteArray &name, QByteArray &value) override
    {
        return made(Call::Attribute, [&] { return PosixCalls::attribute(file, name, value); });
    }
    int setAttribute(int file, const QByteArray &name, const QByteArray &value) override
    {
        return made(Call::SetAttribute, [&] { return PosixCalls::setAttribute(file, name, value); });
    }
    int removeAttribute(int file, const QByteArray &name) override
    {
        return made(Call::RemoveAttribute, [&] { return PosixCalls::removeAttribute(file, name); });
    }
    int exchange(int folder, const std::string &left, const std::string &right) override
    {
        if (const auto act = std::exchange(m_plan->beforeExchange, nullptr))
            act();
        return made(Call::Exchange, [&] {
            if (!m_plan->hasExchange) {
                errno = EINVAL;
                return -1;
            }
            m_plan->durability.exchanging(folder);
            return PosixCalls::exchange(folder, left, right);
        });
    }
    int rename(int folder, const std::string &from, const std::string &to) override
    {
        return made(Call::Rename, [&] {
            m_plan->durability.named(folder);
            return PosixCalls::rename(folder, from, to);
        });
    }
    int remove(int folder, const std::string &name) override
    {
        return made(Call::Remove, [&] {
            m_plan->durability.removing(folder, name);
            return PosixCalls::remove(folder, name);
        });
    }
    int makeFolder(const std::string &path, mode_t mode) override
    {
        return made(Call::MakeFolder, [&] {
            const int result = PosixCalls::makeFolder(path, mode);
            if (result == 0)
                m_plan->durability.named(AT_FDCWD, path);
            return result;
        });
    }
    int removeFolder(const std::string &path) override
    {
        return made(Call::RemoveFolder, [&] {
            m_plan->durability.removing(AT_FDCWD, path);
            return PosixCalls::removeFolder(path);
        });
    }
    int entries(int folder, QByteArrayList &names) override
    {
        return made(Call::Entries, [&] { return PosixCalls::entries(folder, names); });
    }

private:
    template <typename Real>
    int made(Call call, Real real)
    {
        if (!strikes(call))
            return real();
        if (m_plan->fault == Fault::FailsLate)
            real();
        errno = m_plan->error;
        return -1;
    }

    bool strikes(Call call)
    {
        if (m_plan->before)
            m_plan->before(m_plan->calls);
        m_plan->log.push_back(call);
        const bool strikes = m_plan->calls++ == m_plan->failing;
        if (strikes) {
            m_plan->struck = true;
            errno = m_plan->error;
        }
        return strikes;
    }

    std::shared_ptr<FaultPlan> m_plan;
};

} // namespace keywright::testing
