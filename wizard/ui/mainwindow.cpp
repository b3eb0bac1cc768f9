#include "ui/mainwindow.h"

#include "core/ports/clock.h"
#include "core/session.h"
#include "core/vault/savedkeys.h"
#include "core/vault/vaultuse.h"
#include "ui/page.h"
#include "ui/pages/checkkeypage.h"
#include "ui/pages/findpage.h"
#include "ui/pages/getkeypage.h"
#include "ui/pages/keepsafepage.h"
#include "ui/pages/replacepage.h"
#include "ui/pages/requestpage.h"
#include "ui/pages/resultpage.h"
#include "ui/pages/sampleappcard.h"
#include "ui/pages/testpage.h"
#include "ui/practicecontrols.h"
#include "ui/roomystyle.h"
#include "ui/rotationstart.h"
#include "ui/tester.h"
#include "ui/theme.h"
#include "ui/widgets/rotationnotice.h"
#include "ui/widgets/sidebar.h"

#include <QLayout>
#include <QPushButton>
#include <QScreen>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr double usualWidth = 76; // in ems
constexpr double usualHeight = 52;
constexpr double compactBelow = 46;

bool wasChanged(const Session &session)
{
    const auto stands = [](const ChangeMade &change) {
        return !change.undone && std::ranges::any_of(change.files, &FileChange::done);
    };
    const bool saved = session.vault() && session.vault()->cause == Cause::VaultReadBack;
    return saved || std::ranges::any_of(session.changes(), stands);
}

QWidget *firstFocusable(QWidget *page)
{
    QWidget *widget = page->nextInFocusChain();
    while (widget != page) {
        const bool takesFocus = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isEnabled();
        if (takesFocus && page->isAncestorOf(widget) && widget->isVisible())
            return widget;
        widget = widget->nextInFocusChain();
    }
    return nullptr;
}

} // namespace

