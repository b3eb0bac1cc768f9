#pragma once

#include "core/finding.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

// The readers that explainMessage() asks one after another. Each returns nothing where it knows nothing.
namespace keywright {

struct Facts;

/// The end of a key that a message shows shortened ("pplx-ab****9fQ2", "••••1b0b") or whole, or empty.
QString keyEndIn(QByteArrayView text);

/// Another provider's texts, hosts or error shapes.
std::optional<Finding> otherProviderIn(const QString &text, const Facts &facts);

/// The service's own errors, as JSON, as a Python or JavaScript object, or as their bare sentences.
std::optional<Finding> serviceErrorIn(const QString &text, const Facts &facts);

/// A client that refused to send the key because of a character in it.
std::optional<Finding> headerTroubleIn(const QString &text);

/// A client that found no key to send.
std::optional<Finding> missingKeyIn(const QString &text);

/// A web page in the message: the older gateway, Cloudflare, a service in trouble.
std::optional<Finding> pageIn(const QString &text);

/// No answer: name, connection, certificate, proxy.
std::optional<Finding> connectionTroubleIn(const QString &text, const Facts &facts);

/// An answer of which the message gives no more than its status, or what a tool says in its place.
std::optional<Finding> bareStatusIn(const QString &text, const Facts &facts);

/// The last HTTP status that the text speaks of, the telling ones first; 0 for none.
int statusIn(const QString &text);

} // namespace keywright
