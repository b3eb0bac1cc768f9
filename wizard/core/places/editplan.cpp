#include "core/places/editplan.h"

#include "core/facts.h"
#include "core/places/base64text.h"
#include "core/places/characters.h"
#include "core/places/occurrences.h"
#include "core/places/sourcetext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// Bytes of the file that make way for others.
struct Edit
{
    Span span;
    QByteArray bytes;
};

bool isSameValue(const Place &left, const Place &right)
{
    return left.offset == right.offset && left.length == right.length && left.name == right.name
        && left.value == right.value;
}

/// True where the content still holds what the place says.
bool isThere(const Place &place, const std::filesystem::path &path, const QByteArray &content,
             const Facts &facts)
{
    const Secret *key = place.value.isEmpty() ? nullptr : &place.value;
    // The tool may be known by where its folder was moved to, which the path does not tell.
    const FileText file { path, content, false, true, facts.places.place(place.toolId) };
    const std::vector<Place> found = findPlaces(file, facts, key);
    if (std::ranges::any_of(found, [&](const Place &other) { return isSameValue(place, other); }))
        return true;
    // A value that is no key unless something round it is taken for dirt is found without a key in hand.
    const std::vector<Place> others = findPlaces(file, facts, nullptr);
    return std::ranges::any_of(others, [&](const Place &other) { return isSameValue(place, other); });
}

/// The key can be written into any format as it is.
bool isWritable(const Secret &key)
{
    return !key.isEmpty()
        && std::ranges::all_of(key.bytes(), [](char c) { return isAlnum(c) || c == '-' || c == '_'; });
}

QByteArray fishEscaped(QByteArrayView key)
{
    QByteArray result;
    for (const char c : key) {
        if (isAlnum(c) || c == '_')
            result.append(c);
        else
            result.append("\\x"
                          + QByteArray::number(static_cast<unsigned char>(c), 16).rightJustified(2, '0'));
    }
    return result;
}

/// The decoded text with the place's key replaced, where the place is one of those in it.
QByteArray replacedWithin(const QByteArray &decoded, const Place &place, const Secret &newKey,
                          const Facts &facts)
{
    const std::vector<Place> inner = findPlaces({ {}, decoded, false, true }, facts, &place.value);
    std::vector<const Place *> chosen;
    for (const Place &candidate : inner) {
        if (candidate.name == place.name && candidate.value == place.value && candidate.editable)
            chosen.push_back(&candidate);
    }
    const auto plan = planReplacement({}, decoded, chosen, newKey, facts);
    return plan && !chosen.empty() ? plan->planned : decoded;
}

class Planner
{
public:
    Planner(const std::filesystem::path &path, const QByteArray &content, const Secret &newKey,
            const Facts &facts)
        : m_path(path)
        , m_content(content)
        , m_newKey(newKey)
        , m_facts(facts)
        , m_text(SourceText::decode(content))
    { }

    Result<FilePlan, PlanError> plan(std::span<const Place *const> places)
    {
        if (!isWritable(m_newKey))
            return Failure { PlanError::WouldBreak };
        for (const Place *place : places) {
            if (!place->editable)
                return Failure { PlanError::NotEditable };
            if (!isThere(*place, m_path, m_content, m_facts))
                return Failure { PlanError::PlaceGone };
            add(*place);
        }
        FilePlan result { m_path, m_content, planned(), {} };
        if (!readsBack(places, result))
            return Failure { PlanError::WouldBreak };
        return result;
    }

private:
    void add(const Place &place)
    {
        const Span span { place.offset, place.offset + place.length };
        const auto known = std::ranges::find(m_edits, span, &Edit::span);
        if (known != m_edits.end() && place.notation != ValueNotation::Base64Blob)
            return;
        // Several keys in one base64 text are replaced one after the other.
        if (known != m_edits.end())
            known->bytes = m_text.encoded(blob(place, narrow(known->bytes)));
        else
            m_edits.push_back(
                { span, m_text.encoded(replacement(place, narrow(m_content.mid(span.begin, span.size())))) });
    }

    /// ASCII text of a value's bytes in the file's encoding.
    QByteArray narrow(const QByteArray &bytes) const
    {
        const bool wide =
            m_text.encoding() == TextEncoding::Utf16Le || m_text.encoding() == TextEncoding::Utf16Be;
        if (!wide)
            return bytes;
        QByteArray result;
        for (const char c : bytes) {
            if (c != '\0')
                result.append(c);
        }
        return result;
    }