MainWindow::MainWindow(Services &services, QWidget *parent)
    : QWizard(parent)
    , m_session(services.session)
    , m_savedKeys(std::make_unique<SavedKeys>(services.vault, services.clock, services.vaultName))
    , m_tester(new Tester(services.check, services.session, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(services.practice.active ? tr("Practice") : tr("Keywright"));
    // AeroStyle breaks dark mode.
    setWizardStyle(QWizard::ModernStyle);
    RoomyStyle::useInsteadOfFusion();
    setOptions(QWizard::NoBackButtonOnStartPage | QWizard::NoCancelButtonOnLastPage
               | QWizard::NoDefaultButton);
    setWindowFlag(Qt::WindowMinMaxButtonsHint);
    buildSideBar(services);
    buildPages(services);
    nameButtons();
    connect(this, &QWizard::currentIdChanged, this, &MainWindow::enterPage);
    connect(&m_session, &Session::changesChanged, this, &MainWindow::updateCancelButton);
    connect(&m_session, &Session::vaultChanged, this, &MainWindow::updateCancelButton);
    const QSize usual(theme::em(this, usualWidth), theme::em(this, usualHeight));
    resize(usual.boundedTo(screen()->availableSize()));
    adaptSideBar(); // before the layout takes the names' width for the least that the window needs
    restart();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPages(Services &services)
{
    addPage(GetKey, new GetKeyPage(services, this));
    addPage(CheckKey, new CheckKeyPage(services, *m_tester, this));
    addPage(FindPlaces, new FindPage(services, *m_tester, this));
    addPage(ReplaceKey, new ReplacePage(services, *m_tester, this));
    addPage(TestKey, new TestPage(services, *m_tester, this));
    addPage(CheckRequest, new RequestPage(services, *m_tester, this));
    addPage(KeepSafe, new KeepSafePage(services, *m_tester, this));
    addPage(ShowResult, new ResultPage(services, *m_tester, this));
    if (services.practice.controls != nullptr)
        addPracticeCards(*services.practice.controls);
}

void MainWindow::addPracticeCards(PracticeControls &controls)
{
    // Wherever the result page may send somebody to do what only a website or another program can.
    for (const PageId id : { FindPlaces, ReplaceKey, TestKey, CheckRequest, KeepSafe, ShowResult })
        qobject_cast<Page *>(page(id))->addPracticeCard(
            new SampleAppCard(controls, SampleAppCard::Use::Mending, this));
    // Another case begins. On the first page itself the focus stays where it is.
    connect(&controls, &PracticeControls::scenarioChanged, this, [this] {
        if (visitedIds().size() > 1)
            restart();
    });
}

void MainWindow::buildSideBar(Services &services)
{
    m_sideBar = new SideBar(services.session, *m_tester, this);
    setSideWidget(m_sideBar);
    connect(m_sideBar, &SideBar::stepChosen, this, &MainWindow::goTo);
    connect(m_sideBar->notice(), &RotationNotice::rotateWanted, this, [this](const QString &name) {
        startRotation(*m_savedKeys, m_session, name, [this](const Result<void, VaultFailure> &started) {
            // Where the key can't be read any more, the page about the keychain says why.
            goTo(started ? GetKey : KeepSafe);
        });
    });
    connect(&m_session, &Session::vaultChanged, this, [this, &services] { lookForOldKeys(services); });
    lookForOldKeys(services);
}

void MainWindow::lookForOldKeys(Services &services)
{
    services.vault.examine(this, [this, &clock = services.clock](const VaultOutlook &outlook) {
        if (!opensNoWindow(outlook))
            return;
        m_savedKeys->readNotes([this, &clock](const QList<KeyNote> &notes) {
            m_sideBar->notice()->showNotes(notes, clock.now());
            adaptSideBar();
        });
    });
}

void MainWindow::addPage(PageId id, Page *page)
{
    setPage(id, page);
    m_sideBar->addStep(id, page);
    connect(page, &Page::stepWanted, this, &MainWindow::goTo);
    connect(page, &Page::purposeWanted, this, [this](int wanted, Page::Purpose purpose) {
        goTo(wanted);
        if (currentId() == wanted)
            currentStep()->begin(purpose);
    });
    // The wizard has its own idea of the main button, which comes first.
    connect(page, &Page::stepStateChanged, this, &MainWindow::updateMainAct, Qt::QueuedConnection);
    connect(page, &QWizardPage::completeChanged, this, &MainWindow::updateMainAct, Qt::QueuedConnection);
}

void MainWindow::nameButtons()
{
    setButtonText(QWizard::BackButton, tr("&Back"));
    setButtonText(QWizard::NextButton, tr("&Next"));
    setButtonText(QWizard::FinishButton, tr("C&lose"));
    const std::pair<WizardButton, QString> names[] = { { QWizard::BackButton, u"backButton"_s },
                                                       { QWizard::NextButton, u"nextButton"_s },
                                                       { QWizard::CommitButton, u"commitButton"_s },
                                                       { QWizard::FinishButton, u"closeButton"_s },
                                                       { QWizard::CancelButton, u"cancelButton"_s } };
    for (const auto &[which, name] : names)
        button(which)->setObjectName(name);
    updateCancelButton();
}

void MainWindow::goTo(int id)
{
    // One step at a time, so that every page is entered and left as with Back and Next.
    while (currentId() > id && currentId() != startId()) {
        const int before = currentId();
        back();
        if (currentId() == before)
            return;
    }
    while (currentId() >= 0 && currentId() < id) {
        const int before = currentId();
        next();
        if (currentId() == before)
            return;
    }
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWizard::resizeEvent(event);
    adaptSideBar();
}

void MainWindow::adaptSideBar()
{
    m_sideBar->setCompact(width() < theme::em(this, compactBelow));
}

void MainWindow::showEvent(QShowEvent *event)
{
    QWizard::showEvent(event);
    enterPage(currentId());
}

void MainWindow::enterPage(int id)
{
    removeFrames();
    m_sideBar->setCurrent(id);
    Page *step = currentStep();
    if (step == nullptr)
        return;
    QWidget *first = step->firstControl();
    if (first == nullptr || !first->isEnabled())
        first = firstFocusable(step);
    if (first != nullptr)
        first->setFocus(Qt::OtherFocusReason);
    updateMainAct();
    updateCancelButton();
}

void MainWindow::removeFrames()
{
    // The wizard lays its side widget and its pages into frames of its own.
    for (const QWidget *framed :
         { static_cast<QWidget *>(m_sideBar), static_cast<QWidget *>(currentPage()) }) {
        QLayout *around = framed == nullptr ? nullptr : framed->parentWidget()->layout();
        if (around != nullptr)
            around->setContentsMargins(0, 0, 0, 0);
    }
}

void MainWindow::updateMainAct()
{
    const Page *step = currentStep();
    if (step == nullptr)
        return;
    QPushButton *act = step->mainAct();
    for (const WizardButton which : { QWizard::NextButton, QWizard::CommitButton, QWizard::FinishButton }) {
        auto *candidate = qobject_cast<QPushButton *>(button(which));
        if ((act == nullptr || !act->isEnabled()) && candidate != nullptr && !candidate->isHidden())
            act = candidate;
    }
    if (act != nullptr)
        act->setDefault(true);
}

void MainWindow::updateCancelButton()
{
    setButtonText(QWizard::CancelButton, wasChanged(m_session) ? tr("C&lose") : tr("Cancel"));
}

Page *MainWindow::currentStep() const
{
    return qobject_cast<Page *>(currentPage());
}

} // namespace keywright
