#include "core/places/pathpatterns.h"

#include "core/ports/environment.h"

#include <QMap>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// Where the folders are when their variables are not set.
QString defaultFolder(const QString &variable)
{
    static const QMap<QString, QString> folders {
        { u"XDG_CONFIG_HOME"_s, u".config"_s },
        { u"XDG_DATA_HOME"_s, u".local/share"_s },
        { u"APPDATA"_s, u"AppData/Roaming"_s },
        { u"LOCALAPPDATA"_s, u"AppData/Local"_s },
        { u"CODEX_HOME"_s, u".codex"_s },
        { u"PROGRAMDATA"_s, u"C:/ProgramData"_s },
        { u"PROGRAMFILES"_s, u"C:/Program Files"_s },
    };
    return folders.value(variable);
}

} // namespace

std::optional<std::filesystem::path> expandedPattern(const QString &pattern, const Environment &environment,
                                                     const std::filesystem::path &home)
{
    if (pattern.startsWith(u'<'))
        return {};
    const bool own = home.empty();
    const std::filesystem::path base = own ? environment.home() : home;
    if (pattern.startsWith("~/"_L1))
        return base / pattern.mid(2).toStdString();
    if (!pattern.startsWith(u'$'))
        return std::filesystem::path(pattern.toStdString());
    const qsizetype slash = pattern.indexOf(u'/');
    if (slash < 0) { // the variable names the file itself
        const auto file = own ? environment.value(pattern.mid(1)) : std::nullopt;
        return file && !file->isEmpty()
            ? std::optional(std::filesystem::path(file->bytes().toByteArray().toStdString()))
            : std::nullopt;
    }
    const QString variable = pattern.mid(1, slash - 1);
    const std::string rest = pattern.mid(slash + 1).toStdString();
    const auto value = own ? environment.value(variable) : std::nullopt;
    if (value && !value->isEmpty())
        return std::filesystem::path(value->bytes().toByteArray().toStdString()) / rest;
    const QString folder = defaultFolder(variable);
    if (folder.contains(u':'))
        return std::filesystem::path(folder.toStdString()) / rest;
    return folder.isEmpty() ? std::nullopt : std::optional(base / folder.toStdString() / rest);
}

} // namespace keywright
