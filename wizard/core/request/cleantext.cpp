#include "core/request/cleantext.h"

#include "core/request/marked.h"

#include <QList>

#include <algorithm>
#include <array>
#include <utility>

namespace keywright::request {

namespace {

constexpr QByteArrayView byteOrderMark { "\xEF\xBB\xBF" };
constexpr QByteArrayView noBreakSpace { "\xC2\xA0" };
constexpr QByteArrayView fence { "```" };

struct TextLine
{
    PlacedText text;
    Span end; ///< the line end as pasted; nowhere for the last line
    bool isFence = false;
};

QList<TextLine> linesOf(const QByteArray &text)
{
    QList<TextLine> lines;
    const QByteArrayView all = text;
    qsizetype at = all.startsWith(byteOrderMark) ? byteOrderMark.size() : 0;
    while (at < all.size()) {
        qsizetype end = at;
        while (end < all.size() && all.at(end) != '\n' && all.at(end) != '\r')
            ++end;
        const bool isPair = end + 1 < all.size() && all.at(end) == '\r' && all.at(end + 1) == '\n';
        const qsizetype next = std::min(end + (isPair ? 2 : 1), all.size());
        lines.append({ PlacedText(all.sliced(at, end - at), at),
                       next > end ? Span { end, next - end } : Span {}, false });
        at = next;
    }
    return lines;
}

/// A fence of markdown: none of the line is left, or what stands behind it in the same line.
bool withoutFence(PlacedText &line)
{
    const PlacedText text = line.trimmed();
    if (!text.bytes().startsWith(fence))
        return false;
    PlacedText inner = text.sliced(fence.size());
    const qsizetype closing = inner.bytes().lastIndexOf(fence);
    if (closing >= 0)
        inner = inner.sliced(0, closing);
    qsizetype name = 0;
    while (name < inner.size() && isNameCharacter(inner.bytes().at(name)))
        ++name;
    const bool isName = name < inner.size() && isBlank(inner.bytes().at(name));
    static constexpr auto programs =
        std::to_array<QByteArrayView>({ "curl", "wget", "http", "https", "POST", "GET" });
    const bool isProgram =
        std::ranges::find(programs, QByteArrayView(inner.bytes()).first(name)) != programs.end();
    line = isName && !isProgram ? inner.sliced(name).trimmed() : inner.trimmed();
    const bool isOpening = closing < 0 && (name == inner.size() || !isName);
    if (isOpening)
        line = {};
    return true;
}

/// The length of "12  ", "12: ", "12| " at the line's beginning, where the number is `number`; 0 for none.
qsizetype numberLength(QByteArrayView line, qsizetype number)
{
    qsizetype begin = 0;
    while (begin < line.size() && isBlank(line.at(begin)))
        ++begin;
    const QByteArray digits = QByteArray::number(number);
    if (!line.sliced(begin).startsWith(digits))
        return 0;
    qsizetype end = begin + digits.size();
    const bool hasSign = end < line.size() && QByteArrayView(".:|)").contains(line.at(end));
    end += hasSign ? 1 : 0;
    const bool isNumber = end == line.size() || isBlank(line.at(end));
    return isNumber ? std::min(end + 1, line.size()) : 0;
}

/// Numbers that a web page put before every line.
void withoutNumbers(QList<TextLine> &lines)
{
    constexpr qsizetype fewest = 2;
    if (lines.size() < fewest)
        return;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool isLast = i + 1 == lines.size() && lines.at(i).text.isEmpty();
        if (!isLast && numberLength(lines.at(i).text.bytes(), i + 1) == 0)
            return;
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        PlacedText &text = lines[i].text;
        text = text.sliced(numberLength(text.bytes(), i + 1));
    }
}

void withoutIndentedNoBreaks(PlacedText &line)
{
    if (!line.bytes().contains(noBreakSpace))
        return;
    PlacedText result;
    qsizetype at = 0;
    while (at < line.size()) {
        const bool isNoBreak = QByteArrayView(line.bytes()).sliced(at).startsWith(noBreakSpace);
        if (!isNoBreak && !isBlank(line.bytes().at(at)))
            break;
        const qsizetype length = isNoBreak ? noBreakSpace.size() : 1;
        result.append(" ", line.at(at, length));
        at += length;
    }
    result.append(line.sliced(at));
    line = result;
}

/// A page's source writes quotes as entities; an address alone may hold "&amp;" for other reasons.
bool holdsEntities(const QByteArray &text)
{
    static constexpr auto signs =
        std::to_array<QByteArrayView>({ "&quot;", "&#39;", "&#34;", "&#x27;", "&#x22;", "&apos;", "&nbsp;" });
    return std::ranges::any_of(signs, [&](QByteArrayView sign) { return text.contains(sign); });
}

PlacedText withoutEntities(const PlacedText &text)
{
    static constexpr std::array<std::pair<QByteArrayView, QByteArrayView>, 12> entities {
        { { "&quot;", "\"" },
          { "&#34;", "\"" },
          { "&#x22;", "\"" },
          { "&apos;", "'" },
          { "&#39;", "'" },
          { "&#x27;", "'" },
          { "&amp;", "&" },
          { "&#38;", "&" },
          { "&lt;", "<" },
          { "&gt;", ">" },
          { "&nbsp;", " " },
          { "&#160;", " " } }
    };
    PlacedText result;
    qsizetype begin = 0;
    for (qsizetype at = text.bytes().indexOf('&'); at >= 0; at = text.bytes().indexOf('&', at + 1)) {
        const QByteArrayView rest = QByteArrayView(text.bytes()).sliced(at);
        const auto found =
            std::ranges::find_if(entities, [&](const auto &entity) { return rest.startsWith(entity.first); });
        if (found == entities.end())
            continue;
        result.append(text.sliced(begin, at - begin));
        result.append(found->second, text.at(at, found->first.size()));
        begin = at + found->first.size();
        at = begin - 1;
    }
    result.append(text.sliced(begin));
    return result;
}

/// True where no line needs to be looked at.
bool isCleanAsItIs(const QByteArray &text)
{
    return !text.contains('\r') && !text.startsWith(byteOrderMark) && !text.contains(fence)
        && !text.contains(noBreakSpace) && !QByteArrayView(text).trimmed().startsWith('1');
}

PlacedText cleanLines(const QByteArray &pasted)
{
    QList<TextLine> lines = linesOf(pasted);
    PlacedText text;
    for (TextLine &line : lines)
        line.isFence = withoutFence(line.text) && line.text.isEmpty();
    lines.removeIf([](const TextLine &line) { return line.isFence; });
    withoutNumbers(lines);
    for (TextLine &line : lines) {
        withoutIndentedNoBreaks(line.text);
        text.append(line.text);
        if (line.end.isKnown())
            text.append("\n", line.end);
    }
    return text;
}

} // namespace

PlacedText cleanText(const QByteArray &pasted)
{
    PlacedText text = isCleanAsItIs(pasted) ? PlacedText(pasted, 0) : cleanLines(pasted);
    return holdsEntities(text.bytes()) ? withoutEntities(text) : text;
}

} // namespace keywright::request
