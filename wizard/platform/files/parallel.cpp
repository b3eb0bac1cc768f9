#include "platform/files/parallel.h"

#include "core/secretmemory.h"

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>
#include <vector>

namespace keywright {

void forAll(std::size_t count, int threads, const std::function<void(std::size_t)> &work)
{
    std::atomic_size_t next = 0;
    const auto help = [&] {
        for (std::size_t number = next++; number < count; number = next++)
            work(number);
    };
    std::vector<std::jthread> helpers;
    const std::size_t wanted = std::min(count, static_cast<std::size_t>(std::max(threads, 1)));
    for (std::size_t helper = 1; helper < wanted; ++helper) {
        try {
            helpers.emplace_back([&] {
                help();
                scrubStack();
            });
        } catch (const std::system_error &) { // No more threads: those there are do it.
            break;
        }
    }
    help();
}

} // namespace keywright
