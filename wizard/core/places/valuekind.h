#pragma once

#include <QByteArrayView>

namespace keywright {

struct Facts;

/// What stands where a key belongs, where it is not a key.
enum class ValueKind {
    Empty,
    Reference, ///< the value is somewhere else
    Managed, ///< encrypted, or kept by a vault: only its own program can change it
    Placeholder, ///< "your_api_key_here", "pplx-xxxx", "changeme"
    Model, ///< the name of a model
    Address, ///< a URL or a path
    Words, ///< several words, a number, true or false
    Text, ///< anything else: it may be a key of another kind
};

/// Judges a value that holds no key. `value` is decoded and without the format's quotes.
ValueKind kindOf(QByteArrayView value, const Facts &facts);

/// True where a program's expression reads the value from somewhere else: os.getenv("…"), process.env.X.
bool readsElsewhere(QByteArrayView expression);

/// True for a text that begins like a key and is a model's or package's name: "pplx-70b-online".
bool isModelName(QByteArrayView text, const Facts &facts);

/// True where a text can be a key of any kind: long, without spaces, of letters and digits.
bool looksSecret(QByteArrayView text);

} // namespace keywright
