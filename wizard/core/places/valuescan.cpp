#include "core/places/valuescan.h"

#include "core/facts.h"
#include "core/places/base64text.h"
#include "core/places/characters.h"
#include "core/places/damage.h"
#include "core/places/format.h"
#include "core/places/keyscan.h"
#include "core/places/leftovers.h"
#include "core/places/valuekind.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr qsizetype longestValue = 64 * 1024; ///< more is a document, which is searched as one

/// True where a setting is a variable for a program: by the format, or as a member of "env".
bool isEnvironmentName(const Setting &setting, const QString &format)
{
    const QByteArray parent = innermostName(setting.parents).toLower();
    return isEnvironmentFormat(format) || parent == "env" || parent == "envs" || parent == "environment"
        || parent == "environmentvariables";
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

bool takesBearer(const QByteArray &name)
{
    const QByteArray upper = name.toUpper();
    return upper.contains("AUTH") || upper.contains("BEARER") || upper.contains("HEADER");
}

/// Names of texts that people read: a hint in a form is not a value.
bool isForPeople(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    return lower == "placeholder" || lower.contains("label") || lower.contains("hint")
        || lower.contains("description") || lower.contains("help") || lower == "title" || lower == "example";
}

class ValueScan
{
public:
    ValueScan(QByteArrayView text, const ScanContext &context, std::vector<Hit> &hits)
        : m_text(text)
        , m_context(context)
        , m_hits(hits)
    { }

    void scan(const Setting &setting)
    {
        if (setting.value.size() > longestValue)
            return;
        const MappedText value = unescaped(m_text, setting.value, setting.escapes);
        const NameVerdict verdict = judgeName(setting.name, setting.parents, m_context.facts, m_context.fact,
                                              isEnvironmentName(setting, m_context.format));
        if (setting.expression) {
            if (verdict.isKey() && readsElsewhere(value.bytes)
                && findKeys(value.bytes, m_context.facts, m_context.key).empty() && !holdsText(setting))
                add(setting, verdict, setting.value, PlaceState::Reference).whyNot = NotEditable::Reference;
            return;
        }
        if (!inner(setting, value, verdict))
            judge(setting, value, verdict);
    }

private:
    bool holdsText(const Setting &setting) const
    {
        // os.getenv("NAME", "default") and getenv("NAME") ?? "default" are seen with their texts.
        const QByteArrayView expression = setting.value.in(m_text);
        const qsizetype comma = expression.indexOf(',');
        const bool fallback = expression.contains("??") || expression.contains("||");
        return fallback && (comma >= 0 || expression.contains('"') || expression.contains('\''))
            && !findKeys(expression, m_context.facts, m_context.key).empty();
    }

    Hit &add(const Setting &setting, const NameVerdict &verdict, Span span, PlaceState state)
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

    /// "NAME=value" and "Name: value" within a value are settings of their own.
    bool inner(const Setting &setting, const MappedText &value, const NameVerdict &verdict)
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
        const NameVerdict named = judgeName(part.name, {}, m_context.facts, m_context.fact, true);
        if (!named.isKey() && !takesBearer(part.name))
            return false;
        Span span { end + 1, value.bytes.size() };
        while (!span.isEmpty() && isSpace(value.bytes[span.begin]) && value.bytes[end] == ':')
            ++span.begin;
        // Within a command, a value ends where the next word begins.
        const qsizetype space = value.bytes.indexOf(' ', span.begin);
        if (value.bytes[end] == '=' && space > 0 && isEnvironmentFormat(m_context.format)
            && !isQuote(value.bytes[span.begin]))
            span.end = space;
        if (span.size() >= 2 && isQuote(value.bytes[span.begin])
            && value.bytes[span.end - 1] == value.bytes[span.begin])
            span = { span.begin + 1, span.end - 1 };
        part.value = value.outer(span);
        const MappedText rest = unescaped(m_text, part.value, part.escapes);
        judge(part, rest, named);
        return true;
    }

    void judge(const Setting &setting, const MappedText &value, const NameVerdict &verdict)
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

    /// A key with something round it that the format did not put there.
    bool wrapped(const Setting &setting, const MappedText &value, const NameVerdict &verdict, Span key)
    {
        const QByteArrayView before = QByteArrayView(value.bytes).first(key.begin);
        const QByteArrayView after = QByteArrayView(value.bytes).sliced(key.end);
        if (before.isEmpty() && after.isEmpty())
            return false;
        const QByteArray scheme = before.toByteArray().toLower();
        const bool bearer = (scheme == "bearer " || scheme == "authorization: bearer ") && after.isEmpty();
        if (bearer
            && (!verdict.isKey() || takesBearer(setting.name) || setting.binding != Binding::Assignment))
            return false;
        // Words round the key are a text that holds it; its spaces are its own.
        if (setting.binding == Binding::Text && isForReading(m_context.format))
            return false;
        return damaged(setting, value, verdict);
    }

    bool damaged(const Setting &setting, const MappedText &value, const NameVerdict &verdict)
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

    ValueNotation notation(const Setting &setting, Span span, qsizetype decodedSize) const
    {
        if (span.size() == decodedSize)
            return ValueNotation::Plain;
        return setting.escapes == Escapes::Fish ? ValueNotation::FishEscaped : ValueNotation::Escaped;
    }

    void clean(const Setting &setting, const MappedText &value, const NameVerdict &verdict, Span key)
    {
        const Span span = value.outer(key);
        Hit &hit = add(setting, verdict, span, PlaceState::Other);
        hit.value = Secret(key.in(value.bytes));
        hit.notation = notation(setting, span, key.size());
        judgeKey(hit, m_context);
        if (hit.name.isEmpty() || (!verdict.isKey() && value.bytes.first(key.begin).contains('=')))
            nameByLine(hit, m_text, m_context);
    }

    bool encoded(const Setting &setting, const MappedText &value, const NameVerdict &verdict)
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

    void addBase64(const Base64Part &part, Span span)
    {
        std::vector<Hit> found = scanBase64(part, span, m_context);
        for (Hit &hit : found) {
            m_hits.push_back(std::move(hit));
            ++m_added;
        }
    }

    /// What stands under a key's name and is no key, or begins like a key and is none.
    void withoutKey(const Setting &setting, const MappedText &value, const NameVerdict &verdict)
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

    /// A value under a name that says nothing: only what begins like a key, or names one, tells something.
    void unnamed(const Setting &setting, const MappedText &value, const NameVerdict &verdict)
    {
        if (isForPeople(setting.name))
            return;
        if (setting.name == "key" && setting.parents.endsWith("secretKeyRef")
            && mentionsKeyName(value.bytes)) {
            Hit &hit = add(setting, verdict, setting.value, PlaceState::Reference);
            hit.name = value.bytes;
            hit.whyNot = NotEditable::Reference;
            return;
        }
        const QByteArray text = value.bytes.trimmed();
        const QByteArray beginning = text.first(std::min<qsizetype>(24, text.size())).toLower();
        const bool begins = beginning.contains("pplx") || beginning.startsWith("bearer");
        if (!begins && !isKeyLike(setting.name))
            return;
        const ValueKind kind = kindOf(value.bytes, m_context.facts);
        if (kind == ValueKind::Reference) {
            if (isKeyLike(setting.name) && mentionsKeyName(value.bytes))
                add(setting, verdict, setting.value, PlaceState::Reference).whyNot = NotEditable::Reference;
        } else if (begins && kind == ValueKind::Placeholder) {
            if (text.toLower().contains(m_context.facts.key.prefix))
                placeholder(setting, verdict);
        } else if (begins && kind != ValueKind::Model) {
            damaged(setting, value, verdict);
        }
    }

    void empty(const Setting &setting, const NameVerdict &verdict)
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

    void placeholder(const Setting &setting, const NameVerdict &verdict)
    {
        // A sentence in a program is a label, not a value.
        const QByteArrayView text = setting.value.in(m_text).trimmed();
        if (isCode(m_context.format) && text.contains(' ') && !text.startsWith('<')
            && !text.toByteArray().toLower().startsWith("bearer"))
            return;
        if (isCode(m_context.format) && isNamePhrase(text))
            return;
        add(setting, verdict, setting.value, PlaceState::Placeholder);
    }

    /// A program's text that is itself a name: api_key_name = "PERPLEXITY_API_KEY".
    static bool isNamePhrase(QByteArrayView text)
    {
        return !text.isEmpty()
            && std::ranges::all_of(text, [](char c) { return isUpper(c) || isDigit(c) || c == '_'; });
    }

    /// A value that is neither key nor placeholder. Under a name that tools read it is what they send.
    void otherText(const Setting &setting, const MappedText &value, const NameVerdict &verdict,
                   ValueKind kind)
    {
        const QByteArrayView text = QByteArrayView(value.bytes).trimmed();
        const QByteArray decoded = base64Decoded(text);
        if (kindOf(decoded, m_context.facts) == ValueKind::Placeholder && decoded.isValidUtf8()) {
            add(setting, verdict, setting.value, PlaceState::Placeholder).notation = ValueNotation::Base64;
            return;
        }
        if (kind == ValueKind::Text && looksSecret(text)) {
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

    QByteArrayView m_text;
    const ScanContext &m_context;
    std::vector<Hit> &m_hits;
    std::size_t m_added = 0;
};

bool isInComment(const std::vector<Span> &comments, Span span)
{
    return std::ranges::any_of(comments, [&](Span comment) { return comment.holds(span); });
}

} // namespace

std::vector<Hit> scanText(QByteArrayView text, const Lexed &lexed, const ScanContext &context)
{
    std::vector<Hit> hits;
    ValueScan scan(text, context, hits);
    for (const Setting &setting : lexed.settings)
        scan.scan(setting);
    scanLeftovers(text, context, hits);
    for (Hit &hit : hits) {
        if (isInComment(lexed.comments, hit.span))
            hit.comment = true;
    }
    std::ranges::stable_sort(hits, {}, [](const Hit &hit) { return hit.span.begin; });
    // The same bytes may have been seen twice, as a value and as an argument; the first one names them
    // better.
    const auto same = std::ranges::unique(hits, [](const Hit &left, const Hit &right) {
        return left.span == right.span && !left.span.isEmpty() && left.notation != ValueNotation::Base64Blob;
    });
    hits.erase(same.begin(), same.end());
    return hits;
}

} // namespace keywright
