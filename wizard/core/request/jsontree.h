#pragma once

#include "core/request/placedtext.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <vector>

namespace keywright::request {

struct JsonMember;

/// A value of JSON with the places of its texts. Unlike a JSON reader's, it keeps order and repeated names.
struct JsonNode
{
    enum class Kind { Object, Array, Text, Other };
    Kind kind = Kind::Other;
    PlacedText text; ///< of a text: unescaped; of another value that is no container: as written
    Span at; ///< as written, quotes and braces included
    std::vector<JsonMember> members; ///< of an object by name, of an array without names

    /// The member with that name, in any case; null for none.
    const JsonNode *member(QByteArrayView lowerCaseName) const;
    /// The first of several names that is there.
    const JsonNode *oneOf(const QByteArrayList &lowerCaseNames) const;
};

struct JsonMember
{
    PlacedText name;
    JsonNode value;
};

/// Reads JSON, also with comments, trailing commas, names without quotes, single quotes, and parts that are
/// cut off; members without braces round them are an object. None where the text does not begin with JSON.
std::optional<JsonNode> readJson(const QByteArray &text, qsizetype begin = 0);

/// The value as strict JSON.
QByteArray jsonText(const JsonNode &node);

/// A text as a string of JSON, with its quotes; marked variables stay marked.
QByteArray jsonString(QByteArrayView text);

} // namespace keywright::request
