#include "wording/requestvalues.h"
#include "wording/words.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace keywright::wording {

/// About the headers of the user's own request.
struct RequestWords
{
    Q_DECLARE_TR_FUNCTIONS(RequestWords)
};

bool isAboutTheBody(Values values)
{
    return values.text(detail::kind) == "body"_L1;
}

namespace {

/// What the app said itself: it had no key to send.
/// Under another provider's name the key would go to that provider.
bool isOtherProviders(const QString &variable)
{
    return !variable.isEmpty() && !variable.contains("PERPLEXITY"_L1, Qt::CaseInsensitive)
        && !variable.contains("PPLX"_L1, Qt::CaseInsensitive);
}

Words noKeyInTheApp(const QString &variable)
{
    if (isOtherProviders(variable))
        return { RequestWords::tr("Your app has no key to send."),
                 RequestWords::tr("The app found nothing under the name %1, which is another company's.")
                     .arg(variable),
                 RequestWords::tr(
                     "Give the library your Perplexity key by name (api_key) and, beside it, the address "
                     "https://api.perplexity.ai/v1 (base_url). Without the address the key would go to "
                     "that company.") };
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

/// The header is there, and something about how it is written keeps it from being sent.
std::optional<Words> headerThatIsNotSent(Values values)
{
    const QString kind = values.text(detail::kind);
    const QString header = values.text(detail::header);
    if (kind == "no-value"_L1)
        return Words { RequestWords::tr("The Authorization header is empty, so no key is sent."),
                       RequestWords::tr("Nothing follows its colon."),
                       RequestWords::tr("Write “Bearer”, a space and the key behind the colon.") };
    if (kind == "no-colon"_L1)
        return Words { RequestWords::tr("A header has no colon, so it is not sent."),
                       header.isEmpty() ? QString() : RequestWords::tr("It reads: %1.").arg(header),
                       RequestWords::tr(
                           "Write a colon behind the name: “Authorization: Bearer”, then the key.") };
    if (kind == "not-continued"_L1)
        return Words {
            RequestWords::tr("The line with the key is not part of the command."),
            RequestWords::tr("The line above it does not end with the sign that goes on to the next one."),
            RequestWords::tr("End every line but the last with that sign, and nothing behind it: \\ in bash, "
                             "^ in cmd, ` in PowerShell.")
        };
    if (kind == "not-quoted"_L1)
        return Words { RequestWords::tr("The header with the key is cut off at its space."),
                       RequestWords::tr(
                           "It has no quotes round it, so the shell takes it for several words."),
                       RequestWords::tr("Put the whole header in double quotes.") };
    return std::nullopt;
}

} // namespace

Words wordsRequestNoAuthorization(Values values)
{
    const QString variable = values.text(detail::variable);
    if (isFromMessage(values))
        return noKeyInTheApp(variable);
    if (const std::optional<Words> words = headerThatIsNotSent(values))
        return *words;
    const QString what = RequestWords::tr("The request carries no key.");
    if (!variable.isEmpty())
        return {
            what, RequestWords::tr("The app found nothing under the name %1.").arg(variable),
            RequestWords::tr("Set %1 where the app looks for it, and start the app again.").arg(variable)
        };
    if (values.has(detail::actual))
        return { what,
                 RequestWords::tr(
                     "Its header is called %1. Perplexity looks for the key in Authorization only.")
                     .arg(values.text(detail::actual)),
                 RequestWords::tr("Write the name as “Authorization”.") };
    return { what, RequestWords::tr("There is no Authorization header in it, the line that carries the key."),
             RequestWords::tr("Add the header “Authorization: Bearer”, followed by the key.") };
}

Words wordsRequestNoBearer(Values)
{
    return { RequestWords::tr("The word Bearer is missing before the key."),
             RequestWords::tr("The header reads “Authorization: Bearer”, then a space, then the key."),
             RequestWords::tr("Put “Bearer” and a space before the key.") };
}

Words wordsRequestDoubleBearer(Values)
{
    return { RequestWords::tr("The word Bearer stands there twice."),
             RequestWords::tr("Most apps add it themselves, so it must not be in the key's field."),
             RequestWords::tr("Remove one of the two.") };
}

Words wordsRequestBearerSpacing(Values values)
{
    const QString kind = values.text(detail::kind);
    QString what = RequestWords::tr("Between Bearer and the key, there is not exactly one space.");
    QString how = RequestWords::tr("The key is then read wrongly, or not at all.");
    if (kind == "none"_L1) {
        what = RequestWords::tr("Between Bearer and the key, the space is missing.");
        how = RequestWords::tr("The two run together into one word.");
    } else if (kind == "several"_L1) {
        how = RequestWords::tr("There are several, or another blank: a tab, or a space that does not break.");
    } else if (kind == "colon"_L1) {
        what = RequestWords::tr("There is a sign behind the word Bearer.");
        how = RequestWords::tr("A colon or an equals sign does not belong there.");
    } else if (kind == "quotes"_L1) {
        what = RequestWords::tr("The key behind Bearer is in quotes.");
        how = RequestWords::tr("They are sent along, and count as part of the key.");
    }
    return { what, how, RequestWords::tr("Write “Bearer”, one space, and the key: no colon, no quotes.") };
}

Words wordsRequestWrongScheme(Values values)
{
    const QString kind = values.text(detail::kind);
    const QString header = values.text(detail::header);
    const QString scheme = values.text(detail::scheme);
    QString what = RequestWords::tr("The key is sent in a way that Perplexity does not read.");
    QString todo = RequestWords::tr("Send the key as “Authorization: Bearer”, followed by the key.");
    if (kind == "user"_L1)
        what = RequestWords::tr("The key is sent as a user name or a password.");
    else if (kind == "query"_L1)
        what = RequestWords::tr("The key stands in the address, as “%1”.").arg(scheme);
    else if (kind == "scheme"_L1)
        what = RequestWords::tr("Before the key stands %1, not Bearer.").arg(scheme);
    else if (!header.isEmpty())
        what = RequestWords::tr("The key is sent in the header %1.").arg(header);
    if (kind == "query"_L1)
        todo = joined(
            { todo,
              RequestWords::tr("Addresses are kept in many logs, so create a new key if it was sent.") });
    QString how = RequestWords::tr("Perplexity reads only the header “Authorization: Bearer”.");
    if (values.text(detail::why) == "netrc"_L1) {
        how = joined(
            { how,
              RequestWords::tr("There is a file ~/.netrc: some programs put what it says in the place of "
                               "the key.") });
        todo =
            RequestWords::tr("Take the entry for this address, or the one named “default”, out of ~/.netrc.");
    }
    return { what, how, todo };
}

Words wordsRequestHeaderTwice(Values values)
{
    const QString header =
        values.has(detail::header) ? values.text(detail::header) : QStringLiteral("Authorization");
    const bool areSame = values.text(detail::kind) == "same"_L1;
    return { RequestWords::tr("The header %1 is sent twice.").arg(header),
             areSame ? RequestWords::tr("Both say the same, and Perplexity may still refuse two of them.")
                     : RequestWords::tr("Which of the two counts is left to chance."),
             areSame ? RequestWords::tr("Remove one of the two.")
                     : RequestWords::tr("Remove the one with the wrong key.") };
}

Words wordsRequestContentType(Values values)
{
    return { RequestWords::tr("The request does not say that its body is JSON."),
             values.has(detail::actual)
                 ? RequestWords::tr("It says %1. Perplexity reads a question as JSON, a notation for data.")
                       .arg(values.text(detail::actual))
                 : RequestWords::tr("JSON is the notation in which Perplexity reads a question."),
             RequestWords::tr("Add the header “Content-Type: application/json”.") };
}

} // namespace keywright::wording
