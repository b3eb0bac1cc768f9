#pragma once

namespace keywright {

/// Lets screen readers read KeyView's summary instead of its characters. May be called more than once.
void installKeyViewAccess();

} // namespace keywright
