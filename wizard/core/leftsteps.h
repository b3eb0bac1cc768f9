#pragma once

#include "core/finding.h"

#include <QLatin1StringView>
#include <QStringList>

namespace keywright {

class Session;
struct Facts;

/// Something that is left for the user to do.
enum class LeftToDo {
    GetKey, ///< there is no key in hand
    CheckKey, ///< the one in hand can't be sent as it is
    TestKey, ///< nobody asked Perplexity about it yet
    UseOtherKey, ///< it was refused, and another one was found that may be the right one
    WaitForKey, ///< it was refused, but made only just now
    NewKey, ///< it was refused
    TopUp, ///< it is known, but its project has no credit
    AnswerTrouble, ///< the test found something else
    SearchPlaces, ///< nobody looked where apps keep keys
    CorrectFiles, ///< a file holds a wrong name, address or line that this program can correct
    ReplaceKey, ///< files still hold another key
    ChangeElsewhere, ///< another key is where this program can't change it
    CorrectByHand, ///< something beside the key is wrong where this program can't change it
    ChangeProxy, ///< requests of apps go through a computer in between
    MendRequest, ///< the app's own request is wrong
    UpdateApp, ///< the app's message says that it asks in a wrong way
    ReconnectOnline, ///< an online service keeps its own copy
    NewSession, ///< programs get the other key until the user logs in again
    RestartPrograms, ///< programs run, or may run, with another key
    UnlockKeychain, ///< it did not open
    SaveKey, ///< it is not in the keychain
    DeleteOldKey, ///< files held another key, which the console still knows
};

/// "get-key", "restart-programs", … as the report names it.
QLatin1StringView leftToDoId(LeftToDo what);

/// One of them.
struct LeftStep
{
    LeftToDo what {};
    QString id; ///< the same for the same step later: what Session::ticks() holds
    /// What a sentence needs, under the names of detail.h: tool, tool_id, path, line, name, program, masked,
    /// proxy, count.
    QJsonObject detail {};
    /// Why: the finding that asks for it; none where the step says it all.
    std::optional<Finding> finding {};
    QList<Cause> against {}; ///< what it mends
    bool canBeTicked = false; ///< the user can know that it is done, or that it need not be
    bool done = false; ///< the user says so; what this program can see for itself goes from the list instead
    bool breaks = true; ///< until it is done, something fails
    bool isInFiles = false; ///< the page of replacements offers it
    qsizetype place = -1; ///< the place that it is about, an index into the report

    bool operator==(const LeftStep &) const = default;
};

/// What is left, in the order in which it is to be done. Steps that were ticked off stay in the list.
QList<LeftStep> leftSteps(const Session &session, const Facts &facts);

} // namespace keywright
