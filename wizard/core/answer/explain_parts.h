#pragma once

#include "core/answer/explain_rules.h"
#include "core/finding.h"

#include <QString>
#include <QStringList>

#include <optional>

// The readers that explainMessage() asks one after another. Each returns nothing where it knows nothing.
namespace keywright {

struct Facts;

/// The ends of the keys that a message shows shortened ("pplx-ab****9fQ2", "••••1b0b") or whole.
QStringList keyEndsIn(const QString &text);

/// Another provider's texts, hosts or error shapes.
std::optional<Finding> otherProviderIn(const QString &text, const Facts &facts);

/// The service's own errors, as JSON, as a Python or JavaScript object, or as their bare sentences.
std::optional<Finding> serviceErrorIn(const QString &text, const Facts &facts);

/// The same, only in lines that speak of the service and of no other provider.
std::optional<Finding> ownErrorAmongOthers(const QString &text, const Facts &facts);

/// A client that refused to send the key because of a character in it.
std::optional<Finding> headerTroubleIn(const QString &text);

/// A client that found no key to send, or sent a word for nothing in its place.
std::optional<Finding> missingKeyIn(const QString &text, const Facts &facts);

/// What was sent as the key and is none: an example, a variable, a second "Bearer".
std::optional<Finding> wronglySentIn(const QString &text);

/// An address without https://, or a command that fell apart because of its quotes.
std::optional<Finding> wrongAddressIn(const QString &text);

/// A keychain that would not give the key to the app.
std::optional<Finding> vaultTroubleIn(const QString &text);

/// A web page in the message: the older gateway, Cloudflare, a service in trouble; a redirect; a failed run.
std::optional<Finding> pageIn(const QString &text);

/// No answer: name, connection, certificate, proxy.
std::optional<Finding> connectionTroubleIn(const QString &text, const Facts &facts);
std::optional<Cause> connectionCauseIn(const QString &text);

/// An answer of which the message gives no more than its status, or what a tool says in its place.
std::optional<Finding> bareStatusIn(const QString &text, const Facts &facts);

/// The last HTTP status that the text speaks of, the telling ones first; 0 for none.
int statusIn(const QString &text);

/// True for a host whose pages explain errors: it was not asked.
bool isReferenceHost(const QString &host);

/// The text without what it says about programs and computers that have nothing to do with the service.
QString withoutOtherPrograms(const QString &text);

} // namespace keywright
