#include "wording/leftwords.h"

#include "core/detail.h"
#include "wording/values.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace keywright::wording {

struct LeftWords
{
    Q_DECLARE_TR_FUNCTIONS(LeftWords)
};

namespace {

QString textOf(const LeftStep &step, QLatin1StringView name)
{
    return harmless(step.detail[name].toString());
}

/// "~/bot/.env, line 3"; the setting's name where there is no file.
QString placeOf(const LeftStep &step, const std::filesystem::path &home)
{
    const QString path = step.detail[detail::path].toString();
    const int line = step.detail[detail::line].toInt();
    if (path.isEmpty())
        return textOf(step, detail::name);
    const QString shown = shownPath(path.toStdString(), home);
    //: %1: a file, %2: a number
    return line > 0 ? LeftWords::tr("%1, line %2").arg(shown).arg(line) : shown;
}

/// Of the finding that asks for the step.
QString whyOf(const LeftStep &step)
{
    return step.finding ? wordsFor(*step.finding).what : QString();
}

/// Before the service has judged a key.
Words earlyStep(const LeftStep &step)
{
    if (step.what == LeftToDo::GetKey)
        return { LeftWords::tr("Get a key"), LeftWords::tr("No key was pasted yet."), {} };
    if (step.what == LeftToDo::CheckKey)
        return { LeftWords::tr("Repair the key"),
                 LeftWords::tr("What was pasted can't be sent as it is."),
                 {} };
    return { LeftWords::tr("Ask Perplexity about the key"), LeftWords::tr("It was not tested yet."), {} };
}

/// After the service has not accepted it.
Words answeredStep(const LeftStep &step)
{
    if (step.what == LeftToDo::UseOtherKey)
        //: %1: a masked key
        return { LeftWords::tr("Try the other key, %1").arg(textOf(step, detail::masked)),
                 LeftWords::tr("Perplexity refused the key in hand, and another one is on this computer."),
                 LeftWords::tr("It is taken in hand, and then Perplexity can be asked about it.") };
    if (step.what == LeftToDo::WaitForKey)
        return { LeftWords::tr("Ask again in a few minutes"),
                 LeftWords::tr("The key is new, and Perplexity may not know it everywhere yet."),
                 LeftWords::tr("If it is still refused after a quarter of an hour, create another one.") };
    if (step.what == LeftToDo::NewKey)
        return { LeftWords::tr("Create a new key"), LeftWords::tr("Perplexity refused this one."), {} };
    if (step.what == LeftToDo::TopUp)
        return { LeftWords::tr("Add credit to the key's project"),
                 LeftWords::tr("Perplexity knows the key. A new one of the same project would not help."),
                 LeftWords::tr("Then ask Perplexity again.") };
    return { LeftWords::tr("See what the test request found"),
             LeftWords::tr("The test ended with another answer than the right one."),
             {} };
}

/// The steps at places where this program makes the change.
Words fileStep(const LeftStep &step)
{
    if (step.what == LeftToDo::SearchPlaces)
        return { LeftWords::tr("Find where your apps keep keys"),
                 LeftWords::tr("An older copy somewhere else may still be in use."),
                 {} };
    if (step.what == LeftToDo::CorrectFiles)
        return { LeftWords::tr("Correct what stands beside the key"), whyOf(step),
                 LeftWords::tr("The page “Replace it” shows the change before it is made.") };
    const int places = step.detail[detail::count].toInt();
    return { LeftWords::tr("Put your key where a wrong one stands"),
             LeftWords::tr("%n place(s) on this computer need it.", nullptr, places),
             LeftWords::tr("Another key may also be meant, for another project: then tick this off.") };
}

/// The steps at places where only the user can make the change.
Words handStep(const LeftStep &step, const std::filesystem::path &home)
{
    const QString place = placeOf(step, home);
    const QString tool = textOf(step, detail::tool);
    if (step.what == LeftToDo::ChangeElsewhere) {
        //: %1: an app, or a file
        return {
            LeftWords::tr("Change the key in %1").arg(tool.isEmpty() ? place : tool),
            //: %1: a file or a variable
            LeftWords::tr("Another key is kept there (%1), and only its own app can change it.").arg(place),
            stepsInWords(step.detail[detail::toolId].toString())
        };
    }
    if (step.what == LeftToDo::CorrectByHand) {
        //: %1: a file and a line
        return { LeftWords::tr("Correct %1").arg(place), whyOf(step),
                 step.finding ? wordsFor(*step.finding).todo : QString() };
    }
    if (step.what == LeftToDo::ChangeProxy) {
        //: %1: host and port of a proxy
        return { LeftWords::tr("Check the proxy %1").arg(textOf(step, detail::proxy)),
                 //: %1: a setting, %2: a file and a line
                 LeftWords::tr("%1 in %2 sends your app's requests through it.")
                     .arg(textOf(step, detail::name), place),
                 LeftWords::tr("If nothing runs there any more, open that file in an editor and remove the "
                               "line. If it is your company's, ask them for the right one.") };
    }
    //: %1: the name of a variable
    return { LeftWords::tr("Log out and log in again"),
             LeftWords::tr("The file has the new key, but programs still get the old %1 until then.")
                 .arg(textOf(step, detail::name)),
             {} };
}

/// The steps in the user's own apps.
Words appStep(const LeftStep &step)
{
    const QString tool = textOf(step, detail::tool);
    if (step.what == LeftToDo::MendRequest)
        return { LeftWords::tr("Correct what your app sends"),
                 LeftWords::tr("The corrected request can be copied."),
                 {} };
    if (step.what == LeftToDo::UpdateApp)
        return { LeftWords::tr("Change how your app asks"), whyOf(step),
                 step.finding ? wordsFor(*step.finding).todo : QString() };
    const QString programs = textOf(step, detail::program);
    if (step.what == LeftToDo::RestartPrograms)
        //: %1: names of programs
        return { programs.isEmpty() ? LeftWords::tr("Restart your apps")
                                    : LeftWords::tr("Restart %1").arg(programs),
                 LeftWords::tr("A running program keeps the key that it was started with."),
                 LeftWords::tr("Close all of its windows, then start it again; a terminal too.") };
    //: %1: an online service
    return { LeftWords::tr("Connect %1 again").arg(tool),
             LeftWords::tr("It keeps its own copy of the key, which no program on this computer can see."),
             stepsInWords(step.detail[detail::toolId].toString()) };
}

/// The steps of keeping the key.
Words keepingStep(const LeftStep &step)
{
    if (step.what == LeftToDo::UnlockKeychain)
        return { LeftWords::tr("Open the keychain"), whyOf(step),
                 step.finding ? wordsFor(*step.finding).todo : QString() };
    if (step.what == LeftToDo::SaveKey)
        return { LeftWords::tr("Save the key in the keychain"),
                 LeftWords::tr("Perplexity shows a key only once."),
                 LeftWords::tr("If you keep it in a password manager, tick this off.") };
    return { LeftWords::tr("Delete the old key"),
             LeftWords::tr("Do this last, when your apps work with the new one."),
             {} };
}

} // namespace

