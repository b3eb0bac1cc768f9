#pragma once

#include "core/ports/startenvironments.h"

#include <QString>

namespace keywright {

/// The environments of the system that this program runs on.
class SystemStartEnvironments : public StartEnvironments
{
public:
    /// With the user's own shell.
    SystemStartEnvironments();
    /// With that shell, for tests; empty for none.
    explicit SystemStartEnvironments(QString shell);

    void read(const QStringList &names, QObject *context, Done done) override;

private:
    QString m_shell;
};

} // namespace keywright
