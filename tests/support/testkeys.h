#pragma once

#include <QByteArray>

namespace keywright::testing {

/// A well-formed key, made at run time: the same for the same number, different for different ones. No
/// key-shaped literal stands in the repository.
QByteArray makeKey(int number = 1);

/// Characters of the key alphabet, made at run time.
QByteArray makeBody(int number, qsizetype length);

} // namespace keywright::testing
