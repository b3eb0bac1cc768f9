#include "wording/words.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace keywright::wording {

/// About the text of a key.
struct KeyWords
{
    Q_DECLARE_TR_FUNCTIONS(KeyWords)
};

namespace {

/// Where only an error message told of the key, nothing is cleaned yet.
QString cleaned(Values values, const QString &here)
{
    return isFromMessage(values)
        ? KeyWords::tr("Paste the key itself to have it cleaned, and put the cleaned one into your app.")
        : here;
}

} // namespace

Words wordsKeyEmpty(Values)
{
    return { KeyWords::tr("There is no key in what you pasted."),
             KeyWords::tr("It is empty, or holds only spaces and line breaks."),
             KeyWords::tr("Copy the key again where you saved it, and paste it here.") };
}

Words wordsKeySurroundingSpace(Values values)
{
    return { KeyWords::tr("There is a space before or after your key."), characterSentence(values),
             cleaned(values, KeyWords::tr("It is removed here. Use the cleaned key in your app too.")) };
}

Words wordsKeyLineBreak(Values values)
{
    return {
        KeyWords::tr("There is a line break in or around your key."),
        joined({ characterSentence(values), KeyWords::tr("A key is one word on one line.") }),
        cleaned(
            values,
            KeyWords::tr(
                "It is removed here. Your app will probably refuse to send a key with a line break, so use "
                "the cleaned key there too."))
    };
}

Words wordsKeyInnerSpace(Values values)
{
    return { KeyWords::tr("Your key has a space inside it."), characterSentence(values),
             cleaned(values,
                     KeyWords::tr("It is removed here. Replace the key in your app by the cleaned one.")) };
}

Words wordsKeyInvisible(Values values)
{
    const int count = values.number(detail::count, 1);
    return {
        count > 1 ? KeyWords::tr("Your key has %n invisible characters in it.", "", count)
                  : KeyWords::tr("Your key has an invisible character in it."),
        joined({ characterSentence(values), KeyWords::tr("It can't be seen, but it is sent with the key.") }),
        cleaned(values, KeyWords::tr("It is removed here. Replace the key in your app by the cleaned one."))
    };
}

Words wordsKeyLookalike(Values values)
{
    return { KeyWords::tr("A character in your key only looks like the right one."),
             joined({ characterSentence(values),
                      KeyWords::tr("To a program it is another character, so the key is another key.") }),
             cleaned(values,
                     KeyWords::tr("It is replaced here by the character that it looks like. Replace the key "
                                  "in your app too.")) };
}

Words wordsKeyDash(Values values)
{
    return { KeyWords::tr("The dash in your key is another kind of dash."),
             joined({ characterSentence(values),
                      KeyWords::tr("Chats and word processors put such a dash in the hyphen's place.") }),
             cleaned(values,
                     KeyWords::tr("It is replaced here by a hyphen. Replace the key in your app too.")) };
}

Words wordsKeyQuoted(Values values)
{
    return {
        KeyWords::tr("There are quotes around your key."),
        joined({ characterSentence(values),
                 KeyWords::tr("Quotes belong to program code and to some settings files, not to the key.") }),
        cleaned(
            values,
            KeyWords::tr("They are removed here. Where an app asks for the key, paste it without quotes."))
    };
}

Words wordsKeyBearer(Values)
{
    return { KeyWords::tr("There is a word in front of your key that is not part of it."),
             KeyWords::tr(
                 "“Bearer” and “Authorization:” belong to the request. Most apps add them, and then they are "
                 "sent twice."),
             KeyWords::tr("It is removed here. Paste only the key into your app.") };
}

Words wordsKeyAssignment(Values values)
{
    return { KeyWords::tr("You pasted a whole line, not only the key."),
             values.has(detail::variable) ? KeyWords::tr("The line sets %1. The key was taken out of it.")
                                                .arg(values.text(detail::variable))
                                          : KeyWords::tr("The key was taken out of it."),
             KeyWords::tr("Where an app asks for the key, paste only what begins with pplx-.") };
}

Words wordsKeyEscaped(Values values)
{
    return { KeyWords::tr("Your key holds characters written as codes."),
             //: \\n shows as a backslash and an n
             joined({ positionsSentence(values).isEmpty() ? QString() : characterSentence(values),
                      KeyWords::tr(
                          "Signs like \\n or &amp; are how programs write a character. They are not part of "
                          "the key.") }),
             KeyWords::tr("They are decoded here. Replace the key in your app by the cleaned one.") };
}

Words wordsKeyBase64(Values)
{
    return { KeyWords::tr("Your key is written in base64."),
             KeyWords::tr("Base64 is a way to write any text in letters and digits. Decoded, this is a key."),
             KeyWords::tr(
                 "It is decoded here. A Kubernetes secret wants base64; elsewhere use the plain key.") };
}

