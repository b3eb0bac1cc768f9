#pragma once

#include <QString>

namespace keywright {

class Environment;

/// The name of the variable by which programs ask a proxy even for addresses of this computer, so that their
/// requests never arrive here: "http_proxy"; empty where there is none, or where NO_PROXY leaves 127.0.0.1
/// out.
QString proxyInWay(const Environment &environment);

} // namespace keywright
