#pragma once

#include "core/result.h"

#include <QString>

namespace keywright {

/// Why a text can't be the name of a saved key.
enum class KeyNameError {
    Empty,
    TooLong, ///< more than 60 characters
    Unprintable, ///< holds a character that can't be seen, or that orders text in a way of its own
    IsKey, ///< looks like a key; a name is not secret
};

/// The name as it is kept: without spaces around it, and each character in its one usual form. The case stays
/// as it was typed.
Result<QString, KeyNameError> checkedKeyName(const QString &typed);

/// True where two names are the same to a person, and to those keychains that know no case.
bool isSameKeyName(const QString &left, const QString &right);

/// True where environment variables may be called so: letters, digits and "_", no digit in front.
bool isVariableName(const QString &text);

} // namespace keywright
