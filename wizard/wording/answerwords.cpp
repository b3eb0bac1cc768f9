#include "wording/requestvalues.h"
#include "wording/words.h"

#include <QCoreApplication>

namespace keywright::wording {

/// About what the service answered.
struct AnswerWords
{
    Q_DECLARE_TR_FUNCTIONS(AnswerWords)
};

namespace {

/// The service's own words, as a sentence.
QString itSaid(Values values)
{
    return values.has(detail::message) ? AnswerWords::tr("It said: “%1”.").arg(values.text(detail::message))
                                       : QString();
}

/// "Perplexity answered 401, insufficient_quota."
QString itAnswered(Values values)
{
    const QString status = values.text(detail::status);
    const QString type = values.text(detail::type);
    if (status.isEmpty())
        return type.isEmpty() ? QString() : AnswerWords::tr("The answer was “%1”.").arg(type);
    //: %1 is a number like 401, %2 a fixed word like invalid_api_key
    return type.isEmpty() ? AnswerWords::tr("The answer was %1.").arg(status)
                          : AnswerWords::tr("The answer was %1, “%2”.").arg(status, type);
}

/// What is known of whatever stands in between: its certificate's issuer and the proxy.
QString inBetween(Values values)
{
    return joined(
        { values.has(detail::issuer)
              ? AnswerWords::tr("Its certificate was issued by “%1”.").arg(values.text(detail::issuer))
              : QString(),
          values.has(detail::proxy)
              ? AnswerWords::tr("The request went through the proxy %1.").arg(values.text(detail::proxy))
              : QString() });
}

} // namespace

Words wordsAnswerAccepted(Values)
{
    return { AnswerWords::tr("Perplexity accepted this key."),
             AnswerWords::tr("A made-up key was refused, and this one was not."),
             AnswerWords::tr(
                 "This proves the key, not the credit. A real request shows whether both are there.") };
}

Words wordsAnswerCompleted(Values)
{
    return { AnswerWords::tr("Perplexity answered a real request."),
             AnswerWords::tr("The key was accepted, and a model replied."),
             AnswerWords::tr("If an app still fails, it uses another key or another address.") };
}

Words wordsAnswerInvalidKey(Values values)
{
    const QString again = values.timeOfDay(detail::retryAt);
    if (!again.isEmpty()) {
        return { AnswerWords::tr("Perplexity refused this key."),
                 joined({ itAnswered(values),
                          AnswerWords::tr("A new key looks like that until it is known everywhere.") }),
                 //: %1 is a time of day
                 AnswerWords::tr(
                     "New keys can take a minute. Try again at %1; if it is still refused then, look for "
                     "its last four characters in your console.")
                     .arg(again) };
    }
    const QString how =
        joined({ itAnswered(values),
                 AnswerWords::tr("A mistyped, a deleted and an unknown key look the same there.") });
    if (isFromMessage(values))
        return { AnswerWords::tr("Perplexity refused the key that your app sent."), how,
                 AnswerWords::tr(
                     "Test the key that you mean to use. If it is accepted, your app sends another one. "
                     "If it is refused as well, create a new key.") };
    return { AnswerWords::tr("Perplexity refused this key."), how,
             AnswerWords::tr(
                 "Look for its last four characters in your console's list of keys. If they are not there, "
                 "create a new key.") };
}

Words wordsAnswerNoCredit(Values values)
{
    constexpr int refusedStatus = 401;
    return { AnswerWords::tr("Perplexity knows this key, but its project has no credit."),
             joined({ itAnswered(values),
                      values.number(detail::status) == refusedStatus
                          ? AnswerWords::tr("A wrong key gets the same number, but another word behind it.")
                          : QString() }),
             AnswerWords::tr(
                 "Add credit in the console, in the project that the key belongs to. A new key in the "
                 "same project does not help.") };
}

Words wordsAnswerRefusedUnclear(Values values)
{
    const bool numberOnly = values.text(detail::kind) == QLatin1StringView("status-only");
    return {
        AnswerWords::tr("Perplexity refused the request without saying why."),
        numberOnly
            ? AnswerWords::tr(
                "The message only says that the request was refused (401). That happens with a wrong key "
                "and with missing credit.")
            : AnswerWords::tr(
                "The answer was a page, “401 Authorization Required”. It is used for a wrong key and for "
                "missing credit."),
        AnswerWords::tr("Check both in your console: the key's last four characters, and the credit of its "
                        "project.")
    };
}

Words wordsAnswerForbidden(Values values)
{
    const QString request = values.text(detail::requestId);
    return { AnswerWords::tr("Perplexity does not let this key in."),
             joined({ itAnswered(values), AnswerWords::tr("The key or its account may be blocked.") }),
             request.isEmpty()
                 ? AnswerWords::tr(
                     "Look in your console whether the key and the account are active. If they are, ask "
                     "Perplexity's support.")
                 : AnswerWords::tr(
                       "Look in your console whether the key and the account are active. If they are, ask "
                       "Perplexity's support about the request %1.")
                       .arg(request) };
}

Words wordsAnswerOrganizationKey(Values values)
{
    return { AnswerWords::tr("This is an organization's key, and a project's key is needed."), itSaid(values),
             AnswerWords::tr("Create a key inside a project in your console, and use that one.") };
}

Words wordsAnswerRetired(Values values)
{
    return { AnswerWords::tr("The app asks an address that Perplexity has retired."),
             joined({ itAnswered(values), AnswerWords::tr("It says nothing about the key.") }),
             AnswerWords::tr(
                 "Update the app or its library, so that it uses the Agent API. A new key does not "
                 "help.") };
}

Words wordsAnswerBadModel(Values values)
{
    const QString model = values.text(detail::model);
    return { model.isEmpty() ? AnswerWords::tr("Perplexity does not offer the model that was asked for.")
                             : AnswerWords::tr("Perplexity does not offer the model “%1”.").arg(model),
             joined({ itAnswered(values), AnswerWords::tr("The key is not the problem.") }),
             AnswerWords::tr("Choose a current model in the app, for example perplexity/sonar.") };
}

Words wordsAnswerBadRequest(Values values)
{
    return { AnswerWords::tr("Something in the request is wrong, but not the key."),
             joined({ itAnswered(values), itSaid(values) }),
             AnswerWords::tr("A new key does not help. Check what the app sends, or update the app.") };
}

Words wordsAnswerWrongPath(Values values)
{
    if (isFromMessage(values) && values.has(detail::actual))
        return wordsForMissingPath(values.text(detail::actual), {});
    return { AnswerWords::tr("This address does not exist at Perplexity."),
             AnswerWords::tr("The answer was 404, without a word. It is given before the key is looked at."),
             AnswerWords::tr(
                 "Check the base address in the app. A doubled or missing /v1 is the usual reason.") };
}

Words wordsAnswerWrongMethod(Values values)
{
    const QString expected = values.text(detail::expected);
    return { AnswerWords::tr("The address is right, but it was asked in the wrong way."),
             joined({ itAnswered(values), AnswerWords::tr("It says nothing about the key.") }),
             expected.isEmpty() ? AnswerWords::tr("Most addresses of Perplexity want POST.")
                                //: %1 is a list of HTTP methods
                                : AnswerWords::tr("This address takes %1.").arg(expected) };
}

Words wordsAnswerRateLimited(Values values)
{
    const int seconds = values.number(detail::seconds);
    QString todo =
        AnswerWords::tr("Wait a minute and try again. If it happens often, let the app ask less often.");
    if (seconds == 1)
        todo = AnswerWords::tr("Wait one second and try again.");
    else if (seconds > 1)
        todo = AnswerWords::tr("Wait %n seconds and try again.", "", seconds);
    return { AnswerWords::tr("Too many requests were sent in a short time."),
             joined({ itAnswered(values), AnswerWords::tr("The key is not the problem.") }), todo };
}

Words wordsAnswerServiceTrouble(Values values)
{
    const QString title = values.text(detail::title);
    return { isFromMessage(values)
                 ? AnswerWords::tr("Perplexity could not answer your app: the service has trouble.")
                 : AnswerWords::tr("We could not ask Perplexity: the service has trouble."),
             joined({ itAnswered(values),
                      title.isEmpty() ? QString() : AnswerWords::tr("The page says “%1”.").arg(title),
                      AnswerWords::tr("The key was not judged.") }),
             AnswerWords::tr(
                 "Try again in a few minutes. https://status.perplexity.com shows known trouble.") };
}

Words wordsAnswerRunFailed(Values values)
{
    return { AnswerWords::tr("The key was accepted, but the model did not finish."), itSaid(values),
             AnswerWords::tr("Try again, or choose another model. A new key does not help.") };
}

Words wordsAnswerCloudflare(Values values)
{
    const QString host = values.text(detail::host);
    return { AnswerWords::tr("A protection page answered in Perplexity's place."),
             joined({ host.isEmpty()
                          ? AnswerWords::tr("Cloudflare stopped the request.")
                          : AnswerWords::tr("Cloudflare, which guards %1, stopped the request.").arg(host),
                      AnswerWords::tr("The key was not judged.") }),
             AnswerWords::tr(
                 "The address for apps is https://api.perplexity.ai. If it is that one, try without a VPN, "
                 "or from another network.") };
}

Words wordsAnswerOtherProvider(Values values)
{
    const QString provider = values.text(detail::provider);
    const QString host = values.text(detail::host);
    return { provider.isEmpty() ? AnswerWords::tr("Another provider answered, not Perplexity.")
                                : AnswerWords::tr("%1 answered, not Perplexity.").arg(provider),
             joined({ host.isEmpty() ? QString() : AnswerWords::tr("The request went to %1.").arg(host),
                      AnswerWords::tr("Perplexity's answers are written in another way.") }),
             AnswerWords::tr(
                 "Set the base address of the app to https://api.perplexity.ai. Only Perplexity knows "
                 "this key.") };
}

Words wordsAnswerNotPerplexity(Values values)
{
    const QString host = values.text(detail::host);
    if (values.text(detail::kind) == QLatin1StringView("control-accepted")) {
        return {
            host.isEmpty() ? AnswerWords::tr("Whatever answered does not check keys.")
                           : AnswerWords::tr("Whatever answers at %1 does not check keys.").arg(host),
            joined({ AnswerWords::tr("It accepted a made-up key, so its answer says nothing about yours."),
                     inBetween(values) }),
            AnswerWords::tr("A proxy or gateway may be in between. Ask who runs it, or test from another "
                            "network.")
        };
    }
    const QString title = values.text(detail::title);
    return { AnswerWords::tr("Something other than Perplexity answered."),
             joined({ title.isEmpty() ? itAnswered(values)
                                      : AnswerWords::tr("It sent a page with the title “%1”.").arg(title),
                      inBetween(values), AnswerWords::tr("The key was not judged.") }),
             AnswerWords::tr(
                 "In a hotel or a company network, open the browser and sign in first. Then test again.") };
}

Words wordsAnswerRedirected(Values values)
{
    const QString target = values.text(detail::redirect);
    return { target.isEmpty() ? AnswerWords::tr("The answer points to another address.")
                              : AnswerWords::tr("The answer points to another address: %1").arg(target),
             isFromMessage(values)
                 ? AnswerWords::tr(
                     "Perplexity does not do that. Something in between, or a wrong address, does.")
                 : AnswerWords::tr("Perplexity does not do that. The key was not sent there."),
             AnswerWords::tr(
                 "Check the base address in the app. In a hotel or a company network, sign in with the "
                 "browser first.") };
}

Words wordsAnswerUnknown(Values values)
{
    const QString kind = values.text(detail::kind);
    if (kind == QLatin1StringView("address-not-allowed")) {
        return { AnswerWords::tr("Nothing was sent: the address is not a safe one."),
                 AnswerWords::tr(
                     "A key is only sent to an address that begins with https:// and holds no login."),
                 AnswerWords::tr("Use https://api.perplexity.ai.") };
    }
    if (kind == QLatin1StringView("key-not-sendable")) {
        return { AnswerWords::tr("Nothing was sent: the key holds a character that no request can carry."),
                 AnswerWords::tr("Only letters, digits and plain signs can be sent."),
                 AnswerWords::tr("Check the key again, and use the cleaned one.") };
    }
    return { AnswerWords::tr("The answer is none that we know."),
             joined({ itAnswered(values), itSaid(values) }),
             AnswerWords::tr("Try again later. If it stays, copy the report and ask Perplexity's support.") };
}

} // namespace keywright::wording
