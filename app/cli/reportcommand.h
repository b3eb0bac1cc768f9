#pragma once

#include "cli/keyedcommand.h"
#include "core/places/place.h"
#include "core/session.h"

#include <vector>

namespace keywright::cli {

/// "report": what support needs to know, without any key. Nothing is sent.
class ReportCommand : public KeyedCommand
{
    Q_OBJECT
public:
    using KeyedCommand::KeyedCommand;

protected:
    void run() override;

private:
    void takeKeys(const Result<std::vector<SavedKey>, VaultFailure> &saved);
    void takeChanges();
    void show();

    Session m_session;
};

} // namespace keywright::cli
