#include "ui/widgets/keymasks.h"

#include <algorithm>
#include <numeric>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr qsizetype keyAtLeast = 16; // A shorter run after the prefix is a model's name or an example.
constexpr QByteArrayView keyStart = "pplx-";
constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF";

bool isKeyCharacter(char character)
{
    return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z');
}

bool startsCodePoint(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

/// The end of the key that starts there, or `from` where none does.
qsizetype keyEnd(QByteArrayView text, qsizetype from)
{
    if (!text.sliced(from).startsWith(keyStart))
        return from;
    const auto *end = std::find_if_not(text.begin() + from + keyStart.size(), text.end(), isKeyCharacter);
    const qsizetype length = end - text.begin() - from;
    return length >= keyStart.size() + keyAtLeast ? from + length : from;
}

/// Goes through a text as masked() does, one character or key at a time.
class Walk
{
public:
    Walk(QByteArrayView text, std::function<qsizetype(QByteArrayView)> maskLength)
        : m_text(text)
        , m_maskLength(std::move(maskLength))
    { }

    /// On to where that code point is reached; within a key, to the key's end where `behind`, else its start.
    qsizetype shownAt(qsizetype codePoint, bool behind)
    {
        while (m_at < m_text.size() && m_codePoint < codePoint) {
            const qsizetype key = keyEnd(m_text, m_at);
            if (key > m_at && m_codePoint + (key - m_at) > codePoint)
                return behind ? m_shown + m_maskLength(m_text.sliced(m_at, key - m_at)) : m_shown;
            key > m_at ? stepOverKey(key) : stepOverCharacter();
        }
        return m_shown;
    }

private:
    void stepOverKey(qsizetype end)
    {
        m_shown += m_maskLength(m_text.sliced(m_at, end - m_at));
        m_codePoint += end - m_at;
        m_at = end;
    }

    void stepOverCharacter()
    {
        constexpr unsigned char firstOfFour = 0xF0;
        const bool isMark = m_at == 0 && m_text.startsWith(byteOrderMark);
        const bool isSecondOfBreak = m_at > 0 && m_text.at(m_at) == '\n' && m_text.at(m_at - 1) == '\r';
        const auto first = static_cast<unsigned char>(m_text.at(m_at));
        if (!isMark && !isSecondOfBreak)
            m_shown += first >= firstOfFour ? 2 : 1;
        do
            ++m_at;
        while (m_at < m_text.size() && !startsCodePoint(m_text.at(m_at)));
        ++m_codePoint;
    }

    QByteArrayView m_text;
    std::function<qsizetype(QByteArrayView)> m_maskLength;
    qsizetype m_at = 0;
    qsizetype m_codePoint = 0;
    qsizetype m_shown = 0;
};

} // namespace

QByteArray KeyMasks::maskOf(const Secret &key) const
{
    QByteArray mask = key.masked().toUtf8();
    // Two keys with the same end: the second one says so.
    for (auto known = m_keys.find(mask); known != m_keys.end() && !(known->second == key);
         known = m_keys.find(mask))
        mask += '\'';
    return mask;
}

QString KeyMasks::masked(QByteArrayView text)
{
    QByteArray shown;
    qsizetype at = 0;
    for (qsizetype start = text.indexOf(keyStart); start >= 0; start = text.indexOf(keyStart, at)) {
        shown += text.sliced(at, start - at);
        const qsizetype end = keyEnd(text, start);
        at = std::max(end, start + keyStart.size());
        if (end == start) {
            shown += keyStart;
            continue;
        }
        Secret key(text.sliced(start, end - start));
        const QByteArray mask = maskOf(key);
        shown += mask;
        m_keys.insert_or_assign(mask, std::move(key));
    }
    shown += text.sliced(at);
    QString result = QString::fromUtf8(shown);
    return result.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
}

QByteArray KeyMasks::unmasked(const QString &shown) const
{
    QByteArray text = shown.toUtf8();
    // The last one first: a mask may be the beginning of a later one.
    std::for_each(m_keys.rbegin(), m_keys.rend(),
                  [&](const auto &key) { text.replace(key.first, key.second.bytes().toByteArray()); });
    return text;
}

QList<KeyMasks::Stretch> KeyMasks::stretches(QByteArrayView text, const QList<Where> &places) const
{
    const auto maskLength = [this](QByteArrayView key) {
        return QString::fromUtf8(maskOf(Secret(key))).size();
    };
    std::vector<qsizetype> order(static_cast<std::size_t>(places.size()));
    std::iota(order.begin(), order.end(), qsizetype(0));
    std::ranges::sort(order, {}, [&](qsizetype i) { return places.at(i).position; });
    QList<Stretch> found(places.size());
    Walk begins(text, maskLength);
    for (const qsizetype i : order)
        found[i].begin = begins.shownAt(places.at(i).position, false);
    const auto endOf = [&](qsizetype i) { return places.at(i).position + places.at(i).length; };
    std::ranges::sort(order, {}, endOf);
    Walk ends(text, maskLength);
    for (const qsizetype i : order)
        found[i].end = ends.shownAt(endOf(i), true);
    return found;
}

QByteArrayView wholeBeginning(QByteArrayView text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    const qsizetype lineEnd = text.first(most).lastIndexOf('\n');
    qsizetype cut = lineEnd > most / 2 ? lineEnd + 1 : most;
    while (cut > 0 && !startsCodePoint(text.at(cut)))
        --cut;
    // As far back as a key reaches that is cut in two.
    qsizetype start = cut;
    while (start > 0 && isKeyCharacter(text.at(start - 1)))
        --start;
    const qsizetype prefix = start - keyStart.size();
    const bool isInKey = prefix >= 0 && keyEnd(text, prefix) > cut;
    const qsizetype inPrefix =
        text.first(std::min(cut + keyStart.size() - 1, text.size())).lastIndexOf(keyStart);
    if (isInKey)
        return text.first(prefix);
    return text.first(inPrefix >= 0 && inPrefix < cut && inPrefix + keyStart.size() > cut ? inPrefix : cut);
}

} // namespace keywright
