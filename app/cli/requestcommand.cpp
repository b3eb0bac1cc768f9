#include "cli/requestcommand.h"

#include "cli/jsonrendering.h"
#include "cli/textrendering.h"
#include "core/report/findingjson.h"
#include "core/request/requestcheck.h"

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

namespace {

QLatin1StringView partId(RequestPart part)
{
    switch (part) {
    case RequestPart::Address:
        return "address"_L1;
    case RequestPart::Method:
        return "method"_L1;
    case RequestPart::Headers:
        return "headers"_L1;
    case RequestPart::Body:
        return "body"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView stateId(PartState state)
{
    switch (state) {
    case PartState::Unchecked:
        return "unchecked"_L1;
    case PartState::NotNeeded:
        return "not-needed"_L1;
    case PartState::Right:
        return "right"_L1;
    case PartState::Warning:
        return "warning"_L1;
    case PartState::Problem:
        return "problem"_L1;
    }
    Q_UNREACHABLE();
}

QJsonArray rightIds(const QList<RightThing> &things)
{
    QJsonArray ids;
    for (const RightThing &thing : things)
        ids.append(thing.id);
    return ids;
}

QJsonArray partsJson(const QList<PartCheck> &parts)
{
    QJsonArray array;
    for (const PartCheck &part : parts)
        array.append(QJsonObject { { u"part"_s, partId(part.part) },
                                   { u"present"_s, part.present },
                                   { u"shown"_s, part.shown },
                                   { u"state"_s, stateId(part.state) },
                                   { u"right"_s, rightIds(part.right) },
                                   { u"unread"_s, QJsonArray::fromStringList(part.unread) },
                                   { u"findings"_s, findingsWithText(part.findings) } });
    return array;
}

} // namespace

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
    const RequestCheck check = checkRequest(text.bytes(), line().shell, key, services().facts);
    if (!check.understood) {
        fail(ExitStatus::CouldNotCheck, tr("There is no request in this text that Keywright can read."));
        return;
    }
    if (line().json) {
        QJsonObject json = envelope(line().command);
        putFindings(json, check.findings, check.cause);
        if (key != nullptr)
            json.insert("key"_L1, keyToJson(*key));
        const bool isCommand = check.language == "curl"_L1 || check.language == "wget"_L1
            || check.language == "httpie"_L1 || check.language == "powershell"_L1;
        json.insert("language"_L1, check.language);
        json.insert("shell"_L1, isCommand ? QJsonValue(shellId(check.shell)) : QJsonValue());
        json.insert("parts"_L1, partsJson(check.parts));
        json.insert("unread"_L1, QJsonArray::fromStringList(check.unread));
        json.insert("corrected"_L1, check.corrected.isEmpty() ? QJsonValue() : QJsonValue(check.corrected));
        output().json(json);
    } else {
        print(check);
    }
    finish(statusOf(check.cause));
}

void RequestCommand::print(const RequestCheck &check)
{
    printFindings(output(), check.findings);
    if (!check.cause || check.corrected.isEmpty())
        return;
    output().blank();
    output().text(tr("As it should be:"), Tone::Heading);
    output().raw(check.corrected);
}

} // namespace keywright::cli
