#pragma once

#include <cstddef>
#include <memory>

namespace keywright {

/// Memory that is kept out of the swap space and of core files where the system allows it, lies between pages
/// that nobody may touch, and is overwritten when its last owner goes. Short texts share one page.
using SecretMemory = std::shared_ptr<char[]>;

/// Zeros, `size` of them; null for none. Throws std::bad_alloc.
SecretMemory makeSecretMemory(std::size_t size);

/// Overwrites the part of this thread's stack that functions which have returned may have used. To be called
/// where a thread has read what may be a key, and has nothing more to do.
void scrubStack();

} // namespace keywright
