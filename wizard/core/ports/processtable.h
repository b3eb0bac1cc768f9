#pragma once

#include "core/secret.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

class QObject;

namespace keywright {

/// A running program of this user that was started with one of the variables asked for, or with a key in its
/// command line, or that has one of the names asked for.
struct RunningProgram
{
    qint64 pid = 0;
    QString program; ///< "node"
    QDateTime since;
    QString variable; ///< "PERPLEXITY_API_KEY"; empty where it is in the command line, or only the name fits
    Secret value; ///< of the variable, or the key in the argument; empty where only the name fits
    QString title {}; ///< of its window, or of the one that it was started from; keys masked; empty for none
};

/// What programs are looked for.
struct ProgramQuestion
{
    QStringList variables; ///< their names
    QByteArray keyPrefix; ///< what a key in an argument begins with; empty for not looking there
    qsizetype keyLength = 0; ///< the fewest characters that count as a key there: names of models are shorter
    QStringList programs {}; ///< names of programs that are listed whatever they were started with
};

/// The user's running programs and what they were started with.
class ProcessTable
{
public:
    using Done = std::function<void(std::vector<RunningProgram>)>;

    ProcessTable() = default;
    ProcessTable(const ProcessTable &) = delete;
    ProcessTable &operator=(const ProcessTable &) = delete;
    virtual ~ProcessTable() = default;

    /// True where this system lets a program see that at all.
    virtual bool isAvailable() const = 0;
    /// Lists programs whose environment holds one of the variables or whose arguments hold a key, once for
    /// each of them, and those with one of the names, without this program. `done` is called exactly once,
    /// after this call has returned; not at all once `context` is gone. Only to be asked with the user's
    /// consent.
    virtual void startedWith(const ProgramQuestion &question, QObject *context, Done done) = 0;
};

} // namespace keywright
