#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <span>

namespace keywright {

class Secret;

/// The text with everything in it that looks like a key ("pplx-" and a long run) masked.
QString redacted(const QString &text);

/// The bytes with every copy of the secrets, and everything that looks like a key, masked. For bodies and
/// messages from outside, which may echo what was sent.
QByteArray redacted(const QByteArray &bytes, std::span<const Secret *const> secrets = {});

} // namespace keywright
