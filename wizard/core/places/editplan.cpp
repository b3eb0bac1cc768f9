#include "core/places/editplan.h"

#include "core/facts.h"
#include "core/places/characters.h"
#include "core/places/occurrences.h"
#include "core/places/plannedlines.h"
#include "core/places/readback.h"
#include "core/places/sourcetext.h"
#include "core/places/surroundings.h"
#include "core/places/valuewriting.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

bool isSameValue(const Place &left, const Place &right)
{
    return left.offset == right.offset && left.length == right.length && left.name == right.name
        && left.value == right.value;
}

/// The lines without their indentation.
QByteArray linesJoined(QByteArrayView text, QByteArrayView between)
{
    QByteArray result;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = lineEnd(text, at);
        const qsizetype begin = skipSpaces(text, at, end);
        result.append(result.isEmpty() ? QByteArrayView() : between).append(text.sliced(begin, end - begin));
        at = nextLine(text, end);
    }
    return result;
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

    Result<FilePlan, PlanError> plan(std::span<const Place *const> places, const ShellSyntax *shell)
    {
        if (!isWritable(m_newKey))
            return Failure { PlanError::WouldBreak };
        // The tool may be known by where its folder was moved to, which the path does not tell.
        m_fact = places.empty() ? nullptr : m_facts.places.place(places.front()->toolId);
        for (const Place *place : places) {
            if (!place->editable)
                return Failure { PlanError::NotEditable };
            if (!isThere(*place))
                return Failure { PlanError::PlaceGone };
            if (holdsMoreThanAKey(*place, m_facts))
                return Failure { PlanError::WouldBreak };
            add(*place);
        }
        std::ranges::sort(m_edits, {}, [](const Edit &edit) { return edit.span.begin; });
        if (overlap())
            return Failure { PlanError::WouldBreak };
        FilePlan result { m_path, m_content, edited(m_content, m_edits), {} };
        if (!readsBack(places, result.planned, shell)) {
            wipe(result.planned);
            return Failure { PlanError::WouldBreak };
        }
        result.lines = plannedLines(result, m_edits, m_newKey, m_facts);
        return result;
    }

private:
    std::vector<Place> placesIn(const QByteArray &content, const Secret *key) const
    {
        return findPlaces({ m_path, content, false, true, m_fact }, m_facts, key);
    }

    /// True where the content still holds what the place says.
    bool isThere(const Place &place)
    {
        const auto isHere = [&place](const Place &other) { return isSameValue(place, other); };
        if (m_known == nullptr || !(m_known->value == place.value)) {
            m_known = &place;
            m_found = placesIn(m_content, place.value.isEmpty() ? nullptr : &place.value);
        }
        if (std::ranges::any_of(m_found, isHere))
            return true;
        // A value that is no key unless something round it is taken for dirt is found without a key in hand.
        return std::ranges::any_of(placesIn(m_content, nullptr), isHere);
    }

    bool overlap() const
    {
        const auto meet = [](const Edit &left, const Edit &right) {
            return right.span.begin < left.span.end;
        };
        return std::ranges::adjacent_find(m_edits, meet) != m_edits.end();
    }

    void add(const Place &place)
    {
        const Span span { place.offset, place.offset + place.length };
        const auto known = std::ranges::find(m_edits, span, &Edit::span);
        if (known != m_edits.end() && place.notation != ValueNotation::Base64Blob)
            return;
        // Several keys in one base64 text are replaced one after the other.
        const QByteArray old = known != m_edits.end() ? decoded(known->bytes) : textAt(span).toByteArray();
        const QByteArray bytes = m_text.encoded(spaced(place, writtenKey(place, old, m_newKey, m_facts)));
        if (known != m_edits.end())
            known->bytes = bytes;
        else
            m_edits.push_back({ span, bytes });
    }

    QByteArrayView textAt(Span span) const
    {
        return m_text.view({ m_text.textOffset(span.begin), m_text.textOffset(span.end) });
    }

    /// ASCII text that is written in the file's encoding.
    QByteArray decoded(QByteArray bytes) const
    {
        if (m_text.encoding() == TextEncoding::Utf16Le || m_text.encoding() == TextEncoding::Utf16Be)
            bytes.removeIf([](char c) { return c == '\0'; });
        return bytes;
    }

    /// YAML wants a space between the colon and a value, which an empty value may lack.
    QByteArray spaced(const Place &place, const QByteArray &key) const
    {
        const bool missing = place.length == 0 && place.format == "yaml"_L1 && place.offset > 0
            && m_content[place.offset - 1] == ':';
        return missing ? QByteArray(' ' + key) : key;
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

    bool readsBack(std::span<const Place *const> places, const QByteArray &planned,
                   const ShellSyntax *shell) const
    {
        const std::vector<Place> before = placesIn(m_content, &m_newKey);
        const std::vector<Place> after = placesIn(planned, &m_newKey);
        const bool replaced = std::ranges::all_of(
            places, [&](const Place *place) { return replacedPlace(*place, after) != nullptr; });
        if (!replaced || !othersAreEqual(before, after))
            return false;
        const std::vector<Rewrite> rewrites = rewritesOf(places);
        const ChangedText text { m_content, planned, rewrites };
        const QString format = places.empty() ? QString() : places.front()->format;
        const bool asked = shell != nullptr && format == "shell"_L1;
        return keepsSyntax(text, format) && keepsReadings(text, format, places, after, m_newKey)
            && (!asked || keepsShellSyntax(text, *shell));
    }

    /// As they are written, and as they are meant.
    std::vector<Rewrite> rewritesOf(std::span<const Place *const> places) const
    {
        std::vector<Rewrite> rewrites;
        for (const Edit &edit : m_edits) {
            rewrites.emplace_back(textAt(edit.span).toByteArray(), decoded(edit.bytes));
            // A parser joins lines by a space, a break or nothing.
            for (const QByteArrayView between : { " ", "\n", "" })
                rewrites.emplace_back(linesJoined(textAt(edit.span), between),
                                      linesJoined(decoded(edit.bytes), between));
        }
        for (const Place *place : places)
            rewrites.emplace_back(place->value.bytes().toByteArray(), m_newKey.bytes().toByteArray());
        return rewrites;
    }

    const Place *replacedPlace(const Place &place, const std::vector<Place> &after) const
    {
        const qsizetype offset = movedOffset(place.offset);
        const qsizetype slack = place.length == 0 ? 2 : 1; // the space that YAML wants, a quote
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

    bool othersAreEqual(const std::vector<Place> &before, const std::vector<Place> &after) const
    {
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
    const PlaceFact *m_fact = nullptr;
    std::vector<Edit> m_edits;
    const Place *m_known = nullptr; ///< whose value was looked for last
    std::vector<Place> m_found; ///< then
};

} // namespace

Result<FilePlan, PlanError> planReplacement(const std::filesystem::path &path, const QByteArray &content,
                                            std::span<const Place *const> places, const Secret &newKey,
                                            const Facts &facts, const ShellSyntax *shell)
{
    return Planner(path, content, newKey, facts).plan(places, shell);
}

} // namespace keywright
