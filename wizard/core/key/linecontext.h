#pragma once

#include <string>
#include <string_view>

namespace keywright {

/// What the text before a value says about it.
struct LineContext
{
    bool assigns = false; ///< the text before gives the value a name, as source code, settings and shells do
    bool authorization = false; ///< the name is that of the HTTP header
    bool curl = false; ///< a curl line
    bool batchSet = false; ///< `set NAME=` of the Windows command line, where quotes become part of the value
    std::string variable; ///< the name, or empty
};

/// Reads the text in front of a value, up to it, and knows whether other words follow behind the value.
LineContext lineContext(std::string_view before, bool wordsBehind);

} // namespace keywright
