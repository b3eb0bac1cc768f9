#include "platform/files/mounts.h"

#include <fstream>
#include <sstream>

namespace keywright {

namespace {

/// "\\040" and its like become what they stand for.
std::string unescaped(const std::string &field)
{
    constexpr std::size_t digits = 3;
    constexpr int octal = 8;
    std::string text;
    for (std::size_t at = 0; at < field.size(); ++at) {
        const bool escaped = field[at] == '\\' && at + digits < field.size()
            && field.find_first_not_of("01234567", at + 1) >= at + 1 + digits;
        if (escaped) {
            text += static_cast<char>(std::stoi(field.substr(at + 1, digits), nullptr, octal));
            at += digits;
        } else {
            text += field[at];
        }
    }
    return text;
}

std::string withSlash(const std::string &folder)
{
    return folder.ends_with('/') ? folder : folder + '/';
}

} // namespace

std::set<std::string, std::less<>> Mounts::below(const std::string &folder, const std::string &real) const
{
    std::set<std::string, std::less<>> found;
    const std::string beginning = withSlash(real);
    for (const std::string &point : points) {
        if (point.size() > beginning.size() && point.starts_with(beginning))
            found.insert(withSlash(folder) + point.substr(beginning.size()));
    }
    return found;
}

Mounts parseMounts(const std::string &text)
{
    Mounts mounts;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream fields(line);
        std::string point; // The fifth field: after the numbers of the mount, its parent and its device.
        for (int field = 0; field < 5; ++field)
            fields >> point;
        if (fields)
            mounts.points.push_back(unescaped(point));
    }
    mounts.known = !mounts.points.empty();
    return mounts;
}

Mounts readMounts()
{
    std::ifstream file("/proc/self/mountinfo");
    std::ostringstream text;
    text << file.rdbuf();
    return parseMounts(text.str());
}

} // namespace keywright
