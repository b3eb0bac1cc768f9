#include "core/places/characters.h"
#include "core/places/codetokens.h"
#include "core/places/names.h"

#include <algorithm>
#include <array>

namespace keywright {

namespace {

constexpr std::size_t farthest = 10; ///< tokens between a value and its name

template <std::size_t size>
bool isOneOf(QByteArrayView word, const std::array<QByteArrayView, size> &words)
{
    return std::ranges::find(words, word) != words.end();
}

/// Words of a language that name nothing.
bool isKeyword(QByteArrayView word)
{
    static constexpr std::array<QByteArrayView, 24> keywords {
        "return", "lambda", "const", "static", "let",     "var",    "final",    "String",
        "string", "str",    "val",   "public", "private", "new",    "await",    "else",
        "if",     "or",     "and",   "not",    "default", "export", "readonly", "in"
    };
    return isOneOf(word, keywords);
}

/// Functions that give a variable a value.
bool isSetter(QByteArrayView function)
{
    static constexpr std::array<QByteArrayView, 12> setters {
        "define",     "setenv",      "putenv",
        "setdefault", "set",         "put",
        "setItem",    "setProperty", "SetEnvironmentVariable",
        "Setenv",     "env",         "setq"
    };
    return isOneOf(function, setters);
}

/// Functions whose argument is the name of a variable, not a value.
bool isGetter(QByteArrayView function)
{
    static constexpr std::array<QByteArrayView, 10> getters {
        "getenv",   "get",       "Getenv",
        "getEnv",   "LookupEnv", "getProperty",
        "var",      "fetch",     "GetEnvironmentVariable",
        "getSecret"
    };
    return isOneOf(function, getters);
}

} // namespace

QByteArrayView CodeNames::textOf(std::size_t index) const
{
    return m_tokens[index].inner.in(m_text);
}

bool CodeNames::isSign(std::size_t index, QByteArrayView sign) const
{
    return m_tokens[index].kind == TokenKind::Sign && textOf(index) == sign;
}

bool CodeNames::isName(std::size_t index) const
{
    return m_tokens[index].kind == TokenKind::Name && !isKeyword(textOf(index));
}

/// A text that can be the name of a setting: "PERPLEXITY_API_KEY", "x-api-key".
bool CodeNames::isNameText(std::size_t index) const
{
    if (m_tokens[index].kind != TokenKind::Text)
        return false;
    const QByteArrayView text = textOf(index);
    return !text.isEmpty() && isNameStart(text[0]) && std::ranges::all_of(text, [](char c) {
        return isNameCharacter(c) || c == '-' || c == '.' || c == ':';
    });
}

bool CodeNames::assigns(std::size_t index) const
{
    static constexpr std::array<QByteArrayView, 8> signs { "=", ":", ":=", "=>", "<-", "?=", "?\?=", "+=" };
    return m_tokens[index].kind == TokenKind::Sign && isOneOf(textOf(index), signs);
}

Setting CodeNames::nameOf(std::size_t index) const
{
    Setting none;
    none.binding = Binding::Text;
    std::size_t before = index;
    const auto touches = [&](std::size_t at) {
        return m_tokens[at].kind == TokenKind::Name && m_tokens[at].span.end == m_tokens[index].span.begin
            && m_tokens[at].span.size() <= 2;
    };
    if (before > 0 && touches(before - 1)) // f"…", r"…", @"…"
        --before;
    if (before == 0)
        return none;
    --before;
    if (assigns(before))
        return leftOf(before);
    if (isSign(before, "??") || isSign(before, "||") || isSign(before, "?:") || textOf(before) == "or")
        return nearest(before, Binding::Fallback);
    if (isSign(before, ","))
        return argument(before);
    if (isSign(before, "(") || isSign(before, "["))
        return firstArgument(before);
    if (isNameText(before) && m_tokens[before].kind == TokenKind::Text) {
        Setting setting;
        setting.name = textOf(before).toByteArray();
        setting.binding =
            before > 0 && isSetter(textOf(before - 1)) ? Binding::Assignment : Binding::Argument;
        return setting;
    }
    return nearest(index, Binding::Argument);
}

Setting CodeNames::leftOf(std::size_t sign) const
{
    Setting setting;
    if (sign == 0)
        return setting;
    std::size_t at = sign - 1;
    if (isSign(at, "]") && at >= 2 && m_tokens[at - 1].kind == TokenKind::Text)
        --at;
    if (m_tokens[at].kind == TokenKind::Text) {
        setting.name = textOf(at).toByteArray();
        return setting;
    }
    if (m_tokens[at].kind != TokenKind::Name || textOf(at) == "str" || textOf(at) == "String")
        return nearest(sign, Binding::Assignment);
    // "name: Type = value"; PowerShell's "$env:NAME" is not that.
    if (textOf(sign) == "=" && at >= 2 && (isSign(at - 1, ":") || isSign(at - 1, "?:"))
        && m_tokens[at - 2].kind == TokenKind::Name && textOf(at - 2) != "$env")
        at -= 2;
    setting.name = textOf(at).toByteArray();
    for (std::size_t part = at;
         part >= 2 && isSign(part - 1, ".") && m_tokens[part - 2].kind == TokenKind::Name; part -= 2)
        setting.parents.prepend(textOf(part - 2).toByteArray()
                                + (setting.parents.isEmpty() ? QByteArray() : QByteArray(".")));
    while (setting.name.startsWith('$') || setting.name.startsWith('@'))
        setting.name.remove(0, 1);
    return fromSibling(at, setting);
}

/// { name: "NAME", value: "…" }: the value's name is the other member's text.
Setting CodeNames::fromSibling(std::size_t before, Setting setting) const
{
    if (setting.name.toLower() != "value")
        return setting;
    for (std::size_t i = before, steps = 0; i >= 2 && steps < farthest; --i, ++steps) {
        if (isSign(i, "{") || isSign(i, "}"))
            break;
        const QByteArrayView member = textOf(i - 2);
        if (m_tokens[i].kind == TokenKind::Text && assigns(i - 1) && (member == "name" || member == "key")) {
            setting.name = textOf(i).toByteArray();
            break;
        }
    }
    return setting;
}

std::size_t CodeNames::openingBefore(std::size_t index) const
{
    int depth = 0;
    for (std::size_t i = index, steps = 0; i-- > 0 && steps < 4 * farthest; ++steps) {
        if (isSign(i, ")") || isSign(i, "]") || isSign(i, "}"))
            ++depth;
        if ((isSign(i, "(") || isSign(i, "[") || isSign(i, "{")) && depth-- == 0)
            return i;
    }
    return index;
}

/// f("name", "value"): the argument before is the name where it can be one.
Setting CodeNames::argument(std::size_t comma) const
{
    const std::size_t open = openingBefore(comma);
    const bool inCall = open < comma && isSign(open, "(");
    if (comma == 0 || !inCall || !isNameText(comma - 1))
        return isSign(open, "[") ? firstArgument(open) : nearest(comma, Binding::Argument);
    Setting setting;
    setting.name = textOf(comma - 1).toByteArray();
    setting.binding = Binding::Fallback;
    if (open > 0 && isSetter(textOf(open - 1)))
        setting.binding = Binding::Assignment;
    return setting;
}

/// NAME = f("value"), f("value"), NAME = ["value"].
Setting CodeNames::firstArgument(std::size_t bracket) const
{
    Setting none;
    none.binding = Binding::Text;
    const bool subscript = isSign(bracket, "[") && bracket > 0
        && (m_tokens[bracket - 1].kind == TokenKind::Name || isSign(bracket - 1, ")")
            || isSign(bracket - 1, "]"));
    if (subscript || (bracket > 0 && isGetter(textOf(bracket - 1))))
        return none;
    std::size_t at = bracket;
    while (at > 0 && (isName(at - 1) || isSign(at - 1, ".") || textOf(at - 1) == "new"))
        --at;
    if (at > 0 && assigns(at - 1)) {
        Setting setting = leftOf(at - 1);
        if (at == bracket || isKeyLike(setting.name))
            return setting;
    }
    return nearest(bracket, Binding::Argument);
}

/// True where the next token begins a line and this one does not ask for more.
bool CodeNames::endsStatement(std::size_t index) const
{
    if (index + 1 >= m_tokens.size() || !m_tokens[index + 1].startsLine)
        return false;
    return m_tokens[index].kind != TokenKind::Sign || isSign(index, ")") || isSign(index, "]")
        || isSign(index, "}");
}

/// The nearest name before that speaks of a key, or else the nearest name.
Setting CodeNames::nearest(std::size_t before, Binding binding) const
{
    Setting setting;
    setting.binding = binding;
    for (std::size_t i = before, steps = 0; i-- > 0 && steps < farthest; ++steps) {
        if (isSign(i, ";") || isSign(i, "{") || endsStatement(i))
            break;
        if (!isName(i) && !isNameText(i))
            continue;
        const QByteArray name = textOf(i).toByteArray();
        if (isKeyLike(name)) {
            setting.name = name;
            break;
        }
        if (setting.name.isEmpty() && isName(i))
            setting.name = name;
    }
    while (setting.name.startsWith('$') || setting.name.startsWith('@'))
        setting.name.remove(0, 1);
    return setting;
}

} // namespace keywright
