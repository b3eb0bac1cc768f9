#include "core/request/codetokens.h"
#include "core/request/codevalue.h"
#include "core/request/marked.h"

#include <algorithm>
#include <array>
#include <utility>

namespace keywright::request {

namespace {

constexpr int deepest = 40; // A hostile text must not use up the stack.
constexpr qsizetype mostOfOneCall = 4000; // Tokens; bounds the work for a text of nothing but brackets.

class Parser
{
public:
    Parser(QList<CodeToken> tokens, Flavour flavour) : m_tokens(std::move(tokens)), m_flavour(flavour) { }

    CodeFacts read()
    {
        for (m_start = 0; m_start < m_tokens.size(); ++m_start) {
            const CodeToken &token = m_tokens.at(m_start);
            m_facts.typographic = m_facts.typographic || token.typographic;
            const bool isMember = m_start > 0 && isDot(m_tokens.at(m_start - 1));
            if (token.kind == Kind::Name && !isMember)
                statement();
        }
        return std::move(m_facts);
    }

private:
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
    void statement()
    {
        m_at = m_start;
        const QByteArray path = readPath();
        if (at("(")) {
            m_at = m_start;
            m_recording = true;
            postfix(0);
            m_recording = false;
            return;
        }
        if (m_flavour == Flavour::PowerShell && isCommand(path)) {
            command();
            return;
        }
        if (at(":"))
            skipAnnotation();
        if (!accept("="))
            return;
        CodeValue value = expression(0);
        assign(path, std::move(value));
    }

    static bool isCommand(const QByteArray &name)
    {
        static constexpr auto commands = std::to_array<QByteArrayView>(
            { "invoke-restmethod", "invoke-webrequest", "irm", "iwr", "curl", "wget" });
        const QByteArray known = lower(name);
        return std::ranges::find(commands, QByteArrayView(known)) != commands.end();
    }

    /// "Invoke-RestMethod -Uri … -Headers …": its parameters are the arguments, their names in lower case.
    void command()
    {
        CodeValue call;
        call.kind = Value::Call;
        call.text = lower(m_tokens.at(m_start).text);
        while (!ended() && !m_tokens.at(m_at).startsLine && !at("|") && !at(";") && !at(")")) {
            const qsizetype before = m_at;
            QByteArray parameter;
            if (m_tokens.at(m_at).kind == Kind::Option)
                parameter = lower(m_tokens.at(m_at++).text);
            const bool isSwitch =
                ended() || m_tokens.at(m_at).startsLine || m_tokens.at(m_at).kind == Kind::Option;
            CodeValue value = isSwitch ? CodeValue {} : postfix(0);
            const bool isSplat = parameter.isEmpty() && value.kind == Value::Object;
            if (!isSplat)
                call.members.push_back({ parameter, value });
            for (const CodeMember &member : value.members) {
                if (isSplat)
                    call.members.push_back({ lower(member.name), member.value });
            }
            if (m_at == before)
                ++m_at;
        }
        m_facts.calls.push_back({ call.text, call });
    }

    /// "x: str = …", "x: Record<string, string> = {…}"; m_at stays where there is no such thing.
    void skipAnnotation()
    {
        const qsizetype before = m_at++;
        const auto isType = [this] {
            const CodeToken &token = m_tokens.at(m_at);
            return token.kind == Kind::Name
                || (token.kind == Kind::Punctuation && QByteArrayView("<>,|[].").contains(token.text));
        };
        while (!ended() && !at("=") && isType())
            ++m_at;
        if (!at("="))
            m_at = before;
    }

    /// `headers["Authorization"] = …` adds to what headers is.
    void assign(const QByteArray &path, CodeValue value)
    {
        const qsizetype bracket = path.indexOf('[');
        if (bracket < 0) {
            m_facts.variables.push_back({ path, std::move(value) });
            return;
        }
        const QByteArray owner = path.first(bracket);
        const QByteArray name = path.sliced(bracket + 1, path.size() - bracket - 2);
        const CodeValue *known = m_facts.variable(owner);
        CodeValue object = known != nullptr && known->kind == Value::Object ? *known : CodeValue {};
        object.kind = Value::Object;
        object.members.push_back({ name, std::move(value) });
        m_facts.variables.push_back({ owner, std::move(object) });
    }

