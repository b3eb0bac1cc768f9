#include "core/secretmemory.h"

#include <array>
#include <cstring>
#include <memory_resource>
#include <new>
#include <sodium.h>

namespace keywright {

namespace {

/// Locked and guarded pages of libsodium, which come in whole pages each: the pool in front shares them out.
class GuardedPages : public std::pmr::memory_resource
{
public:
    GuardedPages()
    {
        if (sodium_init() < 0)
            throw std::bad_alloc();
    }
    GuardedPages(const GuardedPages &) = delete;
    GuardedPages &operator=(const GuardedPages &) = delete;
    ~GuardedPages() override = default;

private:
    void *do_allocate(std::size_t bytes, std::size_t alignment) override
    {
        // A region ends at the end of a page, so a size that is a multiple of the alignment is aligned.
        const std::size_t rounded = (bytes + alignment - 1) / alignment * alignment;
        void *memory = sodium_malloc(rounded);
        if (memory == nullptr)
            throw std::bad_alloc();
        return memory;
    }

    void do_deallocate(void *memory, std::size_t /*bytes*/, std::size_t /*alignment*/) override
    {
        sodium_free(memory);
    }

    bool do_is_equal(const std::pmr::memory_resource &other) const noexcept override
    {
        return this == &other;
    }
};

std::pmr::memory_resource &pool()
{
    // Never destroyed: a secret may outlive every other object of the program.
    static GuardedPages &pages = *new GuardedPages;
    static auto &shared = *new std::pmr::synchronized_pool_resource(
        { .max_blocks_per_chunk = 256, .largest_required_pool_block = 512 }, &pages);
    return shared;
}

} // namespace

SecretMemory makeSecretMemory(std::size_t size)
{
    if (size == 0)
        return {};
    auto *bytes = static_cast<char *>(pool().allocate(size, 1));
    std::memset(bytes, 0, size);
    return { bytes, [size](char *memory) {
                sodium_memzero(memory, size);
                pool().deallocate(memory, size, 1);
            } };
}

#ifdef _MSC_VER
__declspec(noinline)
#else
__attribute__((noinline))
#endif
    void scrubStack()
{
    constexpr std::size_t depth = 262'144; // half of the smallest stack that a thread of ours has
    std::array<char, depth> stack; // NOLINT(cppcoreguidelines-pro-type-member-init): filled in the next line
    sodium_memzero(stack.data(), stack.size());
}

} // namespace keywright
