#include "wording/reportlines.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace keywright::wording {

void ReportLines::title(const QString &text)
{
    m_lines.append(m_markdown ? u"# "_s + escaped(text) + u'\n' : text);
}

void ReportLines::heading(const QString &text)
{
    m_lines.append(QString());
    m_lines.append(m_markdown ? u"## "_s + escaped(text) + u'\n' : text);
}

void ReportLines::add(const QString &text)
{
    m_lines.append((m_markdown ? u"- "_s : u"  "_s) + escaped(text));
}

void ReportLines::under(const QString &text)
{
    if (!text.isEmpty())
        m_lines.append((m_markdown ? u"  - "_s : u"    "_s) + escaped(text));
}

QString ReportLines::escaped(const QString &text) const
{
    static const QRegularExpression active(u"([\\\\`*_{}\\[\\]<>#|~&@])"_s);
    return m_markdown ? QString(text).replace(active, u"\\\\1"_s) : text;
}

} // namespace keywright::wording
