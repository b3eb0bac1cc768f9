#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace keywright::request {

/// What keeps a text from being JSON.
struct JsonTrouble
{
    /// "empty", "typographic-quotes", "single-quotes", "unquoted", "trailing-comma", "missing-comma",
    /// "comment", "line-break", "escape", "not-closed", "after-end", "number", "unexpected".
    QByteArray kind;
    qsizetype offset = 0; ///< bytes from 0
};

/// Why the text is not one JSON value by RFC 8259, or nothing where it is one. A marked variable counts as
/// part of a string, or as a value where one belongs.
std::optional<JsonTrouble> jsonTrouble(const QByteArray &text);

/// What stands for a marked variable in a string that jsonObject() returns.
inline constexpr char16_t unknownText = u'\uFFFC';

/// The object in a text that has no trouble; empty for any other value.
QJsonObject jsonObject(const QByteArray &text);

} // namespace keywright::request
