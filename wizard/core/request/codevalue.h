#pragma once

#include "core/request/span.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <vector>

namespace keywright::request {

struct CodeMember;

/// What an expression of a program is worth, as far as it can be known without running it.
struct CodeValue
{
    enum class Kind {
        Unknown,
        Text, ///< with marked variables for what is filled in
        Name, ///< a variable that is not set in the text: its path
        Literal, ///< a number, true, false, null, as JSON
        Object,
        List,
        Call, ///< `text` is what is called, `members` its arguments
    };
    Kind kind = Kind::Unknown;
    QByteArray text;
    std::vector<CodeMember> members; ///< of an object, a list (without names) or a call
    bool asJson = false; ///< went through json.dumps, JSON.stringify or ConvertTo-Json
    bool typographic = false; ///< written in typographic quotes
    bool isChained = false; ///< the call stands behind another one: "client.post(…).json(…)"
    bool isOpen = false; ///< an object that takes members from a variable too
    /// Where it is written: the inside of a text's quotes, or the whole of any other expression. A variable
    /// that is set in the text stands where its value is written.
    Span at {};

    const CodeValue *member(QByteArrayView name) const; ///< the last with that name, or null
    const CodeValue *unnamed(qsizetype index) const; ///< the argument at that place, or null
    /// How much it holds: bytes of text and members, its own included.
    qsizetype weight() const;
};

struct CodeMember
{
    QByteArray name; ///< empty for an argument without one
    CodeValue value;
    Span nameAt {};
};

/// The value as text: a text as it is, what is not known as a marked variable, anything else empty.
QByteArray asText(const CodeValue &value);
/// The value as JSON, with marked variables for what is not known.
QByteArray asJson(const CodeValue &value);

/// "client.chat.completions.create" and what it was called with.
struct CodeCall
{
    QByteArray path;
    CodeValue value; ///< of kind Call
    Span nameAt {}; ///< of the last name in the path
};

/// `headers["Authorization"] = …`, `request.httpMethod = …`: what an element or member is set to.
struct CodeSetting
{
    QByteArray owner;
    QByteArray name;
    CodeValue value;
    Span nameAt {};
};

/// What a program sets and calls, in its order.
struct CodeFacts
{
    std::vector<CodeMember> variables; ///< paths and values, in the order in which they are set
    QHash<QByteArray, std::size_t> lastOf; ///< where a path's last value stands in them
    std::vector<CodeCall> calls;
    std::vector<CodeSetting> settings;
    bool typographic = false; ///< a string is written in typographic quotes
    Span typographicAt {}; ///< of the first one

    /// The last value of a path, or null.
    const CodeValue *variable(const QByteArray &path) const;
    void set(const QByteArray &path, CodeValue value);
};

enum class Flavour;

/// Reads a program without running it: assignments and calls, wherever they stand.
CodeFacts readProgram(const QByteArray &text, Flavour flavour);

} // namespace keywright::request
