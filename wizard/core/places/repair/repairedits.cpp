#include "core/places/repair/repairedits.h"

#include "core/places/characters.h"
#include "core/places/filecontext.h"
#include "core/places/repair/wholelines.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

using Edits = std::optional<std::vector<Edit>>;

class Mender
{
public:
    Mender(const Repair &repair, const FileContext &context)
        : m_repair(repair)
        , m_context(context)
        , m_text(context.text.bytes())
    { }

    Edits rename() const
    {
        const auto name = nameSpan();
        return name ? Edits({ edit(*name, m_repair.value.toUtf8()) }) : std::nullopt;
    }

    Edits addVariable() const
    {
        const auto name = nameSpan();
        const auto line = wholeLine(m_context, m_repair.line, m_repair.name);
        if (!name || !line)
            return std::nullopt;
        const Span content = m_context.text.lineSpan(line->begin);
        const QByteArray copy = m_text.mid(content.begin, name->begin - content.begin)
            + m_repair.value.toUtf8() + m_text.mid(name->end, content.end - name->end);
        if (!std::ranges::all_of(copy, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
            return std::nullopt;
        return Edits({ edit({ content.end, content.end }, lineBreakOf(m_context) + copy) });
    }

    Edits removeLine() const
    {
        const auto span = m_context.format == "netrc"_L1 ? wholeNetrcEntry(m_context, m_repair.line)
                                                         : wholeLine(m_context, m_repair.line, m_repair.name);
        return span ? Edits({ edit(*span, {}) }) : std::nullopt;
    }

    Edits correctAddress() const
    {
        for (const Setting &setting : m_context.lexed.settings) {
            const bool isMeant = setting.name == m_repair.name.toUtf8()
                && m_context.text.line(setting.value.begin) == m_repair.line;
            if (isMeant && !m_context.text.view(setting.value).contains('\\'))
                return Edits({ edit(setting.value, m_repair.value.toUtf8()) });
        }
        return std::nullopt;
    }

    Edits exported() const
    {
        const auto name = nameSpan();
        if (!name)
            return std::nullopt;
        if (m_context.format == "shell"_L1)
            return Edits({ edit({ name->begin, name->begin }, "export ") });
        const Span line = m_context.text.lineSpan(name->begin);
        const qsizetype set = m_text.lastIndexOf("set", name->begin);
        if (set < line.begin)
            return std::nullopt;
        if (m_context.format == "fish"_L1)
            return Edits({ edit({ set + 3, set + 3 }, " -x") });
        const qsizetype equals = m_text.indexOf('=', name->end);
        if (equals != name->end)
            return std::nullopt;
        return Edits({ edit({ set, set + 3 }, "setenv"), edit({ equals, equals + 1 }, " ") });
    }

    Edits clearOutputs() const
    {
        std::vector<Edit> edits;
        for (const Span list : outputsWithKeys())
            edits.push_back(edit(list, {}));
        return edits.empty() ? std::nullopt : Edits(edits);
    }

private:
    Edit edit(Span span, const QByteArray &ascii) const
    {
        const SourceText &text = m_context.text;
        return { { text.fileOffset(span.begin), text.fileOffset(span.end) }, text.encoded(ascii) };
    }

    /// Where the variable's name stands in its line, in front of its value.
    std::optional<Span> nameSpan() const
    {
        const QByteArray name = m_repair.name.toUtf8();
        for (const Hit &hit : m_context.hits) {
            if (hit.name != name || m_context.text.line(hit.span.begin) != m_repair.line)
                continue;
            const Span line = m_context.text.lineSpan(hit.span.begin);
            for (qsizetype at = m_text.lastIndexOf(name, hit.outer.begin); at >= line.begin;
                 at = m_text.lastIndexOf(name, at - 1)) {
                const Span span { at, at + name.size() };
                const bool before = at > 0 && isNameCharacter(m_text[at - 1]);
                const bool after = span.end < m_text.size() && isNameCharacter(m_text[span.end]);
                if (!before && !after && span.end <= hit.outer.begin)
                    return span;
                if (at == 0)
                    break;
            }
        }
        return std::nullopt;
    }

    /// What stands between the brackets of each cell's list of outputs in which a key is shown.
    std::vector<Span> outputsWithKeys() const
    {
        static const QRegularExpression start(u"\"outputs\"\\s*:\\s*\\["_s);
        const QString text = QString::fromLatin1(m_text); // as many characters as bytes
        std::vector<Span> lists;
        for (const QRegularExpressionMatch &match : start.globalMatch(text)) {
            const Span list { match.capturedEnd(), listEnd(match.capturedEnd()) };
            const bool shows =
                std::ranges::any_of(m_context.hits, [&list](const Hit &hit) { return list.holds(hit.span); });
            if (shows && (lists.empty() || lists.back().end <= list.begin))
                lists.push_back(list);
        }
        return lists;
    }

    /// Where the JSON list that is open at `at` is closed.
    qsizetype listEnd(qsizetype at) const
    {
        int depth = 1;
        bool isText = false;
        for (; at < m_text.size(); ++at) {
            const char c = m_text[at];
            if (isText && c == '\\')
                ++at;
            else if (c == '"')
                isText = !isText;
            else if (!isText && (c == '[' || c == '{'))
                ++depth;
            else if (!isText && (c == ']' || c == '}') && --depth == 0)
                return at;
        }
        return m_text.size();
    }

    const Repair &m_repair;
    const FileContext &m_context;
    const QByteArray &m_text;
};

} // namespace

Edits editsFor(const Repair &repair, const FileContext &context)
{
    const Mender mender(repair, context);
    switch (repair.kind) {
    case RepairKind::RenameVariable:
        return mender.rename();
    case RepairKind::AddVariable:
        return mender.addVariable();
    case RepairKind::RemoveLine:
        return mender.removeLine();
    case RepairKind::CorrectAddress:
        return mender.correctAddress();
    case RepairKind::Export:
        return mender.exported();
    case RepairKind::ClearOutputs:
        return mender.clearOutputs();
    case RepairKind::RewriteAsUtf8:
    case RepairKind::MakePrivate:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace keywright
