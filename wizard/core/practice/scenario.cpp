#include "core/practice/scenario.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

QLatin1StringView practiceScenarioId(PracticeScenario scenario)
{
    switch (scenario) {
    case PracticeScenario::Mixed:
        return "mixed"_L1;
    case PracticeScenario::BadText:
        return "bad-text"_L1;
    case PracticeScenario::OldKeyWins:
        return "old-key-wins"_L1;
    case PracticeScenario::TwoKeys:
        return "two-keys"_L1;
    case PracticeScenario::NoCredit:
        return "no-credit"_L1;
    case PracticeScenario::WrongAddress:
        return "wrong-address"_L1;
    case PracticeScenario::RetiredEndpoint:
        return "retired-endpoint"_L1;
    case PracticeScenario::WrongName:
        return "wrong-name"_L1;
    case PracticeScenario::Placeholder:
        return "placeholder"_L1;
    case PracticeScenario::Proxy:
        return "proxy"_L1;
    case PracticeScenario::LockedKeyring:
        return "locked-keyring"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<PracticeScenario> practiceScenarioFromId(QAnyStringView id)
{
    const auto *const found = std::ranges::find_if(
        allPracticeScenarios, [id](PracticeScenario one) { return practiceScenarioId(one) == id; });
    return found == allPracticeScenarios.end() ? std::nullopt : std::optional(*found);
}

} // namespace keywright
