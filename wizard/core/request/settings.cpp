#include "core/request/settings.h"

#include "core/request/jsontree.h"
#include "core/request/marked.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

namespace keywright::request {

namespace {

bool isQuote(char c)
{
    return c == '"' || c == '\'';
}

/// Without the quotes, comma or comment that the file puts round a value.
PlacedText unquoted(const PlacedText &given)
{
    PlacedText value = given.trimmed();
    if (!value.isEmpty() && isQuote(value.bytes().front())) {
        const qsizetype closing = value.bytes().indexOf(value.bytes().front(), 1);
        const QByteArrayView behind =
            closing < 0 ? QByteArrayView() : QByteArrayView(value.bytes()).sliced(closing + 1).trimmed();
        const bool isWhole =
            closing > 0 && (behind.isEmpty() || QByteArrayView("#,;\"'").contains(behind.front()));
        if (isWhole)
            return value.sliced(1, closing - 1);
    }
    const qsizetype comment = value.bytes().indexOf(" #");
    if (comment >= 0)
        value = value.sliced(0, comment).trimmed();
    if (value.bytes().endsWith(',') || value.bytes().endsWith(';'))
        value = value.sliced(0, value.size() - 1).trimmed();
    return value;
}

class LineReader
{
public:
    explicit LineReader(const QByteArray &text) : m_text(text) { }

    QList<Setting> read()
    {
        for (qsizetype begin = 0; begin < m_text.size();) {
            const qsizetype found = m_text.indexOf('\n', begin);
            const qsizetype end = found < 0 ? m_text.size() : found;
            const QByteArrayView whole = QByteArrayView(m_text).sliced(begin, end - begin);
            if (maySay(whole))
                line(PlacedText(whole.trimmed(), begin + (whole.trimmed().data() - whole.data())));
            begin = end + 1;
        }
        return m_settings;
    }

private:
    /// False for a line that is neither a pair nor the beginning of a group.
    static bool maySay(QByteArrayView line)
    {
        return line.contains('=') || line.contains(':') || line.contains('[') || line.contains("set")
            || line.contains("ENV");
    }

    void line(PlacedText text)
    {
        const QByteArray &bytes = text.bytes();
        const bool isComment = bytes.startsWith('#') || bytes.startsWith("//") || bytes.startsWith(';');
        if (isComment || bytes.startsWith("::") || startsAnyCase(bytes, "rem "))
            return;
        // "- name: value" begins an item, "[section]" a section; "- NAME=value" is one of many in a list.
        const bool isItem = bytes.startsWith("- ") && bytes.contains(": ") && !bytes.contains('=');
        const bool isSection = bytes.startsWith('[') && bytes.endsWith(']') && !bytes.contains('=');
        if (isItem || isSection)
            ++m_group;
        if (isSection)
            return;
        if (!withoutPrefix(text))
            pair(text);
    }

    /// Takes away what a shell, a service's file or a list puts before the name. True where the pair is
    /// taken.
    bool withoutPrefix(PlacedText &text)
    {
        static constexpr auto prefixes = std::to_array<QByteArrayView>(
            { "$ ", "> ", "- ", "export ", "set -gx ", "set -x ", "set -ux ", "setx ", "set ", "declare -x ",
              "ENV ", "ARG ", "Environment=", "launchctl setenv ", "-e ", "--env ", "$env:", "$Env:" });
        for (const QByteArrayView prefix : prefixes) {
            if (!text.bytes().startsWith(prefix))
                continue;
            text = text.sliced(prefix.size()).trimmed();
            const bool isUnit = prefix == "Environment=";
            const bool isQuotedPair = !text.isEmpty() && isQuote(text.bytes().front())
                && (isUnit || prefix == "- " || prefix == "set ");
            if (isQuotedPair && QByteArrayView(text.bytes()).indexOf('=') > 0)
                text = unquoted(text);
            const bool byBlank = prefix == "setx " || prefix.startsWith("set -") || prefix.endsWith("setenv ")
                || prefix == "ENV ";
            if (byBlank && blankPair(text))
                return true;
        }
        return false;
    }

