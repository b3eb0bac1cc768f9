#pragma once

#include <QString>

namespace keywright {

// From the Secret Service API draft, specifications.freedesktop.org.
inline const QString secretService = QStringLiteral("org.freedesktop.secrets");
inline const QString secretServicePath = QStringLiteral("/org/freedesktop/secrets");
inline const QString secretServiceInterface = QStringLiteral("org.freedesktop.Secret.Service");
/// What stands for "none" where a path is told.
inline const QString noObject = QStringLiteral("/");

/// The wallet that QtKeychain prefers to the Secret Service on a KDE desktop, "org.kde.kwalletd5"; empty on
/// others.
QString walletService();
QString walletPath();

} // namespace keywright
