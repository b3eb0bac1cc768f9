#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QtGlobal>

namespace keywright {

/// A header as it came over the wire.
struct WireField
{
    QByteArray name; ///< as sent, blanks before the colon included
    QByteArray value; ///< without blanks round it; "\n" where it goes on in the next line or ends in a break
};

/// A request as it came over the wire: what a program really sends. It may hold a key, so it is not copied by
/// chance, and its bytes are wiped in the end.
struct WireMessage
{
    WireMessage() = default;
    WireMessage(WireMessage &&) noexcept = default;
    WireMessage &operator=(WireMessage &&other) noexcept;
    WireMessage(const WireMessage &) = delete;
    WireMessage &operator=(const WireMessage &) = delete;
    ~WireMessage();

    QByteArray method;
    QByteArray target; ///< "/v1/agent?x=1", "https://…" from a program that takes us for a proxy, or "*"
    int minorVersion = 1; ///< of HTTP/1
    QList<WireField> fields;
    bool hasBrokenLine = false; ///< a line that is no header follows one: there is a line break in a value
    QByteArray body; ///< decoded from its chunks; the first bytes only where isBodyWhole is false
    qint64 bodySize = 0; ///< in bytes, all that came
    bool isBodyWhole = true;

    /// The first value of that header, or an empty array.
    QByteArray header(QByteArrayView lowerCaseName) const;
    bool has(QByteArrayView lowerCaseName) const;

    /// A second one with bytes of its own. Explicit, so that it is visible in the code.
    WireMessage clone() const;
    /// Wipes the body and forgets it.
    void dropBody();
};

} // namespace keywright
