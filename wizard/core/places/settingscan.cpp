#include "core/places/settingscan.h"

#include "core/facts.h"
#include "core/places/base64text.h"
#include "core/places/characters.h"
#include "core/places/damage.h"
#include "core/places/format.h"
#include "core/places/keyscan.h"
#include "core/places/leftovers.h"
#include "core/places/serviceobjects.h"

#include <algorithm>

namespace keywright {

namespace {

constexpr qsizetype longestValue = 65'536; ///< more is a document, which is searched as one

/// True for the name of an object or list of variables.
bool holdsVariables(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    return lower == "env" || lower == "envs" || lower == "environment" || lower == "environmentvariables"
        || lower == "env_vars";
}

/// True where a setting is a variable for a program: by the format, or as a member of "env".
bool isEnvironmentName(const Setting &setting, const QString &format)
{
    return isEnvironmentFormat(format) || holdsVariables(innermostName(setting.parents));
}

/// True for the text of a command, in which a value ends where the next word begins; in a list of variables
/// it does not.
bool isCommandText(const Setting &setting, const QString &format)
{
    return isEnvironmentFormat(format)
        || (!holdsVariables(innermostName(setting.parents)) && !holdsVariables(setting.name));
}

/// Where "NAME=" or "Name: " ends at the start of the value; 0 for none.
qsizetype innerNameEnd(QByteArrayView value)
{
    qsizetype at = 0;
    while (at < value.size() && (isNameCharacter(value[at]) || value[at] == '-' || value[at] == '.'))
        ++at;
    if (at == 0 || at >= value.size() || !isNameStart(value[0]))
        return 0;
    if (value[at] == '=')
        return at;
    return value[at] == ':' && at + 1 < value.size() && isSpace(value[at + 1]) ? at : 0;
}

/// "NAME" as variables of the environment are written.
bool isVariableName(const QByteArray &name)
{
    return std::ranges::all_of(name, [](char c) { return isDigit(c) || c == '_' || (c >= 'A' && c <= 'Z'); });
}

QByteArrayView lineBefore(QByteArrayView text, qsizetype at)
{
    const qsizetype begin = text.first(at).lastIndexOf('\n') + 1;
    return text.sliced(begin, at - begin);
}

bool takesBearer(const QByteArray &name)
{
    const QByteArray upper = name.toUpper();
    return upper.contains("AUTH") || upper.contains("BEARER") || upper.contains("HEADER");
}

/// What stands behind "NAME=" or "Name: ", without its quotes.
Span innerValue(QByteArrayView value, qsizetype nameEnd, bool isCommand)
{
    Span span { nameEnd + 1, value.size() };
    while (!span.isEmpty() && isSpace(value[span.begin]) && value[nameEnd] == ':')
        ++span.begin;
    if (span.isEmpty())
        return span;
    // Within a command, a value ends where the next word begins.
    const qsizetype space = value.indexOf(' ', span.begin);
    if (value[nameEnd] == '=' && space > 0 && isCommand && !isQuote(value[span.begin]))
        span.end = space;
    if (span.size() >= 2 && isQuote(value[span.begin]) && value[span.end - 1] == value[span.begin])
        return { span.begin + 1, span.end - 1 };
    return span;
}

} // namespace

NameVerdict SettingScan::verdictOn(const Setting &setting) const
{
    return judgeName(setting.name, setting.parents, m_context.facts, m_context.fact,
                     isEnvironmentName(setting, m_context.format));
}

void SettingScan::scan(const Setting &setting)
{
    if (setting.value.size() > longestValue)
        return;
    if (isInPieces(setting))
        return;
    const MappedText value = unescaped(m_text, setting.value, setting.escapes);
    NameVerdict verdict = verdictOn(setting);
    // "apiKey" beside "provider: perplexity".
    if (!verdict.isKey() && isGenericKeyName(setting.name) && m_context.objects->hold(setting.parents))
        verdict = { NameKind::Member, {} };
    if (setting.expression) {
        if (verdict.isKey() && readsElsewhere(value.bytes)
            && findKeys(value.bytes, m_context.facts, m_context.key).empty() && !holdsText(setting))
            add(setting, verdict, setting.value, PlaceState::Reference).whyNot = NotEditable::Reference;
        return;
    }
    if (!inner(setting, value, verdict))
        judge(setting, value, verdict);
}

bool SettingScan::holdsText(const Setting &setting) const
{
    // os.getenv("NAME", "default") and getenv("NAME") ?? "default" are seen with their texts.
    const QByteArrayView expression = setting.value.in(m_text);
    const qsizetype comma = expression.indexOf(',');
    const bool fallback = expression.contains("??") || expression.contains("||");
    return fallback && (comma >= 0 || expression.contains('"') || expression.contains('\''))
        && !findKeys(expression, m_context.facts, m_context.key).empty();
}

Hit &SettingScan::add(const Setting &setting, const NameVerdict &verdict, Span span, PlaceState state)
{
    Hit hit;
    hit.span = span;
    hit.outer = setting.outer;
    hit.tail = setting.tail;
    hit.name = setting.name;
    hit.parents = setting.parents;
    hit.verdict = verdict;
    hit.binding = setting.binding;
    hit.quote = setting.quote;
    hit.state = state;
    m_hits.push_back(std::move(hit));
    return m_hits.back();
}

bool SettingScan::inner(const Setting &setting, const MappedText &value, const NameVerdict &verdict)
{
    const qsizetype end = innerNameEnd(value.bytes);
    if (end == 0 || verdict.kind == NameKind::Known
        || normalizedName(setting.name).contains("CUSTOM_HEADERS"))
        return false;
    if (value.bytes.contains('\n') && value.bytes.indexOf('\n') < value.bytes.size() - 1)
        return false;
    Setting part = setting;
    part.name = value.bytes.first(end);
    if (!setting.name.isEmpty() && innermostName(setting.parents) != setting.name)
        part.parents =
            setting.parents.isEmpty() ? setting.name : QByteArray(setting.parents + '.' + setting.name);
    part.binding = Binding::Assignment;
    NameVerdict named = judgeName(part.name, {}, m_context.facts, m_context.fact, true);
    // Aider's list "api-key: [perplexityai=…]" names the provider.
    const QByteArray list = setting.name.isEmpty() ? innermostName(setting.parents) : setting.name;
    if (!named.isKey() && isGenericKeyName(list) && part.name.toLower().startsWith("perplexity"))
        named = { NameKind::Member, {} };
    // A key under another provider's name: "- OPENAI_API_KEY=pplx-…".
    const bool holdsKey = value.bytes[end] == '=' && isVariableName(part.name)
        && !findKeys(QByteArrayView(value.bytes).sliced(end), m_context.facts, m_context.key).empty();
    if (!named.isKey() && !takesBearer(part.name) && !holdsKey)
        return false;
    part.value = value.outer(innerValue(value.bytes, end, isCommandText(setting, m_context.format)));
    const MappedText rest = unescaped(m_text, part.value, part.escapes);
    judge(part, rest, named);
    return true;
}

void SettingScan::judge(const Setting &setting, const MappedText &value, const NameVerdict &verdict)
{
    const std::vector<Span> keys = findKeys(value.bytes, m_context.facts, m_context.key);
    if (keys.empty()) {
        if (!encoded(setting, value, verdict))
            withoutKey(setting, value, verdict);
        return;
    }
    if (keys.size() == 1 && wrapped(setting, value, verdict, keys.front()))
        return;
    if (keys.size() > 1 && keys[0].end == keys[1].begin && damaged(setting, value, verdict))
        return;
    for (const Span key : keys)
        clean(setting, value, verdict, key);
}

bool SettingScan::wrapped(const Setting &setting, const MappedText &value, const NameVerdict &verdict,
                          Span key)
{
    const QByteArrayView before = QByteArrayView(value.bytes).first(key.begin);
    const QByteArrayView after = QByteArrayView(value.bytes).sliced(key.end);
    if (before.isEmpty() && after.isEmpty())
        return false;
    const QByteArray scheme = before.toByteArray().toLower();
    const bool bearer = (scheme == "bearer " || scheme == "authorization: bearer ") && after.isEmpty();
    if (bearer && (!verdict.isKey() || takesBearer(setting.name) || setting.binding != Binding::Assignment))
        return false;
    // Gradle writes the value into a program, quotes included: buildConfigField("String", "NAME", "\"…\"").
    const bool inProgram = before == "\"" && after == "\"" && isCode(m_context.format)
        && lineBefore(m_text, setting.value.begin).contains("buildConfigField");
    if (inProgram)
        return false;
    // Words round the key are a text that holds it; its spaces are its own.
    if (setting.binding == Binding::Text && isForReading(m_context.format))
        return false;
    return damaged(setting, value, verdict);
}

bool SettingScan::damaged(const Setting &setting, const MappedText &value, const NameVerdict &verdict)
{
    Span whole { 0, value.bytes.size() };
    // "Bearer  key" in a header: the scheme is the header's own.
    const bool scheme = !verdict.isKey() || takesBearer(setting.name);
    if (scheme && value.bytes.first(std::min<qsizetype>(7, whole.end)).toLower() == "bearer ")
        whole.begin = 7;
    auto damage = damageOf(whole.in(value.bytes), m_context.facts, verdict.isKey());
    if (!damage || damage->causes.isEmpty())
        return false;
    const Span span = value.outer(whole);
    Hit &hit = add(setting, verdict, span, PlaceState::Damaged);
    hit.value = Secret(whole.in(value.bytes));
    hit.damage = damage->causes;
    hit.notation = notation(setting, span, whole.size());
    return true;
}

ValueNotation SettingScan::notation(const Setting &setting, Span span, qsizetype decodedSize) const
{
    if (span.size() == decodedSize)
        return ValueNotation::Plain;
    return setting.escapes == Escapes::Fish ? ValueNotation::FishEscaped : ValueNotation::Escaped;
}

void SettingScan::clean(const Setting &setting, const MappedText &value, const NameVerdict &verdict, Span key)
{
    const Span span = value.outer(key);
    Hit &hit = add(setting, verdict, span, PlaceState::Other);
    hit.value = Secret(key.in(value.bytes));
    hit.notation = notation(setting, span, key.size());
    judgeKey(hit, m_context);
    if (hit.name.isEmpty() || (!verdict.isKey() && value.bytes.first(key.begin).contains('=')))
        nameByLine(hit, m_text, m_context);
}

bool SettingScan::encoded(const Setting &setting, const MappedText &value, const NameVerdict &verdict)
{
    const auto parts = findBase64(value.bytes, m_context.facts, m_context.key);
    for (const Base64Part &part : parts)
        addBase64(part, value.outer(part.span));
    for (std::size_t i = m_hits.size() - m_added; i < m_hits.size(); ++i) {
        Hit &hit = m_hits[i];
        if (hit.name.isEmpty()) {
            hit.name = setting.name;
            hit.verdict = verdict;
        }
        hit.outer = setting.outer;
        hit.parents = setting.parents;
    }
    const bool any = m_added > 0;
    m_added = 0;
    return any;
}

void SettingScan::addBase64(const Base64Part &part, Span span)
{
    std::vector<Hit> found = scanBase64(part, span, m_context);
    for (Hit &hit : found) {
        m_hits.push_back(std::move(hit));
        ++m_added;
    }
}
} // namespace keywright
