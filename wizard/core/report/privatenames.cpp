#include "core/report/privatenames.h"

#include "core/ports/environment.h"
#include "core/report/findingjson.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr qsizetype shortestName = 3; // A shorter one is in too many words, and tells nothing alone.

/// Names that many computers share: they tell nothing, and stand in many texts.
bool isCommon(const QString &name)
{
    static constexpr std::array common { "root"_L1,   "user"_L1,   "localhost"_L1, "admin"_L1,
                                         "debian"_L1, "ubuntu"_L1, "fedora"_L1,    "default"_L1 };
    return std::ranges::any_of(common, [&](QLatin1StringView known) { return name == known; });
}

void add(QStringList &names, const QString &name)
{
    if (name.size() >= shortestName && !isCommon(name) && !names.contains(name))
        names.append(name);
}

QString valueOf(const Environment &environment, const QString &variable)
{
    const std::optional<Secret> value = environment.value(variable);
    return value ? QString::fromUtf8(value->bytes()) : QString();
}

} // namespace

PrivateNames privateNames(const Environment &environment, const std::filesystem::path &home,
                          const QString &hostName)
{
    PrivateNames names;
    for (const auto &folder : { home, environment.home() }) {
        const QString path = pathText(folder);
        if (path.size() > 1 && !names.homes.contains(path))
            names.homes.append(path);
    }
    add(names.users, pathText(environment.home().filename()));
    for (const QString &variable : { u"USER"_s, u"LOGNAME"_s, u"USERNAME"_s })
        add(names.users, valueOf(environment, variable));
    for (const QString &host :
         { hostName, valueOf(environment, u"HOSTNAME"_s), valueOf(environment, u"COMPUTERNAME"_s) }) {
        add(names.hosts, host);
        add(names.hosts, host.section(u'.', 0, 0));
    }
    return names;
}

} // namespace keywright
