#include "core/detail.h"
#include "core/key/inspector.h"
#include "core/key/strangers.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

std::string_view part(std::string_view text, const Value &value)
{
    return text.substr(value.begin, value.end - value.begin);
}

/// Where the next white space is.
std::size_t endOfChunk(std::string_view text, std::size_t begin)
{
    while (begin < text.size() && !isWhite(text[begin]))
        ++begin;
    return begin;
}

/// The address in "<…>" and "[text](…)".
std::string_view addressIn(std::string_view text)
{
    const std::size_t link = text.starts_with('[') ? text.find("](") : std::string_view::npos;
    if (link != std::string_view::npos && text.ends_with(')'))
        return text.substr(link + 2, text.size() - link - 3);
    return text.size() > 2 && text.front() == '<' && text.back() == '>' ? text.substr(1, text.size() - 2)
                                                                        : text;
}

/// As this program masks keys itself, whatever more the pasted form shows.
QString maskedText(const MaskedForm &form)
{
    constexpr std::size_t shownTail = 4;
    const std::size_t prefix = std::min(form.head.find('-') + 1, form.head.size());
    const std::string_view tail = form.tail.substr(form.tail.size() - std::min(shownTail, form.tail.size()));
    const auto shown = [](std::string_view text) {
        return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
    };
    return shown(form.head.substr(0, prefix)) + u"…"_s + shown(tail);
}

} // namespace

void Inspector::addWhole(const KeyText &text, Cause cause, std::size_t begin, std::size_t end,
                         QJsonObject detail)
{
    if (begin >= end) {
        m_found.add(makeFinding(cause, placeAt(0, m_marks.size()), std::move(detail)));
        return;
    }
    m_shownFrom = text.glyphAt(begin).place();
    addLine({ text, true }, cause, begin, end, std::move(detail));
}

/// What was round the value: worth saying, as the same line with a key in it would be.
void Inspector::addWrappers(const KeyText &text, const Value &value)
{
    const Judged judged { text, true };
    for (const std::size_t i : value.quotes) {
        if (!value.assignment)
            m_found.addCharacter(Cause::KeyQuoted, text.glyphAt(i));
    }
    if (value.bearer)
        addLine(judged, Cause::KeyBearer, *value.bearer, std::max(value.begin, *value.bearer + 1));
    if (!value.assignment)
        return;
    QJsonObject detail;
    if (!value.variable.empty())
        detail.insert(
            detail::variable,
            QString::fromLatin1(value.variable.data(), static_cast<qsizetype>(value.variable.size())));
    addLine(judged, Cause::KeyAssignment, *value.assignment, std::max(value.begin, *value.assignment + 1),
            detail);
}

void Inspector::judgeStranger(const KeyText &text)
{
    // References use the signs that escapes begin with, so they are read before those are decoded.
    const Value value = valueOf(text.folded.view());
    if (m_hasEscapes) {
        const KeyText raw = textOf(std::move(m_decoded.glyphs));
        if (judgeReference(raw, valueOf(raw.folded.view())))
            return;
    } else if (judgeReference(text, value)) {
        return;
    }
    if (value.begin == value.end)
        addWhole(text, Cause::KeyEmpty, value.begin, value.end);
    else if (judgeHostAndPort(text))
        return;
    else if (!judgeAddress(text, value) && !judgeForm(text, value)) {
        judgeProse(text, value);
        if (value.bare)
            return;
    }
    addWrappers(text, value);
}

bool Inspector::judgeReference(const KeyText &text, const Value &value)
{
    const auto name = variableName(part(text.folded.view(), value), m_facts);
    const auto wholeName = name ? name : variableName(trimmed(text.folded.view()), m_facts);
    if (!wholeName)
        return false;
    QJsonObject detail;
    if (!wholeName->isEmpty())
        detail.insert(detail::variable, *wholeName);
    addWhole(text, Cause::KeyVariable, value.begin, value.end, detail);
    if (name)
        addWrappers(text, value);
    return true;
}

