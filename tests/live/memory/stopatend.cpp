#include <csignal>

// Preloaded into the program: when it has ended in every respect but one, it stops and can be looked at.
__attribute__((destructor)) static void stopAtEnd()
{
    static_cast<void>(raise(SIGSTOP));
}
