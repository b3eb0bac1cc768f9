#pragma once

#include <QByteArrayList>
#include <QStringList>

namespace keywright::testing {

/// What a program took, by the system's account of it.
struct Run
{
    double milliseconds = 0; ///< of the whole process
    double processor = 0; ///< milliseconds of all its threads: what other programs take from nobody
    long peak = 0; ///< kB
    QByteArrayList lines;
};

/// Runs a program to its end; ends this one where it can't be run.
Run runAlone(const QString &program, const QStringList &arguments);

} // namespace keywright::testing
