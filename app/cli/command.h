#pragma once

#include "cli/commandline.h"
#include "cli/input.h"
#include "cli/output.h"
#include "cli/services.h"

#include <QObject>

#include <functional>
#include <memory>

class QJsonObject;

namespace keywright::cli {

/// What a command works with. All of it outlives the command.
struct Context
{
    const CommandLine &line;
    const Services &services;
    Input &input;
    Output &output;
};

/// One command of the program. It finishes through the event loop, once.
class Command : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(ExitStatus)>;

    explicit Command(const Context &context, QObject *parent = nullptr);

    /// Starts; `done` is called exactly once, after this call has returned, unless the command is destroyed
    /// first.
    void start(Done done);

protected:
    /// The work; ends in finish(), now or later.
    virtual void run() = 0;
    void finish(ExitStatus status);
    /// A sentence on standard error, and the end. With --json also an object with "error".
    void fail(ExitStatus status, const QString &sentence);
    void failInput(InputError error);
    /// Finds out what became of changes that were interrupted, tells it on standard error, and removes copies
    /// that are too old. To be called before changes are made or undone.
    void tidyChanges();

    const CommandLine &line() const { return m_context.line; }
    const Services &services() const { return m_context.services; }
    Input &input() { return m_context.input; }
    Output &output() { return m_context.output; }
    const Context &context() const { return m_context; }

private:
    Context m_context;
    Done m_done;
};

/// The command that the line names.
std::unique_ptr<Command> makeCommand(const Context &context);

/// ProblemFound where there is a cause, else Fine.
ExitStatus statusOf(std::optional<Cause> cause);

} // namespace keywright::cli
