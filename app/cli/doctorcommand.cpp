#include "cli/doctorcommand.h"

#include "cli/doctorrendering.h"
#include "cli/findcommand.h"
#include "cli/jsonrendering.h"
#include "core/ports/environment.h"
#include "core/ports/filestore.h"
#include "core/vault/savedkey.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

ExitStatus statusOf(const Examination &examination)
{
    const std::optional<Cause> cause = examination.diagnosis.cause();
    const bool noWay = cause && causeId(*cause).startsWith("connect-"_L1);
    // What was found without asking is still found.
    const bool nothing = examination.keys.empty()
        && (!cause || *cause == Cause::VaultLocked || *cause == Cause::VaultTimeout
            || *cause == Cause::VaultDenied || *cause == Cause::VaultRefused);
    if (noWay || (nothing && !examination.key))
        return ExitStatus::CouldNotCheck;
    return statusOf(cause);
}

DoctorCommand::DoctorCommand(const Context &context)
    : Command(context)
    , m_check(context.services.prober, context.services.clock, context.services.facts, context.line.baseUrl)
    , m_doctor(placeSources(context.services), context.services.store, m_check, context.services.facts)
{ }

/// Where nothing is named, the home folder: keys stand in project folders that no list knows.
FindRequest DoctorCommand::where() const
{
    FindRequest request;
    if (!line().home.isEmpty())
        request.home = wholePath(line().home);
    request.knownPlaces = line().paths.isEmpty() || !request.home.empty();
    request.startEnvironments = request.knownPlaces;
    // Running programs are this user's, and read this user's files.
    request.processes =
        request.knownPlaces && (request.home.empty() || request.home == services().environment.home());
    for (const QString &path : line().paths)
        request.folders.append(wholePath(path));
    if (line().paths.isEmpty())
        request.folders.append(request.home.empty() ? services().environment.home() : request.home);
    return request;
}

/// What was named and is not there, as it was written.
QStringList DoctorCommand::missing() const
{
    QStringList named = line().paths;
    if (!line().home.isEmpty())
        named.append(line().home);
    named.removeIf([this](const QString &path) {
        const Result<FileTraits, FileError> traits = services().files.traits(wholePath(path));
        return traits || traits.error() != FileError::NotFound;
    });
    return named;
}

void DoctorCommand::run()
{
    DoctorQuestion question;
    question.where = where();
    question.savedBase = defaultKeyName();
    if (line().keyOnInput) {
        const Result<Secret, InputError> given = input().secret();
        if (!given) {
            failInput(given.error());
            return;
        }
        question.given = withoutFinalBreaks(*given);
        if (question.given->isEmpty()) {
            fail(ExitStatus::WrongUsage, tr("--key-stdin wants a key on standard input."));
            return;
        }
    }
    if (!line().json) {
        output().text(tr("Looking for keys, and asking Perplexity about each…"), Tone::Quiet);
        output().flush();
    }
    m_doctor.examine(std::move(question), [this](const Examination &examination) { show(examination); });
}

void DoctorCommand::show(const Examination &examination)
{
    const QStringList nothing = missing();
    if (examination.places.files == 0 && !nothing.isEmpty()) {
        fail(ExitStatus::CouldNotCheck, tr("There is nothing to search at %1.").arg(nothing.join(u", "_s)));
        return;
    }
    const std::filesystem::path home = services().environment.home();
    if (line().json) {
        QJsonObject json = envelope(line().command);
        putExamination(json, examination, home);
        output().json(json);
    } else {
        printExamination(output(), examination, home);
    }
    finish(statusOf(examination));
}

} // namespace keywright::cli
