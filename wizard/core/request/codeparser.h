#pragma once

#include "core/request/codetokens.h"
#include "core/request/codevalue.h"

#include <utility>
#include <vector>

namespace keywright::request {

/// Reads the tokens of one program; every member function starts at m_at and leaves it behind what it read.
/// `depth` counts how far expressions are nested.
class CodeParser
{
public:
    CodeParser(QList<CodeToken> tokens, Flavour flavour) : m_tokens(std::move(tokens)), m_flavour(flavour) { }
    /// What the program sets and calls.
    CodeFacts read();

private:
    static constexpr int deepest = 40; ///< a hostile text must not use up the stack
    /// Tokens; bounds the work for a text of nothing but brackets.
    static constexpr qsizetype mostOfOneCall = 4000;

    using Kind = CodeToken::Kind;
    using Value = CodeValue::Kind;

    static bool isDot(const CodeToken &token)
    {
        return token.kind == Kind::Punctuation && (token.text == "." || token.text == "?.");
    }
    bool ended() const { return m_at >= m_tokens.size() || m_at - m_start > mostOfOneCall; }
    bool at(QByteArrayView punctuation) const
    {
        return !ended() && m_tokens.at(m_at).kind == Kind::Punctuation
            && m_tokens.at(m_at).text == punctuation;
    }
    bool atName(QByteArrayView name) const
    {
        return !ended() && m_tokens.at(m_at).kind == Kind::Name && m_tokens.at(m_at).text == name;
    }
    bool accept(QByteArrayView punctuation)
    {
        if (!at(punctuation))
            return false;
        ++m_at;
        return true;
    }

    /// A name at m_start: an assignment to it or a call of it is noted.
    void statement();
    /// PowerShell's commands that send a request, and their aliases.
    static bool isCommand(const QByteArray &name);
    /// "Invoke-RestMethod -Uri … -Headers …": its parameters are the arguments, their names in lower case.
    void command();
    /// One parameter of a command with its value, or a splatted table of them.
    void parameter(CodeValue &call);
    /// "x: str = …", "x: Record<string, string> = {…}"; m_at stays where there is no such thing.
    void skipAnnotation();
    /// `headers["Authorization"] = …` adds to what headers is.
    void assign(const QByteArray &path, CodeValue value);
    /// "a.b["c"]" with its dots and brackets.
    QByteArray readPath();

    /// Operands joined by the operators that say something about texts.
    CodeValue expression(int depth);
    /// What PowerShell's value goes through; only ConvertTo-Json counts.
    void pipeline(CodeValue &value);
    /// Both as one text.
    static CodeValue concatenated(const CodeValue &left, const CodeValue &right);
    /// `format` with its first `hole` filled.
    static CodeValue formatted(CodeValue format, QByteArrayView hole, const CodeValue &filling);
    /// An operand with the calls, members and elements behind it.
    CodeValue postfix(int depth);
    /// ".name" behind `value`.
    CodeValue member(CodeValue value);
    /// Arguments of a call whose own calls are not the program's.
    std::vector<CodeMember> skippedArguments();
    /// "…".format(…).
    CodeValue format(CodeValue value);
    /// `os.environ["NAME"]`; other elements keep the name of what they are in.
    CodeValue element(CodeValue value, int depth);
    /// The call of `callee`, noted where calls are recorded.
    CodeValue call(const CodeValue &callee, int depth);
    /// Calls whose worth is known: environment variables, conversions to JSON and to text.
    static CodeValue understood(CodeValue call);
    /// A variable that the text sets has its value; "process.env.X" and the like are variables by that name.
    CodeValue resolved(const QByteArray &path);

    /// One operand: a string, a number, a name, or what brackets hold.
    CodeValue primary(int depth);
    /// Strings that follow each other are one in Python.
    CodeValue text();
    /// Variables in a format string that the text itself sets.
    QByteArray filledIn(const QByteArray &given);
    /// The value of an expression inside a format string; a marked variable where it is not known.
    QByteArray worth(const QByteArray &code);
    /// A number without its grouping underscores.
    CodeValue literal();
    /// A name; words that only stand before an expression are skipped.
    CodeValue name(int depth);
    CodeValue parenthesis(int depth);
    /// Values up to `closing`.
    CodeValue list(QByteArrayView closing, int depth);
    /// Names and values up to "}".
    CodeValue object(int depth);
    /// "...options" and "**options".
    void spread(CodeValue &object, int depth);
    /// "name: value", "'name': value", PowerShell's "name = value", JavaScript's "name" alone.
    void property(CodeValue &object, int depth);

    /// The arguments of a call, up to ")".
    std::vector<CodeMember> arguments(int depth);
    /// One of them: "name=value", "**options" or a value.
    void argument(std::vector<CodeMember> &members, int depth);

    QList<CodeToken> m_tokens;
    Flavour m_flavour;
    qsizetype m_start = 0;
    qsizetype m_at = 0;
    CodeFacts m_facts;
    bool m_recording = false; ///< calls that are read now are the program's own, not arguments
};

} // namespace keywright::request
