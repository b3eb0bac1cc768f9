#include "cli/requestrendering.h"

#include "cli/jsonrendering.h"
#include "cli/textrendering.h"
#include "core/request/evidenceline.h"
#include "core/request/requestcheck.h"
#include "wording/requestpartwords.h"
#include "wording/wording.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

struct RequestText
{
    Q_DECLARE_TR_FUNCTIONS(RequestText)
};

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

constexpr int indent = 2;

void printEvidence(Output &output, const Finding &finding, QByteArrayView text)
{
    const std::optional<EvidenceLine> line = evidenceLine(text, finding);
    if (!line)
        return;
    const QString margin(2 * indent, u' ');
    output.raw(margin + line->text);
    output.raw(margin + QString(line->begin, u' ') + QString(line->length, u'^'), Tone::Warning);
}

void printPart(Output &output, const PartCheck &part, QByteArrayView text)
{
    output.text(wording::partName(part.part), Tone::Heading);
    const QString absence = wording::absenceInWords(part);
    if (!absence.isEmpty())
        output.text(absence, Tone::Quiet, indent);
    for (const Finding &finding : part.findings) {
        const wording::Words words = wording::wordsFor(finding);
        const bool isNote = finding.severity == Severity::Note;
        output.text(isNote ? words.what : findingTitle(finding), isNote ? Tone::Plain : toneOf(finding),
                    indent);
        printEvidence(output, finding, text);
        for (const QString &sentence : { words.how, words.todo }) {
            if (!sentence.isEmpty())
                output.text(sentence, Tone::Plain, 2 * indent);
        }
    }
    for (const RightThing &thing : part.right)
        output.text(u"✓ "_s + wording::rightInWords(thing), Tone::Good, indent);
    for (const QString &id : part.unread)
        output.text(wording::unreadInWords(id), Tone::Quiet, indent);
}

} // namespace

void putRequest(QJsonObject &json, const RequestCheck &check)
{
    const bool isCommand = check.language == "curl"_L1 || check.language == "wget"_L1
        || check.language == "httpie"_L1 || check.language == "powershell"_L1;
    json.insert("language"_L1, check.language);
    json.insert("shell"_L1, isCommand ? QJsonValue(shellId(check.shell)) : QJsonValue());
    json.insert("parts"_L1, partsJson(check.parts));
    json.insert("unread"_L1, QJsonArray::fromStringList(check.unread));
    json.insert("corrected"_L1, check.corrected.isEmpty() ? QJsonValue() : QJsonValue(check.corrected));
}

void printRequest(Output &output, const RequestCheck &check, QByteArrayView text)
{
    if (!check.cause)
        printFindings(output, check.findings);
    for (const PartCheck &part : check.parts) {
        if (!check.cause || &part != &check.parts.first())
            output.blank();
        printPart(output, part, text);
    }
    if (!check.cause || check.corrected.isEmpty())
        return;
    output.blank();
    output.text(RequestText::tr("As it should be:"), Tone::Heading);
    output.raw(check.corrected);
}

} // namespace keywright::cli
