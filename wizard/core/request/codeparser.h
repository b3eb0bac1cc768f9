#pragma once

#include "core/request/codedialect.h"
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
    CodeParser(QList<CodeToken> tokens, Flavour flavour);
    /// What the program sets and calls.
    CodeFacts read();

private:
    static constexpr int deepest = 24; ///< a hostile text must not use up the stack
    /// Tokens; bounds the work for a text of nothing but brackets.
    static constexpr qsizetype mostOfOneCall = 4000;
    static constexpr qsizetype mostOfOneCommand = 300; ///< the same for a command without brackets
    /// Expressions of all statements together, those inside others counted again.
    static constexpr int mostExpressions = 120'000;
    /// What all copies of variables may weigh; a text of references to references must not fill the memory.
    static constexpr qsizetype mostCopied = 4'000'000;

    using Kind = CodeToken::Kind;
    using Value = CodeValue::Kind;

    const CodeToken &token(qsizetype ahead = 0) const { return m_tokens.at(m_at + ahead); }
    bool has(qsizetype ahead) const { return m_at + ahead < m_tokens.size(); }
    bool ended() const { return m_at >= m_tokens.size() || m_at - m_start > mostOfOneCall; }
    bool at(QByteArrayView punctuation) const
    {
        return !ended() && token().kind == Kind::Punctuation && token().text == punctuation;
    }
    bool next(qsizetype ahead, QByteArrayView punctuation) const
    {
        return has(ahead) && token(ahead).kind == Kind::Punctuation && token(ahead).text == punctuation;
    }
    bool atName(QByteArrayView name) const
    {
        return !ended() && token().kind == Kind::Name && token().text == name;
    }
    bool accept(QByteArrayView punctuation)
    {
        if (!at(punctuation))
            return false;
        ++m_at;
        return true;
    }
    bool is(Flavour flavour) const { return m_flavour == flavour; }
    bool isMemberOperator(const CodeToken &token) const;
    /// From the token at `begin` to the last one that was read.
    Span spanFrom(qsizetype begin) const;
    /// Where brackets are too deep to follow, what they hold is left out.
    void skipBrackets();

    /// A name at m_start: an assignment to it or a call of it is noted.
    void statement();
    /// True, and the sign skipped, where a value is given to what was read.
    bool assigns();
    /// "a, err := …", "var x string = …": what stands between the name and the sign.
    void skipToSign();
    /// PowerShell's commands that send a request, and their aliases.
    static bool isCommand(const QByteArray &name);
    /// "Invoke-RestMethod -Uri … -Headers …": its parameters are the arguments, their names in lower case.
    void command();
    /// One parameter of a command with its value, or a splatted table of them.
    void parameter(CodeValue &call);
    /// True where Ruby's arguments without brackets follow.
    bool givesArguments() const;
    /// Ruby's `conn.post "/v1/agent", body`.
    void callWithoutBrackets(const QByteArray &path);
    /// "x: str = …", "x: Record<string, string> = {…}"; m_at stays where there is no such thing.
    void skipAnnotation();
    /// `headers["Authorization"] = …` adds to what headers is.
    void assign(const QByteArray &path, CodeValue value, Span nameAt);
    /// `headers.set("Authorization", …)` does the same.
    void addByCall(const CodeCall &call);
    /// Adds a member to a variable that is an object, or begins one.
    void extend(const QByteArray &owner, CodeMember member);
    /// "a.b["c"]" with its dots and brackets; `nameAt` is where its last part stands.
    QByteArray readPath(Span &nameAt);

    /// Operands joined by the operators that say something about texts.
    CodeValue expression(int depth);
    /// One operator with its right side; false where none stands here.
    bool operation(CodeValue &value, int depth);
    /// What PowerShell's value goes through; only ConvertTo-Json counts.
    void pipeline(CodeValue &value);
    /// An operand with the calls, members and elements behind it.
    CodeValue postfix(int depth);
    /// One of them; false where there is none.
    bool extended(CodeValue &value, int depth);
    /// "!", "!!" and "?" that only assure the compiler.
    bool acceptAssurance(const CodeValue &value);
    /// "<String, String>" before a call.
    bool skipGenerics();
    /// ".name" behind `value`.
    CodeValue member(CodeValue value);
    /// A call of a text's, object's or unknown value's own function.
    CodeValue ownCall(CodeValue value, const QByteArray &name);
    /// Arguments of a call whose own calls are not the program's.
    std::vector<CodeMember> skippedArguments();
    /// `os.environ["NAME"]`; other elements keep the name of what they are in.
    CodeValue element(CodeValue value, int depth);
    /// The call of `callee`, noted where calls are recorded.
    CodeValue call(const CodeValue &callee, Span nameAt, int depth);
    /// "Type { … }" of Go and "new Type { … }" of C#: the members are arguments.
    bool initializes(const CodeValue &value) const;
    CodeValue initialized(CodeValue value, int depth);
    /// A variable that the text sets has its value; "process.env.X" and the like are variables by that name.
    CodeValue resolved(const CodeValue &name);

    /// One operand: a string, a number, a name, or what brackets hold.
    CodeValue primary(int depth);
    /// An operand that begins with a bracket or a sign.
    CodeValue bracketed(int depth);
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
    /// "[]string", "map[string]any" of Go before its braces or brackets.
    bool skipGoType();
    CodeValue parenthesis(int depth);
    /// Values up to `closing`; pairs make it an object.
    CodeValue list(QByteArrayView closing, int depth);
    /// Names and values up to "}"; values alone make it a list.
    CodeValue object(int depth);
    /// "...options" and "**options".
    void spread(CodeValue &object, int depth);
    /// "name: value", "'name': value", "name = value", JavaScript's "name" alone.
    void property(CodeValue &object, int depth);
    bool acceptPairSign();

    /// The arguments of a call, up to its closing bracket.
    std::vector<CodeMember> arguments(int depth);
    /// One of them: "name=value", "**options" or a value.
    void argument(std::vector<CodeMember> &members, int depth);
    /// The name of an argument and the sign behind it; false where it has none.
    bool argumentName(CodeMember &member);

    QList<CodeToken> m_tokens;
    Flavour m_flavour;
    const CodeDialect &m_dialect;
    std::vector<qsizetype> m_closing; ///< of every opening bracket its end, or the token's own place
    qsizetype m_start = 0;
    qsizetype m_at = 0;
    qsizetype m_copied = 0;
    int m_expressions = 0;
    CodeFacts m_facts;
    bool m_recording = false; ///< calls that are read now are the program's own, not arguments
    bool m_isNew = false; ///< "new" stands before what is read
    bool m_inText = false; ///< an expression inside a text is read; its places are not the program's
};

} // namespace keywright::request
