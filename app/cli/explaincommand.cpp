#include "cli/explaincommand.h"

#include "cli/jsonrendering.h"
#include "cli/textrendering.h"
#include "core/answer/explain.h"

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

void ExplainCommand::run()
{
    const Result<Secret, InputError> text = input().text();
    if (!text) {
        failInput(text.error());
        return;
    }
    const Explanation explanation = explainMessage(text->bytes(), services().facts, nullptr);
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
        output().text(tr("It is about a key that ends in %1. If yours ends in something else, your app still "
                         "sends another key.")
                          .arg(explanation.keyEnd));
    finish(statusOf(explanation.cause));
}

} // namespace keywright::cli
