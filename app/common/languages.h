#pragma once

class QCoreApplication;
class QLocale;

namespace keywright {

/// Installs the translations of Keywright and of Qt for that locale. English is the
/// fallback. The translators belong to the application.
void installTranslations(QCoreApplication &application, const QLocale &locale);

} // namespace keywright
