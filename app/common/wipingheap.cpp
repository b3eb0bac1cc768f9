// Replaces free() and realloc() of the whole process, Qt, OpenSSL and the display's library included, by ones
// that overwrite what they give back: text that went through a key's life is nowhere afterwards. Works where
// the linker binds the libraries' calls to the program's own functions and glibc offers the originals; other
// systems have only what our own buffers do. Not for builds with sanitizers, which bring their own.
#include <cstdlib>

#ifdef __GLIBC__

#include <algorithm>
#include <cstring>
#include <malloc.h>

// NOLINTBEGIN: the names and declarations are the C library's.
extern "C" {

void *__libc_malloc(std::size_t size);
void __libc_free(void *memory);

__attribute__((visibility("default"))) void free(void *memory) noexcept
{
    if (memory == nullptr)
        return;
    explicit_bzero(memory, malloc_usable_size(memory));
    __libc_free(memory);
}

__attribute__((visibility("default"))) void *realloc(void *memory, std::size_t size) noexcept
{
    if (memory == nullptr)
        return __libc_malloc(size);
    if (size == 0) {
        free(memory);
        return nullptr;
    }
    const std::size_t usable = malloc_usable_size(memory);
    if (size <= usable && size >= usable / 2) {
        explicit_bzero(static_cast<char *>(memory) + size, usable - size); // what was cut off
        return memory;
    }
    void *moved = __libc_malloc(size);
    if (moved == nullptr)
        return nullptr;
    std::memcpy(moved, memory, std::min(usable, size));
    free(memory);
    return moved;
}

} // extern "C"
// NOLINTEND

#endif