Words leftInWords(const LeftStep &step, const std::filesystem::path &home)
{
    switch (step.what) {
    case LeftToDo::GetKey:
    case LeftToDo::CheckKey:
    case LeftToDo::TestKey:
        return earlyStep(step);
    case LeftToDo::UseOtherKey:
    case LeftToDo::WaitForKey:
    case LeftToDo::NewKey:
    case LeftToDo::TopUp:
    case LeftToDo::AnswerTrouble:
        return answeredStep(step);
    case LeftToDo::SearchPlaces:
    case LeftToDo::CorrectFiles:
    case LeftToDo::ReplaceKey:
        return fileStep(step);
    case LeftToDo::ChangeElsewhere:
    case LeftToDo::CorrectByHand:
    case LeftToDo::ChangeProxy:
    case LeftToDo::NewSession:
        return handStep(step, home);
    case LeftToDo::MendRequest:
    case LeftToDo::UpdateApp:
    case LeftToDo::ReconnectOnline:
    case LeftToDo::RestartPrograms:
        return appStep(step);
    case LeftToDo::UnlockKeychain:
    case LeftToDo::SaveKey:
    case LeftToDo::DeleteOldKey:
        return keepingStep(step);
    }
    Q_UNREACHABLE();
}

} // namespace keywright::wording