    /// "a.b["c"]" with its dots and brackets.
    QByteArray readPath()
    {
        QByteArray path = m_tokens.at(m_at++).text;
        while (!ended()) {
            if (isDot(m_tokens.at(m_at)) && m_at + 1 < m_tokens.size()
                && m_tokens.at(m_at + 1).kind == Kind::Name) {
                path += '.' + m_tokens.at(m_at + 1).text;
                m_at += 2;
            } else if (at("[") && m_at + 2 < m_tokens.size() && m_tokens.at(m_at + 1).kind == Kind::Text
                       && m_tokens.at(m_at + 2).text == "]") {
                path += '[' + m_tokens.at(m_at + 1).text + ']';
                m_at += 3;
            } else {
                break;
            }
        }
        return path;
    }

    CodeValue expression(int depth)
    {
        if (depth > deepest || ended())
            return {};
        CodeValue value = postfix(depth);
        while (!ended()) {
            if (accept("+")) {
                value = concatenated(value, postfix(depth + 1));
            } else if (value.kind == Value::Text && at("%") && m_flavour == Flavour::Python) {
                ++m_at;
                value = formatted(std::move(value), "%s", postfix(depth + 1));
            } else if (at("||") || at("??") || atName("or") || atName("as")) {
                // What stands first is what counts where it is set.
                ++m_at;
                const CodeValue other = postfix(depth + 1);
                if (value.kind == Value::Unknown)
                    value = other;
            } else {
                break;
            }
        }
        pipeline(value);
        return value;
    }

    void pipeline(CodeValue &value)
    {
        while (m_flavour == Flavour::PowerShell && accept("|")) {
            value.asJson = value.asJson || atName("ConvertTo-Json");
            while (!ended() && !at(")") && !at("|") && !m_tokens.at(m_at).startsLine)
                ++m_at;
        }
    }

    static CodeValue concatenated(const CodeValue &left, const CodeValue &right)
    {
        CodeValue value;
        value.kind = Value::Text;
        value.text = asText(left) + asText(right);
        return value;
    }

    static CodeValue formatted(CodeValue format, QByteArrayView hole, const CodeValue &filling)
    {
        const qsizetype at = format.text.indexOf(hole);
        if (at >= 0)
            format.text.replace(at, hole.size(), asText(filling));
        return format;
    }

    CodeValue postfix(int depth)
    {
        CodeValue value = primary(depth);
        while (!ended()) {
            if (at("(") && (value.kind == Value::Name || value.kind == Value::Call)) {
                value = call(value, depth);
            } else if (isDot(m_tokens.at(m_at))) {
                value = member(std::move(value));
            } else if (at("[") && value.kind == Value::Name) {
                value = element(std::move(value), depth);
            } else if (at("!") && m_flavour == Flavour::JavaScript) {
                ++m_at;
            } else {
                break;
            }
        }
        if (value.kind == Value::Name)
            return resolved(value.text);
        return value;
    }

    CodeValue member(CodeValue value)
    {
        ++m_at;
        if (ended() || m_tokens.at(m_at).kind != Kind::Name)
            return {};
        const QByteArray name = m_tokens.at(m_at++).text;
        if (value.kind == Value::Text && name == "format" && at("("))
            return format(std::move(value));
        if (value.kind == Value::Text || value.kind == Value::Unknown) {
            // "key".strip() and its like keep the text.
            if (at("("))
                skippedArguments();
            return value;
        }
        value.kind = Value::Name;
        value.text += '.' + name;
        return value;
    }

    std::vector<CodeMember> skippedArguments()
    {
        const bool recording = std::exchange(m_recording, false);
        std::vector<CodeMember> members = arguments(0);
        m_recording = recording;
        return members;
    }

    CodeValue format(CodeValue value)
    {
        for (const CodeMember &argument : skippedArguments()) {
            const QByteArray hole = argument.name.isEmpty() ? QByteArray("{}") : "{" + argument.name + "}";
            value = formatted(std::move(value), hole, argument.value);
        }
        return value;
    }

    /// `os.environ["NAME"]`; other elements keep the name of what they are in.
    CodeValue element(CodeValue value, int depth)
    {
        ++m_at;
        const CodeValue index = expression(depth + 1);
        accept("]");
        value.text += '.' + (index.kind == Value::Text ? index.text : QByteArray("?"));
        return value;
    }

