#include "wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace keywright::wording {

/// A verdict in a few words, for the side bar.
struct VerdictWords
{
    Q_DECLARE_TR_FUNCTIONS(VerdictWords)
};

namespace {

struct Row
{
    Cause cause {};
    const char *text = nullptr;
};

// The other answers and causes do not judge the key.
constexpr std::array rows {
    Row { Cause::AnswerAccepted, QT_TRANSLATE_NOOP("VerdictWords", "Accepted by Perplexity") },
    Row { Cause::AnswerCompleted, QT_TRANSLATE_NOOP("VerdictWords", "Accepted by Perplexity") },
    Row { Cause::AnswerInvalidKey, QT_TRANSLATE_NOOP("VerdictWords", "Refused by Perplexity") },
    Row { Cause::AnswerNoCredit, QT_TRANSLATE_NOOP("VerdictWords", "Known, but no credit") },
    Row { Cause::AnswerRefusedUnclear, QT_TRANSLATE_NOOP("VerdictWords", "Refused: key or credit") },
    Row { Cause::AnswerForbidden, QT_TRANSLATE_NOOP("VerdictWords", "Blocked by Perplexity") },
    Row { Cause::AnswerOrganizationKey, QT_TRANSLATE_NOOP("VerdictWords", "A project's key is needed") },
    Row { Cause::AnswerRetired, QT_TRANSLATE_NOOP("VerdictWords", "Not judged: retired address") },
    Row { Cause::AnswerBadModel, QT_TRANSLATE_NOOP("VerdictWords", "Accepted, but the request failed") },
    Row { Cause::AnswerBadRequest, QT_TRANSLATE_NOOP("VerdictWords", "Accepted, but the request failed") },
    Row { Cause::AnswerRunFailed, QT_TRANSLATE_NOOP("VerdictWords", "Accepted, but the request failed") },
    Row { Cause::AnswerRateLimited, QT_TRANSLATE_NOOP("VerdictWords", "Too many requests, try later") },
    Row { Cause::AnswerServiceTrouble,
          QT_TRANSLATE_NOOP("VerdictWords", "Not judged: Perplexity has trouble") },
    Row { Cause::AnswerOtherProvider,
          QT_TRANSLATE_NOOP("VerdictWords", "Not judged: another provider answered") },
    Row { Cause::AnswerCloudflare, QT_TRANSLATE_NOOP("VerdictWords", "Not judged: something in between") },
    Row { Cause::AnswerNotPerplexity, QT_TRANSLATE_NOOP("VerdictWords", "Not judged: something in between") },
    Row { Cause::AnswerRedirected, QT_TRANSLATE_NOOP("VerdictWords", "Not judged: something in between") },
    Row { Cause::AnswerWrongPath, QT_TRANSLATE_NOOP("VerdictWords", "Not judged: wrong address") },
    Row { Cause::AnswerWrongMethod, QT_TRANSLATE_NOOP("VerdictWords", "Not judged: wrong address") },
};

} // namespace

QString verdictInShort(Cause cause)
{
    const auto *row = std::ranges::find(rows, cause, &Row::cause);
    if (row != rows.end())
        return VerdictWords::tr(row->text);
    return causeId(cause).startsWith(QLatin1StringView("connect-"))
        ? VerdictWords::tr("Could not ask Perplexity")
        : VerdictWords::tr("Not judged");
}

QString verdictInShort(const Verdict &verdict)
{
    const bool isAboutTheRequest =
        keyWasAccepted(verdict) && !keyWasAccepted(verdict.cause) && !keyWasRefused(verdict.cause);
    return verdictInShort(isAboutTheRequest ? Cause::AnswerBadRequest : verdict.cause);
}

} // namespace keywright::wording
