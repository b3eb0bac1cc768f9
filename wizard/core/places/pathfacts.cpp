#include "core/places/pathfacts.h"

#include "core/facts.h"

#include <QMap>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

QString text(const std::filesystem::path &path)
{
    return QString::fromStdString(path.generic_string());
}

/// "*" within one component.
bool matches(const QString &component, const QString &pattern)
{
    if (!pattern.contains(u'*'))
        return component == pattern;
    const QStringList parts = pattern.split(u'*');
    qsizetype at = parts.first().size();
    if (!component.startsWith(parts.first()))
        return false;
    for (qsizetype i = 1; i + 1 < parts.size(); ++i) {
        const qsizetype found = component.indexOf(parts.at(i), at);
        if (found < 0)
            return false;
        at = found + parts.at(i).size();
    }
    return component.size() - at >= parts.last().size() && component.endsWith(parts.last());
}

/// The components of a pattern that have to stand at the end of the path; the beginning is this computer's.
QStringList tailOf(QString pattern)
{
    static const QMap<QString, QString> folders { { u"$XDG_CONFIG_HOME"_s, u".config"_s },
                                                  { u"$XDG_DATA_HOME"_s, u".local/share"_s },
                                                  { u"$APPDATA"_s, u"Roaming"_s },
                                                  { u"$LOCALAPPDATA"_s, u"Local"_s },
                                                  { u"$CODEX_HOME"_s, u".codex"_s } };
    for (auto it = folders.begin(); it != folders.end(); ++it) {
        if (pattern.startsWith(it.key()))
            pattern.replace(0, it.key().size(), it.value());
    }
    QStringList parts = pattern.split(u'/', Qt::SkipEmptyParts);
    while (!parts.isEmpty()
           && (parts.first() == "~"_L1 || parts.first() == "<project>"_L1 || parts.first().startsWith(u'$')))
        parts.removeFirst();
    return parts;
}

/// A quick look at the path's last component: nearly all patterns end in another file's name.
bool mayEndIn(const QString &pattern, const QString &last)
{
    const qsizetype slash = pattern.lastIndexOf(u'/');
    const QStringView name = QStringView(pattern).mid(slash + 1);
    if (slash < 0 || name.isEmpty())
        return true;
    const qsizetype star = name.indexOf(u'*');
    return star < 0 ? last == name : last.startsWith(name.first(star));
}

/// True where a path of `depth` components may end in the pattern's `tail`, and that says enough.
bool tailFits(const QString &pattern, const QStringList &tail, qsizetype depth)
{
    if (tail.isEmpty() || tail.size() > depth)
        return false;
    // The name of a file alone says too little: "$LLM_USER_PATH/keys.json".
    if (pattern.startsWith(u'$') && tail.size() == 1)
        return false;
    return !pattern.startsWith(u'/') || tail.size() == depth;
}

/// How much of the path the pattern says; 0 where it does not fit.
int weight(const QString &shown, const QStringList &components, const QString &pattern)
{
    if (components.isEmpty())
        return 0;
    // A ".env" belongs to whoever reads the home folder's only where it is there.
    if (pattern == "~/.env"_L1 && shown != pattern)
        return 0;
    if (!mayEndIn(pattern, components.last()))
        return 0;
    const QStringList tail = tailOf(pattern);
    if (!tailFits(pattern, tail, components.size()))
        return 0;
    const qsizetype first = components.size() - tail.size();
    int letters = 0;
    for (qsizetype i = 0; i < tail.size(); ++i) {
        if (!matches(components.at(first + i), tail.at(i)))
            return 0;
        letters += static_cast<int>(tail.at(i).size()) - (tail.at(i).contains(u'*') ? 4 : 0);
    }
    const int known = pattern.startsWith(u'<') ? 0 : 1;
    return std::max(1, static_cast<int>(tail.size()) * 100 + letters * 2 + known);
}

/// True for what a build writes. Only the nearest folders count: a whole project may live below one that is
/// called "build".
bool isBuildOutput(const std::filesystem::path &path)
{
    static const QStringList folders { u"dist"_s,        u"build"_s, u"target"_s,       u"out"_s,
                                       u".next"_s,       u".nuxt"_s, u".output"_s,      u".svelte-kit"_s,
                                       u"__pycache__"_s, u"obj"_s,   u"node_modules"_s, u"deriveddata"_s,
                                       u".terraform"_s };
    constexpr qsizetype nearest = 4;
    const QStringList parents = text(path.parent_path()).toLower().split(u'/', Qt::SkipEmptyParts);
    const QStringList near = parents.last(std::min(nearest, parents.size()));
    return std::ranges::any_of(near, [](const QString &folder) { return folders.contains(folder); });
}

} // namespace

FileRole roleOf(const std::filesystem::path &path)
{
    const QString name = text(path.filename()).toLower();
    static const QRegularExpression example(
        u"(\\.|-|_)(example|sample|template|tmpl|dist|tpl|defaults?)(\\.|$)|^(example|sample|template)\\.|^env\\.example"_s);
    if (example.match(name).hasMatch())
        return FileRole::Template;
    static const QRegularExpression history(
        u"(^\\.(bash|zsh|python|node_repl|psql|sh)_?history$|^\\.?zhistory$|^fish_history$|^consolehost_history\\.txt$|\\.zsh_sessions/)"_s);
    if (history.match(name).hasMatch())
        return FileRole::History;
    static const QRegularExpression backup(
        u"(\\.(bak|backup|old|orig|save|swp|copy)(\\.?\\d+)?$|\\.bak\\.|~$|^config-backup-|-backup-|"
        u"credentials-backup| copy( \\d+)?(\\.|$)| \\(\\d+\\)(\\.|$)|\\.env\\.(old|bak|backup)\\b)"_s);
    const bool isThrownAway = std::ranges::any_of(path, [](const std::filesystem::path &part) {
        return part == "Trash" || part == ".Trash" || part == "$RECYCLE.BIN";
    });
    if (isThrownAway || backup.match(name).hasMatch())
        return FileRole::Backup;
    return isBuildOutput(path) ? FileRole::BuildOutput : FileRole::Live;
}

const PlaceFact *factFor(const std::filesystem::path &path, const Facts &facts)
{
    const QStringList components = text(path).split(u'/', Qt::SkipEmptyParts);
    const QString shown = shownPath(path);
    const PlaceFact *best = nullptr;
    int bestWeight = 0;
    for (const PlaceFact &fact : facts.places.places) {
        for (const QStringList *patterns : { &fact.linuxPaths, &fact.macosPaths, &fact.windowsPaths }) {
            for (const QString &pattern : *patterns) {
                const int found = weight(shown, components, pattern);
                if (found > bestWeight) {
                    bestWeight = found;
                    best = &fact;
                }
            }
        }
    }
    return best;
}

QString shownPath(const std::filesystem::path &path)
{
    static const QRegularExpression home(u"^(/home/[^/]+|/Users/[^/]+|/root|[A-Za-z]:/Users/[^/]+)(?=/|$)"_s);
    QString shown = text(path);
    return shown.replace(home, u"~"_s);
}

QString syncedFolder(const std::filesystem::path &path)
{
    const QString lower = text(path).toLower();
    if (lower.contains("/dropbox/"_L1))
        return u"dropbox"_s;
    if (lower.contains("/onedrive"_L1))
        return u"onedrive"_s;
    if (lower.contains("/mobile documents/"_L1) || lower.contains("/icloud"_L1))
        return u"icloud"_s;
    return lower.contains("/google drive/"_L1) || lower.contains("/googledrive"_L1) ? u"google-drive"_s
                                                                                    : QString();
}

} // namespace keywright
