#pragma once

#include <QByteArray>
#include <QString>

namespace keywright {

/// The name by which users know a program that keeps secrets, from its process name; empty for others.
QString keychainNameOf(const QByteArray &process);
/// The same from the process's number.
QString keychainNameOf(uint process);

} // namespace keywright
