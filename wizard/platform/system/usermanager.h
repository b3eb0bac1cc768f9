#pragma once

#include "core/ports/startenvironments.h"

#include <functional>
#include <optional>
#include <vector>

class QObject;

namespace keywright {

/// Asks systemd's manager of the user for the environment that it starts services and programs with. `done`
/// is called exactly once, with nothing where there is no manager; not at all once `context` is gone.
void readUserManager(QObject *context, std::function<void(std::vector<StartVariable>)> done);

} // namespace keywright
