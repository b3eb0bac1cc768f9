#include "ui/placewords.h"

#include "core/places/place.h"
#include "core/places/readings.h"
#include "core/places/staleprograms.h"
#include "core/ports/environment.h"
#include "ui/mainwindow.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// Only a context for the translators.
struct PlaceWords
{
    Q_DECLARE_TR_FUNCTIONS(keywright::PlaceWords)
};

QString fileName(const Place &place)
{
    return wording::shownPath(place.path.filename(), {});
}

/// Names of environment variables are known to people; those of settings say little without their tool.
bool isVariableName(const QString &name)
{
    return std::ranges::all_of(name, [](QChar c) { return c.isUpper() || c.isDigit() || c == u'_'; });
}

/// The folder that people call the project: the innermost that is not hidden. Empty for the home folder.
QString projectOf(const Place &place, const std::filesystem::path &home)
{
    std::filesystem::path folder = place.path.parent_path();
    while (folder.has_filename() && folder.filename().string().starts_with('.') && folder != home)
        folder = folder.parent_path();
    return folder == home ? QString() : wording::shownPath(folder.filename(), {});
}

/// "perplexity" where the setting belongs to an MCP server of that name.
QString serverOf(const Place &place)
{
    static const QRegularExpression servers(
        uR"((?:^|\.)(?:mcpServers|mcp_servers|servers|context_servers|mcp)\.([^.]+))"_s);
    return servers.match(place.within).captured(1);
}

/// Kinds of files that any project may have, as opposed to the own file of a tool.
bool isProjectFile(const Place &place)
{
    static const QStringList kinds { u"dotenv"_s,     u"envrc"_s,       u"compose"_s,        u"dockerfile"_s,
                                     u"k8s-secret"_s, u"source-code"_s, u"notebooks"_s,      u"streamlit"_s,
                                     u"dotnet"_s,     u"mobile"_s,      u"jvm-properties"_s, u"terraform"_s,
                                     u"bare-file"_s };
    return place.toolId.isEmpty() || kinds.contains(place.toolId);
}

QString projectTitle(const Place &place, const std::filesystem::path &home)
{
    const QString project = projectOf(place, home);
    const QString what = place.name.isEmpty() ? PlaceWords::tr("A key") : place.name;
    if (project.isEmpty())
        //: %1: a variable or setting, %2: a file
        return PlaceWords::tr("%1 in %2").arg(what, fileName(place));
    if (place.toolId == "dotenv"_L1)
        //: %1: a variable or setting, %2: the folder of a project
        return PlaceWords::tr("%1 in %2").arg(what, project);
    //: %1: a variable or setting, %2: the folder of a project, %3: a kind of file, "Docker Compose"
    return PlaceWords::tr("%1 in %2 (%3)")
        .arg(what, project, place.tool.isEmpty() ? fileName(place) : place.tool);
}

QString fileTitle(const Place &place, const std::filesystem::path &home)
{
    if (isProjectFile(place))
        return projectTitle(place, home);
    const QString server = serverOf(place);
    if (!server.isEmpty())
        //: %1: an app, %2: the name that somebody gave to a server in its settings
        return PlaceWords::tr("%1, MCP server “%2”").arg(place.tool, server);
    if (place.toolId == "shell-rc"_L1)
        //: %1: a variable
        return PlaceWords::tr("%1 in your terminal's start file").arg(place.name);
    if (place.name.isEmpty())
        //: %1: a tool
        return PlaceWords::tr("A key in %1").arg(place.tool);
    if (isVariableName(place.name))
        //: %1: a variable, %2: a tool
        return PlaceWords::tr("%1 in %2").arg(place.name, place.tool);
    //: %1: a tool, %2: the name of one of its settings
    return PlaceWords::tr("%1, setting “%2”").arg(place.tool, place.name);
}

QString timeOf(const QDateTime &when)
{
    return QLocale().toString(when.toLocalTime().time(), QLocale::ShortFormat);
}

} // namespace

std::filesystem::path homeOf(const Services &services)
{
    return services.practice.active ? services.practice.home : services.environment.home();
}

QString placeTitle(const Place &place, const std::filesystem::path &home)
{
    switch (place.origin) {
    case PlaceOrigin::File:
        return fileTitle(place, home);
    case PlaceOrigin::Environment:
        //: %1: a variable, %2: who sets it, "set when you logged in"
        return PlaceWords::tr("%1, %2").arg(place.name, wording::variableSourceInWords(place.source));
    case PlaceOrigin::Process:
        if (place.name.isEmpty())
            //: %1: a running program
            return PlaceWords::tr("In the command line of the running program %1").arg(place.program);
        //: %1: a variable, %2: a running program
        return PlaceWords::tr("%1 in the running program %2").arg(place.name, place.program);
    }
    Q_UNREACHABLE();
}

QString placeWhere(const Place &place, const std::filesystem::path &home)
{
    switch (place.origin) {
    case PlaceOrigin::File:
        if (place.line < 1)
            return wording::shownPath(place.path, home);
        //: %1: a file, %2: a line number
        return PlaceWords::tr("%1, line %2").arg(wording::shownPath(place.path, home)).arg(place.line);
    case PlaceOrigin::Environment:
        return place.source == VariableSource::ThisProgram
            ? PlaceWords::tr("environment variable, seen by every program that starts now")
            : PlaceWords::tr("environment variable");
    case PlaceOrigin::Process:
        //: %1: a process number, %2: a time
        return PlaceWords::tr("process %1, running since %2").arg(place.pid).arg(timeOf(place.since));
    }
    Q_UNREACHABLE();
}

QString readersOfPlace(const Place &place)
{
    return differ(place.readings) ? wording::readersInWords(readingsToJson(place.readings)) : QString();
}

QString staleInWords(const StaleProgram &program, int processes)
{
    //: How often a program runs. %1: its name
    QString name = processes > 1 ? PlaceWords::tr("%1 (%n times)", nullptr, processes).arg(program.program)
                                 : program.program;
    if (!program.title.isEmpty())
        //: %1: a program, %2: the title of its window
        name = PlaceWords::tr("%1, in the window “%2”").arg(name, program.title);
    if (program.masked.isEmpty())
        //: %1: a program, %2: a time
        return PlaceWords::tr("%1, running since %2, read its settings before the change")
            .arg(name, timeOf(program.since));
    //: %1: a program, %2: a time, %3: a masked key
    return PlaceWords::tr("%1, running since %2, still holds %3")
        .arg(name, timeOf(program.since), program.masked);
}

} // namespace keywright
