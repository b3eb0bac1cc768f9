#include "core/answer/explain_parts.h"
#include "core/answer/explain_rules.h"
#include "core/detail.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <unicode/uchar.h>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr int hexadecimal = 16;

/// The same cause reads otherwise where no key was pasted yet.
Finding fromMessage(Cause cause, Where where = {})
{
    return makeFinding(cause, std::move(where), { { detail::kind, u"from-message"_s } });
}

Cause causeOfCharacter(char32_t character)
{
    using enum Cause;
    constexpr std::array<char32_t, 5> breaks { U'\n', U'\r', 0x85, 0x2028, 0x2029 };
    constexpr std::array<char32_t, 4> masks { 0x2026, 0x2022, 0x25CF, 0xB7 };
    const auto isOneOf = [character](const auto &all) {
        return std::ranges::find(all, character) != all.end();
    };
    if (isOneOf(breaks))
        return KeyLineBreak;
    if (isOneOf(masks))
        return KeyMasked;
    const QChar::Category category = QChar::category(character);
    if (category == QChar::Separator_Space || character == U'\t')
        return KeySurroundingSpace;
    if (category == QChar::Punctuation_Dash || character == 0x2212)
        return KeyDash;
    if (category == QChar::Punctuation_InitialQuote || category == QChar::Punctuation_FinalQuote
        || category == QChar::Punctuation_Open)
        return KeyQuoted;
    // Letters and digits of these scripts have twins among those of a key; mathematical ones count as common.
    constexpr std::array twins { QChar::Script_Common,   QChar::Script_Latin,    QChar::Script_Greek,
                                 QChar::Script_Cyrillic, QChar::Script_Armenian, QChar::Script_Cherokee };
    if (QChar::isLetterOrNumber(character)
        && std::ranges::find(twins, QChar::script(character)) != twins.end())
        return KeyLookalike;
    const bool isSign =
        QChar::isPunct(character) || QChar::isSymbol(character) || QChar::isLetterOrNumber(character);
    return isSign ? KeyWrongCharacter : KeyInvisible;
}

QString nameOf(char32_t character)
{
    constexpr int longest = 128;
    std::array<char, longest> name {};
    UErrorCode status = U_ZERO_ERROR;
    const auto length =
        u_charName(static_cast<UChar32>(character), U_EXTENDED_CHAR_NAME, name.data(), longest, &status);
    return U_SUCCESS(status) ? QString::fromLatin1(name.data(), length) : QString();
}

Finding aboutCharacter(char32_t character)
{
    Where where;
    where.codePoint = character;
    where.characterName = nameOf(character);
    return fromMessage(causeOfCharacter(character), where);
}

