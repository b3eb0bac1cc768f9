#pragma once

#include "core/finding.h"

namespace keywright {

class Session;

/// Something that was wrong, and whether it is mended by now.
struct Concluded
{
    Finding finding;
    bool mended = false;
};

/// What is left for the user, in the order in which it is to be done.
enum class LeftToDo {
    GetKey, ///< there is no key in hand
    CheckKey, ///< the one in hand can't be sent as it is
    TestKey, ///< nobody asked Perplexity about it yet
    NewKey, ///< it was refused
    TopUp, ///< it is known, but its project has no credit
    AnswerTrouble, ///< the test found something else
    SearchPlaces, ///< nobody looked where apps keep keys
    ReplaceKey, ///< files still hold another key
    ChangeElsewhere, ///< other keys are where this program can't change them
    RestartPrograms, ///< programs still run with another key
    MendRequest, ///< the app's own request is wrong
    SaveKey, ///< it is not in the keychain
    DeleteOldKey, ///< files held another key, which the console still knows
};

struct Conclusion
{
    QList<Concluded> wrong; ///< one for each cause, in the order in which the pages found them
    QList<LeftToDo> left;
};

/// What everything that the pages have found out comes to.
Conclusion conclude(const Session &session);

} // namespace keywright
