#pragma once

#include <cstddef>
#include <functional>

namespace keywright {

/// Calls `work` with each number below `count`, in the caller's thread and up to `threads` - 1 others, and
/// returns when all is done. With one thread in order.
///
/// Writes that have to reach the disk wait for it; the file system shares that wait among those that come
/// together. The stacks of the other threads are overwritten, since contents may hold keys.
void forAll(std::size_t count, int threads, const std::function<void(std::size_t)> &work);

} // namespace keywright
