#include "cli/explaincommand.h"

#include "cli/jsonrendering.h"
#include "cli/textrendering.h"
#include "core/finding.h"

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

namespace {

/// Which key the message is about, as far as the saved key tells.
QString wordsAboutTheEnd(const Explanation &explanation, const Secret *saved)
{
    if (saved == nullptr)
        return ExplainCommand::tr(
                   "It is about a key that ends in %1. If yours ends in something else, your app "
                   "still sends another key.")
            .arg(explanation.keyEnd);
    if (hasCause(explanation.findings, Cause::RequestOldKey))
        return ExplainCommand::tr("It is about a key that ends in %1. The saved key is %2.")
            .arg(explanation.keyEnd, saved->masked());
    return ExplainCommand::tr("It is about a key that ends in %1, as the saved key does.")
        .arg(explanation.keyEnd);
}

} // namespace

void ExplainCommand::run()
{
    const Result<Secret, InputError> text = input().text();
    if (!text) {
        failInput(text.error());
        return;
    }
    const Explanation explanation = explainMessage(text->bytes(), services().facts, nullptr);
    if (explanation.keyEnd.isEmpty()) {
        show(explanation, nullptr);
        return;
    }
    const auto message = std::make_shared<const Secret>(text->clone());
    readSaved([this, message](const Result<SavedKey, VaultFailure> &saved) {
        const Secret *key = saved ? &saved->key : nullptr;
        show(explainMessage(message->bytes(), services().facts, key), key);
    });
}

void ExplainCommand::show(const Explanation &explanation, const Secret *saved)
{
    if (line().json) {
        QJsonObject json = envelope(line().command);
        putFindings(json, explanation.findings, explanation.cause);
        json.insert("key_end"_L1,
                    explanation.keyEnd.isEmpty() ? QJsonValue() : QJsonValue(explanation.keyEnd));
        output().json(json);
    } else if (explanation.findings.isEmpty()) {
        output().text(tr("Nothing in this text is known to Keywright."));
    } else {
        printFindings(output(), explanation.findings);
    }
    if (!line().json && !explanation.keyEnd.isEmpty())
        output().text(wordsAboutTheEnd(explanation, saved));
    finish(statusOf(explanation.cause));
}

} // namespace keywright::cli
