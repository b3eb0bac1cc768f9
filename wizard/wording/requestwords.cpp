#include "wording/words.h"

#include <QCoreApplication>

namespace keywright::wording {

/// About the address, the method and the headers of the user's own request.
struct RequestWords
{
    Q_DECLARE_TR_FUNCTIONS(RequestWords)
};

namespace {

QString itIs(Values values)
{
    return values.has(detail::actual) ? RequestWords::tr("It is %1.").arg(values.text(detail::actual))
                                      : QString();
}

/// "Use X.", or the fallback where X is not known.
QString use(Values values, const QString &fallback)
{
    return values.has(detail::expected) ? RequestWords::tr("Use %1.").arg(values.text(detail::expected))
                                        : fallback;
}

} // namespace

Words wordsRequestHost(Values values)
{
    QString host = values.text(detail::host);
    if (host.isEmpty())
        host = values.text(detail::actual);
    const QString provider = values.text(detail::provider);
    return { host.isEmpty() ? RequestWords::tr("The request goes to another host.")
                            : RequestWords::tr("The request goes to %1.").arg(host),
             provider.isEmpty()
                 ? RequestWords::tr("Perplexity answers apps only at api.perplexity.ai.")
                 : RequestWords::tr("That is %1, which does not know Perplexity's keys.").arg(provider),
             RequestWords::tr("Use https://api.perplexity.ai.") };
}

Words wordsRequestScheme(Values values)
{
    if (values.text(detail::kind) == QLatin1StringView("incomplete")) {
        return { RequestWords::tr("The address in the app is not complete."),
                 RequestWords::tr("It does not begin with https://, so the app did not send anything."),
                 RequestWords::tr("Enter it as https://api.perplexity.ai.") };
    }
    return { RequestWords::tr("The address begins with http://, not with https://."),
             RequestWords::tr("Without encryption everybody on the way can read the key."),
             RequestWords::tr("Write https:// in its place. If the key was sent, create a new one.") };
}

Words wordsRequestPath(Values values)
{
    const QString path = values.text(detail::actual);
    return { path.isEmpty() ? RequestWords::tr("The path of the address does not exist at Perplexity.")
                            : RequestWords::tr("The path %1 does not exist at Perplexity.").arg(path),
             RequestWords::tr("It is answered by 404, before the key is looked at."),
             use(values, RequestWords::tr("The current address is https://api.perplexity.ai/v1/agent.")) };
}

Words wordsRequestPathRetired(Values values)
{
    const QString path = values.text(detail::actual);
    return { path.isEmpty() ? RequestWords::tr("Perplexity has retired this address.")
                            : RequestWords::tr("Perplexity has retired %1.").arg(path),
             RequestWords::tr("It is answered by 403, whatever the key."),
             use(values, RequestWords::tr("Use https://api.perplexity.ai/v1/agent, or update the app.")) };
}

Words wordsRequestMethod(Values values)
{
    const QString method =
        values.has(detail::method) ? values.text(detail::method) : values.text(detail::actual);
    return { method.isEmpty() ? RequestWords::tr("The request uses the wrong method.")
                              : RequestWords::tr("The request uses %1.").arg(method),
             values.has(detail::expected)
                 ? RequestWords::tr("This address takes %1.").arg(values.text(detail::expected))
                 : RequestWords::tr("This address takes another method."),
             use(values, RequestWords::tr("Use POST to ask a model, and GET for the list of models.")) };
}

namespace {

/// What the app said itself: it had no key to send.
Words noKeyInTheApp(Values values)
{
    const QString variable = values.text(detail::variable);
    return { RequestWords::tr("Your app has no key to send."),
             variable.isEmpty()
                 ? RequestWords::tr("The message says that the app found none where it looked.")
                 : RequestWords::tr("The app found nothing under the name %1.").arg(variable),
             variable.isEmpty()
                 ? RequestWords::tr("Enter the key in the app's settings, and start the app again.")
                 : RequestWords::tr("Put the key under the name %1 where the app looks for it, often a file "
                                    "called .env. Then start the app again.")
                       .arg(variable) };
}

} // namespace

Words wordsRequestNoAuthorization(Values values)
{
    if (isFromMessage(values))
        return noKeyInTheApp(values);
    const QString variable = values.text(detail::variable);
    return {
        RequestWords::tr("The request carries no key."),
        variable.isEmpty()
            ? RequestWords::tr("There is no Authorization header in it, the line that carries the "
                               "key.")
            : RequestWords::tr("The app found nothing under the name %1.").arg(variable),
        variable.isEmpty()
            ? RequestWords::tr("Add the header “Authorization: Bearer”, followed by the key.")
            : RequestWords::tr("Set %1 where the app looks for it, and start the app again.").arg(variable)
    };
}

Words wordsRequestNoBearer(Values)
{
    return { RequestWords::tr("The word Bearer is missing before the key."),
             RequestWords::tr("The header reads “Authorization: Bearer”, then a space, then the key."),
             RequestWords::tr("Put “Bearer ” before the key.") };
}

Words wordsRequestDoubleBearer(Values)
{
    return { RequestWords::tr("The word Bearer stands there twice."),
             RequestWords::tr("Most apps add it themselves, so it must not be in the key's field."),
             RequestWords::tr("Remove one of the two.") };
}

Words wordsRequestBearerSpacing(Values values)
{
    return { RequestWords::tr("Between Bearer and the key, there is not exactly one space."), itIs(values),
             RequestWords::tr("Write “Bearer”, one space, and the key: no colon, no quotes.") };
}

Words wordsRequestWrongScheme(Values values)
{
    QString actual = values.text(detail::scheme);
    if (actual.isEmpty())
        actual = values.text(detail::header);
    return { actual.isEmpty()
                 ? RequestWords::tr("The key is sent in a way that Perplexity does not read.")
                 : RequestWords::tr("The key is sent as %1, which Perplexity does not read.").arg(actual),
             RequestWords::tr("Perplexity reads only the header “Authorization: Bearer”."),
             RequestWords::tr("Send the key as “Authorization: Bearer”, followed by the key.") };
}

Words wordsRequestHeaderTwice(Values values)
{
    const QString header =
        values.has(detail::header) ? values.text(detail::header) : QStringLiteral("Authorization");
    return { RequestWords::tr("The header %1 is sent twice.").arg(header),
             RequestWords::tr("Which of the two counts is left to chance."),
             RequestWords::tr("Remove the one with the wrong key.") };
}

Words wordsRequestKeyText(Values values)
{
    if (isFromMessage(values)) {
        return { RequestWords::tr("Your app could not send its key: a character in it is wrong."),
                 RequestWords::tr("A key has only letters and digits, and one hyphen after pplx."),
                 RequestWords::tr(
                     "Paste the key itself to have it cleaned, and put the cleaned one into your app.") };
    }
    const auto cause = causeFromId(values.first(detail::causes));
    return { RequestWords::tr("The key in the request is damaged."),
             cause ? wordsFor(makeFinding(*cause)).what : RequestWords::tr("It is not written as keys are."),
             RequestWords::tr("Put the cleaned key in its place.") };
}

Words wordsRequestOldKey(Values values)
{
    const QString todo = RequestWords::tr(
        "Replace the key in the app, and start the app again: it may still hold an old one.");
    if (isFromMessage(values)) {
        return { RequestWords::tr("Your app still sends another key, %1.").arg(values.text(detail::masked)),
                 RequestWords::tr(
                     "The message shows the end of the key that was sent. Yours ends in other characters."),
                 todo };
    }
    return { RequestWords::tr("This is about another key than the one in hand."),
             values.has(detail::masked) ? RequestWords::tr("It names %1.").arg(values.text(detail::masked))
                                        : RequestWords::tr("Its end is another one."),
             todo };
}

Words wordsRequestFine(Values)
{
    return { RequestWords::tr("The request is written correctly."),
             RequestWords::tr("Address, method, headers and body are as they should be."),
             RequestWords::tr("If the app still fails, it sends another key, or something else than this.") };
}

} // namespace keywright::wording
