#include "core/detail.h"
#include "core/key/inspector.h"

#include <QJsonArray>

#include <algorithm>
#include <unordered_set>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

void appendCharacter(QByteArray &bytes, char32_t code)
{
    if (code < 0x80)
        bytes.append(static_cast<char>(code));
    else
        bytes.append(QString::fromUcs4(&code, 1).toUtf8());
}

bool contains(const WipedVector<std::size_t> &sorted, std::size_t value)
{
    return std::ranges::binary_search(sorted, value);
}

} // namespace

void Inspector::mark(Judged judged, Glyph glyph, CellKind kind, std::size_t number)
{
    if (judged.showsCells)
        m_marks.mark(glyph, kind, static_cast<qsizetype>(number));
}

QByteArray Inspector::cleanedOf(const KeyText &text, const Candidate &key) const
{
    QByteArray cleaned;
    cleaned.reserve(static_cast<qsizetype>(m_key.prefix.size())
                    + static_cast<qsizetype>(key.body.size()) * 4);
    cleaned.append(m_facts.key.prefix);
    for (const std::size_t character : key.body) {
        if (contains(key.wrong, character))
            appendCharacter(cleaned, text.glyphAt(character).code);
        else
            cleaned.append(text.folded.characters[character]);
    }
    return cleaned;
}

void Inspector::judgeKeys(Judged judged, const std::vector<Candidate> &keys)
{
    const KeyText &text = judged.text;
    if (judged.showsCells)
        m_shownFrom = text.glyphAt(keys.front().begin).place();
    m_result.cleaned = Secret::taking(cleanedOf(text, keys.front()));
    bool same = true;
    for (const Candidate &other : keys)
        same = same && Secret::taking(cleanedOf(text, other)) == m_result.cleaned;
    if (!same) {
        judgeSeveral(judged, keys);
        return;
    }
    const Candidate &key = keys.front();
    const bool repeated = canBeRepeated(text.folded.view(), keys);
    const std::size_t end = repeated ? keys.back().end : key.end;
    judgeOne(judged, key);
    if (repeated)
        judgeRepeated(judged, keys);
    const Surroundings around = surroundingsOf(text.folded.view(), key.begin, end);
    judgeSurroundings(judged, around, key.begin, end);
    m_result.wellFormed = key.wrong.empty() && key.body.size() == m_key.bodyLength;
}

void Inspector::judgeOne(Judged judged, const Candidate &key)
{
    judgePrefix(judged, key);
    judgeBody(judged, key);
    judgeInner(judged, key);
    judgeLength(judged, key);
}

void Inspector::judgePrefix(Judged judged, const Candidate &key)
{
    std::size_t characters = 0;
    for (std::size_t i = key.begin; i < key.bodyBegin; ++i)
        characters += isWhite(judged.text.folded.characters[i]) ? 0 : 1;
    std::size_t place = 0;
    for (std::size_t i = key.begin; i < key.bodyBegin; ++i) {
        const char c = judged.text.folded.characters[i];
        if (isWhite(c))
            continue;
        judgeForeign(judged, i);
        const std::size_t left = m_key.prefix.size() - place;
        const bool fits = left > 0 && toLower(c) == m_key.prefix[place];
        if (fits || (left > 0 && characters <= left)) {
            judgePrefixCharacter(judged, i, place, fits);
            ++place;
        }
        --characters;
    }
    const QString actual = QString::fromLatin1(&judged.text.folded.characters[key.begin],
                                               static_cast<qsizetype>(key.bodyBegin - key.begin));
    const QString expected = QString::fromLatin1(m_facts.key.prefix);
    const QJsonObject detail { { detail::expected, expected }, { detail::actual, actual } };
    switch (key.fault) {
    case PrefixFault::None:
        break;
    case PrefixFault::Case:
        addLine(judged, Cause::KeyPrefixCase, key.begin, key.bodyBegin, detail);
        break;
    case PrefixFault::Mistyped:
        addLine(judged, Cause::KeyPrefixMistyped, key.begin, key.bodyBegin, detail);
        break;
    case PrefixFault::Missing:
        m_found.add(makeFinding(Cause::KeyPrefixMissing, placeAt(judged.text.glyphAt(key.begin).place(), 0),
                                { { detail::expected, expected } }));
        break;
    }
}

void Inspector::judgePrefixCharacter(Judged judged, std::size_t character, std::size_t place, bool fits)
{
    const Glyph &glyph = judged.text.glyphAt(character);
    const char right = m_key.prefix[place];
    const bool exact = fits && glyph.code == static_cast<unsigned char>(right) && glyph.length() == 1;
    mark(judged, glyph, exact ? CellKind::Prefix : CellKind::Replaced, place + 1);
}

/// A dash or a look-alike in the prefix, also in a mistyped one.
void Inspector::judgeForeign(Judged judged, std::size_t character)
{
    const Glyph &glyph = judged.text.glyphAt(character);
    if (glyph.code < 0x80 || glyph.source == Source::Escape)
        return; // Of an escape it is told that it is one.
    const CharacterClass kind = m_table.traits(glyph.code).kind;
    const char twin = judged.text.folded.characters[character];
    const QLatin1StringView expected(&twin, 1);
    if (kind == CharacterClass::Dash)
        m_found.addReplaced(Cause::KeyDash, glyph, expected);
    else if (kind == CharacterClass::Twin)
        m_found.addReplaced(Cause::KeyLookalike, glyph, expected);
}

