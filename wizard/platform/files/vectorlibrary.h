#pragma once

#include <hs.h>

namespace keywright {

/// Vectorscan, loaded at the first search and not with the program: that would cost every start some
/// milliseconds.
struct VectorLibrary
{
    decltype(&hs_valid_platform) validPlatform = nullptr;
    decltype(&hs_compile_multi) compileMulti = nullptr;
    decltype(&hs_free_compile_error) freeCompileError = nullptr;
    decltype(&hs_free_database) freeDatabase = nullptr;
    decltype(&hs_alloc_scratch) allocScratch = nullptr;
    decltype(&hs_clone_scratch) cloneScratch = nullptr;
    decltype(&hs_free_scratch) freeScratch = nullptr;
    decltype(&hs_scan) scan = nullptr;

    /// Null where the library is not there. It stays loaded; from any thread.
    static const VectorLibrary *loaded();
};

} // namespace keywright
