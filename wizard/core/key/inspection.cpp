#include "core/key/inspection.h"

#include "core/facts.h"
#include "core/key/escapes.h"
#include "core/key/inspector.h"

#include <algorithm>

namespace keywright {

namespace {

constexpr qsizetype longestText = qsizetype(1) << 20U;

qsizetype codePoints(const Decoded &decoded)
{
    return decoded.glyphs.empty() ? 0 : decoded.glyphs.back().place() + decoded.glyphs.back().length();
}

/// Out of base64: every character stands where its first bits were written.
Glyphs placed(const Decoded &decoded, const Base64Run &run, const KeyText &outer)
{
    Glyphs glyphs = decoded.glyphs;
    const auto count = static_cast<std::size_t>(codePoints(decoded));
    for (Glyph &glyph : glyphs) {
        // Exact for ASCII, near enough for the rest.
        const std::size_t byte = std::min(glyph.position * run.bytes.size() / count, run.bytes.size() - 1);
        glyph.position = outer.glyphAt(run.origin[byte]).position;
        glyph.span = 1;
        glyph.source = Source::Base64;
    }
    return glyphs;
}

/// Of a picture or an archive in base64, only what has a key's prefix in it, in one byte a character or in
/// two.
bool mayHoldKey(std::string_view bytes, const SearchedKey &key)
{
    constexpr std::size_t longest = 4096; // Of shorter ones anything may be a damaged key.
    WipedVector<char> wide;
    for (const char c : key.word()) {
        wide.push_back(c);
        wide.push_back('\0');
    }
    wide.pop_back();
    return bytes.size() <= longest || findWord(bytes, key.word()) != std::string_view::npos
        || findWord(bytes, viewOf(wide)) != std::string_view::npos;
}

/// True where the key means the same without what stood round it. Wrong characters may mean something else
/// alone: an escape, an end, a name.
bool isStable(const Secret &cleaned, const Facts &facts)
{
    return cleaned.isEmpty() || Inspector(cleaned.bytes(), facts).inspect().cleaned == cleaned;
}

} // namespace

Inspector::Inspector(QByteArrayView pasted, const Facts &facts)
    : m_facts(facts)
    , m_key(facts.key)
    , m_decoded(decodeBytes(pasted.first(std::min(pasted.size(), longestText))))
    , m_marks(codePoints(m_decoded))
{ }

KeyText Inspector::textOf(Glyphs glyphs)
{
    KeyText text { std::move(glyphs), {} };
    text.folded = fold(text.glyphs, m_table);
    return text;
}

Inspection Inspector::inspect()
{
    // A longer text is no reference to a variable, and is not read a second time.
    constexpr std::size_t longestReadTwice = 65536;
    const bool readTwice = m_decoded.glyphs.size() <= longestReadTwice;
    Glyphs glyphs = readTwice ? m_decoded.glyphs : std::move(m_decoded.glyphs);
    m_hasEscapes = decodeEscapes(glyphs) && readTwice;
    const KeyText text = textOf(std::move(glyphs));
    const std::string_view view = text.folded.view();
    if (trimmed(view).empty()) {
        judgeEmpty(text);
    } else if (const auto keys = prefixedKeys(view, m_key, m_facts); judgeUndecoded(text, keys)) {
        // Nothing in it is an escape.
    } else if (!keys.empty()) {
        judgeKeys({ text, true }, keys);
    } else if (!judgeBase64(text, 1)) {
        const auto others = keysByLength(view, m_key, m_facts);
        if (others.empty())
            judgeStranger(text);
        else
            judgeKeys({ text, true }, others);
    }
    m_result.findings = m_found.findings();
    m_result.cause = m_found.cause();
    m_result.removed = m_found.removed();
    if (m_result.findings.isEmpty())
        m_result.findings.append(makeFinding(Cause::KeyClean));
    m_result.cells = makeCells(m_decoded.given, m_marks, m_shownFrom);
    m_result.cellsLeftOut = m_marks.size() - m_result.cells.size();
    m_result.given = Secret::taking(std::move(m_decoded.given));
    return std::move(m_result);
}

void Inspector::judgeEmpty(const KeyText &text)
{
    FindingList taken; // Only what was there; that nothing else was is the one finding.
    for (const Glyph &glyph : text.glyphs)
        taken.addCharacter(Cause::KeySurroundingSpace, glyph);
    m_result.removed = taken.removed();
    m_found.add(makeFinding(Cause::KeyEmpty, placeAt(0, m_marks.size())));
}

/// A backslash or a percent sign that got into a key is no escape, though what follows it may look like one:
/// true where the key is whole but for that sign.
bool Inspector::judgeUndecoded(const KeyText &decoded, const std::vector<Candidate> &keys)
{
    constexpr std::size_t longest = 4096; // more is no pasted key
    constexpr std::size_t longestEscape = 6; // at the key's end it is one
    const auto isWhole = [this](const Candidate &key) {
        return key.wrong.size() <= 1
            && (key.body.size() == m_key.bodyLength || key.fitting() == m_key.bodyLength);
    };
    const Glyphs &given = m_decoded.glyphs;
    if (!m_hasEscapes || given.size() > longest || decoded.glyphs.size() == given.size() || keys.size() > 1
        || (keys.size() == 1 && isWhole(keys.front())))
        return false;
    const KeyText text = textOf(given);
    const auto others = prefixedKeys(text.folded.view(), m_key, m_facts);
    if (others.size() != 1 || !isWhole(others.front()) || others.front().wrong.empty()
        || others.front().wrong.front() + longestEscape > others.front().end)
        return false;
    judgeKeys({ text, true }, others);
    return true;
}

bool Inspector::judgeBase64(const KeyText &text, int depth)
{
    constexpr int deepest = 2; // Some stores encode once more what was encoded already.
    for (const Base64Run &run : base64Runs(text.folded.view())) {
        if (!mayHoldKey(viewOf(run.bytes), m_key))
            continue;
        Decoded decoded = decodeBytes({ run.bytes.data(), static_cast<qsizetype>(run.bytes.size()) });
        Glyphs glyphs = placed(decoded, run, text);
        decodeEscapes(glyphs);
        const KeyText inner = textOf(std::move(glyphs));
        wipe(decoded.given);
        auto keys = prefixedKeys(inner.folded.view(), m_key, m_facts);
        std::erase_if(keys, [](const Candidate &key) { return key.fitting() < 20; });
        const bool again = keys.empty() && depth < deepest && judgeBase64(inner, depth + 1);
        if (keys.empty() && !again)
            continue;
        m_marks.hide(text.glyphAt(run.begin).place(), text.glyphAt(run.end - 1).place() + 1);
        m_shownFrom = text.glyphAt(run.begin).place();
        const Judged outer { text, depth == 1 };
        judgeSurroundings(outer, surroundingsOf(text.folded.view(), run.begin, run.end), run.begin, run.end);
        if (again)
            return true;
        addLine(outer, Cause::KeyBase64, run.begin, run.end);
        judgeKeys({ inner, false }, keys);
        return true;
    }
    return false;
}

Inspection inspectKey(QByteArrayView pasted, const Facts &facts)
{
    Inspection inspection = Inspector(pasted, facts).inspect();
    if (inspection.cleaned == inspection.given)
        inspection.cleaned = inspection.given.clone(); // one copy of the key, not two
    else if (!inspection.wellFormed && !isStable(inspection.cleaned, facts))
        inspection.cleaned = {};
    return inspection;
}

} // namespace keywright
