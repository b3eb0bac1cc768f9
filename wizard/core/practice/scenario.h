#pragma once

#include <QAnyStringView>
#include <QLatin1StringView>

#include <array>
#include <optional>

namespace keywright {

/// A sample home folder of practice mode: what is wrong in it.
enum class PracticeScenario {
    Mixed, ///< several mistakes of the guide at once; the start
    BadText, ///< the right key, with what a copy brought along
    OldKeyWins, ///< the right key in the file, a deleted one in the terminal's start file
    TwoKeys, ///< two apps, each with a key of its own, one of them deleted
    NoCredit, ///< the right key, of a project without credit
    WrongAddress, ///< an address beside the key that does not exist
    RetiredEndpoint, ///< a program that asks what was switched off
    WrongName, ///< the right key under a name with a typing error
    Placeholder, ///< the example's text where the key belongs
    Proxy, ///< a proxy that nobody runs
    LockedKeyring, ///< the right key in a keyring that is locked
};

inline constexpr std::array allPracticeScenarios {
    PracticeScenario::Mixed,           PracticeScenario::BadText,       PracticeScenario::OldKeyWins,
    PracticeScenario::TwoKeys,         PracticeScenario::NoCredit,      PracticeScenario::WrongAddress,
    PracticeScenario::RetiredEndpoint, PracticeScenario::WrongName,     PracticeScenario::Placeholder,
    PracticeScenario::Proxy,           PracticeScenario::LockedKeyring,
};

/// "mixed", "bad-text", "old-key-wins", … as the command line takes it.
QLatin1StringView practiceScenarioId(PracticeScenario scenario);

/// The scenario with that id, if there is one.
std::optional<PracticeScenario> practiceScenarioFromId(QAnyStringView id);

/// What only a website, an editor or another program could do, done for practice at a press.
enum class PracticeAct {
    CreateKey, ///< a new key, as from the console: on the clipboard
    AddCredit, ///< to the key's project
    UpdateApp, ///< a newer version of the sample app
    RemoveProxy, ///< the proxy's line is taken out, as in an editor
    UnlockKeyring,
    RestartApps, ///< closes the sample apps and starts them again from a new terminal
};

inline constexpr std::array allPracticeActs {
    PracticeAct::CreateKey,   PracticeAct::AddCredit,     PracticeAct::UpdateApp,
    PracticeAct::RemoveProxy, PracticeAct::UnlockKeyring, PracticeAct::RestartApps,
};

} // namespace keywright
