#include "wording/words.h"

#include <QCoreApplication>

namespace keywright::wording {

/// About places that hold a key.
struct PlaceWords
{
    Q_DECLARE_TR_FUNCTIONS(PlaceWords)
};

namespace {

/// The sentence about the place, or the one without it where the place is not known.
QString about(const QString &place, const QString &withPlace, const QString &without)
{
    return place.isEmpty() ? without : withPlace.arg(place);
}

/// What the key-… findings of a place say.
QString damageOf(Values values)
{
    const QString damage = damageInWords(values.list(detail::causes));
    //: %1: what is wrong with a copy of a key, "an invisible character, quotes"
    return damage.isEmpty() ? QString() : PlaceWords::tr("What is wrong with it: %1.").arg(damage);
}

} // namespace

Words wordsPlaceSame(Values values)
{
    return { about(values.place(), PlaceWords::tr("%1 holds this key."),
                   PlaceWords::tr("This place holds this key.")),
             PlaceWords::tr("Every character is equal."),
             {} };
}

Words wordsPlaceOtherKey(Values values)
{
    return { about(values.place(), PlaceWords::tr("%1 holds another key."),
                   PlaceWords::tr("This place holds another key.")),
             values.has(detail::masked)
                 ? PlaceWords::tr("It is %1, not the key in hand.").arg(values.text(detail::masked))
                 : PlaceWords::tr("It is not the key in hand."),
             PlaceWords::tr(
                 "Replace it if this app is to use the key in hand. It may be an old key, or another "
                 "project's.") };
}

Words wordsPlaceDirty(Values values)
{
    return { about(values.place(), PlaceWords::tr("%1 holds a damaged copy of a key."),
                   PlaceWords::tr("This place holds a damaged copy of a key.")),
             joined({ damageOf(values), readersInWords(values.list(detail::readers)) }),
             PlaceWords::tr("Replace it by the cleaned key.") };
}

Words wordsPlaceConflict(Values values)
{
    const int count = values.number(detail::count);
    return { count > 1 ? PlaceWords::tr("%n different keys are in use.", "", count)
                       : PlaceWords::tr("Different keys are in use."),
             PlaceWords::tr("Which one is sent depends on the app and on how it was started."),
             PlaceWords::tr("Decide which key is to count, and replace the others.") };
}

Words wordsPlaceShadowed(Values values)
{
    const QString winner = values.text(detail::winner);
    const QString app = values.text(detail::tool);
    QString wins;
    if (!winner.isEmpty() && !app.isEmpty())
        //: %1 is an app, %2 a file or variable
        wins = PlaceWords::tr("%1 uses the one in %2.").arg(app, winner);
    else if (!winner.isEmpty())
        wins = PlaceWords::tr("The one in %1 wins.").arg(winner);
    const QString reason = winnerReason(values.text(detail::why));
    return { about(values.place(), PlaceWords::tr("The key in %1 is not the one that is used."),
                   PlaceWords::tr("This key is not the one that is used.")),
             //: %1 is a reason, like: a variable that is already set beats the file
             joined({ wins, reason.isEmpty() ? QString() : PlaceWords::tr("The rule: %1.").arg(reason) }),
             winner.isEmpty() ? PlaceWords::tr("Replace or remove the key that wins.")
                              : PlaceWords::tr("Replace the key in %1, or remove it there.").arg(winner) };
}

Words wordsPlaceWrongName(Values values)
{
    const QString name = values.has(detail::name) ? values.text(detail::name) : values.text(detail::variable);
    const QString expected = values.text(detail::expected);
    const QString place = values.place() == name ? QString() : values.place();
    return { about(name, PlaceWords::tr("%1 is a name that your app does not read."),
                   PlaceWords::tr("The key stands under a name that your app does not read.")),
             joined({ about(place, PlaceWords::tr("It stands in %1."), {}),
                      about(expected, PlaceWords::tr("The name that is read is %1."), {}) }),
             about(expected, PlaceWords::tr("Rename it to %1."),
                   PlaceWords::tr("Use the name that the app's manual gives.")) };
}

Words wordsPlaceEmpty(Values values)
{
    return { about(values.place(), PlaceWords::tr("The key in %1 is empty."),
                   PlaceWords::tr("The key is empty here.")),
             joined({ PlaceWords::tr("An empty setting counts as set, so the app looks no further."),
                      readersInWords(values.list(detail::readers)) }),
             PlaceWords::tr("Put the key there, or remove the line.") };
}

Words wordsPlacePlaceholder(Values values)
{
    return { about(values.place(),
                   PlaceWords::tr("%1 has an example text or a variable's name where the key "
                                  "belongs."),
                   PlaceWords::tr("An example text or a variable's name stands where the key belongs.")),
             PlaceWords::tr("The app sends it as it stands, and it is no key."),
             PlaceWords::tr("Put your own key in its place.") };
}

Words wordsPlaceOtherProviderSlot(Values values)
{
    const QString provider = values.text(detail::provider);
    return {
        about(values.place(),
              PlaceWords::tr("Your Perplexity key stands under another provider's name in %1."),
              PlaceWords::tr("Your Perplexity key stands under another provider's name.")),
        provider.isEmpty()
            ? PlaceWords::tr("Without Perplexity's address beside it, the key is sent to that provider.")
            : PlaceWords::tr("Without Perplexity's address beside it, the key is sent to %1.").arg(provider),
        PlaceWords::tr("Set the base address beside it to https://api.perplexity.ai, or move the key to "
                       "PERPLEXITY_API_KEY.")
    };
}

Words wordsPlaceBaseUrl(Values values)
{
    const QString actual = values.text(detail::actual);
    const QString expected = values.text(detail::expected);
    if (values.text(detail::kind) == QLatin1StringView("retired"))
        return { about(values.place(),
                       PlaceWords::tr("The address beside the key in %1 was switched off by Perplexity."),
                       PlaceWords::tr("The address beside the key was switched off by Perplexity.")),
                 actual.isEmpty() ? QString() : PlaceWords::tr("It is %1.").arg(actual),
                 PlaceWords::tr(
                     "Update the app or its library. The current address is %1, but another address alone "
                     "may not be enough: it takes another kind of request.")
                     .arg(expected) };
    return { about(values.place(), PlaceWords::tr("The address beside the key in %1 is wrong."),
                   PlaceWords::tr("The address beside the key is wrong.")),
             actual.isEmpty() ? QString() : PlaceWords::tr("It is %1.").arg(actual),
             expected.isEmpty() ? PlaceWords::tr("Perplexity's address is https://api.perplexity.ai.")
                                : PlaceWords::tr("Replace it by %1.").arg(expected) };
}

Words wordsPlaceHeaderOverride(Values values)
{
    return { PlaceWords::tr("A setting puts something else in the key's place."),
             about(values.place(),
                   PlaceWords::tr("%1 holds an Authorization line of its own, and that is sent instead."),
                   PlaceWords::tr(
                       "PERPLEXITY_CUSTOM_HEADERS holds an Authorization line of its own, and that is sent "
                       "instead.")),
             PlaceWords::tr("Remove the Authorization line there.") };
}

Words wordsPlaceNetrc(Values values)
{
    if (values.text(detail::host) == QLatin1StringView("default"))
        return { PlaceWords::tr("A list of saved logins replaces your key."),
                 about(values.place(),
                       PlaceWords::tr(
                           "%1 has a login for every address that is not listed, and some programs send "
                           "that instead."),
                       PlaceWords::tr(
                           "The netrc file has a login for every address that is not listed, and some "
                           "programs send that instead.")),
                 PlaceWords::tr("Remove the entry, or name the address in it that it is for.") };
    return { PlaceWords::tr("A list of saved logins replaces your key."),
             about(values.place(),
                   PlaceWords::tr(
                       "%1 has an entry for Perplexity's address, and some programs send that instead."),
                   PlaceWords::tr(
                       "The netrc file has an entry for Perplexity's address, and some programs send that "
                       "instead.")),
             PlaceWords::tr("Remove the entry.") };
}

Words wordsPlaceProxy(Values values)
{
    const QString proxy = values.text(detail::proxy);
    return { about(proxy, PlaceWords::tr("Requests go through %1."),
                   PlaceWords::tr("Requests go through a proxy, a computer in between.")),
             about(values.place(), PlaceWords::tr("It is set in %1."), {}),
             PlaceWords::tr(
                 "If the test shows a strange answer, try it without the proxy, or ask who runs it.") };
}

Words wordsPlaceFileEncoding(Values values)
{
    const QString encoding = values.text(detail::encoding);
    return { about(values.place(), PlaceWords::tr("%1 is saved in a way that its app can't read."),
                   PlaceWords::tr("The file is saved in a way that its app can't read.")),
             joined({ encoding.isEmpty()
                          ? PlaceWords::tr("Its first bytes hide the name of the setting from the app.")
                          : PlaceWords::tr("It is saved as %1, and the app misses the name or the value.")
                                .arg(encoding),
                      readersInWords(values.list(detail::readers)) }),
             PlaceWords::tr("Save it as UTF-8, without a byte order mark.") };
}

Words wordsPlaceValueComment(Values values)
{
    return { about(values.place(), PlaceWords::tr("In %1, something behind the key becomes part of it."),
                   PlaceWords::tr("Something behind the key becomes part of it.")),
             joined(
                 { PlaceWords::tr(
                       "For the reader of this file, quotes and comments on that line belong to the value."),
                   readersInWords(values.list(detail::readers)) }),
             PlaceWords::tr("Write the line with the key alone, and put the comment on a line of its own.") };
}

Words wordsPlaceNotExported(Values values)
{
    const QString word =
        values.has(detail::expected) ? values.text(detail::expected) : QStringLiteral("export");
    return { about(values.place(), PlaceWords::tr("No app gets the key in %1."),
                   PlaceWords::tr("No app gets this key.")),
             //: %1: a word of a shell's language, "export"
             PlaceWords::tr("The line does not begin with “%1”, so the terminal keeps the key to itself.")
                 .arg(word),
             //: %1: a word of a shell's language, "export"
             PlaceWords::tr("Put “%1” before the name, then open a new terminal.").arg(word) };
}

Words wordsPlaceFileBroken(Values values)
{
    if (values.text(detail::why) == QLatin1StringView("spaces"))
        return { about(values.place(), PlaceWords::tr("In %1, spaces keep the key from being set."),
                       PlaceWords::tr("Spaces keep the key from being set.")),
                 PlaceWords::tr(
                     "With a space before or after the equals sign, bash takes the name for a command."),
                 PlaceWords::tr("Remove the spaces round the equals sign.") };
    return { about(values.place(), PlaceWords::tr("%1 can't be read by its app."),
                   PlaceWords::tr("The file can't be read by its app.")),
             joined(
                 { PlaceWords::tr("It is not written as such a file must be, so the app ignores it or uses "
                                  "something else."),
                   readersInWords(values.list(detail::readers)) }),
             PlaceWords::tr(
                 "Open it in an editor and repair it. Often a comma, a quote or a bracket is missing.") };
}

Words wordsPlaceProcessStale(Values values)
{
    const QString since = values.day(detail::since);
    return { about(values.text(detail::program), PlaceWords::tr("%1 still runs with another key."),
                   PlaceWords::tr("A program still runs with another key.")),
             since.isEmpty()
                 ? PlaceWords::tr("A running program keeps the key that it started with.")
                 : PlaceWords::tr("It was started on %1 and keeps the key that it started with.").arg(since),
             PlaceWords::tr("Quit it completely and start it again.") };
}

Words wordsPlaceCopy(Values values)
{
    if (values.text(detail::kind) == QLatin1StringView("only-comment"))
        return { about(values.place(), PlaceWords::tr("The key in %1 is switched off."),
                       PlaceWords::tr("The key is switched off.")),
                 PlaceWords::tr("The line is a comment: apps pass it over. No other place sets the key."),
                 PlaceWords::tr("Remove the sign at its beginning that makes it a comment, and start the app "
                                "again.") };
    return { about(values.place(), PlaceWords::tr("%1 keeps a copy of a key."),
                   PlaceWords::tr("A copy of a key is kept here.")),
             PlaceWords::tr("Apps do not read it, but a key that is kept can be found."),
             PlaceWords::tr("Delete it if you do not need it.") };
}

Words wordsPlaceExposed(Values values)
{
    return { about(values.place(), PlaceWords::tr("Others may be able to read the key in %1."),
                   PlaceWords::tr("Others may be able to read this key.")),
             exposureInWords(values.text(detail::kind)),
             PlaceWords::tr(
                 "Protect the place. If somebody may have seen the key, create a new one and delete this "
                 "one.") };
}

Words wordsPlaceManaged(Values values)
{
    const QString tool = values.text(detail::tool);
    const QString steps = stepsInWords(values.text(detail::toolId));
    return { about(tool, PlaceWords::tr("%1 keeps its key in a store of its own."),
                   PlaceWords::tr("An app keeps its key in a store of its own.")),
             about(values.place(), PlaceWords::tr("It is in %1, which only the app can change."), {}),
             steps.isEmpty() ? about(tool, PlaceWords::tr("Open %1 and enter the key in its settings."),
                                     PlaceWords::tr("Open the app and enter the key in its settings."))
                             : steps };
}

} // namespace keywright::wording
