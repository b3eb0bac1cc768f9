#include "platform/files/wildcard.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace keywright {

namespace {

using NativeView = std::basic_string_view<std::filesystem::path::value_type>;

bool hasWildcard(NativeView text)
{
    return std::ranges::any_of(text, [](auto unit) { return unit == '*' || unit == '?'; });
}

/// Units of the character at the front: more than one in UTF-8 beyond ASCII.
std::size_t characterSize(NativeView text)
{
    std::size_t size = 1;
    constexpr unsigned continuationMask = 0xC0;
    constexpr unsigned continuation = 0x80;
    while (sizeof(NativeView::value_type) == 1 && size < text.size()
           && (static_cast<unsigned>(text[size]) & continuationMask) == continuation)
        ++size;
    return size;
}

/// Two cursors and the place of the last star: no worse than the product of both lengths.
bool fits(NativeView name, NativeView pattern)
{
    NativeView afterStar;
    NativeView starName;
    bool starred = false;
    while (!name.empty()) {
        if (!pattern.empty() && pattern.front() == '*') {
            pattern.remove_prefix(1);
            afterStar = pattern;
            starName = name;
            starred = true;
        } else if (!pattern.empty() && pattern.front() == '?') {
            pattern.remove_prefix(1);
            name.remove_prefix(characterSize(name));
        } else if (!pattern.empty() && pattern.front() == name.front()) {
            pattern.remove_prefix(1);
            name.remove_prefix(1);
        } else if (starred) {
            starName.remove_prefix(1);
            name = starName;
            pattern = afterStar;
        } else {
            return false;
        }
    }
    return std::ranges::all_of(pattern, [](auto unit) { return unit == '*'; });
}

std::vector<std::filesystem::path> step(const std::vector<std::filesystem::path> &folders,
                                        const std::filesystem::path &component)
{
    std::vector<std::filesystem::path> next;
    for (const std::filesystem::path &folder : folders) {
        if (!hasWildcard(component.native())) {
            next.push_back(folder / component);
            continue;
        }
        std::error_code error;
        const std::filesystem::path listed = folder.empty() ? std::filesystem::path(".") : folder;
        for (std::filesystem::directory_iterator entry(listed, error), end; !error && entry != end;
             entry.increment(error)) {
            if (fits(entry->path().filename().native(), component.native()))
                next.push_back(folder / entry->path().filename());
        }
    }
    return next;
}

} // namespace

bool fitsWildcard(const std::filesystem::path &name, const std::filesystem::path &pattern)
{
    return fits(name.native(), pattern.native());
}

QList<std::filesystem::path> matchingFiles(const std::filesystem::path &pattern)
{
    std::vector<std::filesystem::path> found { pattern.root_path() };
    for (const std::filesystem::path &component : pattern.relative_path())
        found = step(found, component);
    std::erase_if(found, [](const std::filesystem::path &path) {
        std::error_code error;
        const auto type = std::filesystem::status(path, error).type();
        return error || type == std::filesystem::file_type::not_found
            || type == std::filesystem::file_type::directory;
    });
    std::ranges::sort(found);
    return { found.begin(), found.end() };
}

} // namespace keywright
