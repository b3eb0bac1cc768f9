#include "cli/command.h"

#include "cli/doctorcommand.h"
#include "cli/explaincommand.h"
#include "cli/findcommand.h"
#include "cli/inspectcommand.h"
#include "cli/jsonrendering.h"
#include "cli/keycommand.h"
#include "cli/listencommand.h"
#include "cli/replacecommand.h"
#include "cli/reportcommand.h"
#include "cli/requestcommand.h"
#include "cli/runcommand.h"
#include "cli/testcommand.h"
#include "cli/undocommand.h"
#include "core/ports/clock.h"
#include "core/ports/environment.h"
#include "core/ports/filestore.h"
#include "wording/unfinishedwords.h"

#include <QTimer>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

Command::Command(const Context &context, QObject *parent) : QObject(parent), m_context(context) { }

void Command::start(Done done)
{
    m_done = std::move(done);
    QTimer::singleShot(0, this, &Command::run);
}

void Command::finish(ExitStatus status)
{
    const Done done = std::exchange(m_done, {});
    if (done)
        done(status);
}

void Command::tidyChanges()
{
    const QList<UnfinishedChange> unfinished = services().files.recover();
    for (const UnfinishedChange &change : unfinished) {
        const wording::Words words = wording::unfinishedInWords(change, services().environment.home());
        output().complain(words.what + u' ' + words.how);
        if (!change.changed.isEmpty())
            output().complain(tr("Take it back with: keywright-cli undo %1").arg(change.id));
    }
    services().files.removeExpired(services().clock.now());
}

void Command::fail(ExitStatus status, const QString &sentence)
{
    output().complain(sentence);
    if (line().json) {
        QJsonObject json = envelope(line().command);
        json.insert("error"_L1, sentence);
        output().json(json);
    }
    finish(status);
}

void Command::failInput(InputError error)
{
    switch (error) {
    case InputError::SecretTooLarge:
        fail(ExitStatus::WrongUsage, tr("A key on standard input may have at most 1 MB."));
        return;
    case InputError::TooLarge:
        fail(ExitStatus::WrongUsage, tr("Standard input may have at most 16 MB."));
        return;
    case InputError::TooFew:
        fail(ExitStatus::WrongUsage,
             tr("Two texts are needed on standard input, with a NUL byte between them."));
        return;
    case InputError::Unreadable:
        fail(ExitStatus::CouldNotCheck, tr("Standard input can't be read."));
        return;
    }
    Q_UNREACHABLE();
}

std::unique_ptr<Command> makeCommand(const Context &context)
{
    switch (context.line.command) {
    case CommandId::Inspect:
        return std::make_unique<InspectCommand>(context);
    case CommandId::Explain:
        return std::make_unique<ExplainCommand>(context);
    case CommandId::Find:
        return std::make_unique<FindCommand>(context);
    case CommandId::Replace:
        return std::make_unique<ReplaceCommand>(context);
    case CommandId::Undo:
        return std::make_unique<UndoCommand>(context);
    case CommandId::Test:
        return std::make_unique<TestCommand>(context);
    case CommandId::Listen:
        return std::make_unique<ListenCommand>(context);
    case CommandId::Request:
        return std::make_unique<RequestCommand>(context);
    case CommandId::Key:
        return std::make_unique<KeyCommand>(context);
    case CommandId::Report:
        return std::make_unique<ReportCommand>(context);
    case CommandId::Doctor:
        return std::make_unique<DoctorCommand>(context);
    case CommandId::Run:
        return std::make_unique<RunCommand>(context);
    }
    Q_UNREACHABLE();
}

ExitStatus statusOf(std::optional<Cause> cause)
{
    return cause ? ExitStatus::ProblemFound : ExitStatus::Fine;
}

} // namespace keywright::cli
