#include "platform/net/proxyscript.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <algorithm>
#include <array>
#include <dlfcn.h>
#include <link.h>
#include <string>
#include <string_view>
#include <vector>
#endif

namespace keywright {

#ifdef Q_OS_LINUX

namespace {

constexpr std::array<std::string_view, 3> engines { "javascriptcore", "mozjs", "pacrunner" };

int collectEngine(dl_phdr_info *info, std::size_t /*size*/, void *found)
{
    const std::string_view path = info->dlpi_name;
    const auto isIn = [path](std::string_view engine) { return path.find(engine) != std::string_view::npos; };
    if (std::ranges::any_of(engines, isIn))
        static_cast<std::vector<std::string> *>(found)->emplace_back(path);
    return 0;
}

} // namespace

void keepProxyScriptEngine()
{
    std::vector<std::string> found; // the loader is locked while it tells, so they are pinned afterwards
    dl_iterate_phdr(collectEngine, &found);
    for (const std::string &path : found)
        dlopen(path.c_str(), RTLD_NOW | RTLD_NOLOAD | RTLD_NODELETE);
}

#else

void keepProxyScriptEngine() { }

#endif

} // namespace keywright
