#pragma once

#include "platform/files/posixtarget.h"
#include "platform/files/temporaryfile.h"
#include "platform/files/wholefiles.h"

#include <QByteArray>

namespace keywright {

/// Puts a new content in a file's place in one step, or leaves the file as it was.
///
/// The new file and the old one exchange their names, which shows what the old one held at that moment: an
/// edit of somebody else between reading and exchanging is seen and goes back in its place. From then on
/// nobody finds the old file any more; who has it open still is asked for too. File systems without an
/// exchange are compared just before a plain rename.
class Replacement
{
public:
    /// `target` was opened and read before and held what is expected; both outlive this object.
    Replacement(PosixCalls &calls, const PosixTarget &target, const WholeFiles::Replacing &what);

    Result<void, FileError> put();

private:
    Result<void, FileError> exchange();
    Result<void, FileError> renameOver();
    Result<void, FileError> judge(const std::string &name);
    bool isUntouched() const;
    std::optional<bool> holds(const std::string &name, const QByteArray &content) const;
    bool isOurs(const std::string &name) const;
    void putBack();
    void renameBack();
    bool syncFolder();

    PosixCalls &m_calls;
    const PosixTarget &m_target;
    const WholeFiles::Replacing &m_what;
    TemporaryFile m_fresh;
    PosixHandle m_old; ///< what was judged
    struct stat m_judged = {};
};

} // namespace keywright
