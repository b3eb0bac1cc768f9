#include "app/common/languages.h"
#include "app/common/locations.h"
#include "app/common/loghandler.h"
#include "app/common/program.h"
#include "app/gui/application.h"
#include "app/gui/options.h"
#include "core/factschoice.h"
#include "platform/system/memoryguard.h"

#include <QApplication>
#include <QIcon>
#include <QLocale>
#include <QNetworkProxyFactory>
#include <QThread>
#include <QTimer>

#include <future>

using namespace Qt::Literals::StringLiterals;

int main(int argc, char *argv[])
{
    keywright::memoryguard::forbidDumps();
    keywright::installLogHandler();
    // The first thread that Qt sees is its main one.
    QThread::currentThread();
    // Reading the facts needs neither display nor application: it goes on beside their start.
    QCoreApplication::setApplicationName(keywright::program::folderName());
    auto reading = std::async(std::launch::async, keywright::loadFacts, keywright::locations::ownFactsFile());
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(u"Keywright"_s);
    QApplication::setApplicationVersion(keywright::program::version());
    QApplication::setDesktopFileName(keywright::program::id());
    // Drawing the icon loads the SVG plug-in: the window comes first.
    QTimer::singleShot(0, &application, [] {
        QApplication::setWindowIcon(QIcon(u":/icons/io.github.keywright.Keywright.svg"_s));
    });
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    keywright::installTranslations(application, QLocale());
    // Before the options: they may end the program, and no thread outlives it.
    const keywright::FactsChoice facts = reading.get();
    return keywright::runWindow(keywright::readOptions(application), facts);
}