/// A shortened key, a placeholder, another provider's key or a model's name.
bool Inspector::judgeForm(const KeyText &text, const Value &value)
{
    const std::string_view view = text.folded.view();
    const std::string_view inner = part(view, value);
    if (const auto masked = maskedForm(inner)) {
        m_marks.hide(text.glyphAt(value.begin).place(), text.glyphAt(value.end - 1).place() + 1);
        addWhole(text, Cause::KeyMasked, value.begin, value.end, { { detail::masked, maskedText(*masked) } });
        return true;
    }
    if (isPlaceholder(inner)) {
        addWhole(text, Cause::KeyPlaceholder, value.begin, value.end);
        return true;
    }
    if (const auto other = otherProvidersKey(view, m_facts)) {
        m_marks.hide(text.glyphAt(other->begin).place(), text.glyphAt(other->end - 1).place() + 1);
        addWhole(text, Cause::KeyOtherProvider, other->begin, other->end,
                 { { detail::provider, other->provider->name } });
        return true;
    }
    if (const auto model = modelName(inner, m_facts)) {
        addWhole(text, Cause::KeyModelName, value.begin, value.end, { { detail::model, *model } });
        return true;
    }
    return false;
}

/// "localhost:3000" has the form of a name and its value.
bool Inspector::judgeHostAndPort(const KeyText &text)
{
    const std::string_view all = text.folded.view();
    Value whole;
    whole.begin = all.size() - trimmedLeft(all).size();
    whole.end = trimmedRight(all).size();
    const std::string_view inner = part(all, whole);
    const std::size_t colon = inner.find(':');
    const bool port =
        colon != std::string_view::npos && colon + 1 < inner.size() && isDigit(inner[colon + 1]);
    return port && judgeAddress(text, whole);
}

bool Inspector::judgeAddress(const KeyText &text, const Value &value)
{
    const std::string_view inner = addressIn(part(text.folded.view(), value));
    if (isEmailAddress(inner)) {
        addWhole(text, Cause::KeyProse, value.begin, value.end, { { detail::kind, u"email"_s } });
        return true;
    }
    const auto host = addressHost(inner, m_facts);
    if (!host)
        return false;
    QJsonObject detail;
    if (!host->isEmpty())
        detail.insert(detail::host, *host);
    addWhole(text, Cause::KeyUrl, value.begin, value.end, detail);
    return true;
}

/// A sentence or a label; of a shortened key or a template's word in it, that.
void Inspector::judgeProse(const KeyText &text, const Value &value)
{
    const std::string_view inner = part(text.folded.view(), value);
    constexpr std::size_t mostWords = 200;
    std::size_t begin = 0;
    for (std::size_t word = 0; word < mostWords && begin < inner.size(); ++word) {
        const std::size_t end = endOfChunk(inner, begin);
        const std::string_view token = inner.substr(begin, end - begin);
        const bool ours = startsWithWord(token, viewOf(m_key.prefix));
        const auto masked = ours || token.starts_with(folded::mask) || token.starts_with("****")
            ? maskedForm(token)
            : std::nullopt;
        if (masked) {
            m_marks.hide(text.glyphAt(value.begin + begin).place(),
                         text.glyphAt(value.begin + end - 1).place() + 1);
            addWhole(text, Cause::KeyMasked, value.begin + begin, value.begin + end,
                     { { detail::masked, maskedText(*masked) } });
            return;
        }
        if (ours && isPlaceholder(token)) {
            addWhole(text, Cause::KeyPlaceholder, value.begin + begin, value.begin + end);
            return;
        }
        begin = end + 1;
    }
    const bool words = endOfChunk(inner, 0) < inner.size();
    if (!words)
        m_marks.hide(text.glyphAt(value.begin).place(), text.glyphAt(value.end - 1).place() + 1);
    addWhole(text, Cause::KeyProse, value.begin, value.end,
             { { detail::kind, words ? u"sentence"_s : u"unknown"_s } });
}

} // namespace keywright
