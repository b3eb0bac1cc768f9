#include "core/places/yamllexer.h"

#include "core/places/characters.h"

#include <algorithm>
#include <array>

namespace keywright {

namespace {

/// True for the names under which continuous integration, containers and Ansible keep commands.
bool isForShell(const QByteArray &name)
{
    static constexpr std::array<QByteArrayView, 12> names { "run",          "script",     "command",
                                                            "commands",     "cmd",        "shell",
                                                            "args",         "entrypoint", "before_script",
                                                            "after_script", "user_data",  "runcmd" };
    const QByteArray lower = name.toLower();
    return std::ranges::find(names, QByteArrayView(lower)) != names.end();
}

} // namespace

Lexed YamlLexer::run()
{
    while (m_at < m_text.size())
        line();
    renameBySibling();
    return std::move(m_lexed);
}

void YamlLexer::line()
{
    const qsizetype end = lineEnd(m_text, m_at);
    const qsizetype begin = m_at;
    m_at = nextLine(m_text, m_at);
    qsizetype at = skipSpaces(m_text, begin, end);
    if (at == end)
        return;
    if (m_text[at] == '#') {
        m_lexed.comments.push_back({ at, end });
        return;
    }
    if (m_text.sliced(begin, end - begin).startsWith("---"))
        m_levels.clear();
    qsizetype indent = at - begin;
    while (m_text[at] == '-' && (at + 1 == end || isSpace(m_text[at + 1]))) {
        closeLevels(indent + 1);
        m_itemKey = ++m_items;
        m_levels.append({ indent + 1, QByteArray::number(m_items) });
        at = skipSpaces(m_text, at + 1, end);
        if (at == end)
            return;
        indent = at - begin;
    }
    entry(at, end, indent);
}

void YamlLexer::closeLevels(qsizetype indent)
{
    while (!m_levels.isEmpty() && m_levels.last().indent >= indent)
        m_levels.removeLast();
}

void YamlLexer::entry(qsizetype at, qsizetype end, qsizetype indent)
{
    const qsizetype colon = separator(at, end);
    if (colon < 0) {
        scalar({}, at, end);
        return;
    }
    closeLevels(indent);
    m_indent = indent;
    Span name = trimmed(m_text, { at, colon });
    if (name.size() >= 2 && isQuote(m_text[name.begin]))
        name = { name.begin + 1, name.end - 1 };
    const QByteArray text = name.in(m_text).toByteArray();
    const qsizetype begin = skipSpaces(m_text, colon + 1, end);
    if (!block(text, begin, end, indent))
        scalar(text, begin, end);
    m_levels.append({ indent, text });
}

qsizetype YamlLexer::separator(qsizetype at, qsizetype end) const
{
    if (isQuote(m_text[at]))
        return separatorBehindQuote(at, end);
    if (m_text[at] == '{' || m_text[at] == '[')
        return -1;
    for (; at < end; ++at) {
        if (m_text[at] == ':' && (at + 1 == end || isSpace(m_text[at + 1])))
            return at;
        if (m_text[at] == '#' && isSpace(m_text[at - 1]))
            return -1;
    }
    return -1;
}

qsizetype YamlLexer::separatorBehindQuote(qsizetype open, qsizetype end) const
{
    const qsizetype close = closing(open, end);
    const qsizetype colon = close < 0 ? end : skipSpaces(m_text, close + 1, end);
    return colon < end && m_text[colon] == ':' ? colon : -1;
}

qsizetype YamlLexer::closing(qsizetype open, qsizetype end) const
{
    for (qsizetype at = open + 1; at < end; ++at) {
        if (m_text[open] == '"' && m_text[at] == '\\')
            ++at;
        else if (m_text[at] == m_text[open])
            return at;
    }
    return -1;
}

bool YamlLexer::block(const QByteArray &name, qsizetype begin, qsizetype end, qsizetype indent)
{
    if (begin == end)
        return false;
    const bool tagged = m_text[begin] == '!' && m_text.sliced(begin, end - begin).trimmed().endsWith('|');
    if (!tagged && m_text[begin] != '|' && m_text[begin] != '>')
        return false;
    const qsizetype first = m_at;
    qsizetype last = first;
    while (m_at < m_text.size()) {
        const qsizetype stop = lineEnd(m_text, m_at);
        const qsizetype start = skipSpaces(m_text, m_at, stop);
        if (start < stop && start - m_at <= indent)
            break;
        last = start < stop ? stop : last;
        m_at = nextLine(m_text, m_at);
    }
    // What has a tag is for a program that knows it, such as a vault.
    if (tagged)
        add(name, { begin, end }, { begin, end }, '\0');
    else
        lines(name, { first, last });
    return true;
}

void YamlLexer::lines(const QByteArray &name, Span span)
{
    const bool commands = isForShell(name.isEmpty() ? listName() : name);
    Lexed inner = lexText(span.in(m_text), commands ? QStringLiteral("shell") : QStringLiteral("dotenv"));
    const auto moved = [&span](Span part) { return Span { part.begin + span.begin, part.end + span.begin }; };
    for (Setting &setting : inner.settings) {
        for (Span *part : { &setting.value, &setting.outer, &setting.tail })
            *part = moved(*part);
        for (TextPiece &piece : setting.pieces)
            piece = { moved(piece.inner), moved(piece.outer), piece.quote };
        m_lexed.settings.push_back(std::move(setting));
        m_itemOf.push_back(0);
    }
    for (const Span comment : inner.comments)
        m_lexed.comments.push_back(moved(comment));
    if (!inner.settings.empty())
        return;
    qsizetype begin = span.begin;
    while (begin < span.end && isSpace(m_text[begin]))
        ++begin;
    add(name, { begin, std::max(begin, span.end) }, { begin, std::max(begin, span.end) }, '\0');
}

QByteArray YamlLexer::listName() const
{
    for (qsizetype i = m_levels.size(); i-- > 0;) {
        if (!std::ranges::all_of(m_levels.at(i).name, isDigit))
            return m_levels.at(i).name;
    }
    return {};
}

void YamlLexer::renameBySibling()
{
    for (std::size_t i = 0; i < m_lexed.settings.size(); ++i) {
        if (m_lexed.settings[i].name == "value" && m_itemOf[i] != 0)
            m_lexed.settings[i].name = siblingName(i);
    }
}

QByteArray YamlLexer::siblingName(std::size_t index) const
{
    constexpr std::size_t around = 12; // members of one list item
    const Setting &setting = m_lexed.settings[index];
    const std::size_t last = std::min(index + around, m_lexed.settings.size());
    for (std::size_t i = index < around ? 0 : index - around; i < last; ++i) {
        const Setting &other = m_lexed.settings[i];
        const bool names = other.name == "name" || other.name == "key";
        if (names && m_itemOf[i] == m_itemOf[index] && other.parents == setting.parents)
            return other.value.in(m_text).toByteArray();
    }
    return setting.name;
}
Lexed lexYaml(QByteArrayView text)
{
    return YamlLexer(text).run();
}

} // namespace keywright
