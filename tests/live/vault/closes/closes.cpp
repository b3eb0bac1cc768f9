#include "platform/keychain/keychainstore.h"
#include "slowstore.h"
#include "support/testkeys.h"
#include "ui/windowfixture.h"

#include <QApplication>
#include <QEventLoop>
#include <QPushButton>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <memory>
#include <vector>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Goes on with everything, deletions included, for so many milliseconds.
void goOn(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

/// The buttons of the page that can be pressed, but for those that open a dialog of the system.
QList<QPushButton *> buttonsOf(const QWidget &page)
{
    QList<QPushButton *> buttons;
    for (QPushButton *button : page.findChildren<QPushButton *>()) {
        const bool opensDialog = button->objectName().contains("calendar"_L1, Qt::CaseInsensitive)
            || button->objectName().contains("reminder"_L1, Qt::CaseInsensitive);
        if (button->isVisible() && button->isEnabled() && !opensDialog)
            buttons += button;
    }
    return buttons;
}

/// Presses buttons and closes at random moments; the sanitizer does the judging.
class Closer
{
public:
    explicit Closer(quint32 seed) : m_random(seed) { }

    int presses() const { return m_presses; }

    /// Opens the window, presses what the page "Keep it safe" has, and closes it.
    bool closeWindow(SecretStore &store)
    {
        WindowFixture fixture(false, &store);
        const QByteArray key = makeKey(1);
        fixture.session.setInspection(inspectionOf({}, key));
        auto window = std::make_unique<MainWindow>(fixture.services);
        window->show();
        window->goTo(MainWindow::KeepSafe);
        const QWidget *page = window->page(MainWindow::KeepSafe);
        auto *save = page->findChild<QPushButton *>(u"saveButton"_s);
        if (window->currentId() != MainWindow::KeepSafe || save == nullptr)
            return false;
        press(m_random.bounded(2) == 0 ? save : nullptr, *page);
        close(std::move(window));
        return true;
    }

    /// Asks several things of a store that goes at a random moment, or whose listeners do.
    void closeStore()
    {
        auto store = std::make_unique<KeychainStore>(u"keywright-closes"_s, 2s);
        std::vector<std::unique_ptr<QObject>> listeners;
        const int calls = 1 + m_random.bounded(4);
        for (int call = 0; call < calls; ++call) {
            listeners.push_back(std::make_unique<QObject>());
            ask(*store, *listeners.back());
        }
        goOn(m_random.bounded(12));
        if (m_random.bounded(2) == 0)
            listeners.erase(listeners.begin());
        if (m_random.bounded(2) == 0)
            goOn(m_random.bounded(6));
        store.reset();
        goOn(m_random.bounded(3));
    }

private:
    void press(QPushButton *first, const QWidget &page)
    {
        const int times = 1 + m_random.bounded(4);
        for (int time = 0; time < times; ++time) {
            const QList<QPushButton *> buttons = buttonsOf(page);
            if (first != nullptr && time == 0) {
                first->click();
            } else if (!buttons.isEmpty()) {
                buttons.at(m_random.bounded(static_cast<int>(buttons.size())))->click();
            }
            ++m_presses;
            goOn(m_random.bounded(25));
        }
    }

    void close(std::unique_ptr<MainWindow> window)
    {
        switch (m_random.bounded(4)) {
        case 0:
            break; // Deleted where it stands.
        case 1:
            window->close();
            goOn(m_random.bounded(10));
            break;
        case 2:
            window->reject();
            break;
        default:
            window.release()->deleteLater();
            goOn(m_random.bounded(10));
        }
    }

    void ask(KeychainStore &store, QObject &listener)
    {
        const auto ignore = [](const auto &) {};
        const QString name = u"closes"_s;
        switch (m_random.bounded(4)) {
        case 0:
            store.write(name, Secret(makeKey(2)), &listener, ignore);
            break;
        case 1:
            store.read(name, &listener, ignore);
            break;
        case 2:
            store.remove(name, &listener, ignore);
            break;
        default:
            store.examine(&listener, ignore);
        }
    }

    QRandomGenerator m_random;
    int m_presses = 0;
};

} // namespace

/// keywright-closes TIMES [SEED]: closes the window so many times while the keychain is at work, by turns
/// with the real store and with one in memory, and destroys as many stores alone.
int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const QStringList arguments = QApplication::arguments();
    const int times = arguments.value(1, u"300"_s).toInt();
    const quint32 seed =
        arguments.size() > 2 ? arguments.at(2).toUInt() : QRandomGenerator::system()->generate();
    std::printf("random closes: seed %u\n", seed);
    std::fflush(stdout); // Also where this run does not come to its end.
    Closer closer(seed);
    QRandomGenerator pauses(seed);
    for (int time = 0; time < times; ++time) {
        KeychainStore real(u"keywright-closes"_s, 2s);
        SlowStore slow(pauses);
        if (!closer.closeWindow(time % 2 == 0 ? static_cast<SecretStore &>(real) : slow)) {
            std::puts("the page \"Keep it safe\" was not found");
            return 1;
        }
        closer.closeStore();
    }
    std::printf("random closes: %d of the window with %d presses, %d of a store alone, 0 errors\n", times,
                closer.presses(), times);
    std::fflush(stdout); // What comes now is the end of the libraries.
    return 0;
}
