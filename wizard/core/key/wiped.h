#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace keywright {

/// Overwrites memory before it is given back, so that containers of key characters leave none behind.
template <typename T>
struct WipingAllocator
{
    using value_type = T;

    WipingAllocator() = default;
    template <typename U>
    WipingAllocator(const WipingAllocator<U> & /*other*/) noexcept // NOLINT(google-explicit-constructor)
    { }

    T *allocate(std::size_t count) { return std::allocator<T>().allocate(count); }
    void deallocate(T *memory, std::size_t count) noexcept
    {
        // A call through a volatile pointer can't be optimised away.
        static void *(*volatile const overwrite)(void *, int, std::size_t) = std::memset;
        overwrite(memory, 0, count * sizeof(T));
        std::allocator<T>().deallocate(memory, count);
    }

    bool operator==(const WipingAllocator & /*other*/) const { return true; }
};

/// A vector whose memory is wiped: never a std::string, which keeps short texts inside itself.
template <typename T>
using WipedVector = std::vector<T, WipingAllocator<T>>;

/// The characters of a wiped vector as a view.
inline std::string_view viewOf(const WipedVector<char> &text)
{
    return { text.data(), text.size() };
}

} // namespace keywright
