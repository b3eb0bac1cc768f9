#include "ui/resultwords.h"

#include "core/facts.h"
#include "core/session.h"
#include "ui/verdictlook.h"
#include "wording/wording.h"

#include <QCoreApplication>

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

QString titleOf(LeftToDo step, const Session &session)
{
    switch (step) {
    case LeftToDo::GetKey:
        return ResultWords::tr("Get a key");
    case LeftToDo::CheckKey:
        return ResultWords::tr("Repair the key");
    case LeftToDo::TestKey:
        return ResultWords::tr("Ask Perplexity about the key");
    case LeftToDo::NewKey:
        return ResultWords::tr("Create a new key");
    case LeftToDo::TopUp:
        return ResultWords::tr("Add credit to the key's project");
    case LeftToDo::AnswerTrouble:
        return ResultWords::tr("See what the test request found");
    case LeftToDo::SearchPlaces:
        return ResultWords::tr("Find where your apps keep keys");
    case LeftToDo::ReplaceKey:
        return ResultWords::tr("Replace the other keys");
    case LeftToDo::ChangeElsewhere:
        return ResultWords::tr("Change the key in the apps that keep it themselves");
    case LeftToDo::RestartPrograms:
        //: %1: names of programs
        return ResultWords::tr("Restart %1").arg(staleNames(session));
    case LeftToDo::MendRequest:
        return ResultWords::tr("Correct what your app sends");
    case LeftToDo::SaveKey:
        return ResultWords::tr("Save the key in the keychain");
    case LeftToDo::DeleteOldKey:
        return ResultWords::tr("Delete the old key");
    }
    Q_UNREACHABLE();
}

QString reasonFor(LeftToDo step, const Session &session)
{
    switch (step) {
    case LeftToDo::GetKey:
        return ResultWords::tr("No key was pasted yet.");
    case LeftToDo::CheckKey:
        return ResultWords::tr("What was pasted can't be sent as it is.");
    case LeftToDo::TestKey:
        return ResultWords::tr("It was not tested yet.");
    case LeftToDo::NewKey:
        return ResultWords::tr("Perplexity refused this one.");
    case LeftToDo::TopUp:
        return ResultWords::tr("Perplexity knows the key. A new one of the same project would not help.");
    case LeftToDo::AnswerTrouble:
        return wording::verdictInShort(*session.verdict());
    case LeftToDo::SearchPlaces:
        return ResultWords::tr("An older copy somewhere else may still be in use.");
    case LeftToDo::ReplaceKey:
        return ResultWords::tr("Files on this computer still hold another key.");
    case LeftToDo::ChangeElsewhere:
        return ResultWords::tr("The page “Replace it” lists them, each with the way to do it.");
    case LeftToDo::RestartPrograms:
        return ResultWords::tr("A running program keeps the key that it was started with.");
    case LeftToDo::MendRequest:
        return ResultWords::tr("The corrected request can be copied.");
    case LeftToDo::SaveKey:
        return ResultWords::tr("Perplexity shows a key only once.");
    case LeftToDo::DeleteOldKey:
        return ResultWords::tr("Do this last, when your apps work with the new one.");
    }
    Q_UNREACHABLE();
}

/// The name of a link of the facts, or an empty text.
QString linkNameFor(LeftToDo step)
{
    switch (step) {
    case LeftToDo::GetKey:
    case LeftToDo::NewKey:
    case LeftToDo::DeleteOldKey:
        return u"keys"_s;
    case LeftToDo::TopUp:
        return u"billing"_s;
    case LeftToDo::AnswerTrouble:
        return u"status"_s;
    case LeftToDo::MendRequest:
        return u"migration"_s;
    case LeftToDo::CheckKey:
    case LeftToDo::TestKey:
    case LeftToDo::SearchPlaces:
    case LeftToDo::ReplaceKey:
    case LeftToDo::ChangeElsewhere:
    case LeftToDo::RestartPrograms:
    case LeftToDo::SaveKey:
        return {};
    }
    Q_UNREACHABLE();
}

std::optional<MainWindow::PageId> pageFor(LeftToDo step)
{
    switch (step) {
    case LeftToDo::GetKey:
    case LeftToDo::NewKey:
        return MainWindow::GetKey;
    case LeftToDo::CheckKey:
        return MainWindow::CheckKey;
    case LeftToDo::TestKey:
    case LeftToDo::AnswerTrouble:
        return MainWindow::TestKey;
    case LeftToDo::SearchPlaces:
        return MainWindow::FindPlaces;
    case LeftToDo::ReplaceKey:
    case LeftToDo::ChangeElsewhere:
    case LeftToDo::RestartPrograms:
        return MainWindow::ReplaceKey;
    case LeftToDo::MendRequest:
        return MainWindow::CheckRequest;
    case LeftToDo::SaveKey:
        return MainWindow::KeepSafe;
    case LeftToDo::TopUp:
    case LeftToDo::DeleteOldKey:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace

TodoShown todoInWords(LeftToDo step, const Services &services)
{
    return { titleOf(step, services.session), reasonFor(step, services.session),
             services.facts.service.links.value(linkNameFor(step)), pageFor(step) };
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
    return { wording::wordsFor(verdictFinding(*session.verdict())), verdictTone(session.verdict()->cause) };
}

} // namespace keywright
