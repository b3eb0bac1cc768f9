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

/// A running program of this user that was started with one of the variables asked for.
struct RunningProgram
{
    qint64 pid = 0;
    QString program; ///< "node"
    QDateTime since;
    QString variable; ///< "PERPLEXITY_API_KEY"
    Secret value;
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
    /// Lists programs whose environment holds one of the variables, without this one. `done` is called
    /// exactly once, after this call has returned; not at all once `context` is gone. Only to be asked with
    /// the user's consent.
    virtual void withVariables(const QStringList &names, QObject *context, Done done) = 0;
};

} // namespace keywright