    QByteArray replacement(const Place &place, const QByteArray &old) const
    {
        switch (place.notation) {
        case ValueNotation::Plain:
        case ValueNotation::Escaped:
            return spaced(place, m_newKey.bytes().toByteArray());
        case ValueNotation::FishEscaped:
            return fishEscaped(m_newKey.bytes());
        case ValueNotation::Base64: {
            const QByteArray decoded = base64Decoded(old);
            qsizetype end = decoded.size();
            while (end > 0 && isBreak(decoded[end - 1]))
                --end;
            return base64Like(old, m_newKey.bytes().toByteArray() + decoded.mid(end));
        }
        case ValueNotation::Base64Blob:
            return blob(place, old);
        }
        Q_UNREACHABLE();
    }

    QByteArray blob(const Place &place, const QByteArray &old) const
    {
        return base64Like(old, replacedWithin(base64Decoded(old), place, m_newKey, m_facts));
    }

    /// YAML wants a space between the colon and a value, which an empty value may lack.
    QByteArray spaced(const Place &place, const QByteArray &key) const
    {
        const bool missing = place.length == 0 && place.format == "yaml"_L1 && place.offset > 0
            && m_content[place.offset - 1] == ':';
        return missing ? QByteArray(' ' + key) : key;
    }

    QByteArray planned()
    {
        std::ranges::sort(m_edits, {}, [](const Edit &edit) { return edit.span.begin; });
        QByteArray result;
        qsizetype at = 0;
        for (const Edit &edit : m_edits) {
            result.append(QByteArrayView(m_content).sliced(at, edit.span.begin - at));
            result.append(edit.bytes);
            at = edit.span.end;
        }
        return result.append(QByteArrayView(m_content).sliced(at));
    }

    /// Where the place will be in the planned content.
    qsizetype movedOffset(qsizetype offset) const
    {
        qsizetype moved = offset;
        for (const Edit &edit : m_edits) {
            if (edit.span.begin < offset)
                moved += edit.bytes.size() - edit.span.size();
        }
        return moved;
    }

    bool readsBack(std::span<const Place *const> places, FilePlan &plan) const
    {
        const std::vector<Place> before = findPlaces({ m_path, m_content, false, true }, m_facts, &m_newKey);
        const std::vector<Place> after =
            findPlaces({ m_path, plan.planned, false, true }, m_facts, &m_newKey);
        for (const Place *place : places) {
            const Place *now = replacedPlace(*place, after);
            if (now == nullptr)
                return false;
            plan.lines.append({ place->line, place->beforeMasked, now->beforeMasked });
        }
        return othersAreEqual(places, before, after);
    }

    const Place *replacedPlace(const Place &place, const std::vector<Place> &after) const
    {
        const qsizetype offset = movedOffset(place.offset);
        const qsizetype slack = place.length == 0 ? 2 : 0; // the space that YAML wants
        const auto found = std::ranges::find_if(after, [&](const Place &now) {
            return now.offset >= offset && now.offset <= offset + slack && now.state == PlaceState::Same
                && now.value == m_newKey && now.editable && (now.name == place.name || place.name.isEmpty());
        });
        return found == after.end() ? nullptr : &*found;
    }

    bool isEdited(qsizetype offset, bool moved) const
    {
        return std::ranges::any_of(m_edits, [&](const Edit &edit) {
            const qsizetype begin = moved ? movedOffset(edit.span.begin) : edit.span.begin;
            const qsizetype size = moved ? edit.bytes.size() : edit.span.size();
            return offset >= begin && offset <= begin + std::max<qsizetype>(size - 1, 0);
        });
    }

    bool othersAreEqual(std::span<const Place *const> places, const std::vector<Place> &before,
                        const std::vector<Place> &after) const
    {
        Q_UNUSED(places);
        std::vector<const Place *> left;
        std::vector<const Place *> right;
        for (const Place &place : before) {
            if (!isEdited(place.offset, false))
                left.push_back(&place);
        }
        for (const Place &place : after) {
            if (!isEdited(place.offset, true))
                right.push_back(&place);
        }
        return std::ranges::equal(left, right, [](const Place *one, const Place *other) {
            return one->name == other->name && one->state == other->state && one->value == other->value;
        });
    }

    const std::filesystem::path &m_path;
    const QByteArray &m_content;
    const Secret &m_newKey;
    const Facts &m_facts;
    SourceText m_text;
    std::vector<Edit> m_edits;
};

} // namespace

Result<FilePlan, PlanError> planReplacement(const std::filesystem::path &path, const QByteArray &content,
                                            std::span<const Place *const> places, const Secret &newKey,
                                            const Facts &facts)
{
    return Planner(path, content, newKey, facts).plan(places);
}

} // namespace keywright
