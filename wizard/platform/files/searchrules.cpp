#include "platform/files/searchrules.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace keywright {

namespace {

constexpr qsizetype judgedSize = 8 << 10;

/// More than half of the bytes at even or at odd positions are NUL, and nearly none of the others: Latin
/// text in UTF-16.
bool isInterleaved(QByteArrayView text)
{
    std::array<qsizetype, 2> nuls {};
    for (qsizetype at = 0; at < text.size(); ++at)
        nuls.at(static_cast<std::size_t>(at % 2)) += text[at] == '\0' ? 1 : 0;
    const auto [few, many] = std::minmax(nuls[0], nuls[1]);
    constexpr qsizetype shortest = 4;
    constexpr qsizetype rare = 64;
    return text.size() >= shortest && many * 4 > text.size() && few * rare <= text.size();
}

} // namespace

IgnoredFolders::IgnoredFolders(const QStringList &folders)
{
    for (const QString &folder : folders) {
        const qsizetype slash = folder.lastIndexOf(u'/');
        if (slash < 0)
            m_names.insert(folder.toStdString());
        else
            m_below[folder.first(slash).toStdString()].insert(folder.sliced(slash + 1).toStdString());
    }
}

bool IgnoredFolders::contains(std::string_view above, std::string_view name) const
{
    const auto below = m_below.find(above);
    return m_names.contains(name) || (below != m_below.end() && below->second.contains(name));
}

TextKind textKind(QByteArrayView content)
{
    const QByteArrayView judged = content.first(std::min(judgedSize, content.size()));
    if (judged.isEmpty()
        || std::memchr(judged.data(), '\0', static_cast<std::size_t>(judged.size())) == nullptr)
        return TextKind::Bytes;
    const bool hasMark = judged.startsWith("\xff\xfe") || judged.startsWith("\xfe\xff");
    return hasMark || isInterleaved(judged) ? TextKind::Wide : TextKind::Binary;
}

QByteArray narrowed(QByteArrayView wide)
{
    QByteArray narrow = wide.toByteArray();
    narrow.removeIf([](char byte) { return byte == '\0'; });
    return narrow;
}

} // namespace keywright
