#include "ui/guidewords.h"

#include "core/facts.h"
#include "core/places/placegroups.h"
#include "core/session.h"
#include "ui/mainwindow.h"
#include "wording/wording.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// Only a context for the translators.
struct GuideText
{
    Q_DECLARE_TR_FUNCTIONS(keywright::GuideText)
};

/// "The key in hand is pplx-…9fQ2 (53 characters). Perplexity accepts it."
QString keyKnown(const Session &session)
{
    if (session.key() == nullptr)
        return GuideText::tr("There is no key in hand yet.");
    //: %1: a masked key with its length
    const QString key =
        GuideText::tr("The key in hand is %1.").arg(wording::maskedWithLength(*session.key()));
    if (!session.verdict())
        return key + u' ' + GuideText::tr("It was not tested yet.");
    //: %1: "Accepted by Perplexity"
    return key + u' ' + GuideText::tr("Last answer: %1.").arg(wording::verdictInShort(*session.verdict()));
}

/// Keys of places by their state: how many different ones, and where they win.
QStringList keysKnown(const Session &session)
{
    if (!session.wasSearched())
        return { GuideText::tr("Nobody looked yet where your apps keep keys.") };
    QStringList known;
    const PlaceReport &report = session.places();
    for (const PlaceGroup &group : groupPlaces(report)) {
        if (group.kind == PlaceGroup::Kind::OtherKey)
            //: %1: a masked key
            known.append(GuideText::tr("Another key, %1, stands at %n place(s) on this computer.", nullptr,
                                       static_cast<int>(group.places.size()))
                             .arg(group.masked));
    }
    if (known.isEmpty())
        known.append(GuideText::tr("No other key was found on this computer."));
    for (const Winner &winner : report.winners) {
        const auto index = static_cast<std::size_t>(winner.winner);
        if (winner.winner >= 0 && report.places.at(index).state == PlaceState::Other)
            //: %1: an app, %2: a masked key
            known.append(
                GuideText::tr("%1 uses %2.").arg(winner.app, report.places.at(index).value.masked()));
    }
    return known;
}

QStringList programsKnown(const Session &session)
{
    const auto &programs = session.stalePrograms();
    if (!programs)
        return { GuideText::tr("Nobody looked yet which running programs hold another key.") };
    QStringList names;
    for (const StaleProgram &program : *programs)
        names.append(program.program);
    names.removeDuplicates();
    //: %1: names of programs
    return { names.isEmpty()
                 ? GuideText::tr("No running program holds another key.")
                 : GuideText::tr("Still running with another key: %1.").arg(names.join(u", "_s)) };
}

GuideWords onlineTool(const Services &services, const QString &tool)
{
    const PlaceFact *fact = services.facts.places.place(tool);
    const QString name = fact == nullptr ? QString() : fact->tool;
    GuideWords words { GuideText::tr("An online service still fails"),
                       GuideText::tr("Zapier, Make, n8n and their like keep a copy of the key of their own. "
                                     "Nothing that is changed on this computer reaches it."),
                       { keyKnown(services.session) },
                       {},
                       //: A button
                       GuideText::tr("&Put it on my list") };
    if (services.session.onlineTools().contains(tool))
        //: %1: an online service
        words.known.append(GuideText::tr("%1 is on your list already.").arg(name));
    words.steps = { wording::stepsInWords(tool),
                    GuideText::tr("Save the connection there, even if it looks unchanged: only then the old "
                                  "copy goes."),
                    GuideText::tr(
                        "Run the workflow once by hand. Runs that had begun before keep failing.") };
    return words;
}

GuideWords someRequests(const Session &session)
{
    const bool toReplace =
        session.wasSearched() && answerOf(session.places(), true) == PlacesAnswer::OthersUsed;
    return { GuideText::tr("Only some requests fail"),
             GuideText::tr("Then two keys are in use: two places, two programs, or two computers."),
             keysKnown(session) + programsKnown(session),
             { GuideText::tr("Put the same key wherever another one stands."),
               GuideText::tr("Restart every program that was started before."),
               GuideText::tr("A container keeps the key that it was made with: make it again. A server has "
                             "its own files: run keywright-cli there."),
               GuideText::tr(
                   "If it is only now and then, look whether the failing answer says 429: then it is "
                   "too many requests at once, and not the key.") },
             !session.wasSearched() ? GuideText::tr("&Find where your apps keep keys")
                 : toReplace        ? GuideText::tr("&Replace the other keys")
                                    : GuideText::tr("&Hear what your app really sends") };
}

