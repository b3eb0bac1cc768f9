#pragma once

#include <tl/expected.hpp>

namespace keywright {

/// A value, or a failure with a type that the caller can act on.
///
/// std::expected is not in the floor's compilers (GCC 12), so this is tl::expected, which has its interface.
/// A failure is returned as Failure { error }.
template <typename T, typename E>
using Result = tl::expected<T, E>;

/// A class of its own, since Clang deduces no arguments for an alias.
template <typename E>
class Failure : public tl::unexpected<E>
{
public:
    using tl::unexpected<E>::unexpected;
};

template <typename E>
Failure(E) -> Failure<E>;

} // namespace keywright
