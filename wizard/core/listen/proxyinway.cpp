#include "core/listen/proxyinway.h"

#include "core/ports/environment.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

bool leavesThisComputerOut(const Environment &environment)
{
    static const std::array names { u"no_proxy"_s, u"NO_PROXY"_s };
    return std::ranges::any_of(names, [&](const QString &name) {
        const auto value = environment.value(name);
        if (!value)
            return false;
        const QByteArrayView text = value->bytes();
        return text.contains("127.0.0.1") || text.contains("127.0.0.0/8") || text.trimmed() == "*";
    });
}

} // namespace

QString proxyInWay(const Environment &environment)
{
    static const std::array names { u"http_proxy"_s, u"HTTP_PROXY"_s, u"all_proxy"_s, u"ALL_PROXY"_s };
    const auto set = std::ranges::find_if(names, [&](const QString &name) {
        const auto value = environment.value(name);
        return value && !value->isEmpty();
    });
    return set == names.end() || leavesThisComputerOut(environment) ? QString() : *set;
}

} // namespace keywright
