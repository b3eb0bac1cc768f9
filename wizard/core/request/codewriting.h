#pragma once

#include "core/request/codetokens.h"

#include <QByteArray>
#include <QJsonValue>

namespace keywright::request {

/// The name of the environment's variable that corrected programs read the key from.
inline constexpr QByteArrayView keyVariableName { "PERPLEXITY_API_KEY" };

/// The expression that reads the key from the environment.
QByteArray keyExpression(Flavour flavour);
/// The expression for the whole header: "Bearer " and the key.
QByteArray bearerExpression(Flavour flavour);
/// A text as the language writes it, in double quotes; Go's raw quotes where it holds some.
QByteArray textLiteral(const QByteArray &text, Flavour flavour);
/// A JSON value in the language's own objects and lists; a text with the JSON in it for Go, Java, Kotlin and
/// C#, whose types make that long.
QByteArray jsonLiteral(const QJsonValue &value, Flavour flavour);
/// True for the languages whose objects jsonLiteral() writes as objects.
bool hasObjectLiterals(Flavour flavour);

} // namespace keywright::request
