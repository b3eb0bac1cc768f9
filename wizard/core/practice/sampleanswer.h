#pragma once

#include <QString>

namespace keywright {

/// What a sample app of practice mode printed when it was run.
struct SampleAnswer
{
    QString app; ///< "my-bot"
    bool works = false;
    int status = 0; ///< HTTP status; 0 where there was no answer
    QString says; ///< "401 invalid_api_key"; empty where it works
    QString message; ///< the whole message, as a terminal shows it; holds no key

    bool operator==(const SampleAnswer &) const = default;
};

} // namespace keywright
