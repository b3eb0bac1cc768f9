#include "wording/words.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace keywright::wording {

/// About requests that got no answer.
struct ConnectWords
{
    Q_DECLARE_TR_FUNCTIONS(ConnectWords)
};

namespace {

/// The host that was asked, or the service's own.
QString hostOf(Values values)
{
    return values.has(detail::host) ? values.text(detail::host) : QStringLiteral("api.perplexity.ai");
}

/// Said wherever no answer came, so that nobody takes it for a verdict.
QString notJudged()
{
    return ConnectWords::tr("The key was not judged.");
}

bool isOfKind(Values values, QLatin1StringView kind)
{
    return values.text(detail::kind) == kind;
}

/// Why no encrypted connection came about.
QString whyNoTls(Values values)
{
    if (isOfKind(values, "not-for-servers"_L1))
        return ConnectWords::tr("Its certificate is not one for servers, so nothing was sent.");
    if (isOfKind(values, "weak-key"_L1))
        return ConnectWords::tr(
            "The key or the signature of its certificate is too weak to be believed, so nothing was sent.");
    if (isOfKind(values, "old-protocol"_L1))
        return ConnectWords::tr(
            "It speaks only a version of TLS that is no longer safe, so nothing was sent.");
    if (isOfKind(values, "no-common-cipher"_L1))
        return ConnectWords::tr(
            "It offers only ways to encrypt that are no longer safe, so nothing was sent.");
    if (isOfKind(values, "not-tls"_L1))
        return ConnectWords::tr("What it answered is not encrypted at all, so nothing was sent.");
    return ConnectWords::tr("Both sides found no common way to encrypt, so nothing was sent.");
}

QString issuedBy(Values values)
{
    return values.has(detail::issuer)
        ? ConnectWords::tr("The certificate was issued by “%1”.").arg(values.text(detail::issuer))
        : QString();
}

} // namespace

Words wordsConnectOffline(Values values)
{
    return { (isFromMessage(values)
                  ? ConnectWords::tr("Your app could not ask Perplexity: the computer was offline.")
                  : ConnectWords::tr("We could not ask Perplexity: this computer is offline.")),
             notJudged(), ConnectWords::tr("Connect to the internet and test again.") };
}

Words wordsConnectDns(Values values)
{
    return { (isFromMessage(values)
                  ? ConnectWords::tr("Your app could not ask Perplexity: the name %1 was not found.")
                  : ConnectWords::tr("We could not ask Perplexity: the name %1 was not found."))
                 .arg(hostOf(values)),
             joined({ ConnectWords::tr("No name server that this computer asks knows it."), notJudged() }),
             ConnectWords::tr(
                 "Check the spelling of the address and the connection. A VPN or an ad blocker may block "
                 "the name.") };
}

Words wordsConnectRefused(Values values)
{
    return {
        (isFromMessage(values) ? ConnectWords::tr("Your app got no answer: %1 refused the connection.")
                               : ConnectWords::tr("We could not ask Perplexity: %1 refused the connection."))
            .arg(hostOf(values)),
        joined({ ConnectWords::tr("Nothing listens at that address, or a firewall says no."), notJudged() }),
        ConnectWords::tr("Check the address. In a company network, ask whether this host may be reached.")
    };
}

Words wordsConnectTimeout(Values values)
{
    return { (isFromMessage(values)
                  ? ConnectWords::tr("Your app got no answer: no connection to %1 came about.")
                  : ConnectWords::tr("We could not ask Perplexity: no connection to %1 came about."))
                 .arg(hostOf(values)),
             joined({ ConnectWords::tr("Nothing answered in time; a firewall may drop the request."),
                      notJudged() }),
             ConnectWords::tr(
                 "Test again. If it stays, try another network, or ask whether a proxy is needed.") };
}

Words wordsConnectReset(Values values)
{
    return { (isFromMessage(values)
                  ? ConnectWords::tr("Your app got no answer: the connection to %1 was cut.")
                  : ConnectWords::tr("We could not ask Perplexity: the connection to %1 was cut."))
                 .arg(hostOf(values)),
             joined({ ConnectWords::tr("Something in between or the other side ended it."), notJudged() }),
             ConnectWords::tr("Test again. If it stays, try without a VPN, or from another network.") };
}

Words wordsConnectTlsUntrusted(Values values)
{
    return {
        (isFromMessage(values) ? ConnectWords::tr("Your app did not ask: %1 could not prove who it is.")
                               : ConnectWords::tr("We did not ask: %1 could not prove who it is."))
            .arg(hostOf(values)),
        joined({ issuedBy(values),
                 isOfKind(values, "self-signed"_L1)
                     ? ConnectWords::tr(
                         "The certificate vouches for itself, as anybody's can, so nothing was sent.")
                     : ConnectWords::tr("This computer does not trust the issuer, so nothing was sent.") }),
        ConnectWords::tr("In a company network, ask for its certificate authority. Elsewhere, use another "
                         "network.")
    };
}

