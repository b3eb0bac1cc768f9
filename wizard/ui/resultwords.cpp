#include "ui/resultwords.h"

#include "core/detail.h"
#include "core/facts.h"
#include "core/session.h"
#include "ui/placewords.h"
#include "ui/verdictlook.h"
#include "wording/diagnosiswords.h"
#include "wording/leftwords.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// Only a context for the translators.
struct ResultWords
{
    Q_DECLARE_TR_FUNCTIONS(keywright::ResultWords)
};

/// The name of a link of the facts, or an empty text.
QString linkNameFor(LeftToDo what)
{
    if (what == LeftToDo::NewKey || what == LeftToDo::DeleteOldKey)
        return u"keys"_s;
    if (what == LeftToDo::TopUp)
        return u"billing"_s;
    if (what == LeftToDo::AnswerTrouble)
        return u"status"_s;
    return what == LeftToDo::MendRequest || what == LeftToDo::UpdateApp ? u"migration"_s : QString();
}

MainWindow::PageId pageFor(LeftToDo what)
{
    switch (what) {
    case LeftToDo::GetKey:
    case LeftToDo::NewKey:
    case LeftToDo::DeleteOldKey:
        return MainWindow::GetKey;
    case LeftToDo::CheckKey:
        return MainWindow::CheckKey;
    case LeftToDo::TestKey:
    case LeftToDo::UseOtherKey:
    case LeftToDo::WaitForKey:
    case LeftToDo::TopUp:
    case LeftToDo::AnswerTrouble:
        return MainWindow::TestKey;
    case LeftToDo::SearchPlaces:
    case LeftToDo::CorrectByHand:
    case LeftToDo::ChangeProxy:
        return MainWindow::FindPlaces;
    case LeftToDo::CorrectFiles:
    case LeftToDo::ReplaceKey:
    case LeftToDo::ChangeElsewhere:
    case LeftToDo::RestartPrograms:
    case LeftToDo::NewSession:
        return MainWindow::ReplaceKey;
    case LeftToDo::MendRequest:
    case LeftToDo::UpdateApp:
        return MainWindow::CheckRequest;
    case LeftToDo::UnlockKeychain:
    case LeftToDo::SaveKey:
        return MainWindow::KeepSafe;
    case LeftToDo::ReconnectOnline:
        return MainWindow::ShowResult;
    }
    Q_UNREACHABLE();
}

/// What the place itself says about how it is changed.
QString placeSteps(const LeftStep &step, const Session &session)
{
    const auto &places = session.places().places;
    const auto index = static_cast<std::size_t>(step.place);
    if (step.what != LeftToDo::ChangeElsewhere || step.place < 0 || index >= places.size())
        return {};
    return places[index].origin == PlaceOrigin::Environment ? wording::changeVariableInWords(places[index])
                                                            : wording::notEditableInWords(places[index]);
}

/// "One step left: restart Cursor."
QString stepsLeft(const QList<LeftStep> &open, const Services &services)
{
    if (open.size() != 1)
        return ResultWords::tr("%n step(s) left, see below.", nullptr, static_cast<int>(open.size()));
    const QString step = wording::leftInWords(open.first(), homeOf(services)).what;
    //: %1: what to do, "Restart Cursor"
    return ResultWords::tr("One step left: %1.").arg(step);
}

Headline fixed(const Conclusion &conclusion, const Services &services)
{
    const QString accepted = ResultWords::tr("Perplexity accepts your key, and nothing that breaks it is "
                                             "left on this computer.");
    const bool wasWrong = !conclusion.wrong.isEmpty() || !services.session.changes().isEmpty();
    switch (conclusion.outcome) {
    case Outcome::FixedSoFar:
        return { { (wasWrong ? ResultWords::tr("Fixed. %1") : ResultWords::tr("All is well here. %1"))
                       .arg(stepsLeft(conclusion.open(), services)),
                   accepted,
                   {} },
                 AnswerBox::Tone::Good };
    case Outcome::FixedByWord:
        return { { ResultWords::tr("Fixed, as far as this computer can see."), accepted,
                   ResultWords::tr("You ticked off what only you can know. Try your app once more.") },
                 AnswerBox::Tone::Good };
    case Outcome::AlwaysFine:
        return { { ResultWords::tr("All is well here."),
                   ResultWords::tr("Perplexity accepts your key, and nothing else was found."),
                   ResultWords::tr("If an app still says 401, look at “If an app still fails” below.") },
                 AnswerBox::Tone::Good };
    case Outcome::Fixed:
    case Outcome::Unfinished:
        break;
    }
    return { { ResultWords::tr("Fixed. Nothing is left to do."), accepted, {} }, AnswerBox::Tone::Good };
}

AnswerBox::Tone toneFor(const Diagnosis &diagnosis, const Session &session)
{
    if (!diagnosis.leading)
        return session.isAccepted() ? AnswerBox::Tone::Good : AnswerBox::Tone::Neutral;
    if (session.verdict() && diagnosis.cause() == session.verdict()->cause)
        return verdictTone(session.verdict()->cause);
    const bool mild = diagnosis.leading->severity == Severity::Warning || diagnosis.story == Story::FineHere;
    return mild ? AnswerBox::Tone::Warning : AnswerBox::Tone::Problem;
}

} // namespace

TodoShown todoInWords(const LeftStep &step, const Services &services)
{
    TodoShown shown { wording::leftInWords(step, homeOf(services)),
                      services.facts.service.links.value(linkNameFor(step.what)),
                      pageFor(step.what),
                      {} };
    const QString steps = placeSteps(step, services.session);
    if (!steps.isEmpty())
        shown.words.todo = steps;
    if (step.what == LeftToDo::ChangeProxy || step.what == LeftToDo::CorrectByHand)
        shown.file = step.detail[detail::path].toString();
    return shown;
}

Headline headlineFor(const Conclusion &conclusion, const Diagnosis &diagnosis, const Services &services)
{
    if (conclusion.outcome != Outcome::Unfinished)
        return fixed(conclusion, services);
    const Session &session = services.session;
    if (session.isAccepted() && !diagnosis.leading)
        return {
            { ResultWords::tr("Perplexity accepts your key."), {}, stepsLeft(conclusion.open(), services) },
            AnswerBox::Tone::Neutral
        };
    return { wording::wordsFor(diagnosis), toneFor(diagnosis, session) };
}

} // namespace keywright
