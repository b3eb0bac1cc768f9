#include "ui/pages/resultpage.h"

#include "core/detail.h"
#include "core/key/inspection.h"
#include "core/ports/clock.h"
#include "core/session.h"
#include "ui/mainwindow.h"
#include "ui/pages/guidepanel.h"
#include "ui/pages/leftcard.h"
#include "ui/pages/reportcard.h"
#include "ui/pages/stillfailscard.h"
#include "ui/placewords.h"
#include "ui/replacewords.h"
#include "ui/resultwords.h"
#include "ui/tester.h"
#include "ui/theme.h"
#include "ui/widgets/answerbox.h"
#include "ui/widgets/listcard.h"
#include "ui/widgets/restartcard.h"
#include "ui/widgets/rotationcard.h"

#include <QHideEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

ResultPage::ResultPage(Services &services, Tester &tester, QWidget *parent)
    : Page({}, {}, services.practice.active, parent)
    , m_services(services)
    , m_tester(tester)
    , m_replacer(services.files, services.facts)
    , m_finder(placeSources(services), services.facts)
    , m_result(new QWidget)
    , m_guide(new GuidePanel(services, tester))
    , m_headline(new AnswerBox)
    , m_evidence(new ListCard(tr("What shows it")))
    , m_left(new LeftCard(services))
    , m_restart(new RestartCard(services.processes, services.session, services.facts))
    , m_also(new ListCard(tr("Also worth doing")))
    , m_wrong(new ListCard(tr("What was wrong")))
    , m_changes(new ListCard(tr("What was changed")))
    , m_undone(new AnswerBox)
    , m_stillFails(new StillFailsCard)
    , m_reminder(new RotationCard(services.clock))
    , m_report(new ReportCard(services))
{
    nameParts();
    auto *parts = new QVBoxLayout(m_result);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(theme::em(this, 1.1));
    for (QWidget *part :
         std::initializer_list<QWidget *> { m_headline, m_left, m_restart, m_evidence, m_also, m_wrong,
                                            m_changes, m_undone, m_stillFails, m_reminder, m_report })
        parts->addWidget(part);
    content()->addWidget(m_result);
    content()->addWidget(m_guide);
    content()->addStretch();
    connect(m_stillFails, &StillFailsCard::guideChosen, this, &ResultPage::openGuide);
    connect(m_guide, &GuidePanel::closed, this, &ResultPage::closeGuide);
    connect(m_reminder, &RotationCard::rotateWanted, this,
            [this] { Q_EMIT stepWanted(MainWindow::KeepSafe); });
    connect(m_guide, &GuidePanel::pageWanted, this, &Page::purposeWanted);
    connectSession();
    connectLeft();
    closeGuide();
}

void ResultPage::nameParts()
{
    setObjectName(u"resultPage"_s);
    m_headline->setObjectName(u"headline"_s);
    m_evidence->setObjectName(u"whatShowsIt"_s);
    m_also->setObjectName(u"alsoWorthDoing"_s);
    m_wrong->setObjectName(u"whatWasWrong"_s);
    m_changes->setObjectName(u"whatWasChanged"_s);
    m_undone->setObjectName(u"undoAnswer"_s);
    m_reminder->setObjectName(u"resultReminder"_s);
}

void ResultPage::connectSession()
{
    const Session &session = m_services.session;
    const auto updateWhereSeen = [this] {
        if (isVisible())
            update();
        Q_EMIT stepStateChanged();
    };
    for (const auto signal :
         { &Session::keyChanged, &Session::verdictChanged, &Session::placesChanged,
           &Session::staleProgramsChanged, &Session::changesChanged, &Session::requestChanged,
           &Session::explanationChanged, &Session::vaultChanged, &Session::onlineToolsChanged })
        connect(&session, signal, this, updateWhereSeen);
    // The tick box that was pressed is made anew by this.
    connect(&session, &Session::ticksChanged, this, updateWhereSeen, Qt::QueuedConnection);
}

void ResultPage::connectLeft()
{
    connect(m_left, &LeftCard::pageWanted, this, &Page::purposeWanted);
    connect(m_left, &LeftCard::keyWanted, this, &ResultPage::takeKeyAt);
    connect(m_left, &LeftCard::checkWanted, this, &ResultPage::checkAgain);
    connect(m_left, &LeftCard::onlineHelpWanted, this,
            [this] { openGuide(Guide::OnlineTool, m_left->nextStep()); });
    connect(m_left, &LeftCard::restartsWanted, this, [this] {
        m_restart->look();
        scrollTo(m_restart);
    });
}

QString ResultPage::stepName() const
{
    return tr("Result");
}

Page::StepState ResultPage::stepState() const
{
    return conclude(m_services.session, m_services.facts).open().isEmpty() ? StepState::Done
                                                                           : StepState::Open;
}

QWidget *ResultPage::firstControl() const
{
    return m_left->nextStep();
}

QPushButton *ResultPage::mainAct() const
{
    if (m_guide->isVisibleTo(this))
        return m_guide->actButton();
    return m_left->nextStep();
}

void ResultPage::initializePage()
{
    update();
    m_report->update();
}

void ResultPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    update();
    m_services.vault.examine(
        this, [this](const VaultOutlook &outlook) { m_services.session.takeOutlook(outlook); });
}

void ResultPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    if (!event->spontaneous())
        closeGuide();
}

void ResultPage::update()
{
    const Conclusion conclusion = conclude(m_services.session, m_services.facts);
    const Diagnosis diagnosis = diagnose(evidenceOf(m_services.session));
    showAnswer(conclusion, diagnosis);
    m_left->showSteps(conclusion.left);
    showRestarts(conclusion);
    showWrong(conclusion);
    showChanges();
    showReminder();
    m_report->updateSoon();
}

void ResultPage::showAnswer(const Conclusion &conclusion, const Diagnosis &diagnosis)
{
    const Headline headline = headlineFor(conclusion, diagnosis, m_services);
    m_headline->show(headline.words, headline.tone);
    const bool unfinished = conclusion.outcome == Outcome::Unfinished;
    m_evidence->clear();
    m_also->clear();
    for (const Finding &finding : diagnosis.evidence) {
        const wording::Words words = wording::wordsFor(finding);
        m_evidence->addEntry({}, {}, words.what);
    }
    for (const Finding &finding : diagnosis.also) {
        const wording::Words words = wording::wordsFor(finding);
        m_also->addEntry(words.what, {}, words.todo);
    }
    m_evidence->setVisible(unfinished && !m_evidence->isEmpty());
    m_also->setVisible(!m_also->isEmpty());
}

void ResultPage::showRestarts(const Conclusion &conclusion)
{
    const bool toRestart = std::ranges::any_of(conclusion.left, [](const LeftStep &step) {
        return step.what == LeftToDo::RestartPrograms && !step.done;
    });
    m_restart->setVisible(toRestart);
}

void ResultPage::showWrong(const Conclusion &conclusion)
{
    m_wrong->clear();
    for (const Concluded &concluded : conclusion.wrong) {
        const wording::Words words = wording::wordsFor(concluded.finding);
        m_wrong->addEntry(words.what, {}, concluded.mended ? tr("Mended.") : tr("Not mended yet."));
    }
    m_wrong->setVisible(!m_wrong->isEmpty());
}

void ResultPage::showChanges()
{
    m_changes->clear();
    const auto home = homeOf(m_services);
    for (const ChangeMade &change : m_services.session.changes()) {
        for (const FileChange &file : change.files)
            m_changes->addEntry({}, wording::shownPath(file.path, home),
                                change.undone && file.done ? tr("Replaced, then undone.")
                                                           : fileChangeInWords(file, home, change.forgotten));
        if (change.undone || change.forgotten)
            continue;
        auto *undoButton = new QPushButton(tr("&Undo this change"));
        undoButton->setObjectName(u"undoButton"_s);
        connect(undoButton, &QPushButton::clicked, this, [this, id = change.id] { undo(id); });
        m_changes->body()->addWidget(undoButton, 0, Qt::AlignLeading);
    }
    m_changes->setVisible(!m_changes->isEmpty());
}

void ResultPage::showReminder()
{
    const auto &vault = m_services.session.vault();
    if (!vault || vault->cause != Cause::VaultReadBack)
        m_reminder->hide();
    else if (m_reminder->isHidden())
        m_reminder->showDates(m_services.clock.now(), vault->detail[detail::name].toString());
}

void ResultPage::undo(const QString &changeId)
{
    const auto undone = m_replacer.undo(changeId);
    const ChangeSentences sentences = undoInWords(undone, homeOf(m_services));
    m_undone->show(sentences.words, sentences.tone);
    if (undone)
        m_services.session.markUndone(changeId);
}

void ResultPage::checkAgain()
{
    const Session &session = m_services.session;
    if (session.stalePrograms())
        m_restart->look();
    if (session.wasSearched()) {
        m_finder.find(searchedBefore(m_services), session.key(),
                      [this](PlaceReport report) { m_services.session.setPlacesAgain(std::move(report)); });
    }
    if (session.verdict())
        m_tester.start();
}

void ResultPage::takeKeyAt(qsizetype place)
{
    const auto &places = m_services.session.places().places;
    const auto index = static_cast<std::size_t>(place);
    if (place < 0 || index >= places.size())
        return;
    const Secret key = places[index].value.clone();
    m_services.session.setInspection(inspectKey(key.bytes(), m_services.facts));
    // What was found has to be judged against this key.
    m_finder.find(searchedBefore(m_services), m_services.session.key(),
                  [this](PlaceReport report) { m_services.session.setPlaces(std::move(report)); });
    Q_EMIT stepWanted(MainWindow::TestKey);
}

void ResultPage::openGuide(Guide guide, QWidget *from)
{
    m_guideCameFrom = from;
    m_result->hide();
    m_guide->open(guide);
    setHeading(m_guide->heading());
    setSentence(m_guide->sentence());
    m_guide->firstControl()->setFocus();
    scrollTo(m_guide);
    Q_EMIT stepStateChanged();
}

void ResultPage::closeGuide()
{
    m_guide->hide();
    m_result->show();
    setHeading(tr("Result"));
    setSentence(tr("What was wrong, what was changed, and what is left to do."));
    if (m_guideCameFrom != nullptr && isVisible())
        m_guideCameFrom->setFocus();
    m_guideCameFrom = nullptr;
    Q_EMIT stepStateChanged();
}

} // namespace keywright