Words wordsKeySeveral(Values values)
{
    const int count = values.number(detail::count);
    return { count > 1 ? KeyWords::tr("You pasted %n keys.", "", count)
                       : KeyWords::tr("You pasted more than one key."),
             KeyWords::tr("An app can send only one."),
             KeyWords::tr("Choose the key you want to use, and paste it alone.") };
}

Words wordsKeyRepeated(Values)
{
    return { KeyWords::tr("The same key stands there twice in a row."),
             KeyWords::tr("This happens when a key is pasted twice."),
             KeyWords::tr("One of them is kept. In your app, clear the field and paste the key once.") };
}

Words wordsKeyMasked(Values values)
{
    return { isFromMessage(values) ? KeyWords::tr("Your app sends the shortened form of a key.")
                                   : KeyWords::tr("This is the shortened form of a key."),
             values.has(detail::masked)
                 ? KeyWords::tr("%1 shows only a part; the rest can't be found from it.")
                       .arg(values.text(detail::masked))
                 : KeyWords::tr(
                     "Dots or stars stand in the place of most characters; the rest can't be found from "
                     "it."),
             KeyWords::tr(
                 "Perplexity shows a key in full only once, when it is created. Find where you saved it, or "
                 "create a new key.") };
}

Words wordsKeyPlaceholder(Values values)
{
    return { isFromMessage(values) ? KeyWords::tr("Your app sends an example text, not a key.")
                                   : KeyWords::tr("This is an example text, not a key."),
             KeyWords::tr("Guides put such a text where your own key belongs."),
             KeyWords::tr("Put your own key in its place. Perplexity shows it when you create one.") };
}

Words wordsKeyVariable(Values values)
{
    return { KeyWords::tr("This is the name of a variable, not a key."),
             values.has(detail::variable)
                 ? KeyWords::tr(
                       "%1 is a setting that an app is to replace by the key. Here the name itself arrived.")
                       .arg(values.text(detail::variable))
                 : KeyWords::tr("An app is to replace the name by the key. Here the name itself arrived."),
             KeyWords::tr(
                 "Paste the key itself. Where your app sends the name, write the key in its place or set the "
                 "variable for the app.") };
}

Words wordsKeyUrl(Values values)
{
    return { KeyWords::tr("This is an address, not a key."),
             values.has(detail::host) ? KeyWords::tr("It leads to %1.").arg(values.text(detail::host))
                                      : QString(),
             KeyWords::tr("Paste the key. It begins with pplx- and is shown when you create it.") };
}

Words wordsKeyProse(Values)
{
    return { KeyWords::tr("This is text, not a key."),
             KeyWords::tr("A key is one word that begins with pplx-, and none is in here."),
             KeyWords::tr("Copy the key again where you saved it, and paste it here.") };
}

Words wordsKeyOtherProvider(Values values)
{
    const QString provider = values.text(detail::provider);
    return { provider.isEmpty() ? KeyWords::tr("This is another provider's key.")
                                : KeyWords::tr("This is a key for %1.").arg(provider),
             KeyWords::tr("Perplexity's keys begin with pplx-, and this one does not."),
             KeyWords::tr("Use a key from your Perplexity console. Perplexity can't know this one.") };
}

Words wordsKeyModelName(Values values)
{
    return { KeyWords::tr("This is the name of a model, not a key."),
             values.has(detail::model)
                 ? KeyWords::tr("%1 is a model that answers questions.").arg(values.text(detail::model))
                 : QString(),
             KeyWords::tr("Paste the key here, and put the model's name into the field for the model.") };
}

Words wordsKeyPrefixMissing(Values)
{
    return { KeyWords::tr("The beginning of your key is missing."),
             KeyWords::tr("A key begins with pplx-, and the characters that are here fit what follows."),
             KeyWords::tr("pplx- is added here. Ask Perplexity whether it is the right key.") };
}

Words wordsKeyPrefixCase(Values)
{
    return { KeyWords::tr("The beginning of your key has capital letters."),
             KeyWords::tr("It is written pplx-, in small letters."),
             KeyWords::tr("It is repaired here. Replace the key in your app too.") };
}

Words wordsKeyPrefixMistyped(Values values)
{
    return { KeyWords::tr("The beginning of your key is mistyped."),
             values.has(detail::actual)
                 ? KeyWords::tr("It is %1, and should be pplx-.").arg(values.text(detail::actual))
                 : KeyWords::tr("It should be pplx-."),
             KeyWords::tr("It is repaired here. Replace the key in your app too.") };
}

} // namespace keywright::wording
