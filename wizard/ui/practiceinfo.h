#pragma once

#include "core/secret.h"

#include <QString>
#include <QUrl>

#include <filesystem>
#include <functional>
#include <vector>

namespace keywright {

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
    std::filesystem::path project; ///< a project folder in it
    /// Lets the sample app send its request to that address; empty in real use.
    std::function<void(const QUrl &)> sampleApp {};
};

} // namespace keywright
