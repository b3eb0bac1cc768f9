#include "core/facts.h"
#include "core/places/base64text.h"
#include "core/places/characters.h"
#include "core/places/format.h"
#include "core/places/settingscan.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// Names of texts that people read: a hint in a form is not a value.
bool isForPeople(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    return lower == "placeholder" || lower.contains("label") || lower.contains("hint")
        || lower.contains("description") || lower.contains("help") || lower == "title" || lower == "example";
}

/// A name may begin as keys do: "pplx-tests-main". What stands in for a key says so.
bool standsForKey(const QByteArray &lower)
{
    static constexpr std::array<QByteArrayView, 13> words { "key",  "your",   "xxx",  "...", "\u2026",
                                                            "***",  "token",  "here", "<",   "[",
                                                            "1234", "secret", "abc" };
    return std::ranges::any_of(words, [&](QByteArrayView word) { return lower.contains(word); });
}

/// True for a text that begins as a key or the header for one does.
bool beginsAsKey(const QByteArray &text)
{
    const QByteArray beginning = text.first(std::min<qsizetype>(24, text.size())).toLower();
    return beginning.contains("pplx") || beginning.startsWith("bearer");
}

/// What Go writes behind the member of a type: json:"perplexity_api_key".
bool isTag(QByteArrayView text)
{
    const qsizetype colon = text.indexOf(':');
    return colon > 0 && text.sliced(colon + 1).startsWith('"')
        && std::ranges::all_of(text.first(colon), isNameCharacter);
}

} // namespace

void SettingScan::withoutKey(const Setting &setting, const MappedText &value, const NameVerdict &verdict)
{
    const QByteArrayView text = value.bytes;
    if (!verdict.isKey()) {
        unnamed(setting, value, verdict);
        return;
    }
    const ValueKind kind = kindOf(text, m_context.facts);
    if (setting.binding != Binding::Assignment && kind != ValueKind::Reference
        && kind != ValueKind::Placeholder)
        return;
    switch (kind) {
    case ValueKind::Empty:
        empty(setting, verdict);
        return;
    case ValueKind::Reference:
        add(setting, verdict, setting.value, PlaceState::Reference).whyNot = NotEditable::Reference;
        return;
    case ValueKind::Managed: {
        Hit &hit = add(setting, verdict, setting.value, PlaceState::Reference);
        hit.whyNot = NotEditable::AppOnly;
        hit.managed = true;
        return;
    }
    case ValueKind::Placeholder:
        // The name of a variable in a list of names is no value: env_keys: [PERPLEXITY_API_KEY].
        if (isNamePhrase(text) && mentionsKeyName(text))
            add(setting, verdict, setting.value, PlaceState::Reference).whyNot = NotEditable::Reference;
        else
            placeholder(setting, verdict);
        return;
    case ValueKind::Model:
    case ValueKind::Address:
    case ValueKind::Words:
    case ValueKind::Text:
        if (!damaged(setting, value, verdict))
            otherText(setting, value, verdict, kind);
        return;
    }
    Q_UNREACHABLE();
}

bool SettingScan::secretKeyRef(const Setting &setting, const MappedText &value, const NameVerdict &verdict)
{
    if (setting.name != "key" || !setting.parents.endsWith("secretKeyRef") || !mentionsKeyName(value.bytes))
        return false;
    Hit &hit = add(setting, verdict, setting.value, PlaceState::Reference);
    hit.name = value.bytes;
    hit.whyNot = NotEditable::Reference;
    return true;
}

void SettingScan::unnamed(const Setting &setting, const MappedText &value, const NameVerdict &verdict)
{
    if (isForPeople(setting.name) || secretKeyRef(setting, value, verdict))
        return;
    const QByteArray text = value.bytes.trimmed();
    const bool begins = beginsAsKey(text);
    const bool keyLike = isKeyLike(setting.name);
    if (!begins && !keyLike)
        return;
    const ValueKind kind = kindOf(value.bytes, m_context.facts);
    if (keyLike && kind == ValueKind::Reference && mentionsKeyName(value.bytes))
        add(setting, verdict, setting.value, PlaceState::Reference).whyNot = NotEditable::Reference;
    if (!begins || kind == ValueKind::Reference || kind == ValueKind::Model)
        return;
    if (kind != ValueKind::Placeholder) {
        damaged(setting, value, verdict);
        return;
    }
    const QByteArray lower = text.toLower();
    if (lower.contains(m_context.facts.key.prefix) && (keyLike || standsForKey(lower)))
        placeholder(setting, verdict);
}

void SettingScan::empty(const Setting &setting, const NameVerdict &verdict)
{
    // "NAME:" without a value in a list of variables passes on what is set outside.
    if (m_context.format == "yaml"_L1 && setting.quote == '\0'
        && innermostName(setting.parents) == "environment") {
        add(setting, verdict, setting.value, PlaceState::Reference).whyNot = NotEditable::Reference;
        return;
    }
    // A program's variable may be filled later; only a name that tools read says more.
    if (isCode(m_context.format) && verdict.kind != NameKind::Known)
        return;
    add(setting, verdict, setting.value, PlaceState::Empty);
}

void SettingScan::placeholder(const Setting &setting, const NameVerdict &verdict)
{
    // A sentence in a program is a label, not a value.
    const QByteArrayView text = setting.value.in(m_text).trimmed();
    if (isCode(m_context.format) && text.contains(' ') && !text.startsWith('<')
        && !text.toByteArray().toLower().startsWith("bearer"))
        return;
    if (isCode(m_context.format) && (isNamePhrase(text) || isTag(text)))
        return;
    add(setting, verdict, setting.value, PlaceState::Placeholder);
}

bool SettingScan::isNamePhrase(QByteArrayView text)
{
    return !text.isEmpty()
        && std::ranges::all_of(text, [](char c) { return isUpper(c) || isDigit(c) || c == '_'; });
}

void SettingScan::otherText(const Setting &setting, const MappedText &value, const NameVerdict &verdict,
                            ValueKind kind)
{
    const QByteArrayView text = QByteArrayView(value.bytes).trimmed();
    const QByteArray decoded = base64Decoded(text);
    if (kindOf(decoded, m_context.facts) == ValueKind::Placeholder && decoded.isValidUtf8()) {
        add(setting, verdict, setting.value, PlaceState::Placeholder).notation = ValueNotation::Base64;
        return;
    }
    // "eval/perplexity_v2" is the name of a measure.
    const bool named = text.toByteArray().toLower().contains("perplexity");
    if (kind == ValueKind::Text && looksSecret(text) && !named) {
        Hit &hit = add(setting, verdict, setting.value, PlaceState::Other);
        hit.value = Secret(text);
        hit.notation = notation(setting, setting.value, value.bytes.size());
        return;
    }
    const bool counts =
        verdict.kind == NameKind::Known && !isCode(m_context.format) && !isForReading(m_context.format);
    if (counts)
        add(setting, verdict, setting.value, PlaceState::Placeholder);
}
} // namespace keywright
