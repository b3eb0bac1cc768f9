#pragma once

#include "core/secret.h"

#include <QString>
#include <QUrl>

#include <filesystem>
#include <functional>
#include <vector>

namespace keywright {

class PracticeControls;

/// A made-up key of practice mode and what the stand-in for the service does with it.
struct PracticeKey
{
    enum class Kind { Good, Bad, NoCredit, Blocked, RateLimited, Trouble, OldOne };
    Kind kind {};
    Secret key;
};

/// What the pages need to know of practice mode. Inactive in real use.
struct PracticeInfo
{
    bool active = false;
    std::vector<PracticeKey> keys;
    std::filesystem::path home; ///< the sample home folder
    std::filesystem::path project; ///< a folder in it that is worth a search
    /// Lets the sample app send its request to that address; empty in real use.
    std::function<void(const QUrl &)> sampleApp {};
    /// The broken worlds and what can be done in them; null in real use and where there is only one world.
    PracticeControls *controls = nullptr;
};

} // namespace keywright
