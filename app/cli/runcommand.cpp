#include "cli/runcommand.h"

#include "core/ports/programrunner.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

namespace {

/// PPLX_API_KEY: as people write variables, and hardly the name of a key.
bool looksLikeVariable(const QString &name)
{
    if (name.isEmpty() || name.front().isDigit())
        return false;
    const bool fits = std::ranges::all_of(
        name, [](QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_'; });
    return fits && name.contains(u'_');
}

} // namespace

void RunCommand::run()
{
    if (!line().variable.isEmpty() || !looksLikeVariable(line().keyName)) {
        useSaved([this](const SavedKey &saved) { runWith(saved.key, variable()); });
        return;
    }
    // "--name PPLX_API_KEY" of somebody who has no key of that name means the variable.
    readSaved([this](const Result<SavedKey, VaultFailure> &named) {
        if (named)
            runWith(named->key, variable());
        else
            runAsVariable();
    });
}

QString RunCommand::variable() const
{
    return line().variable.isEmpty() ? u"PERPLEXITY_API_KEY"_s : line().variable;
}

void RunCommand::runAsVariable()
{
    savedKeys().read({}, [this](const Result<SavedKey, VaultFailure> &saved) {
        if (saved)
            runWith(saved->key, line().keyName);
        else
            useSaved([this](const SavedKey &late) { runWith(late.key, variable()); });
    });
}

void RunCommand::runWith(const Secret &key, const QString &variable)
{
    output().flush();
    const Result<int, StartFailure> status = services().runner.run({ line().program, variable, key.clone() });
    if (status) {
        finish(static_cast<ExitStatus>(*status));
        return;
    }
    const QString &program = line().program.constFirst();
    switch (status.error().error) {
    case StartError::NotFound:
        fail(ExitStatus::NotFound, tr("There is no program “%1”. Nothing was started.").arg(program));
        return;
    case StartError::NotExecutable:
        fail(ExitStatus::NotExecutable, tr("“%1” can't be run: %2.").arg(program, status.error().words));
        return;
    }
    Q_UNREACHABLE();
}

} // namespace keywright::cli
