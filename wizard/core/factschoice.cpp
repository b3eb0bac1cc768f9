#include "core/factschoice.h"

namespace keywright {

Result<FactsChoice, FactsError> chooseFacts(const FactsSources &builtIn, const OwnFactsFile &own)
{
    auto facts = parseFacts(builtIn);
    if (!facts)
        return Failure { facts.error() };
    FactsChoice choice { *std::move(facts) };
    if (own.content.isEmpty() && own.problem.isEmpty())
        return choice;
    choice.path = own.path;
    choice.own = OwnFacts::Refused;
    if (!own.problem.isEmpty()) {
        choice.error.problem = own.problem;
        return choice;
    }
    FactsSources sources = builtIn;
    sources.perplexity = own.content;
    auto mine = parseFacts(sources);
    if (!mine) {
        choice.error = mine.error();
    } else if (mine->service.collected <= choice.facts.service.collected) {
        choice.own = OwnFacts::Older;
    } else {
        choice.facts = *std::move(mine);
        choice.own = OwnFacts::InUse;
    }
    return choice;
}

} // namespace keywright
