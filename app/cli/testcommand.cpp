#include "cli/testcommand.h"

#include "cli/jsonrendering.h"
#include "cli/textrendering.h"
#include "core/answer/curl.h"
#include "core/key/inspection.h"
#include "core/ports/clock.h"
#include "core/report/findingjson.h"

#include <algorithm>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

ExitStatus statusOf(const Verdict &verdict)
{
    if (causeId(verdict.cause).startsWith("connect-"_L1))
        return ExitStatus::CouldNotCheck;
    return severityOf(verdict.cause) == Severity::Note ? ExitStatus::Fine : ExitStatus::ProblemFound;
}

namespace {

/// The request for each shell, by its name.
QJsonObject curlLines(const CommandLine &line, const Facts &facts)
{
    QJsonObject lines;
    for (const Shell shell : { Shell::Bash, Shell::Cmd, Shell::PowerShell })
        lines.insert(shellId(shell), curlLine(line.baseUrl, line.real, shell, facts));
    return lines;
}

} // namespace

bool isSendable(const Secret &key)
{
    return std::ranges::all_of(key.bytes(), [](char c) { return c > 0x20 && c < 0x7F; });
}

TestCommand::TestCommand(const Context &context)
    : KeyedCommand(context)
    , m_check(context.services.prober, context.services.clock, context.services.facts, context.line.baseUrl)
{ }

void TestCommand::run()
{
    Secret given;
    if (!input().isTerminal() && line().keyName.isEmpty()) {
        const Result<Secret, InputError> read = input().secret();
        if (!read) {
            failInput(read.error());
            return;
        }
        given = withoutFinalBreaks(*read);
        // An empty variable was meant to be the key; nothing at all was not.
        if (given.isEmpty() && !read->isEmpty()) {
            showUnsendable(given);
            return;
        }
    }
    if (!given.isEmpty()) {
        ask(given);
        return;
    }
    m_isSaved = true;
    useSaved([this](const SavedKey &saved) {
        m_isNew = isNewlySaved(saved.savedAt, services().clock.now());
        ask(saved.key);
    });
}

void TestCommand::ask(const Secret &key)
{
    m_key = key.clone();
    if (!isSendable(m_key)) {
        showUnsendable(m_key);
        return;
    }
    m_check.start(m_key, line().real,
                  [this](const Verdict &verdict) { show(m_isNew ? forNewKey(verdict) : verdict); });
}

void TestCommand::showUnsendable(const Secret &key)
{
    const Inspection inspection = inspectKey(key.bytes(), services().facts);
    if (line().json) {
        QJsonObject json = envelope(line().command);
        putFindings(json, inspection.findings, inspection.cause);
        json.insert("key"_L1, keyToJson(key));
        json.insert("verdict"_L1, QJsonValue());
        json.insert("rungs"_L1, QJsonArray());
        json.insert("sent"_L1, QJsonValue());
        json.insert("curl"_L1, QJsonValue());
        json.insert("curl_lines"_L1, QJsonValue());
        output().json(json);
    } else {
        printKey(output(), key);
        output().text(key.isEmpty()
                          ? tr("There is no key on standard input, only an empty line. Nothing was sent.")
                          : tr("This key was not sent: it holds characters that no request can carry."),
                      Tone::Bad);
        printFindings(output(), inspection.findings);
    }
    finish(ExitStatus::ProblemFound);
}

/// What is wrong with the text of a key that was refused: quotes round it, a line, a cut end.
QList<Finding> TestCommand::textTrouble(const Verdict &verdict) const
{
    if (!keyWasRefused(verdict.cause))
        return {};
    QList<Finding> findings = inspectKey(m_key.bytes(), services().facts).findings;
    findings.removeIf([](const Finding &finding) { return finding.severity == Severity::Note; });
    return findings;
}

void TestCommand::show(const Verdict &verdict)
{
    const QList<Finding> text = textTrouble(verdict);
    std::optional<Cause> cause =
        severityOf(verdict.cause) == Severity::Note ? std::nullopt : std::optional(verdict.cause);
    if (!text.isEmpty())
        cause = text.first().cause;
    if (line().json) {
        QJsonObject json = envelope(line().command);
        putFindings(json, text + verdict.findings, cause);
        json.insert("key"_L1, keyToJson(m_key));
        json.insert("verdict"_L1, causeId(verdict.cause));
        json.insert("when"_L1, timeOrNull(verdict.when));
        json.insert("rungs"_L1, rungsJson(verdict.rungs));
        json.insert("sent"_L1, m_check.describeRequest(m_key, line().real));
        json.insert("curl"_L1, curlLine(line().baseUrl, line().real, Shell::Bash, services().facts));
        json.insert("curl_lines"_L1, curlLines(line(), services().facts));
        if (!verdict.answerText.isEmpty())
            json.insert("answer"_L1, verdict.answerText);
        output().json(json);
    } else {
        print(verdict, text);
    }
    noteAccepted(verdict);
}

void TestCommand::print(const Verdict &verdict, const QList<Finding> &text)
{
    printKey(output(), m_key);
    printRungs(output(), verdict.rungs);
    output().blank();
    printFindings(output(), text + verdict.findings);
    if (!verdict.answerText.isEmpty())
        output().text(verdict.answerText, Tone::Plain, 2);
}

void TestCommand::noteAccepted(const Verdict &verdict)
{
    const ExitStatus status = statusOf(verdict);
    if (!m_isSaved || !keyWasAccepted(verdict.cause)) {
        finish(status);
        return;
    }
    // Whether the note could be kept changes nothing about the answer.
    savedKeys().noteAccepted(line().keyName, m_key, services().clock.now(),
                             [this, status](const Result<void, VaultFailure> &) { finish(status); });
}

} // namespace keywright::cli
