#pragma once

namespace keywright {

/// To be called after a proxy was looked up. Where the system settings name a script (PAC), libproxy has
/// loaded an engine for it, and unloads that at the program's end while threads still have to call into it:
/// the program would crash (seen with Qt 6.4, libproxy 0.4.18 and WebKit's engine). So the engine stays
/// loaded. Does nothing where there is none.
void keepProxyScriptEngine();

} // namespace keywright
