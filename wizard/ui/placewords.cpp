#include "ui/placewords.h"

#include "core/places/place.h"
#include "core/places/staleprograms.h"
#include "core/ports/environment.h"
#include "ui/mainwindow.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

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

QString fileTitle(const Place &place)
{
    const QString holder = place.tool.isEmpty() ? fileName(place) : place.tool;
    if (place.name.isEmpty())
        //: %1: a tool or a file
        return PlaceWords::tr("A key in %1").arg(holder);
    //: %1: a variable or setting, %2: a tool or a file
    return PlaceWords::tr("%1 in %2").arg(place.name, holder);
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

QString placeTitle(const Place &place)
{
    switch (place.origin) {
    case PlaceOrigin::File:
        return fileTitle(place);
    case PlaceOrigin::Environment:
        //: %1: a variable, %2: who sets it, "set when you logged in"
        return PlaceWords::tr("%1, %2").arg(place.name, wording::variableSourceInWords(place.source));
    case PlaceOrigin::Process:
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

QString staleInWords(const StaleProgram &program, int processes)
{
    //: How often a program runs. %1: its name
    const QString name = processes > 1
        ? PlaceWords::tr("%1 (%n times)", nullptr, processes).arg(program.program)
        : program.program;
    //: %1: a program, %2: a time, %3: a masked key
    return PlaceWords::tr("%1, running since %2, still holds %3")
        .arg(name, timeOf(program.since), program.masked);
}

} // namespace keywright
