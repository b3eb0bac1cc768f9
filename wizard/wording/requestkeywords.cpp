#include "wording/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright::wording {

/// About the key, the variables and the quotes of the user's own request.
struct RequestKeyWords
{
    Q_DECLARE_TR_FUNCTIONS(RequestKeyWords)
};

namespace {

/// True where no cleaning makes a key of it.
bool isNoKey(Cause cause)
{
    constexpr std::array causes { Cause::KeyMasked, Cause::KeyPlaceholder, Cause::KeyVariable,
                                  Cause::KeyUrl,    Cause::KeyProse,       Cause::KeyOtherProvider,
                                  Cause::KeyEmpty,  Cause::KeyModelName };
    return std::ranges::find(causes, cause) != causes.end();
}

Words variableInMessage()
{
    return { RequestKeyWords::tr("Your app sends the name of a variable, not the key."),
             RequestKeyWords::tr("A variable is a name that should be replaced by the key. Here it was not."),
             RequestKeyWords::tr(
                 "Enter the key itself in the app, or set the variable, and start the app again.") };
}

} // namespace

Words wordsRequestKeyText(Values values)
{
    if (isFromMessage(values)) {
        return { RequestKeyWords::tr("Your app could not send its key: a character in it is wrong."),
                 RequestKeyWords::tr("A key has only letters and digits, and one hyphen after pplx."),
                 RequestKeyWords::tr(
                     "Paste the key itself to have it cleaned, and put the cleaned one into your app.") };
    }
    const auto cause = causeFromId(values.first(detail::causes));
    const QString reason =
        cause ? wordsFor(makeFinding(*cause)).what : RequestKeyWords::tr("It is not written as keys are.");
    if (cause && isNoKey(*cause))
        return { RequestKeyWords::tr("In the key's place stands something that is no key of Perplexity."),
                 reason, RequestKeyWords::tr("Put your key in its place.") };
    return { RequestKeyWords::tr("The key in the request is damaged."), reason,
             RequestKeyWords::tr("Put the cleaned key in its place.") };
}

namespace {

/// Where the key that was sent was found on this computer; empty where nobody knows.
QString whereItStands(Values values)
{
    const QString place = values.place();
    const int others = values.number(detail::count) - 1;
    if (place.isEmpty())
        return {};
    const QString first = RequestKeyWords::tr("It stands in %1.").arg(place);
    if (others < 1)
        return first;
    return joined({ first, RequestKeyWords::tr("It stands in %n other place(s) too.", nullptr, others) });
}

} // namespace

Words wordsRequestOldKey(Values values)
{
    const QString todo = RequestKeyWords::tr(
        "Replace the key in the app, and start the app again: it may still hold an old one.");
    const QString sent = values.text(detail::masked);
    if (isFromMessage(values)) {
        return { RequestKeyWords::tr("Your app still sends another key, %1.").arg(sent),
                 RequestKeyWords::tr(
                     "The message shows the end of the key that was sent. Yours ends in other characters."),
                 todo };
    }
    const QString yours = values.text(detail::expected);
    QString how = RequestKeyWords::tr("Its end is another one.");
    if (!sent.isEmpty() && !yours.isEmpty())
        //: Two masked keys
        how = RequestKeyWords::tr("It carries %1. You tested %2.").arg(sent, yours);
    else if (!sent.isEmpty())
        how = RequestKeyWords::tr("It names %1.").arg(sent);
    return { RequestKeyWords::tr("The request carries another key than the one you tested."),
             joined({ how, whereItStands(values) }), todo };
}

Words wordsRequestVariable(Values values)
{
    if (isFromMessage(values))
        return variableInMessage();
    const QString variable = values.text(detail::variable);
    const QString expected = values.text(detail::expected);
    const QString kind = values.text(detail::kind);
    QString what = variable.isEmpty()
        ? RequestKeyWords::tr("A variable in the request is not replaced by the key.")
        : RequestKeyWords::tr("%1 is not replaced by the key.").arg(variable);
    QString how =
        RequestKeyWords::tr("It is empty, stands in quotes that keep it as it is, or is written for another "
                            "shell, the program that runs the line.");
    QString todo = expected.isEmpty() ? RequestKeyWords::tr("Write it as this shell does, in double quotes.")
                                      : RequestKeyWords::tr("Write %1, in double quotes.").arg(expected);
    if (kind == "empty"_L1) {
        what = RequestKeyWords::tr("Behind Bearer, there is no key.");
        how = RequestKeyWords::tr("Often a variable, a name that is replaced by the key, was not set.");
        todo = RequestKeyWords::tr("Set the variable before, or put the key there.");
    } else if (kind == "single-quotes"_L1) {
        how = RequestKeyWords::tr(
            "It stands in single quotes, and the shell leaves alone what stands in those.");
    } else if (kind == "other-shell"_L1) {
        how = RequestKeyWords::tr("It is written for another shell, the program that runs the line.");
    } else if (kind == "not-expanded"_L1) {
        how = RequestKeyWords::tr("Its name is sent as it stands here: nothing puts the key in its place.");
        todo = RequestKeyWords::tr(
            "Put the key itself there, or read the variable as your program's language does.");
    } else if (kind == "same-line"_L1) {
        how =
            RequestKeyWords::tr("It is set in the same command, and the shell has looked at it before that.");
        todo = RequestKeyWords::tr("Set it in a line of its own, before this one.");
    }
    return { what, how, todo };
}

Words wordsRequestQuotes(Values values)
{
    if (isFromMessage(values)) {
        return { RequestKeyWords::tr("The command fell apart because of its quotes."),
                 RequestKeyWords::tr("The program took pieces of it for addresses. The Windows command "
                                     "prompt does not know single quotes."),
                 RequestKeyWords::tr("In Keywright, paste the command under “Check what your app sends”. It "
                                     "is corrected there.") };
    }
    const QString kind = values.text(detail::kind);
    QString what = RequestKeyWords::tr("The request has quotes that this shell does not know.");
    QString how = joined(
        { characterSentence(values),
          RequestKeyWords::tr("Chats and word processors curve quotes, and each shell has its own.") });
    if (kind == "typographic"_L1) {
        what = RequestKeyWords::tr("The request has curved quotes.");
        how = joined({ characterSentence(values),
                       RequestKeyWords::tr(
                           "Chats and word processors put them in. Programs know only straight ones.") });
    } else if (kind == "single"_L1) {
        what = RequestKeyWords::tr("The request has single quotes.");
        how =
            RequestKeyWords::tr("The Windows command prompt knows only double ones, and sends these along.");
    } else if (kind == "unclosed"_L1) {
        what = RequestKeyWords::tr("A quote in the request is opened and never closed.");
        how = RequestKeyWords::tr("The shell waits for the other one, and takes all that follows for text.");
    }
    return { what, how, RequestKeyWords::tr("Use the corrected request, or type the quotes again.") };
}

} // namespace keywright::wording
