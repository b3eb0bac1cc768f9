#include "core/places/plannedlines.h"

#include "core/places/filecontext.h"

#include <algorithm>

namespace keywright {

namespace {

constexpr int neighbours = 3; ///< as in any unified diff

/// The numbers of lines, from `first` to `last`.
struct Lines
{
    int first = 0;
    int last = 0;
};

/// The masked lines of one state of the file.
class MaskedText
{
public:
    MaskedText(const std::filesystem::path &path, const QByteArray &content, const Secret &newKey,
               const Facts &facts)
        : m_file { path, content, false, true }
        , m_context(readFile(m_file, facts, &newKey))
        , m_mask(m_context.text, m_context.lexed, m_context.hits, facts)
    {
        const QByteArray &text = m_context.text.bytes();
        m_count = m_context.text.line(text.size());
        // What stands behind the last break is no line where it is nothing.
        if (!text.isEmpty() && m_context.text.lineStart(m_count) == text.size())
            --m_count;
    }

    Lines linesOf(Span fileSpan) const
    {
        const SourceText &text = m_context.text;
        return { text.line(text.textOffset(fileSpan.begin)), text.line(text.textOffset(fileSpan.end)) };
    }

    QStringList masked(Lines lines) const
    {
        QStringList result;
        for (int line = std::max(lines.first, 1); line <= std::min(lines.last, m_count); ++line)
            result.append(masked(line));
        return result;
    }

private:
    QString masked(int line) const
    {
        const Span span = m_context.text.lineSpan(m_context.text.lineStart(line));
        const auto hit = std::ranges::find_if(m_context.hits,
                                              [&](const Hit &one) { return span.contains(one.span.begin); });
        return m_mask.line(hit == m_context.hits.end() ? Span { span.begin, span.begin } : hit->span);
    }

    FileText m_file;
    FileContext m_context;
    LineMask m_mask;
    int m_count = 0;
};

} // namespace

QByteArray edited(const QByteArray &content, const std::vector<Edit> &edits)
{
    QByteArray result;
    qsizetype at = 0;
    for (const Edit &edit : edits) {
        result.append(QByteArrayView(content).sliced(at, edit.span.begin - at));
        result.append(edit.bytes);
        at = edit.span.end;
    }
    return result.append(QByteArrayView(content).sliced(at));
}

QList<PlannedLine> plannedLines(const FilePlan &plan, const std::vector<Edit> &edits, const Secret &newKey,
                                const Facts &facts)
{
    const MaskedText before(plan.path, plan.expected, newKey, facts);
    const MaskedText after(plan.path, plan.planned, newKey, facts);
    struct Change
    {
        Lines before;
        Lines after;
    };
    std::vector<Change> changes;
    qsizetype moved = 0;
    for (const Edit &edit : edits) {
        const qsizetype begin = edit.span.begin + moved;
        const Change change { before.linesOf(edit.span),
                              after.linesOf({ begin, begin + edit.bytes.size() }) };
        moved += edit.bytes.size() - edit.span.size();
        if (!changes.empty() && changes.back().before.last >= change.before.first) {
            changes.back().before.last = change.before.last;
            changes.back().after.last = change.after.last;
        } else {
            changes.push_back(change);
        }
    }
    QList<PlannedLine> lines;
    for (const auto &[old, now] : changes) {
        PlannedLine line;
        line.line = old.first;
        line.before = before.masked(old).join(u'\n');
        line.after = after.masked(now).join(u'\n');
        line.above = before.masked({ old.first - neighbours, old.first - 1 });
        line.below = before.masked({ old.last + 1, old.last + neighbours });
        lines.append(line);
    }
    return lines;
}

} // namespace keywright