GuideWords billing(const Session &session)
{
    const bool noCredit = session.verdict() && session.verdict()->cause == Cause::AnswerNoCredit;
    const QString known = noCredit
        ? GuideText::tr("Perplexity knows this key, and its project has no credit.")
        : GuideText::tr("Nothing that was answered so far speaks of missing credit.");
    return { GuideText::tr("Is it the credit?"),
             GuideText::tr("Every project has its own credit. Without it, Perplexity answers 401, as if the "
                           "key were wrong."),
             { keyKnown(session), known },
             { GuideText::tr("Open the billing page and choose the project that this key belongs to."),
               GuideText::tr("Look at the balance, and whether the payment card still works."),
               GuideText::tr("Add credit."), GuideText::tr("Then ask again here.") },
             session.key() == nullptr ? GuideText::tr("&Check a key")
                                      : GuideText::tr("&Ask Perplexity again") };
}

GuideWords typo(const Session &session)
{
    QStringList known { keyKnown(session) };
    if (const Inspection *inspection = session.inspection()) {
        for (const Finding &finding : inspection->findings) {
            if (finding.severity != Severity::Note)
                known.append(wording::wordsFor(finding).what);
        }
    }
    const auto &message = session.explanation();
    if (message && !message->keyEnd.isEmpty())
        //: %1: four characters
        known.append(
            GuideText::tr("The error message speaks of a key that ends in %1.").arg(message->keyEnd));
    return { GuideText::tr("Is it a typing error?"),
             GuideText::tr("A key that was typed from a screen or a letter easily gets one wrong character: "
                           "0 and O, 1 and l and I, 5 and S look alike."),
             known,
             { GuideText::tr("Copy the key, rather than typing it, from where it works or from a note."),
               GuideText::tr("Compare the two: Keywright shows each character that differs."),
               GuideText::tr(
                   "The console shows only the end of a key. If that differs already, it is another "
                   "key. If no copy of it is left, create a new one.") },
             session.inspection() == nullptr ? GuideText::tr("&Check a key")
                                             : GuideText::tr("&Compare with another key") };
}

} // namespace

GuideWords guideWords(Guide guide, const Services &services, const QString &tool)
{
    switch (guide) {
    case Guide::OnlineTool:
        return onlineTool(services, tool);
    case Guide::SomeRequests:
        return someRequests(services.session);
    case Guide::Billing:
        return billing(services.session);
    case Guide::Typo:
        return typo(services.session);
    }
    Q_UNREACHABLE();
}

QString guideChoice(Guide guide)
{
    switch (guide) {
    case Guide::OnlineTool:
        return GuideText::tr("It is an online service, such as Zapier, Make or n8n");
    case Guide::SomeRequests:
        return GuideText::tr("Only some requests fail");
    case Guide::Billing:
        return GuideText::tr("It may be the credit");
    case Guide::Typo:
        return GuideText::tr("The key may have a typing error");
    }
    Q_UNREACHABLE();
}

QStringList onlineToolIds(const Services &services)
{
    QList<const PlaceFact *> tools;
    for (const PlaceFact &fact : services.facts.places.places) {
        const bool keepsItsOwn = fact.editing == Editing::Cloud || fact.apply == "reenter-in-app"_L1;
        if (keepsItsOwn && !wording::stepsInWords(fact.id).isEmpty())
            tools.append(&fact);
    }
    std::ranges::stable_sort(tools, [](const PlaceFact *left, const PlaceFact *right) {
        return left->tool.compare(right->tool, Qt::CaseInsensitive) < 0;
    });
    QStringList ids;
    for (const PlaceFact *fact : tools)
        ids.append(fact->id);
    return ids;
}

} // namespace keywright