/// A character that the message names by its number.
std::optional<Finding> namedCharacterIn(const QString &text)
{
    struct Notation
    {
        QRegularExpression words;
        int base = hexadecimal;
    };
    static const std::array notations {
        // Python: 'latin-1' codec can't encode character '\u200b' in position 12
        Notation { anyOf(
            { uR"('(?:latin-?1|ascii|iso-8859-1)' codec can'?t encode character u?['"]\\+(?:u|x|U)([0-9a-f]{2,8})['"])"_s }) },
        // JavaScript: the character at index 7 has a value of 8203 which is greater than 255
        Notation { anyOf({ u"character at index \\d+ has (?:a )?value (?:of )?(\\d+)"_s }), 10 },
        // OkHttp: Unexpected char 0x0a at 60 in Authorization value
        Notation { anyOf({ u"unexpected char 0x([0-9a-f]+) at \\d+ in (?:authorization|header)"_s }) },
    };
    // The question itself, or a terminal, can have the same trouble.
    static const QRegularExpression elsewhere = anyOf({ u"body \\("_s, u"sys\\.stdout"_s, u"\\bprint\\("_s });
    for (const Notation &notation : notations) {
        const auto match = notation.words.match(text);
        if (match.hasMatch() && !elsewhere.match(text).hasMatch())
            return aboutCharacter(match.captured(1).toUInt(nullptr, notation.base));
    }
    return std::nullopt;
}

/// The first character of the value that is not ASCII, as it stands or in Python's notation of bytes.
std::optional<char32_t> foreignCharacterIn(const QString &value)
{
    static const QRegularExpression bytes(uR"((?:\\x[89a-f][0-9a-f])+)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    QString decoded = value;
    if (const auto match = bytes.match(value); match.hasMatch())
        decoded = QString::fromUtf8(QByteArray::fromHex(match.captured().remove(R"(\x)"_L1).toLatin1()));
    const QList<uint> all = decoded.toUcs4();
    const auto found = std::ranges::find_if(all, [](uint character) { return character > 0x7F; });
    return found == all.end() ? std::nullopt : std::optional(static_cast<char32_t>(*found));
}

/// What is wrong with the value that the message shows, as Python or JavaScript writes it.
std::optional<Finding> aboutValue(const QString &value)
{
    static const QRegularExpression lineBreak(uR"(\\[rn]|\\x0[ad]|\\u000[ad]|[\r\n])"_s);
    static const QRegularExpression empty(u"^\\s*Bearer\\s*$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression control(uR"(\\x[01][0-9a-f]|\\u00[01][0-9a-f]|\\0)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    if (lineBreak.match(value).hasMatch())
        return fromMessage(Cause::KeyLineBreak);
    if (empty.match(value).hasMatch())
        return fromMessage(Cause::RequestNoAuthorization);
    if (const auto character = foreignCharacterIn(value))
        return aboutCharacter(*character);
    if (control.match(value).hasMatch())
        return fromMessage(Cause::KeyInvisible);
    if (value.trimmed() != value || value.contains("Bearer  "_L1) || value.contains(R"(\t)"_L1))
        return fromMessage(Cause::KeySurroundingSpace);
    return std::nullopt;
}

/// A header value that a client shows when it refuses it.
std::optional<Finding> shownValueIn(const QString &text)
{
    static const std::array values {
        anyOf(
            { uR"((?:illegal|invalid)(?: http)? header(?: field)? value:? b?(['"])(.{0,400}?)\1(?:\s|$|[,).\]}]))"_s }),
        anyOf({ uR"((?:in header|has invalid) value:? b?(['"])(.{0,400}?)\1(?:\s|$|[,).\]}]))"_s }),
        anyOf(
            { uR"(()(Bearer[^\n"]{0,300}\n?)["']? is (?:not a legal HTTP|an invalid|not valid) header value)"_s }),
        anyOf({ uR"(the format of value b?(['"])(.{0,400}?)\1 is invalid)"_s }),
    };
    for (QRegularExpression value : values) {
        value.setPatternOptions(value.patternOptions() | QRegularExpression::DotMatchesEverythingOption);
        const auto match = value.match(text);
        if (match.hasMatch())
            return aboutValue(match.captured(2));
    }
    return std::nullopt;
}

} // namespace

std::optional<Finding> headerTroubleIn(const QString &text)
{
    if (auto named = namedCharacterIn(text))
        return named;
    if (auto shown = shownValueIn(text))
        return shown;
    using enum Cause;
    static const QList<Rule> refusals {
        { KeyLineBreak,
          anyOf({ u"newline, carriage return,? or null byte detected in headers"_s,
                  u"newline or carriage return detected in headers"_s,
                  u"new-?line characters (?:are )?not allowed in header"_s, u"invalid CRLF characters"_s,
                  u"cannot include CR/LF"_s, u"return character\\(s\\) in header value"_s,
                  u"ERR_INVALID_CHAR"_s, u"is not a legal HTTP header value"_s,
                  u"invalid character in header content"_s }) },
        { KeySurroundingSpace, anyOf({ u"invalid leading whitespace"_s }) },
        { RequestKeyText,
          anyOf({ u"invalid header field value for \"?authorization"_s, u"InvalidHeaderValue"_s,
                  u"failed to parse header value"_s, u"illegal header value"_s, u"invalid header value"_s,
                  u"header 'authorization' has invalid value"_s, u"is not valid header value"_s,
                  u"invalid authorization header"_s, u"failed to construct 'headers'"_s,
                  u"the format of value 'bearer"_s, u"illegal character\\(s\\) in message header value"_s,
                  u"request headers must contain only ascii"_s, u"non ISO-8859-1 code point"_s,
                  u"codec can'?t encode characters? in position"_s }) },
    };
    const auto cause = causeByRules(refusals, text);
    return cause ? std::optional(fromMessage(*cause)) : std::nullopt;
}

} // namespace keywright
