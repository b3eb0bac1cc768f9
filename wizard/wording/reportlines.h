#pragma once

#include <QString>
#include <QStringList>

namespace keywright::wording {

/// Collects the lines of a report; what stands under another is indented. For a ticket, as Markdown.
class ReportLines
{
public:
    explicit ReportLines(bool markdown) : m_markdown(markdown) { }

    void title(const QString &text);
    void heading(const QString &text);
    void add(const QString &text);
    /// Nothing for an empty text.
    void under(const QString &text);
    QString text() const { return m_lines.join(u'\n') + u'\n'; }

private:
    /// Nothing in the text may mean anything to Markdown.
    QString escaped(const QString &text) const;

    bool m_markdown;
    QStringList m_lines;
};

} // namespace keywright::wording
