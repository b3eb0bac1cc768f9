#include "ui/resultwords.h"

#include "core/facts.h"
#include "core/session.h"
#include "ui/mainwindow.h"
#include "wording/wording.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// Only a context for the translators.
struct ResultWords
{
    Q_DECLARE_TR_FUNCTIONS(keywright::ResultWords)
};

QString staleNames(const Session &session)
{
    QStringList names;
    const auto &programs = session.stalePrograms();
    if (programs) {
        for (const StaleProgram &program : *programs)
            names.append(program.program);
    }
    names.removeDuplicates();
    return names.join(u", "_s);
}

QUrl link(const Services &services, const QString &name)
{
    return services.facts.service.links.value(name);
}

TodoShown restartStep(const Session &session)
{
    //: %1: names of programs
    return { ResultWords::tr("Restart %1").arg(staleNames(session)),
             ResultWords::tr("A running program keeps the key that it was started with."),
             {} };
}

} // namespace

TodoShown todoInWords(LeftToDo step, const Services &services)
{
    switch (step) {
    case LeftToDo::GetKey:
        return { ResultWords::tr("Get a key"), ResultWords::tr("No key was pasted yet."), link(services, u"keys"_s) };
    case LeftToDo::CheckKey:
        return { ResultWords::tr("Repair the key"),
                 ResultWords::tr("What was pasted can't be sent as it is. See the page “Check the key”."), {} };
    case LeftToDo::TestKey:
        return { ResultWords::tr("Ask Perplexity about the key"), ResultWords::tr("It was not tested yet."), {} };
    case LeftToDo::NewKey:
        return { ResultWords::tr("Create a new key"), ResultWords::tr("Perplexity refused this one."), link(services, u"keys"_s) };
    case LeftToDo::TopUp:
        return { ResultWords::tr("Add credit to the key's project"),
                 ResultWords::tr("Perplexity knows the key, but its project has no credit. A new key would not help."),
                 link(services, u"billing"_s) };
    case LeftToDo::AnswerTrouble:
        return { ResultWords::tr("See what the test request found"),
                 wording::verdictInShort(services.session.verdict()->cause), link(services, u"status"_s) };
    case LeftToDo::SearchPlaces:
        return { ResultWords::tr("Find where your apps keep keys"),
                 ResultWords::tr("An older copy somewhere else may still be in use."), {} };
    case LeftToDo::ReplaceKey:
        return { ResultWords::tr("Replace the other keys"),
                 ResultWords::tr("Files on this computer still hold another key. See the page “Replace it”."), {} };
    case LeftToDo::ChangeElsewhere:
        return { ResultWords::tr("Change the key in the apps that keep it themselves"),
                 ResultWords::tr("They are listed on the page “Replace it”, each with the way to do it."), {} };
    case LeftToDo::RestartPrograms:
        return restartStep(services.session);
    case LeftToDo::MendRequest:
        return { ResultWords::tr("Correct what your app sends"),
                 ResultWords::tr("The page “Check what your app sends” has the corrected request."),
                 link(services, u"migration"_s) };
    case LeftToDo::SaveKey:
        return { ResultWords::tr("Save the key in the keychain"), ResultWords::tr("Perplexity shows a key only once."), {} };
    case LeftToDo::DeleteOldKey:
        return { ResultWords::tr("Delete the old key"), ResultWords::tr("Do this last, when your apps work with the new one."),
                 link(services, u"keys"_s) };
    }
    Q_UNREACHABLE();
}

Headline headlineFor(const Conclusion &conclusion, const Session &session)
{
    const auto left = static_cast<int>(conclusion.left.size());
    const QString steps = ResultWords::tr("%n step(s) left, see below.", nullptr, left);
    if (session.isAccepted() && left == 0)
        return { { ResultWords::tr("Done. Perplexity accepts your key, and nothing is left to do."), {}, {} },
                 AnswerBox::Tone::Good };
    if (session.isAccepted())
        return { { ResultWords::tr("Perplexity accepts your key."), {}, steps }, AnswerBox::Tone::Good };
    if (!session.verdict())
        return { { ResultWords::tr("Not checked yet: Perplexity was not asked about a key."), {}, steps },
                 AnswerBox::Tone::Neutral };
    const Cause cause = session.verdict()->cause;
    const auto finding = std::ranges::find(session.verdict()->findings, cause, &Finding::cause);
    const bool found = finding != session.verdict()->findings.end();
    return { wording::wordsFor(found ? *finding : makeFinding(cause)),
             severityOf(cause) == Severity::Problem ? AnswerBox::Tone::Problem : AnswerBox::Tone::Warning };
}

} // namespace keywright
