#include "ui/pages/replacepage.h"

#include "core/ports/clock.h"
#include "core/session.h"
#include "ui/mainwindow.h"
#include "ui/pages/reviewcards.h"
#include "ui/placewords.h"
#include "ui/replacewords.h"
#include "ui/tester.h"
#include "ui/widgets/answerbox.h"
#include "ui/widgets/historycard.h"
#include "ui/widgets/listcard.h"
#include "ui/widgets/replaceaction.h"
#include "ui/widgets/restartcard.h"
#include "ui/widgets/todocard.h"
#include "wording/wording.h"

#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// The pointer says that the program is busy, for many files take a while.
class BusyPointer
{
public:
    BusyPointer() { QGuiApplication::setOverrideCursor(Qt::WaitCursor); }
    BusyPointer(const BusyPointer &) = delete;
    BusyPointer &operator=(const BusyPointer &) = delete;
    ~BusyPointer() { QGuiApplication::restoreOverrideCursor(); }
};

} // namespace

ReplacePage::ReplacePage(Services &services, Tester &tester, QWidget *parent)
    : Page(tr("Replace it"), {}, services.practice.active, parent)
    , m_services(services)
    , m_tester(tester)
    , m_replacer(services.files, services.facts, services.shell)
    , m_finder(placeSources(services), services.facts)
    , m_answer(new AnswerBox)
    , m_receipts(new ListCard(tr("What was changed")))
    , m_restart(new RestartCard(services.processes, services.session, services.facts))
    , m_cards(new ReviewCards)
    , m_action(new ReplaceAction(services.session, tester))
    , m_elsewhere(new TodoCard(tr("To be changed by you")))
    , m_history(new HistoryCard)
{
    setObjectName(u"replacePage"_s);
    m_receipts->setObjectName(u"receipts"_s);
    m_elsewhere->setObjectName(u"elsewhere"_s);
    content()->addWidget(m_answer);
    content()->addWidget(m_receipts);
    content()->addWidget(m_restart);
    content()->addWidget(m_action); // before the list, which may be long
    content()->addWidget(m_cards);
    content()->addWidget(m_elsewhere);
    content()->addWidget(m_history);
    content()->addStretch();
    connectSession();
    connect(m_action, &ReplaceAction::replaceRequested, this, &ReplacePage::replace);
    connect(m_action, &ReplaceAction::lockChanged, this, &ReplacePage::updateAction);
    connect(m_cards, &ReviewCards::chosenChanged, this, &ReplacePage::updateAction);
    connect(m_history, &HistoryCard::undoRequested, this, &ReplacePage::undo);
    connect(m_history, &HistoryCard::forgetRequested, this, &ReplacePage::askToForget);
}

void ReplacePage::connectSession()
{
    connect(&m_services.session, &Session::placesChanged, this, &ReplacePage::review);
    connect(&m_services.session, &Session::verdictChanged, this, &ReplacePage::updateAction);
    connect(&m_services.session, &Session::keyChanged, this, [this] {
        m_showsOutcome = false;
        review();
    });
}

QString ReplacePage::stepName() const
{
    return tr("Replace it");
}

Page::StepState ReplacePage::stepState() const
{
    if (!m_services.session.wasSearched())
        return StepState::Open;
    if (std::ranges::any_of(m_services.session.places().places, isSafelyReplaceable))
        return StepState::Attention;
    return m_services.session.changes().isEmpty() ? StepState::Skipped : StepState::Done;
}

QPushButton *ReplacePage::mainAct() const
{
    return m_action->isHidden() || !m_action->button()->isEnabled() ? nullptr : m_action->button();
}

void ReplacePage::initializePage()
{
    review();
}

void ReplacePage::cleanupPage()
{
    m_finder.cancel();
}

void ReplacePage::review()
{
    m_cards->showOptions(m_replacer, m_services);
    if (!m_showsOutcome) {
        m_answer->clear();
        m_receipts->hide();
        m_restart->hide();
    }
    addElsewhere();
    // The box on top has the buttons of the change that it tells of.
    m_history->showChanges(m_services.files.changes(), m_showsOutcome ? m_told : QString());
    updateAction();
}

void ReplacePage::addElsewhere()
{
    m_elsewhere->clear();
    for (const Place &place : m_services.session.places().places) {
        const bool anotherKey = place.state == PlaceState::Other || place.state == PlaceState::Damaged;
        if (!anotherKey || isReplaceable(place) || place.origin == PlaceOrigin::Process)
            continue;
        m_elsewhere->addStep(placeTitle(place, homeOf(m_services)), placeWhere(place, homeOf(m_services)),
                             wording::notEditableInWords(place));
    }
    m_elsewhere->setVisible(!m_elsewhere->isEmpty());
}

