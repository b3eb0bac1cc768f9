#pragma once

#include "platform/files/posixtarget.h"
#include "platform/files/temporaryfile.h"

#include <QByteArray>

namespace keywright {

/// Puts a new content in a file's place in one step, or leaves the file as it was.
///
/// The new file and the old one exchange their names, which shows what the old one held at that moment: an
/// edit of somebody else between reading and exchanging is seen and goes back in its place. File systems
/// without an exchange are compared just before a plain rename.
class Replacement
{
public:
    /// `target` was opened and read before and outlives this object; `expected` is what it held.
    Replacement(PosixCalls &calls, const PosixTarget &target, const QByteArray &expected);

    Result<void, FileError> put(const QByteArray &planned);

private:
    Result<void, FileError> exchange();
    Result<void, FileError> renameOver();
    Result<void, FileError> compare(const std::string &name) const;
    bool isOurs(const std::string &name) const;
    void putBack();
    void renameBack();
    bool syncFolder();

    PosixCalls &m_calls;
    const PosixTarget &m_target;
    const QByteArray &m_expected;
    TemporaryFile m_fresh;
};

} // namespace keywright