    CodeValue call(const CodeValue &callee, int depth)
    {
        CodeValue value;
        value.kind = Value::Call;
        value.text = callee.text;
        const bool recording = std::exchange(m_recording, false);
        value.members = arguments(depth + 1);
        m_recording = recording;
        if (recording)
            m_facts.calls.push_back({ value.text, value });
        return understood(std::move(value));
    }

    /// Calls whose worth is known: environment variables, conversions to JSON and to text.
    static CodeValue understood(CodeValue call)
    {
        static constexpr auto environment =
            std::to_array<QByteArrayView>({ "os.getenv", "os.environ.get", "getenv", "environ.get",
                                            "Deno.env.get", "process.env.get", "config", "env" });
        static constexpr auto wrappers = std::to_array<QByteArrayView>(
            { "json.dumps", "JSON.stringify", "str", "String", "SecretStr", "Headers", "dict", "bytes" });
        const CodeValue *first = call.unnamed(0);
        const QByteArrayView path = call.text;
        if (first != nullptr && first->kind == Value::Text
            && std::ranges::find(environment, path) != environment.end()) {
            CodeValue name;
            name.kind = Value::Text;
            name.text = marked(first->text);
            return name;
        }
        if (path == "dict" && first == nullptr)
            call.kind = Value::Object;
        if (first == nullptr || std::ranges::find(wrappers, path) == wrappers.end())
            return call;
        CodeValue inner = *first;
        inner.asJson = inner.asJson || path == "json.dumps" || path == "JSON.stringify";
        return inner;
    }

    /// A variable that the text sets has its value; "process.env.X" and the like are variables by that name.
    CodeValue resolved(const QByteArray &path)
    {
        if (const CodeValue *known = m_facts.variable(path))
            return *known;
        CodeValue value;
        if (path == "True" || path == "true" || path == "False" || path == "false" || path == "None"
            || path == "null" || path == "undefined") {
            value.kind = Value::Literal;
            value.text = path == "None" || path == "undefined" ? QByteArray("null") : path.toLower();
            return value;
        }
        for (const QByteArrayView prefix : { QByteArrayView("os.environ."), QByteArrayView("process.env."),
                                             QByteArrayView("import.meta.env."), QByteArrayView("Bun.env."),
                                             QByteArrayView("st.secrets."), QByteArrayView("env:") }) {
            if (!path.startsWith(prefix))
                continue;
            value.kind = Value::Text;
            // PowerShell's own variables are others than those of the environment.
            value.text = marked(prefix == "env:" ? path : path.sliced(prefix.size()));
            return value;
        }
        value.kind = Value::Name;
        value.text = path;
        return value;
    }

    CodeValue primary(int depth)
    {
        if (depth > deepest || ended())
            return {};
        const CodeToken &token = m_tokens.at(m_at);
        switch (token.kind) {
        case Kind::Text:
            return text();
        case Kind::Number:
            return literal();
        case Kind::Name:
            return name(depth);
        case Kind::Option:
            return {};
        case Kind::Punctuation:
            break;
        }
        if (at("{"))
            return object(depth);
        if (at("["))
            return list("]", depth);
        if (at("("))
            return parenthesis(depth);
        if (accept("-") || accept("!") || accept("&"))
            return primary(depth + 1);
        return {};
    }

    /// Strings that follow each other are one in Python.
    CodeValue text()
    {
        CodeValue value;
        value.kind = Value::Text;
        do {
            value.typographic = value.typographic || m_tokens.at(m_at).typographic;
            value.text += filledIn(m_tokens.at(m_at++).text);
        } while (m_flavour == Flavour::Python && !ended() && m_tokens.at(m_at).kind == Kind::Text);
        return value;
    }

    /// Variables in a format string that the text itself sets.
    QByteArray filledIn(const QByteArray &given)
    {
        if (!holdsVariable(given))
            return given;
        const QByteArray name = variableName(given);
        const QByteArray whole = marked(name);
        const qsizetype begin = given.indexOf(whole);
        const QByteArray before = given.first(begin);
        const QByteArray after = given.sliced(begin + whole.size());
        return before + worth(name) + filledIn(after);
    }

    /// The value of an expression inside a format string; a marked variable where it is not known.
    QByteArray worth(const QByteArray &code)
    {
        const QList<CodeToken> tokens = codeTokens(code, m_flavour);
        if (tokens.isEmpty() || tokens.size() > 12 || code.size() > 200)
            return marked({});
        if (tokens.size() == 1 && tokens.first().kind == Kind::Name) {
            const CodeValue value = resolved(tokens.first().text);
            return value.kind == Value::Text ? value.text : marked(code);
        }
        Parser inner(tokens, m_flavour);
        inner.m_facts.variables = m_facts.variables;
        const CodeValue value = inner.expression(deepest / 2);
        return value.kind == Value::Text ? value.text
                                         : marked(asText(value).isEmpty() ? QByteArray() : value.text);
    }