    /// "NAME value".
    bool blankPair(const PlacedText &text)
    {
        const qsizetype length = nameLength(text.bytes());
        const bool isPair = length > 0 && length < text.size() && isBlank(text.bytes().at(length));
        if (!isPair || text.bytes().sliced(length).trimmed().startsWith('='))
            return false;
        PlacedText value = text.sliced(length).trimmed();
        const qsizetype machine = value.bytes().lastIndexOf(" /");
        if (machine > 0)
            value = value.sliced(0, machine);
        m_settings.append({ text.sliced(0, length), unquoted(value), m_group });
        return true;
    }

    static qsizetype nameLength(const QByteArray &line)
    {
        const auto isName = [](char c) {
            return isNameCharacter(c) || c == '.' || c == '-' || c == '"' || c == '\'' || c == '/'
                || c == '@';
        };
        return std::ranges::find_if_not(line, isName) - line.begin();
    }

    void pair(const PlacedText &text)
    {
        const qsizetype length = nameLength(text.bytes());
        qsizetype at = length;
        while (at < text.size() && isBlank(text.bytes().at(at)))
            ++at;
        const bool isPair = length > 0 && at < text.size()
            && (text.bytes().at(at) == '=' || text.bytes().at(at) == ':')
            && !QByteArrayView(text.bytes()).sliced(at).startsWith("://");
        if (!isPair)
            return;
        qsizetype begin = at + 1;
        while (begin < text.size() && isBlank(text.bytes().at(begin)))
            ++begin;
        const PlacedText value = text.sliced(begin).trimmed();
        if (value.bytes().startsWith('{'))
            inlineTable(value);
        m_settings.append({ unquoted(text.sliced(0, length)), unquoted(value), m_group });
    }

    /// `headers = { Authorization = "Bearer …" }` of TOML and YAML.
    void inlineTable(const PlacedText &value)
    {
        qsizetype begin = 1;
        bool isText = false;
        for (qsizetype i = 1; i < value.size(); ++i) {
            const char c = value.bytes().at(i);
            isText = isText != (c == '"');
            if (isText || (c != ',' && c != '}'))
                continue;
            const PlacedText inner = value.sliced(begin, i - begin).trimmed();
            if (!inner.bytes().startsWith('{'))
                pair(inner);
            begin = i + 1;
        }
    }

    const QByteArray &m_text;
    QList<Setting> m_settings;
    int m_group = 0;
};

void collect(const JsonNode &node, int &groups, QList<Setting> &settings)
{
    const int group = ++groups;
    for (const JsonMember &member : node.members) {
        const bool isText = member.value.kind == JsonNode::Kind::Text;
        // "NAME=value" in a list is a pair of its own.
        if (isText && member.name.isEmpty() && member.value.text.bytes().contains('=')) {
            const qsizetype equals = member.value.text.bytes().indexOf('=');
            settings.append(
                { member.value.text.sliced(0, equals), member.value.text.sliced(equals + 1), group });
        } else if (isText && !member.name.isEmpty()) {
            settings.append({ member.name, member.value.text, group });
        }
        if (!isText)
            collect(member.value, groups, settings);
    }
}

bool isAboutPerplexity(const Setting &setting)
{
    const QByteArrayView name = setting.name.bytes();
    const QByteArrayView value = setting.value.bytes();
    return containsAnyCase(name, "perplexity") || containsAnyCase(name, "pplx")
        || containsAnyCase(value, "perplexity") || containsAnyCase(value, " pplx-")
        || startsAnyCase(value, "pplx-");
}

} // namespace

QList<Setting> lineSettings(const QByteArray &text)
{
    return LineReader(text).read();
}

QList<Setting> jsonSettings(const JsonNode &root)
{
    QList<Setting> settings;
    int groups = 0;
    collect(root, groups, settings);
    return settings;
}

QList<Setting> relevantSettings(QList<Setting> settings)
{
    QSet<int> groups;
    for (const Setting &setting : std::as_const(settings)) {
        if (isAboutPerplexity(setting))
            groups.insert(setting.group);
    }
    if (!groups.isEmpty())
        settings.removeIf([&](const Setting &setting) { return !groups.contains(setting.group); });
    return settings;
}

} // namespace keywright::request
