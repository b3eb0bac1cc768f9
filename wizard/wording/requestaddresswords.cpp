#include "wording/requestvalues.h"
#include "wording/words.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace keywright::wording {

/// About the address and the method of the user's own request.
struct RequestAddressWords
{
    Q_DECLARE_TR_FUNCTIONS(RequestAddressWords)
};

namespace {

QString shownHost(Values values)
{
    return values.has(detail::host) ? values.text(detail::host) : values.text(detail::actual);
}

QString goesTo(const QString &host, const QString &provider)
{
    if (host.isEmpty())
        return RequestAddressWords::tr("The request goes to another host.");
    //: %1 is another provider, %2 its host
    return provider.isEmpty() ? RequestAddressWords::tr("The request goes to %1.").arg(host)
                              : RequestAddressWords::tr("The request goes to %1, at %2.").arg(provider, host);
}

/// What a retired or missing address says about the body that was meant for it.
Words wordsForItsBody(Values values, const QString &what)
{
    const QString path = values.text(detail::expected);
    return {
        what,
        values.has(detail::actual)
            //: %1 is a path, "/v1/agent"
            ? RequestAddressWords::tr("%1 wants “input” in place of “messages”, and a current model.")
                  .arg(path)
            : RequestAddressWords::tr("%1 wants the question under “input”, and a current model.").arg(path),
        RequestAddressWords::tr("See below how the body should be.")
    };
}

} // namespace

Words wordsRequestHost(Values values)
{
    const QString host = shownHost(values);
    const QString provider = values.text(detail::provider);
    const QString kind = values.text(detail::kind);
    QString how = RequestAddressWords::tr("Perplexity answers apps only at api.perplexity.ai.");
    QString todo = RequestAddressWords::tr("Write https://api.perplexity.ai in its place.");
    if (!provider.isEmpty()) {
        how = RequestAddressWords::tr("It does not know Perplexity's keys, and refuses them.");
    } else if (kind == "website"_L1) {
        how = RequestAddressWords::tr(
            "That is the website. Perplexity answers apps only at api.perplexity.ai.");
    } else if (kind == "this-computer"_L1) {
        how = RequestAddressWords::tr(
            "That is this computer: a program on it may pass the request on, and may change it.");
        todo = RequestAddressWords::tr(
            "To ask Perplexity itself, write https://api.perplexity.ai in its place.");
    } else if (host.startsWith("api.perplexity.ai:"_L1)) {
        how = RequestAddressWords::tr(
            "The number behind the colon is a port, a door of the server. Perplexity answers without one.");
    }
    return { goesTo(host, provider), how, todo };
}

Words wordsRequestScheme(Values values)
{
    const QString kind = values.text(detail::kind);
    if (kind == "incomplete"_L1) {
        return { RequestAddressWords::tr("The address in the app is not complete."),
                 RequestAddressWords::tr(
                     "It does not begin with https://, so the app did not send anything."),
                 RequestAddressWords::tr("Enter it as https://api.perplexity.ai.") };
    }
    if (kind == "assumed"_L1) {
        return { RequestAddressWords::tr("The address does not begin with https://."),
                 RequestAddressWords::tr(
                     "This program then takes http://, and everybody on the way can read the key."),
                 RequestAddressWords::tr(
                     "Write https:// before it. If the key was sent, create a new one.") };
    }
    return { RequestAddressWords::tr("The address begins with http://, not with https://."),
             RequestAddressWords::tr("Without encryption everybody on the way can read the key."),
             RequestAddressWords::tr("Write https:// in its place. If the key was sent, create a new one.") };
}

Words wordsRequestPath(Values values)
{
    if (isAboutTheBody(values))
        return wordsForItsBody(
            values, RequestAddressWords::tr("This body is for an address that Perplexity does not have."));
    return wordsForMissingPath(values.text(detail::actual), values.text(detail::expected));
}

