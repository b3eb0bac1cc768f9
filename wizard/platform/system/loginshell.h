#pragma once

#include "core/ports/startenvironments.h"

#include <QByteArray>
#include <QProcessEnvironment>

namespace keywright {

/// How a shell is asked for the environment of a new terminal.
struct ShellQuestion
{
    QString program; ///< empty where the shell is none that is known
    QStringList arguments;
};

/// Bourne shells, zsh, fish, csh and tcsh are known, by the file name of `shell`.
ShellQuestion shellQuestion(const QString &shell, QByteArrayView marker);

/// The environment without the variables that have to do with the service: what a shell reports then was
/// set by its start files.
QProcessEnvironment withoutKeys(const QProcessEnvironment &environment, const QStringList &names);

/// The variables in the output of a shell that was asked so: after the marker, each ended by a zero byte.
std::vector<StartVariable> variablesAfter(QByteArrayView marker, QByteArrayView output);

} // namespace keywright