void Inspector::judgeBody(Judged judged, const Candidate &key)
{
    std::size_t number = m_key.prefix.size();
    const Glyph *before = nullptr;
    for (const std::size_t character : key.body) {
        ++number;
        const Glyph &glyph = judged.text.glyphAt(character);
        if (&glyph == before)
            continue; // A ligature has two places in the key.
        before = &glyph;
        if (contains(key.wrong, character)) {
            m_found.addWrong(glyph, static_cast<qsizetype>(number));
            mark(judged, glyph, CellKind::Wrong, number);
            continue;
        }
        const bool twin = glyph.code >= 0x80;
        if (twin && glyph.source != Source::Escape)
            m_found.addReplaced(
                Cause::KeyLookalike, glyph,
                QLatin1StringView(m_table.traits(glyph.code).twin.characters.data(),
                                  static_cast<qsizetype>(m_table.traits(glyph.code).twin.size)));
        mark(judged, glyph, twin || glyph.length() > 1 ? CellKind::Replaced : CellKind::Body, number);
    }
}

void Inspector::judgeInner(Judged judged, const Candidate &key)
{
    const KeyText &text = judged.text;
    for (std::size_t i = 0; i < key.inner.size();) {
        std::size_t end = i + 1;
        bool lineBreak = text.folded.characters[key.inner[i]] == '\n';
        for (; end < key.inner.size() && key.inner[end] == key.inner[end - 1] + 1; ++end)
            lineBreak = lineBreak || text.folded.characters[key.inner[end]] == '\n';
        for (; i < end; ++i) {
            const Glyph &glyph = text.glyphAt(key.inner[i]);
            const bool escaped = glyph.source == Source::Escape;
            const Cause cause = lineBreak ? Cause::KeyLineBreak : Cause::KeyInnerSpace;
            m_found.addCharacter(escaped ? Cause::KeyEscaped : cause, glyph, Side::Inside);
        }
    }
}

void Inspector::judgeLength(Judged judged, const Candidate &key)
{
    const auto length = static_cast<qsizetype>(m_key.prefix.size()) + static_cast<qsizetype>(key.body.size());
    const qsizetype expected = m_facts.key.length();
    if (!key.wrong.empty() || length == expected)
        return;
    const bool isShort = length < expected;
    const std::size_t at = isShort ? key.end - 1 : key.body[m_key.bodyLength];
    const qsizetype count = isShort ? expected - length : length - expected;
    const QJsonObject detail { { detail::count, count },
                               { detail::length, length },
                               { detail::expected, expected } };
    const qsizetype position =
        judged.text.glyphAt(at).place() + (isShort ? judged.text.glyphAt(at).length() : 0);
    m_found.add(makeFinding(isShort ? Cause::KeyTooShort : Cause::KeyTooLong,
                            placeAt(position, isShort ? 0 : count), detail));
}

/// Nobody but the user knows which one is meant, so none is taken.
void Inspector::judgeSeveral(Judged judged, const std::vector<Candidate> &keys)
{
    constexpr std::size_t mostChoices = 100; // Nobody chooses from more.
    std::vector<Secret> different;
    QJsonArray masked;
    std::unordered_set<std::string_view> seen; // of the bytes in `all`
    std::vector<Secret> all;
    all.reserve(keys.size());
    for (const Candidate &key : keys) {
        if (judged.showsCells)
            m_marks.hide(judged.text.glyphAt(key.begin).place(),
                         judged.text.glyphAt(key.end - 1).place() + 1);
        all.push_back(Secret::taking(cleanedOf(judged.text, key)));
        const QByteArrayView bytes = all.back().bytes();
        if (!seen.insert({ bytes.data(), static_cast<std::size_t>(bytes.size()) }).second
            || seen.size() > mostChoices)
            continue;
        masked.append(all.back().masked());
        different.push_back(all.back().clone());
    }
    const auto count = static_cast<qsizetype>(seen.size());
    const qsizetype begin = judged.text.glyphAt(keys.front().begin).place();
    const qsizetype end = judged.text.glyphAt(keys.back().end - 1).place() + 1;
    m_found.add(makeFinding(Cause::KeySeveral, placeAt(begin, end - begin),
                            { { detail::count, count }, { detail::masked, masked } }));
    m_result.cleaned = {};
    m_result.choices = std::move(different);
}

bool Inspector::canBeRepeated(std::string_view text, const std::vector<Candidate> &keys) const
{
    for (std::size_t i = 1; i < keys.size(); ++i) {
        const std::string_view between = text.substr(keys[i - 1].end, keys[i].begin - keys[i - 1].end);
        const auto names = [](char c) { return isWordCharacter(c) || c == '=' || c == ':'; };
        if (std::ranges::any_of(between, names))
            return false;
    }
    return keys.size() > 1;
}

void Inspector::judgeRepeated(Judged judged, const std::vector<Candidate> &keys)
{
    const qsizetype begin = judged.text.glyphAt(keys[1].begin).place();
    const qsizetype end = judged.text.glyphAt(keys.back().end - 1).place() + 1;
    m_found.add(makeFinding(Cause::KeyRepeated, placeAt(begin, end - begin),
                            { { detail::count, static_cast<qsizetype>(keys.size()) } }));
}

} // namespace keywright