void ReplacePage::updateAction()
{
    const int files = m_cards->chosenFiles();
    m_action->update(files);
    m_action->setVisible(m_cards->files() > 0);
    setHeading(files == 0 ? tr("Replace it") : tr("Replace it in %n file(s)", nullptr, files));
    const QString backups = wording::shownPath(m_services.files.backups(), homeOf(m_services));
    setSentence(m_showsOutcome && files == 0
                    ? tr("What was done stands below.")
                    : reviewInWords(m_services.session, m_cards->files(), files, backups));
    Q_EMIT stepStateChanged();
}

void ReplacePage::replace()
{
    const BusyPointer busy;
    QList<PlannedFile> plans =
        m_replacer.plan(m_services.session.places(), m_cards->chosen(), *m_services.session.key());
    ChangeMade change = m_replacer.apply(plans);
    change.when = m_services.clock.now();
    wipePlans(plans);
    m_action->lockAgain();
    m_showsOutcome = true;
    m_told = change.id;
    if (!change.id.isEmpty())
        m_services.session.addChange(change);
    showChange(change);
    searchAgain(true);
}

void ReplacePage::showChange(const ChangeMade &change)
{
    const ChangeSentences sentences = changeInWords(change, m_services.session.isAccepted());
    m_answer->show(sentences.words, sentences.tone);
    offerAfterChange(change.id, sentences.anyDone);
    m_receipts->clear();
    for (const FileChange &file : change.files) {
        const auto home = homeOf(m_services);
        m_receipts->addEntry({}, wording::shownPath(file.path, home), fileChangeInWords(file, home));
    }
    m_receipts->show();
    m_restart->setVisible(sentences.anyDone);
    scrollTo(m_answer);
}

void ReplacePage::offerAfterChange(const QString &changeId, bool anyDone)
{
    if (anyDone) {
        QPushButton *undoButton = m_answer->addButton(tr("&Undo"), u"undoButton"_s);
        connect(undoButton, &QPushButton::clicked, this, [this, changeId] { undo(changeId); });
    }
    QPushButton *again = m_answer->addButton(tr("Search &again"), u"searchAgainButton"_s);
    connect(again, &QPushButton::clicked, this, [this] {
        m_showsOutcome = false;
        searchAgain(false);
    });
    if (anyDone) {
        QPushButton *forgetButton = m_answer->addButton(tr("&Delete the copies…"), u"forgetButton"_s);
        connect(forgetButton, &QPushButton::clicked, this, [this, changeId] { askToForget(changeId); });
    }
}

void ReplacePage::undo(const QString &changeId)
{
    const BusyPointer busy;
    const auto undone = m_replacer.undo(changeId);
    if (undone)
        m_services.session.markUndone(changeId);
    const ChangeSentences sentences = undoInWords(undone, homeOf(m_services));
    m_showsOutcome = true;
    m_told.clear();
    m_answer->show(sentences.words, sentences.tone);
    m_receipts->hide();
    m_restart->hide();
    scrollTo(m_answer);
    searchAgain(false);
}

void ReplacePage::askToForget(const QString &changeId)
{
    m_showsOutcome = true;
    m_told = changeId;
    m_answer->show(forgettingInWords(), AnswerBox::Tone::Warning);
    QPushButton *forgetButton = m_answer->addButton(tr("&Delete them for good"), u"forgetForGoodButton"_s);
    connect(forgetButton, &QPushButton::clicked, this, [this, changeId] { forget(changeId); });
    QPushButton *keepButton = m_answer->addButton(tr("&Keep them"), u"keepCopiesButton"_s);
    connect(keepButton, &QPushButton::clicked, this, [this] {
        m_showsOutcome = false;
        review();
    });
    scrollTo(m_answer);
}

void ReplacePage::forget(const QString &changeId)
{
    const Result<void, FileError> forgotten = m_services.files.forget(changeId);
    if (forgotten)
        m_services.session.markForgotten(changeId);
    const bool othersLeft = !m_services.files.changes().isEmpty();
    const ChangeSentences sentences = forgottenInWords(forgotten, othersLeft);
    m_answer->show(sentences.words, sentences.tone);
    m_told.clear();
    m_receipts->hide();
    review();
}

void ReplacePage::searchAgain(bool testToo)
{
    setComplete(false);
    m_finder.find(searchedBefore(m_services), m_services.session.key(), [this, testToo](PlaceReport report) {
        m_services.session.setPlaces(std::move(report));
        setComplete(true);
        // The same question as before, to the same address: whether all is well now.
        if (testToo && m_services.session.isAccepted())
            m_tester.start();
    });
}

void ReplacePage::setComplete(bool complete)
{
    if (m_complete == complete)
        return;
    m_complete = complete;
    Q_EMIT completeChanged();
}

} // namespace keywright
