#pragma once

#include "cli/keyedcommand.h"

namespace keywright::cli {

/// "run": a program with the saved key in its environment.
class RunCommand : public KeyedCommand
{
    Q_OBJECT
public:
    using KeyedCommand::KeyedCommand;

protected:
    void run() override;

private:
    QString variable() const;
    void runWith(const Secret &key, const QString &variable);
    /// With the key that has no name, in the variable that was given as one.
    void runAsVariable();
};

} // namespace keywright::cli
