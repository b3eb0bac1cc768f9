#include "cli/unifieddiff.h"

#include "core/report/findingjson.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

namespace {

/// Changes that stand so near to each other that one piece of the diff shows them.
class Hunk
{
public:
    /// `moved` says by how many lines the changes before have moved what follows them.
    Hunk(const PlannedLine &first, int moved)
        : m_oldBegin(first.line - static_cast<int>(first.above.size()))
        , m_newBegin(m_oldBegin + moved)
    {
        context(first.above);
        change(first);
    }

    /// How many lines stand between the last change and this one.
    qsizetype gapTo(const PlannedLine &next) const { return next.line - m_end; }

    /// True where this change's neighbours meet those of the last one.
    bool reaches(const PlannedLine &next) const { return gapTo(next) <= m_below.size() + next.above.size(); }

    void add(const PlannedLine &next)
    {
        const qsizetype gap = gapTo(next);
        const qsizetype behind = qMin(gap, next.above.size());
        context(m_below.first(gap - behind));
        context(next.above.last(behind));
        change(next);
    }

    QString text() const
    {
        Hunk whole = *this;
        whole.context(m_below);
        whole.writeChange();
        return u"@@ -%1 +%2 @@\n"_s.arg(range(m_oldBegin, whole.m_oldCount),
                                        range(m_newBegin, whole.m_newCount))
            + whole.m_lines;
    }

    int moved() const { return m_newBegin - m_oldBegin + m_newCount - m_oldCount; }

private:
    static QString range(int begin, int count)
    {
        return count == 1 ? QString::number(begin) : u"%1,%2"_s.arg(begin).arg(count);
    }

    void context(const QStringList &lines)
    {
        if (lines.isEmpty())
            return;
        writeChange();
        write(u' ', lines);
        m_oldCount += static_cast<int>(lines.size());
        m_newCount += static_cast<int>(lines.size());
    }

    void change(const PlannedLine &line)
    {
        const QStringList before = line.before.split(u'\n');
        const QStringList after = line.after.split(u'\n');
        m_removed += before;
        m_added += after;
        m_oldCount += static_cast<int>(before.size());
        m_newCount += static_cast<int>(after.size());
        m_end = line.line + static_cast<int>(before.size());
        m_below = line.below;
    }

    /// Lines that follow each other are first all taken away, then all written.
    void writeChange()
    {
        write(u'-', std::exchange(m_removed, {}));
        write(u'+', std::exchange(m_added, {}));
    }

    void write(QChar mark, const QStringList &lines)
    {
        for (const QString &line : lines)
            m_lines += mark + line + u'\n';
    }

    int m_oldBegin;
    int m_newBegin;
    int m_oldCount = 0;
    int m_newCount = 0;
    int m_end = 0; ///< the line behind the last change
    QStringList m_below;
    QStringList m_removed; ///< not yet among the lines
    QStringList m_added;
    QString m_lines;
};

} // namespace

QString unifiedDiff(const FilePlan &plan)
{
    if (plan.lines.isEmpty())
        return {};
    const QString path = pathText(plan.path);
    QString diff = u"--- "_s + path + u"\n+++ "_s + path + u'\n';
    Hunk hunk(plan.lines.first(), 0);
    for (const PlannedLine &line : plan.lines.sliced(1)) {
        if (hunk.reaches(line)) {
            hunk.add(line);
        } else {
            diff += hunk.text();
            hunk = Hunk(line, hunk.moved());
        }
    }
    return diff + hunk.text();
}

} // namespace keywright::cli
