#include "core/places/codetokens.h"

#include "core/places/characters.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

bool isOneOf(const QString &format, std::initializer_list<QLatin1StringView> formats)
{
    return std::ranges::any_of(formats, [&](QLatin1StringView known) { return format == known; });
}

class Tokenizer
{
public:
    Tokenizer(QByteArrayView text, Language language, std::vector<Span> &comments)
        : m_text(text)
        , m_language(language)
        , m_comments(comments)
    { }

    std::vector<Token> run()
    {
        while (m_at < m_text.size())
            step();
        return std::move(m_tokens);
    }

private:
    void step()
    {
        const char c = m_text[m_at];
        if (isBreak(c)) {
            m_lineStart = true;
            ++m_at;
        } else if (isSpace(c)) {
            ++m_at;
        } else if (comment()) {
            return;
        } else if (isTextStart(c)) {
            text();
        } else if (isNameStart(c) || c == '$' || c == '@' || static_cast<unsigned char>(c) >= 0x80U) {
            name();
        } else {
            sign();
        }
    }

    bool at(QByteArrayView word) const { return m_text.sliced(m_at).startsWith(word); }

    bool comment()
    {
        if (m_language.slashes && at("/*"))
            return skipComment(endAfter("*/"));
        if (m_language.dashes && at("--[["))
            return skipComment(endAfter("]]"));
        if (m_language.hash && at("<#"))
            return skipComment(endAfter("#>"));
        const bool line = (m_language.hash && m_text[m_at] == '#') || (m_language.slashes && at("//"))
            || (m_language.dashes && at("--")) || (m_language.semicolon && m_text[m_at] == ';');
        return line && skipComment(lineEnd(m_text, m_at));
    }

    qsizetype endAfter(QByteArrayView word) const
    {
        const qsizetype found = m_text.indexOf(word, m_at + 2);
        return found < 0 ? m_text.size() : found + word.size();
    }

    bool skipComment(qsizetype end)
    {
        m_comments.push_back({ m_at, end });
        m_at = end;
        return true;
    }

    bool isTextStart(char c) const
    {
        return c == '"' || (c == '\'' && m_language.singleQuotes) || (c == '`' && m_language.backticks);
    }

    void text()
    {
        const char quote = m_text[m_at];
        const QByteArray three(3, quote);
        if (m_language.triple && at(three)) {
            const qsizetype close = m_text.indexOf(three, m_at + 3);
            const qsizetype end = close < 0 ? m_text.size() : close;
            const qsizetype begin = std::min(m_at + 3, end);
            const qsizetype next = nextLine(m_text, begin);
            const bool drops = m_language.dropsFirstBreak && lineEnd(m_text, begin) == begin && next <= end;
            push({ TokenKind::Text,
                   { m_at, std::min(end + 3, m_text.size()) },
                   { drops ? next : begin, end },
                   quote });
            return;
        }
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text[end] != quote && (quote == '`' || !isBreak(m_text[end])))
            end += escapes(quote) && m_text[end] == '\\' ? 2 : 1;
        end = std::min(end, m_text.size());
        const bool closed = end < m_text.size() && m_text[end] == quote;
        push({ TokenKind::Text, { m_at, end + (closed ? 1 : 0) }, { m_at + 1, end }, quote });
    }

    bool escapes(char quote) const { return quote != '\'' || !m_language.literalSingle; }

    void name()
    {
        qsizetype end = m_at + 1;
        while (end < m_text.size()
               && (isNameCharacter(m_text[end]) || static_cast<unsigned char>(m_text[end]) >= 0x80U
                   || (m_language.dashInNames && m_text[end] == '-')))
            ++end;
        push({ TokenKind::Name, { m_at, end }, { m_at, end }, '\0' });
    }

    void sign()
    {
        static constexpr QByteArrayView joined("=:?|<>-!");
        qsizetype end = m_at + 1;
        if (joined.contains(m_text[m_at])) {
            while (end < m_text.size() && end < m_at + 3 && joined.contains(m_text[end]))
                ++end;
        } else if (isDigit(m_text[m_at])) {
            while (end < m_text.size() && isAlnum(m_text[end]))
                ++end;
        }
        push({ TokenKind::Sign, { m_at, end }, { m_at, end }, '\0' });
    }

    void push(Token token)
    {
        token.startsLine = m_lineStart;
        m_lineStart = false;
        m_at = token.span.end;
        m_tokens.push_back(token);
    }

    QByteArrayView m_text;
    Language m_language;
    std::vector<Span> &m_comments;
    std::vector<Token> m_tokens;
    qsizetype m_at = 0;
    bool m_lineStart = true;
};

} // namespace

Language languageOf(const QString &format)
{
    Language language;
    language.hash = isOneOf(format,
                            { "python"_L1, "toml"_L1, "hcl"_L1, "nix"_L1, "nushell"_L1, "powershell"_L1,
                              "php"_L1, "ruby"_L1, "r"_L1, "elixir"_L1, "perl"_L1 });
    language.dashes = isOneOf(format, { "lua"_L1, "sql"_L1, "haskell"_L1 });
    language.semicolon = isOneOf(format, { "elisp"_L1 });
    language.slashes = format == "php"_L1 || format == "hcl"_L1 || format == "nix"_L1
        || (!language.hash && !language.dashes && !language.semicolon);
    language.singleQuotes = !isOneOf(format,
                                     { "go"_L1, "java"_L1, "kotlin"_L1, "swift"_L1, "rust"_L1, "csharp"_L1,
                                       "c"_L1, "scala"_L1, "elisp"_L1, "nix"_L1, "haskell"_L1, "hcl"_L1 });
    language.backticks =
        isOneOf(format, { "javascript"_L1, "typescript"_L1, "go"_L1, "nushell"_L1, "vue"_L1, "svelte"_L1 });
    language.triple = isOneOf(
        format,
        { "python"_L1, "toml"_L1, "kotlin"_L1, "swift"_L1, "dart"_L1, "java"_L1, "scala"_L1, "elixir"_L1 });
    language.dropsFirstBreak = isOneOf(format, { "toml"_L1, "swift"_L1, "java"_L1, "dart"_L1, "elixir"_L1 });
    language.joinsNeighbours = isOneOf(format, { "python"_L1, "c"_L1, "ruby"_L1, "dart"_L1 });
    language.joiner = isOneOf(format, { "php"_L1, "perl"_L1, "lua"_L1 }) ? '.' : '+';
    language.dashInNames = isOneOf(format, { "elisp"_L1, "nix"_L1, "toml"_L1, "hcl"_L1 });
    language.sections = format == "toml"_L1;
    language.literalSingle = isOneOf(format, { "toml"_L1, "powershell"_L1, "nushell"_L1, "sql"_L1 });
    return language;
}

std::vector<Token> tokenize(QByteArrayView text, Language language, std::vector<Span> &comments)
{
    return Tokenizer(text, language, comments).run();
}

} // namespace keywright
