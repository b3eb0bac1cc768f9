#pragma once

#include <tl/expected.hpp>

namespace keywright {

/// A value, or a failure with a type that the caller can act on.
///
/// std::expected is not in the floor's compilers (GCC 12), so this is tl::expected, which has its interface.
/// A failure is returned as Failure { error }.
template <typename T, typename E>
using Result = tl::expected<T, E>;

template <typename E>
using Failure = tl::unexpected<E>;

} // namespace keywright