    CodeValue literal()
    {
        CodeValue value;
        value.kind = Value::Literal;
        value.text = m_tokens.at(m_at++).text;
        value.text.replace('_', "");
        return value;
    }

    CodeValue name(int depth)
    {
        static constexpr auto skipped =
            std::to_array<QByteArrayView>({ "await", "new", "not", "return", "yield", "async" });
        const QByteArray text = m_tokens.at(m_at++).text;
        if (std::ranges::find(skipped, QByteArrayView(text)) != skipped.end())
            return postfix(depth + 1);
        CodeValue value;
        value.kind = Value::Name;
        value.text = text;
        return value;
    }

    CodeValue parenthesis(int depth)
    {
        CodeValue group = list(")", depth);
        // "(…)" is its content, "(a, b)" a tuple.
        if (group.members.size() == 1)
            return group.members.front().value;
        return group;
    }

    CodeValue list(QByteArrayView closing, int depth)
    {
        ++m_at;
        CodeValue value;
        value.kind = Value::List;
        while (!ended() && !accept(closing)) {
            const qsizetype before = m_at;
            value.members.push_back({ {}, expression(depth + 1) });
            accept(",");
            if (m_at == before)
                ++m_at;
        }
        return value;
    }

    CodeValue object(int depth)
    {
        ++m_at;
        CodeValue value;
        value.kind = Value::Object;
        while (!ended() && !accept("}")) {
            const qsizetype before = m_at;
            if (at(".") || at("**"))
                spread(value, depth);
            else
                property(value, depth);
            if (!accept(","))
                accept(";");
            if (m_at == before)
                ++m_at;
        }
        return value;
    }

    /// "...options" and "**options".
    void spread(CodeValue &object, int depth)
    {
        while (accept(".") || accept("**")) { }
        const CodeValue other = expression(depth + 1);
        object.members.insert(object.members.end(), other.members.begin(), other.members.end());
    }

    /// "name: value", "'name': value", PowerShell's "name = value", JavaScript's "name" alone.
    void property(CodeValue &object, int depth)
    {
        const CodeToken &token = m_tokens.at(m_at);
        const bool isName =
            token.kind == Kind::Name || token.kind == Kind::Text || token.kind == Kind::Number;
        if (!isName) {
            if (at("["))
                list("]", depth + 1);
            else
                ++m_at;
            return;
        }
        ++m_at;
        const bool hasValue = accept(":") || (m_flavour == Flavour::PowerShell && accept("="));
        object.members.push_back({ token.text, hasValue ? expression(depth + 1) : resolved(token.text) });
    }

    std::vector<CodeMember> arguments(int depth)
    {
        ++m_at;
        std::vector<CodeMember> members;
        while (!ended() && !accept(")")) {
            const qsizetype before = m_at;
            argument(members, depth);
            accept(",");
            if (m_at == before)
                ++m_at;
        }
        return members;
    }

    void argument(std::vector<CodeMember> &members, int depth)
    {
        const bool named = m_at + 1 < m_tokens.size() && m_tokens.at(m_at).kind == Kind::Name
            && m_tokens.at(m_at + 1).kind == Kind::Punctuation && m_tokens.at(m_at + 1).text == "=";
        if (at("**")) {
            ++m_at;
            const CodeValue other = expression(depth);
            members.insert(members.end(), other.members.begin(), other.members.end());
        } else if (named) {
            const QByteArray name = m_tokens.at(m_at).text;
            m_at += 2;
            members.push_back({ name, expression(depth) });
        } else {
            members.push_back({ {}, expression(depth) });
        }
    }

    QList<CodeToken> m_tokens;
    Flavour m_flavour;
    qsizetype m_start = 0;
    qsizetype m_at = 0;
    CodeFacts m_facts;
    bool m_recording = false; ///< calls that are read now are the program's own, not arguments
};

} // namespace

CodeFacts readProgram(const QByteArray &text, Flavour flavour)
{
    return Parser(codeTokens(text, flavour), flavour).read();
}

} // namespace keywright::request
