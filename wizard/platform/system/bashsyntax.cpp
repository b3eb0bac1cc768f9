#include "platform/system/bashsyntax.h"

#include "platform/system/boundedprocess.h"

using namespace Qt::Literals::StringLiterals;

namespace keywright {

ShellVerdict BashSyntax::judge(QByteArrayView script) const
{
    using namespace std::chrono_literals;
    // Nothing that bash would read or run before the script: BASH_ENV, ENV, exported functions.
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    environment.insert(u"LC_ALL"_s, u"C"_s);
    const BoundedCommand command {
        u"bash"_s, { u"--noprofile"_s, u"--norc"_s, u"-n"_s }, environment, 500ms
    };
    const auto answer = runBoundedAtOnce(command, script);
    if (answer)
        return ShellVerdict::Parses;
    return answer.error() == CommandError::Failed ? ShellVerdict::Broken : ShellVerdict::Unknown;
}

} // namespace keywright
