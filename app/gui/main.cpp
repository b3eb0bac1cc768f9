#include "app/common/languages.h"
#include "app/common/loghandler.h"
#include "app/common/program.h"
#include "app/gui/application.h"
#include "app/gui/options.h"

#include <QApplication>
#include <QIcon>
#include <QLocale>
#include <QNetworkProxyFactory>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

int main(int argc, char *argv[])
{
    keywright::installLogHandler();
    QApplication application(argc, argv);
    QApplication::setApplicationName(keywright::program::folderName());
    QApplication::setApplicationDisplayName(u"Keywright"_s);
    QApplication::setApplicationVersion(keywright::program::version());
    QApplication::setDesktopFileName(keywright::program::id());
    // Drawing the icon loads the SVG plug-in: the window comes first.
    QTimer::singleShot(0, &application, [] {
        QApplication::setWindowIcon(QIcon(u":/icons/io.github.keywright.Keywright.svg"_s));
    });
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    keywright::installTranslations(application, QLocale());
    return keywright::runWindow(keywright::readOptions(application));
}
