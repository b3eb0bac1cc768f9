#pragma once

class QCoreApplication;
class QLocale;

namespace keywright {

/// Installs the translations of Keywright and of Qt for that locale. English needs none. The translators belong to
/// the application.
void installTranslations(QCoreApplication &application, const QLocale &locale);

} // namespace keywright