Words wordsConnectTlsExpired(Values values)
{
    const QString until = values.day(detail::until);
    return { (isFromMessage(values)
                  ? ConnectWords::tr("Your app did not ask: the certificate of %1 has run out.")
                  : ConnectWords::tr("We did not ask: the certificate of %1 has run out."))
                 .arg(hostOf(values)),
             joined({ until.isEmpty() ? QString() : ConnectWords::tr("It was valid until %1.").arg(until),
                      issuedBy(values), ConnectWords::tr("Nothing was sent.") }),
             ConnectWords::tr(
                 "Check the date of this computer. If it is right, try another network or try later.") };
}

Words wordsConnectTlsHost(Values values)
{
    return { (isFromMessage(values)
                  ? ConnectWords::tr("Your app did not ask: another computer answered for %1.")
                  : ConnectWords::tr("We did not ask: another computer answered for %1."))
                 .arg(hostOf(values)),
             joined({ ConnectWords::tr("Its certificate is for another name."), issuedBy(values),
                      ConnectWords::tr("Nothing was sent.") }),
             ConnectWords::tr(
                 "Check the address. In a hotel or a company network, sign in with the browser first.") };
}

Words wordsConnectTlsClock(Values values)
{
    const QString now = values.day(detail::now);
    return { ConnectWords::tr("The clock of this computer seems to be wrong."),
             joined(
                 { now.isEmpty() ? QString() : ConnectWords::tr("It shows %1.").arg(now),
                   ConnectWords::tr("By that time the certificate of %1 is not valid, so nothing was sent.")
                       .arg(hostOf(values)) }),
             ConnectWords::tr("Set the date and the time, and test again.") };
}

Words wordsConnectTlsIntercepted(Values values)
{
    const QString issuer = values.text(detail::issuer);
    return {
        issuer.isEmpty()
            ? ConnectWords::tr("We did not ask: a program opens this computer's encrypted connections.")
            : (isFromMessage(values)
                   ? ConnectWords::tr(
                       "Your app did not ask: “%1” opens the computer's encrypted connections.")
                   : ConnectWords::tr("We did not ask: “%1” opens this computer's encrypted connections."))
                  .arg(issuer),
        ConnectWords::tr(
            "It answered in the place of %1, and this computer does not trust it. Nothing was sent.")
            .arg(hostOf(values)),
        ConnectWords::tr("It is a virus scanner or your company's network. Exempt %1 there, or ask for its "
                         "certificate authority to be installed.")
            .arg(hostOf(values))
    };
}

Words wordsConnectTlsFailed(Values values)
{
    return { (isFromMessage(values)
                  ? ConnectWords::tr("Your app did not ask: no encrypted connection to %1 came about.")
                  : ConnectWords::tr("We did not ask: no encrypted connection to %1 came about."))
                 .arg(hostOf(values)),
             joined(
                 { whyNoTls(values),
                   values.has(detail::proxy)
                       ? ConnectWords::tr("The connection went through %1.").arg(values.text(detail::proxy))
                       : QString() }),
             ConnectWords::tr("Check the address and its port. A proxy or firewall in between may break the "
                              "encryption.") };
}

Words wordsConnectProxyUnreachable(Values values)
{
    const QString proxy = values.text(detail::proxy);
    return { proxy.isEmpty()
                 ? (isFromMessage(values)
                        ? ConnectWords::tr("Your app could not ask Perplexity: the proxy can't be reached.")
                        : ConnectWords::tr("We could not ask Perplexity: the proxy can't be reached."))
                 : ConnectWords::tr("We could not ask Perplexity: the proxy %1 can't be reached.").arg(proxy),
             joined({ ConnectWords::tr("The proxy is a computer in between that this one is told to use."),
                      notJudged() }),
             ConnectWords::tr("Check the proxy in the system's settings and in the variable HTTPS_PROXY.") };
}

Words wordsConnectProxyLogin(Values values)
{
    const QString proxy = values.text(detail::proxy);
    return { proxy.isEmpty()
                 ? (isFromMessage(values)
                        ? ConnectWords::tr("Your app could not ask Perplexity: the proxy wants a login.")
                        : ConnectWords::tr("We could not ask Perplexity: the proxy wants a login."))
                 : ConnectWords::tr("We could not ask Perplexity: the proxy %1 wants a login.").arg(proxy),
             joined({ ConnectWords::tr("It answered 407, before the request got through."), notJudged() }),
             ConnectWords::tr("Enter the login in the system's proxy settings, or ask who runs the proxy.") };
}

Words wordsConnectAnswerTimeout(Values values)
{
    return { (isFromMessage(values) ? ConnectWords::tr("Your app asked %1, but no answer came in time.")
                                    : ConnectWords::tr("We asked %1, but no answer came in time."))
                 .arg(hostOf(values)),
             notJudged(),
             ConnectWords::tr("Test again in a minute. https://status.perplexity.com shows known trouble.") };
}

Words wordsConnectAnswerTooLarge(Values values)
{
    return {
        ConnectWords::tr("The answer from %1 was far too large.").arg(hostOf(values)),
        joined({ ConnectWords::tr("Perplexity's answer to this question is short. Something else answered."),
                 notJudged() }),
        ConnectWords::tr("Check the address. A proxy or gateway may be in between.")
    };
}

} // namespace keywright::wording
