#include "core/request/readany.h"
#include "core/request/readytext.h"
#include "core/request/requestcheck.h"
#include "core/request/shellwords.h"
#include "core/secret.h"
#include "fuzzinput.h"

using namespace keywright;
using namespace keywright::request;

namespace {

bool isWithin(Span span, qsizetype size)
{
    return !span.isKnown() || (span.length >= 0 && span.end() <= size);
}

void requireWords(const QList<ShellCommand> &commands, qsizetype size)
{
    for (const ShellCommand &command : commands) {
        fuzz::require(isWithin(command.at, size), "a command stands within the text");
        for (const ShellWord &word : command.words) {
            fuzz::require(isWithin(word.at, size), "a word stands within the text");
            fuzz::require(isWithin(word.text.at(), size), "its text does too");
        }
    }
}

void requireCheck(const QByteArray &line, Shell shell)
{
    const RequestCheck check = checkRequest(line, shell, nullptr, fuzz::facts());
    const RequestCheck again = checkRequest(line, shell, nullptr, fuzz::facts());
    fuzz::require(check.corrected == again.corrected && check.findings == again.findings,
                  "the same text is judged in the same way");
    fuzz::require(!check.corrected.contains(QString::fromLatin1(fuzz::key())),
                  "the corrected request holds no key");
    const qsizetype size = QByteArray(line).size();
    for (const Finding &finding : check.findings)
        fuzz::require(finding.where.position + finding.where.length <= size, "a finding's place is within");
}

} // namespace

// Whatever command line is pasted: every shell's reader ends, every word stands within the text, and no key
// comes out.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray line = fuzz::text(data, size);
    const ReadyText ready(line);
    requireWords(bashCommands(ready.text()), ready.text().size());
    requireWords(cmdCommands(ready.text()), ready.text().size());
    requireWords(powerShellCommands(ready.text()), ready.text().size());
    for (const Shell shell : { Shell::Bash, Shell::Cmd, Shell::PowerShell })
        requireCheck(line, shell);
    return 0;
}
