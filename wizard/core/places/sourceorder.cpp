#include "core/places/sourceorder.h"

#include <QMap>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

struct StartFile
{
    QLatin1StringView name;
    QLatin1StringView shell;
};

/// In the order in which each shell reads them.
constexpr std::array<StartFile, 15> startFiles { {
    { ".profile"_L1, "bash"_L1 },
    { ".bash_login"_L1, "bash"_L1 },
    { ".bash_profile"_L1, "bash"_L1 },
    { ".bashrc"_L1, "bash"_L1 },
    { ".bash_aliases"_L1, "bash"_L1 },
    { ".zshenv"_L1, "zsh"_L1 },
    { ".zprofile"_L1, "zsh"_L1 },
    { ".zshrc"_L1, "zsh"_L1 },
    { ".zlogin"_L1, "zsh"_L1 },
    { "fish_variables"_L1, "fish"_L1 },
    { "secrets.fish"_L1, "fish"_L1 },
    { "config.fish"_L1, "fish"_L1 },
    { ".tcshrc"_L1, "csh"_L1 },
    { ".cshrc"_L1, "csh"_L1 },
    { ".login"_L1, "csh"_L1 },
} };

} // namespace

bool counts(const Place &place)
{
    const bool copy =
        place.doubtful || place.whyNot == NotEditable::Template || place.whyNot == NotEditable::ExportedCopy;
    return !copy && !place.forShellAlone && place.state != PlaceState::Reference && !place.name.isEmpty()
        && place.origin != PlaceOrigin::Process;
}

int dotenvRank(const std::filesystem::path &path)
{
    const QString name = QString::fromStdString(path.filename().generic_string());
    if (name == ".env"_L1)
        return 0;
    if (name == ".dev.vars"_L1)
        return 1;
    if (!name.startsWith(".env."_L1))
        return -1;
    const QString mode = name.mid(5);
    if (mode == "local"_L1)
        return 3;
    return mode.endsWith(".local"_L1) ? 4 : 2;
}

int shellRank(const std::filesystem::path &path)
{
    const QString name = QString::fromStdString(path.filename().generic_string());
    for (std::size_t i = 0; i < startFiles.size(); ++i) {
        if (name == startFiles.at(i).name)
            return static_cast<int>(i);
    }
    const bool fish = name.endsWith(".fish"_L1);
    return fish ? static_cast<int>(startFiles.size()) : -1;
}

QLatin1StringView shellOf(const std::filesystem::path &path)
{
    const QString name = QString::fromStdString(path.filename().generic_string());
    for (const StartFile &file : startFiles) {
        if (name == file.name)
            return file.shell;
    }
    return name.endsWith(".fish"_L1) ? "fish"_L1 : ""_L1;
}

bool isSystemEnvironment(const std::filesystem::path &path)
{
    const QString whole = QString::fromStdString(path.generic_string());
    return whole == "/etc/environment"_L1 || whole.contains("/environment.d/"_L1)
        || whole.endsWith("/.pam_environment"_L1);
}

int scopeRank(const Place &place)
{
    const QString name = QString::fromStdString(place.path.filename().generic_string());
    const QString whole = QString::fromStdString(place.path.generic_string());
    if (name == ".claude.json"_L1)
        return place.within.startsWith("projects."_L1) ? 3 : 1;
    if (name == ".mcp.json"_L1)
        return 2;
    if (name == "settings.local.json"_L1 && whole.contains("/.claude/"_L1))
        return 3;
    return -1;
}

} // namespace keywright