Words wordsForMissingPath(const QString &path, const QString &expected)
{
    const QString how = RequestAddressWords::tr("It is answered by 404, before the key is looked at.");
    if (path.contains("chat/completions"_L1) || path.contains("sonar"_L1)) {
        return { RequestAddressWords::tr("There is no %1 at Perplexity.").arg(path), how,
                 RequestAddressWords::tr(
                     "The chat interface that it means is retired. Use /v1/agent, or update the app or its "
                     "library.") };
    }
    if (path == "/"_L1) {
        return { RequestAddressWords::tr("The address ends after the host."),
                 RequestAddressWords::tr(
                     "What follows it, the path, says what is asked. Without it nothing is."),
                 RequestAddressWords::tr("Write the whole address: https://api.perplexity.ai/v1/agent.") };
    }
    return { path.isEmpty() ? RequestAddressWords::tr("The path of the address does not exist at Perplexity.")
                            : RequestAddressWords::tr("There is no %1 at Perplexity.").arg(path),
             how,
             expected.isEmpty()
                 ? RequestAddressWords::tr("The current address is https://api.perplexity.ai/v1/agent.")
                 : RequestAddressWords::tr("Write %1 in its place.").arg(expected) };
}

Words wordsRequestPathRetired(Values values)
{
    if (isAboutTheBody(values))
        return wordsForItsBody(values, RequestAddressWords::tr("This body is for the retired interface."));
    const QString path = values.text(detail::actual);
    return { path.isEmpty() ? RequestAddressWords::tr("Perplexity has retired this address.")
                            : RequestAddressWords::tr("Perplexity has retired %1.").arg(path),
             RequestAddressWords::tr("Since September 2026 it is answered by 403, whatever the key."),
             values.has(detail::expected)
                 ? RequestAddressWords::tr("Use %1, or update the app or its library.")
                       .arg(values.text(detail::expected))
                 : RequestAddressWords::tr(
                     "Use https://api.perplexity.ai/v1/agent, or update the app or its library.") };
}

Words wordsRequestMethod(Values values)
{
    const QString method =
        values.has(detail::method) ? values.text(detail::method) : values.text(detail::actual);
    const QString expected = values.text(detail::expected);
    QString how = RequestAddressWords::tr("This address takes another method.");
    if (expected == "POST"_L1)
        how = RequestAddressWords::tr("This address takes POST, which sends a question along.");
    else if (expected == "GET"_L1)
        how = RequestAddressWords::tr("This address takes GET, which only fetches something.");
    else if (!expected.isEmpty())
        how = RequestAddressWords::tr("This address takes %1.").arg(expected);
    return { method.isEmpty() ? RequestAddressWords::tr("The request uses the wrong method.")
                              : RequestAddressWords::tr("The request uses %1.").arg(method),
             how,
             expected.isEmpty()
                 ? RequestAddressWords::tr("Use POST to ask a model, and GET for the list of models.")
                 : RequestAddressWords::tr("Use %1.").arg(expected) };
}

Words wordsRequestClientDefault(Values values)
{
    const QString client = values.text(detail::client);
    const QString provider = values.text(detail::provider);
    const QString wrongName = values.text(detail::actual);
    const QString expected = values.text(detail::expected);
    const QString goes = provider.isEmpty()
        ? RequestAddressWords::tr("Without an address, the key goes to the library's own provider.")
        : RequestAddressWords::tr("Without an address, the key goes to %1.").arg(provider);
    return { client.isEmpty() ? RequestAddressWords::tr("The library is not told where Perplexity is.")
                              : RequestAddressWords::tr("%1 is not told where Perplexity is.").arg(client),
             //: %1 is the name of a setting
             wrongName.isEmpty()
                 ? goes
                 : joined({ RequestAddressWords::tr("It does not read “%1”.").arg(wrongName), goes }),
             expected.isEmpty() ? RequestAddressWords::tr(
                 "Set its base address to Perplexity's, https://api.perplexity.ai/v1.")
                                : RequestAddressWords::tr("Set its base address to %1.").arg(expected) };
}

} // namespace keywright::wording
