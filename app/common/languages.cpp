#include "app/common/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

// A resource in a static library is registered only where somebody asks for it, outside any namespace.
static void registerTranslations()
{
    Q_INIT_RESOURCE(keywright_translations);
}

namespace keywright {

namespace {

void install(QCoreApplication &application, const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(locale, name, u"_"_s, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void installTranslations(QCoreApplication &application, const QLocale &locale)
{
    registerTranslations();
    install(application, locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English has its plural forms in a file too; where there is no other language, they are the fallback.
    install(application, QLocale(QLocale::English), u"keywright"_s, u":/i18n"_s);
    if (locale.language() != QLocale::English)
        install(application, locale, u"keywright"_s, u":/i18n"_s);
}

} // namespace keywright
