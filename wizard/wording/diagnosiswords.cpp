#include "wording/diagnosiswords.h"

#include "core/detail.h"
#include "wording/values.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace keywright::wording {

/// About everything that was found, together.
struct DiagnosisWords
{
    Q_DECLARE_TR_FUNCTIONS(DiagnosisWords)
};

namespace {

QString keyIsFine()
{
    return DiagnosisWords::tr("Perplexity accepts the key in hand.");
}

/// Where a program's source code asks so; empty for other findings.
QString inProgram(const Finding &finding)
{
    if (finding.where.path.empty() || !causeId(finding.cause).startsWith("request-"_L1))
        return {};
    //: %1: a file
    return DiagnosisWords::tr("So it stands in %1.").arg(Values(finding).text(detail::path));
}

/// The story's own heading; what the finding says becomes the way we know.
Words underHeading(const QString &heading, const Finding &finding, const Words &words)
{
    return { heading, joined({ keyIsFine(), words.what, inProgram(finding), words.how }), words.todo };
}

Words twoKeys(const Finding &finding, const Words &words)
{
    const Values values(finding);
    const QString one = values.text(detail::winner);
    const QString other = values.text(detail::path);
    //: %1 and %2 are files or variables
    const int count = values.number(detail::count);
    const QString where = one.isEmpty() || other.isEmpty() || one == other || count > 2
        ? QString()
        : DiagnosisWords::tr("One stands in %1, another in %2.").arg(one, other);
    return { count > 2
                 ? DiagnosisWords::tr("%n different keys are in use. So it may work at one time and fail at "
                                      "another.",
                                      nullptr, count)
                 : DiagnosisWords::tr("Two different keys are in use. So it may work at one time and fail at "
                                      "another."),
             joined({ where, words.how }), words.todo };
}

Words refusedThoughNew(const Words &words)
{
    return {
        words.what,
        joined({ words.how,
                 DiagnosisWords::tr("It was made only just now, and may not be known everywhere yet.") }),
        DiagnosisWords::tr("Wait a minute and test it again. If it is still refused, look in the console "
                           "whether it was copied whole, and whether its project has credit.")
    };
}

Words anotherKeyWorks(const Diagnosis &diagnosis, const Words &words)
{
    return { words.what,
             joined({ words.how,
                      //: %1: masked keys
                      DiagnosisWords::tr("Another key that was found, %1, is accepted.")
                          .arg(diagnosis.acceptedOthers.join(u", "_s)) }),
             DiagnosisWords::tr("Use the key that is accepted, or create a new one.") };
}

/// Of an online service that the user named.
Words fineHereButThere(const QString &steps)
{
    return { DiagnosisWords::tr("The key is fine. What fails is the copy that the online service keeps."),
             joined(
                 { keyIsFine(),
                   DiagnosisWords::tr("Such a service saves the key when it is connected, and goes on using "
                                      "that copy. Nothing on this computer changes it.") }),
             steps };
}

Words fineHere(const Finding &finding)
{
    const QString steps = stepsInWords(finding.detail.value(detail::toolId).toString());
    if (!steps.isEmpty())
        return fineHereButThere(steps);
    return { DiagnosisWords::tr("Everything is fine on this computer."),
             joined(
                 { keyIsFine(),
                   DiagnosisWords::tr("Nothing that was found here sends another one. What still fails "
                                      "keeps a copy of the key where no program on this computer can look, "
                                      "like online services do, or was not started again.") }),
             DiagnosisWords::tr("Open the connection to Perplexity there, paste the key again and save. "
                                "Close a program on this computer completely and start it again.") };
}

/// The file that sets the variable which wins; empty where that is a file itself, or unknown.
QString fileThatSets(const QString &variable, const Diagnosis &diagnosis)
{
    for (const Finding &finding : diagnosis.evidence) {
        const Values values(finding);
        if (finding.cause == Cause::PlaceOtherKey && !finding.where.path.empty()
            && values.text(detail::name) == variable)
            return values.place();
    }
    return {};
}

Words oldKeyWins(const Diagnosis &diagnosis, Words words)
{
    const QString file = fileThatSets(Values(*diagnosis.leading).text(detail::winner), diagnosis);
    if (!file.isEmpty())
        //: %1: a file and a line
        words.todo =
            DiagnosisWords::tr("Replace the key in %1, or remove that line. Then close the terminal or "
                               "program and start it again.")
                .arg(file);
    return underHeading(DiagnosisWords::tr("Your key is fine, but your app uses another one."),
                        *diagnosis.leading, words);
}

/// This program reached the service by another way.
Words proxyOfTheApp(const Finding &finding)
{
    const Values values(finding);
    //: %1: the address of a proxy, %2: a file and a line
    const QString set =
        DiagnosisWords::tr("%1 is set in %2.").arg(values.text(detail::proxy), values.place());
    return {
        DiagnosisWords::tr("Your key is fine, but your app goes through a proxy: a computer in between."),
        joined({ DiagnosisWords::tr("Perplexity accepts the key when this program asks."), set }),
        DiagnosisWords::tr("If nobody told you to use that proxy, remove the line and start the app again. "
                           "Otherwise ask who runs it whether it lets requests to Perplexity through.")
    };
}

/// With what the service said of the key that the finding is about.
Words oneCause(const Diagnosis &diagnosis, Words words)
{
    if (diagnosis.leading->cause == Cause::PlaceProxy && diagnosis.accepted)
        return proxyOfTheApp(*diagnosis.leading);
    const QString masked = diagnosis.leading->detail.value(detail::masked).toString();
    if (diagnosis.leading->cause == Cause::PlaceOtherKey && diagnosis.refusedOthers.contains(masked))
        words.how = joined({ words.how, DiagnosisWords::tr("Perplexity refuses that one.") });
    words.how = joined({ inProgram(*diagnosis.leading), words.how });
    return words;
}

Words wordsForStory(const Diagnosis &diagnosis)
{
    const Finding &finding = *diagnosis.leading;
    const Words words = wordsFor(finding);
    switch (diagnosis.story) {
    case Story::OldKeyWins:
        return oldKeyWins(diagnosis, words);
    case Story::TwoKeysInUse:
        return twoKeys(finding, words);
    case Story::AddressElsewhere:
        return underHeading(DiagnosisWords::tr("Your key is fine, but your app asks at a wrong address."),
                            finding, words);
    case Story::RetiredInApp:
        return underHeading(
            DiagnosisWords::tr(
                "Your key is fine, but your app asks in a way that Perplexity has switched off."),
            finding, words);
    case Story::AnotherProvider:
        return underHeading(DiagnosisWords::tr("Your key is fine, but your app sends it to another company."),
                            finding, words);
    case Story::RefusedThoughNew:
        return refusedThoughNew(words);
    case Story::AnotherKeyWorks:
        return anotherKeyWorks(diagnosis, words);
    case Story::FineHere:
        return fineHere(finding);
    case Story::NotChecked:
    case Story::AllFine:
    case Story::OneCause:
        return oneCause(diagnosis, words);
    }
    Q_UNREACHABLE();
}

} // namespace

Words wordsFor(const Diagnosis &diagnosis)
{
    if (diagnosis.leading)
        return wordsForStory(diagnosis);
    if (diagnosis.story == Story::AllFine)
        return { DiagnosisWords::tr("Perplexity accepts your key, and nothing else was found."), {}, {} };
    return { DiagnosisWords::tr("Not checked yet: Perplexity was not asked about a key."), {}, {} };
}

} // namespace keywright::wording
