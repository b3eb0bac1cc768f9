#include "cli/requestcommand.h"

#include "cli/jsonrendering.h"
#include "cli/requestrendering.h"
#include "core/report/findingjson.h"
#include "core/request/requestcheck.h"
#include "wording/requestpartwords.h"

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

void RequestCommand::run()
{
    if (line().keyOnInput) {
        const Result<std::vector<Secret>, InputError> both = input().two(true);
        if (!both) {
            failInput(both.error());
            return;
        }
        const Secret key = withoutFinalBreaks(both->at(0));
        check(both->at(1), &key);
        return;
    }
    const Result<Secret, InputError> text = input().text();
    if (text)
        check(*text, nullptr);
    else
        failInput(text.error());
}

void RequestCommand::check(const Secret &text, const Secret *key)
{
    if (text.bytes().trimmed().isEmpty()) {
        fail(ExitStatus::CouldNotCheck,
             tr("There is nothing on standard input. Give it what your app sends, for example a curl line."));
        return;
    }
    const RequestCheck check = checkRequest(text.bytes(), line().shell, key, services().facts);
    if (!check.understood) {
        //: %1 lists kinds of texts, separated by semicolons
        fail(ExitStatus::CouldNotCheck,
             tr("There is no request in this text that Keywright can read. Looked for: %1.")
                 .arg(wording::soughtInWords().join(u"; "_s)));
        return;
    }
    if (line().json) {
        QJsonObject json = envelope(line().command);
        putFindings(json, check.findings, check.cause);
        if (key != nullptr)
            json.insert("key"_L1, keyToJson(*key));
        putRequest(json, check);
        output().json(json);
    } else {
        printRequest(output(), check, text.bytes());
    }
    finish(statusOf(check.cause));
}

} // namespace keywright::cli
