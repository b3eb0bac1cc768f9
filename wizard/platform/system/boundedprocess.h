#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>

class QObject;

namespace keywright {

/// A program that is run for what it writes.
struct BoundedCommand
{
    QString program;
    QStringList arguments;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    std::chrono::milliseconds deadline { 3000 };
};

enum class CommandError {
    NotStarted,
    Failed, ///< it ended with another status than 0, or by a signal
    TimedOut, ///< it and what it started were ended
};

/// Runs the command without terminal and input, in a session of its own, so that an interactive shell can't
/// stop this program and can be ended with all that it started. `done` gets at most 4 MB of its standard
/// output, exactly once; not at all once `context` is gone, which ends the command.
void runBounded(const BoundedCommand &command, QObject *context,
                std::function<void(Result<QByteArray, CommandError>)> done);

/// The same at once, with something to read on its standard input: waits until the program has ended or its
/// deadline is over, so only for what answers within milliseconds.
Result<QByteArray, CommandError> runBoundedAtOnce(const BoundedCommand &command, QByteArrayView input);

} // namespace keywright
