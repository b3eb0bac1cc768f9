#pragma once

#include <QByteArrayView>

#include <algorithm>

namespace keywright {

constexpr bool isVariableStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

constexpr bool isVariablePart(char c)
{
    return isVariableStart(c) || (c >= '0' && c <= '9');
}

/// True for what the shell and systemd take as the name of a variable.
inline bool isVariableName(QByteArrayView name)
{
    return !name.isEmpty() && isVariableStart(name[0]) && std::ranges::all_of(name, isVariablePart);
}

} // namespace keywright
