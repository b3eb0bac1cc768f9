#include "platform/files/searchrules.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace keywright {

namespace {

constexpr qsizetype judgedSize = 8 << 10;

constexpr std::array<std::string_view, 11> ignoredNames {
    ".cache",     "__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache",     ".ccache",
    "CMakeFiles", "Code Cache",  "GPUCache",    "DerivedData",   ".Spotlight-V100",
};

constexpr std::array<std::pair<std::string_view, std::string_view>, 15> ignoredBelow { {
    { ".git", "objects" },
    { ".git", "lfs" },
    { ".hg", "store" },
    { ".svn", "pristine" },
    { "node_modules", ".cache" },
    { ".npm", "_cacache" },
    { ".yarn", "cache" },
    { ".cargo", "registry" },
    { ".rustup", "toolchains" },
    { ".gradle", "caches" },
    { ".m2", "repository" },
    { ".nuget", "packages" },
    { "Library", "Caches" },
    { "Cache", "Cache_Data" },
    { "keywright", "changes" }, // copies of ours: what undoes a change must stay as it is
} };

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

bool isIgnoredFolder(std::string_view above, std::string_view name)
{
    return std::ranges::find(ignoredNames, name) != ignoredNames.end()
        || std::ranges::find(ignoredBelow, std::pair(above, name)) != ignoredBelow.end();
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
