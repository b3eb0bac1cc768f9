#include "ui/practicewords.h"

#include <QCoreApplication>

namespace keywright {

namespace {

/// Only a context for the translators.
struct PracticeWords
{
    Q_DECLARE_TR_FUNCTIONS(keywright::PracticeWords)
};

} // namespace

QString scenarioTitle(PracticeScenario scenario)
{
    switch (scenario) {
    case PracticeScenario::Mixed:
        return PracticeWords::tr("A bit of everything");
    case PracticeScenario::BadText:
        return PracticeWords::tr("The key that was copied");
    case PracticeScenario::OldKeyWins:
        return PracticeWords::tr("The new key that changes nothing");
    case PracticeScenario::TwoKeys:
        return PracticeWords::tr("One app works, the other doesn't");
    case PracticeScenario::NoCredit:
        return PracticeWords::tr("The right key, refused");
    case PracticeScenario::WrongAddress:
        return PracticeWords::tr("Not found");
    case PracticeScenario::RetiredEndpoint:
        return PracticeWords::tr("It worked until last week");
    case PracticeScenario::WrongName:
        return PracticeWords::tr("The key that nobody sees");
    case PracticeScenario::Placeholder:
        return PracticeWords::tr("The project of a colleague");
    case PracticeScenario::Proxy:
        return PracticeWords::tr("No connection");
    case PracticeScenario::LockedKeyring:
        return PracticeWords::tr("The key in the keychain");
    }
    Q_UNREACHABLE();
}

QString scenarioStory(PracticeScenario scenario)
{
    switch (scenario) {
    case PracticeScenario::Mixed:
        return PracticeWords::tr("Several mistakes at once, in one sample home folder. Nothing is run.");
    case PracticeScenario::BadText:
        return PracticeWords::tr(
            "You copied the new key from a letter into .env, and since then your bot stops with an error.");
    case PracticeScenario::OldKeyWins:
        return PracticeWords::tr("Your bot says 401 although the new key is in .env.");
    case PracticeScenario::TwoKeys:
        return PracticeWords::tr(
            "Your bot works. Your news reader, on the same computer, says 401 since you made a new key.");
    case PracticeScenario::NoCredit:
        return PracticeWords::tr("Your bot says 401 although the console shows the key as active.");
    case PracticeScenario::WrongAddress:
        return PracticeWords::tr("Your bot says 404 although the same key works elsewhere.");
    case PracticeScenario::RetiredEndpoint:
        return PracticeWords::tr("Your bot says 403 since last week, and you changed nothing.");
    case PracticeScenario::WrongName:
        return PracticeWords::tr("Your bot says that there is no key although it is in .env.");
    case PracticeScenario::Placeholder:
        return PracticeWords::tr("You took over a project and have a key, but the bot says 401.");
    case PracticeScenario::Proxy:
        return PracticeWords::tr("Your bot can't connect, and everything else on this computer can.");
    case PracticeScenario::LockedKeyring:
        return PracticeWords::tr("Your bot keeps its key in the keychain and can't get at it today.");
    }
    Q_UNREACHABLE();
}

QString practiceActInWords(PracticeAct act)
{
    switch (act) {
    case PracticeAct::CreateKey:
        return PracticeWords::tr("Create a new practice key");
    case PracticeAct::AddCredit:
        return PracticeWords::tr("Add practice credit");
    case PracticeAct::UpdateApp:
        return PracticeWords::tr("Update the sample app");
    case PracticeAct::RemoveProxy:
        return PracticeWords::tr("Take the proxy's line out of .env");
    case PracticeAct::UnlockKeyring:
        return PracticeWords::tr("Unlock the practice keyring");
    case PracticeAct::RestartApps:
        return PracticeWords::tr("Close the sample app and start it again");
    }
    Q_UNREACHABLE();
}

QString practiceActDone(PracticeAct act)
{
    switch (act) {
    case PracticeAct::CreateKey:
        return PracticeWords::tr("A new practice key is on the clipboard. Paste it on the next page.");
    case PracticeAct::AddCredit:
        return PracticeWords::tr("The project of the practice key has credit now. Test the key again.");
    case PracticeAct::UpdateApp:
        return PracticeWords::tr("The sample app is up to date. Run it to see whether that helped.");
    case PracticeAct::RemoveProxy:
        return PracticeWords::tr("The line is gone, as if you had opened the file in an editor. Run the "
                                 "sample app to see whether that helped.");
    case PracticeAct::UnlockKeyring:
        return PracticeWords::tr("The practice keyring is open. Run the sample app to see whether that "
                                 "helped.");
    case PracticeAct::RestartApps:
        return PracticeWords::tr("The sample app was started from a new terminal.");
    }
    Q_UNREACHABLE();
}

QString sampleAnswerInWords(const SampleAnswer &answer)
{
    if (answer.works)
        //: %1: the name of a sample app
        return PracticeWords::tr("%1 works: it got its answer.").arg(answer.app);
    //: %1: the name of a sample app, %2: what it prints, in English
    return PracticeWords::tr("%1 says: %2").arg(answer.app, answer.says);
}

} // namespace keywright
