#include "core/answer/explain_parts.h"
#include "core/detail.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <unicode/uchar.h>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr int hexadecimal = 16;

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption);
}

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
    if (QChar::isLetterOrNumber(character))
        return KeyLookalike;
    const bool isSign = QChar::isPunct(character) || QChar::isSymbol(character);
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
        Notation { pattern(
            uR"('(?:latin-?1|ascii|iso-8859-1)' codec can'?t encode character u?['"]\\+(?:u|x|U)([0-9a-f]{2,8})['"])"_s) },
        // JavaScript: the character at index 7 has a value of 8203 which is greater than 255
        Notation { pattern(u"character at index \\d+ has a value of (\\d+)"_s), 10 },
        // OkHttp: Unexpected char 0x0a at 60 in Authorization value
        Notation { pattern(u"unexpected char 0x([0-9a-f]+) at \\d+ in (?:authorization|header)"_s) },
    };
    // The question itself, or a terminal, can have the same trouble.
    static const QRegularExpression elsewhere = pattern(u"body \\(|sys\\.stdout|\\bprint\\("_s);
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
        pattern(uR"((?:illegal|invalid) header value:?\s+b?(['"])(.*?)\1(?:\s|$|[,).\]}]))"_s),
        pattern(uR"(in header value:?\s+b?(['"])(.*?)\1(?:\s|$|[,).\]}]))"_s),
        pattern(uR"(()(Bearer[^\n"]*\n?)["']? is (?:not a legal HTTP|an invalid) header value)"_s),
    };
    for (QRegularExpression value : values) {
        value.setPatternOptions(value.patternOptions() | QRegularExpression::DotMatchesEverythingOption);
        const auto match = value.match(text);
        if (match.hasMatch())
            return aboutValue(match.captured(2));
    }
    return std::nullopt;
}

struct Refusal
{
    QRegularExpression words;
    Cause cause {};
};

} // namespace

std::optional<Finding> headerTroubleIn(const QString &text)
{
    if (auto named = namedCharacterIn(text))
        return named;
    if (auto shown = shownValueIn(text))
        return shown;
    using enum Cause;
    static const std::array refusals {
        Refusal {
            pattern(
                u"newline, carriage return,? or null byte detected in headers|new-?line characters (?:are )?"
                u"not allowed in header|invalid CRLF characters|return character\\(s\\) in header value|"
                u"ERR_INVALID_CHAR|is not a legal HTTP header value|invalid character in header content"_s),
            KeyLineBreak },
        Refusal { pattern(u"invalid leading whitespace"_s), KeySurroundingSpace },
        Refusal {
            pattern(
                u"invalid header field value for \"?authorization|InvalidHeaderValue|failed to parse header "
                u"value|illegal header value|invalid header value|request headers must contain only "
                u"ascii|non ISO-8859-1 code point|"
                u"codec can'?t encode characters? in position"_s),
            RequestKeyText },
    };
    const auto found = std::ranges::find_if(
        refusals, [&text](const Refusal &refusal) { return refusal.words.match(text).hasMatch(); });
    return found == refusals.end() ? std::nullopt : std::optional(fromMessage(found->cause));
}

std::optional<Finding> missingKeyIn(const QString &text)
{
    static const QString name = u"[`'\"]?([A-Z][A-Z0-9_]*API_?KEY)[`'\"]?"_s;
    static const QString missing =
        u"(?:missing|not set|not found|unset|required|must be set|undefined|empty|not defined|not provided|not configured)"_s;
    static const std::array patterns {
        QRegularExpression(u"setting the "_s + name + u" environment variable"_s),
        QRegularExpression(
            name + u"(?:\\s+(?:environment|env)(?:\\s+variable|\\s+var)?)?(?:\\s+(?:is|was|are))?[ :]+"_s
            + missing),
        QRegularExpression(
            u"(?i:missing|no|set the|provide|expected)\\s+(?i:environment variable\\s+|env var\\s+)?"_s
            + name),
        QRegularExpression(u"KeyError:\\s+"_s + name),
        QRegularExpression(u"(?i:did not find \\w*api_key, please add an environment variable)\\s+"_s + name),
        QRegularExpression(u"(?i:api key is missing).*?"_s + name),
        QRegularExpression(u"(?i:api_key client option must be set|could not resolve authentication method|"
                           u"missing (?:perplexity )?api[ _-]?key|no api[ _-]?key (?:was "
                           u")?(?:provided|found|set|configured)|"
                           u"api[ _-]?key (?:is |was )?(?:missing|not provided|not found|not set|required)|"
                           u"missing bearer|api_key\\s+field required)()"_s),
    };
    for (const QRegularExpression &one : patterns) {
        const auto match = one.match(text);
        if (!match.hasMatch())
            continue;
        QJsonObject detail;
        if (!match.captured(1).isEmpty())
            detail.insert(detail::variable, match.captured(1));
        return makeFinding(Cause::RequestNoAuthorization, {}, detail);
    }
    return std::nullopt;
}

} // namespace keywright
