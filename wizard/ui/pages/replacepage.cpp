#include "ui/pages/replacepage.h"

#include "core/session.h"
#include "ui/mainwindow.h"
#include "ui/placewords.h"
#include "ui/replacewords.h"
#include "ui/widgets/answerbox.h"
#include "ui/widgets/historycard.h"
#include "ui/widgets/listcard.h"
#include "ui/widgets/replaceaction.h"
#include "ui/widgets/restartcard.h"
#include "wording/wording.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

ReplacePage::ReplacePage(Services &services, Tester &tester, QWidget *parent)
    : Page(tr("Replace it"), {}, services.practice.active, parent)
    , m_services(services)
    , m_replacer(services.files, services.facts)
    , m_finder(placeSources(services), services.facts)
    , m_answer(new AnswerBox)
    , m_receipts(new ListCard(tr("What was changed")))
    , m_restart(new RestartCard(services.processes, services.session, services.facts))
    , m_cardsLayout(new QVBoxLayout)
    , m_action(new ReplaceAction(services.session, tester))
    , m_elsewhere(new ListCard(tr("To be changed by you")))
    , m_history(new HistoryCard)
{
    setObjectName(u"replacePage"_s);
    m_receipts->setObjectName(u"receipts"_s);
    m_elsewhere->setObjectName(u"elsewhere"_s);
    m_cardsLayout->setSpacing(content()->spacing());
    content()->addWidget(m_answer);
    content()->addWidget(m_receipts);
    content()->addWidget(m_restart);
    content()->addLayout(m_cardsLayout);
    content()->addWidget(m_action);
    content()->addWidget(m_elsewhere);
    content()->addWidget(m_history);
    content()->addStretch();
    connectSession();
    connect(m_action, &ReplaceAction::replaceRequested, this, &ReplacePage::replace);
    connect(m_action, &ReplaceAction::lockChanged, this, &ReplacePage::updateAction);
    connect(m_history, &HistoryCard::undoRequested, this, &ReplacePage::undo);
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
    for (ChangeCard *card : std::as_const(m_cards)) {
        card->hide();
        card->deleteLater();
    }
    m_cards.clear();
    if (!m_showsOutcome) {
        m_answer->clear();
        m_receipts->hide();
        m_restart->hide();
    }
    addCards();
    addElsewhere();
    QStringList shown;
    for (const ChangeMade &change : m_services.session.changes())
        shown.append(change.id);
    m_history->showChanges(m_services.files.changes(), shown);
    updateAction();
}

void ReplacePage::addCards()
{
    const PlaceReport &report = m_services.session.places();
    if (m_services.session.key() == nullptr)
        return;
    for (std::size_t index = 0; index < report.places.size(); ++index) {
        if (!isReplaceable(report.places[index]))
            continue;
        auto *card = new ChangeCard(shownChange(static_cast<qsizetype>(index)));
        connect(card, &ChangeCard::chosenChanged, this, &ReplacePage::updateAction);
        m_cardsLayout->addWidget(card);
        m_cards.append(card);
    }
}

ChangeShown ReplacePage::shownChange(qsizetype index) const
{
    const Place &place = m_services.session.places().places.at(static_cast<std::size_t>(index));
    ChangeShown shown { index,
                        placeTitle(place, homeOf(m_services)),
                        placeWhere(place, homeOf(m_services)),
                        place.name,
                        doubtInWords(place),
                        {},
                        {} };
    QList<PlannedFile> plan =
        m_replacer.plan(m_services.session.places(), { index }, *m_services.session.key());
    if (plan.first().plan)
        shown.lines = plan.first().plan->lines;
    else
        shown.cannot = problemInWords(plan.first().plan.error());
    wipePlans(plan);
    return shown;
}

void ReplacePage::addElsewhere()
{
    m_elsewhere->clear();
    for (const Place &place : m_services.session.places().places) {
        const bool anotherKey = place.state == PlaceState::Other || place.state == PlaceState::Damaged;
        if (!anotherKey || isReplaceable(place) || place.origin == PlaceOrigin::Process)
            continue;
        m_elsewhere->addEntry(placeTitle(place, homeOf(m_services)), placeWhere(place, homeOf(m_services)),
                              wording::notEditableInWords(place));
    }
    m_elsewhere->setVisible(!m_elsewhere->isEmpty());
}

QList<qsizetype> ReplacePage::chosen() const
{
    QList<qsizetype> places;
    for (const ChangeCard *card : m_cards) {
        if (card->isChosen())
            places.append(card->place());
    }
    return places;
}

int ReplacePage::chosenFiles() const
{
    std::set<std::filesystem::path> files;
    for (const qsizetype place : chosen())
        files.insert(m_services.session.places().places.at(static_cast<std::size_t>(place)).path);
    return static_cast<int>(files.size());
}

void ReplacePage::updateAction()
{
    const int files = chosenFiles();
    m_action->update(files);
    m_action->setVisible(!m_cards.isEmpty());
    setHeading(files == 0 ? tr("Replace it") : tr("Replace it in %n file(s)", nullptr, files));
    setSentence(m_showsOutcome && m_cards.isEmpty()
                    ? tr("What was done stands below.")
                    : reviewInWords(m_services.session, static_cast<int>(m_cards.size())));
    Q_EMIT stepStateChanged();
}

void ReplacePage::replace()
{
    QList<PlannedFile> plans =
        m_replacer.plan(m_services.session.places(), chosen(), *m_services.session.key());
    const ChangeMade change = m_replacer.apply(plans);
    wipePlans(plans);
    m_action->lockAgain();
    m_showsOutcome = true;
    if (!change.id.isEmpty())
        m_services.session.addChange(change);
    showChange(change);
    searchAgain();
}

void ReplacePage::showChange(const ChangeMade &change)
{
    const ChangeSentences sentences = changeInWords(change);
    m_answer->show(sentences.words, sentences.tone);
    if (sentences.anyDone) {
        QPushButton *undoButton = m_answer->addButton(tr("&Undo"), u"undoButton"_s);
        connect(undoButton, &QPushButton::clicked, this, [this, id = change.id] { undo(id); });
    }
    QPushButton *again = m_answer->addButton(tr("Search &again"), u"searchAgainButton"_s);
    connect(again, &QPushButton::clicked, this, [this] {
        m_showsOutcome = false;
        searchAgain();
    });
    m_receipts->clear();
    for (const FileChange &file : change.files) {
        const auto home = homeOf(m_services);
        m_receipts->addEntry({}, wording::shownPath(file.path, home), fileChangeInWords(file, home));
    }
    m_receipts->show();
    m_restart->setVisible(sentences.anyDone);
}

void ReplacePage::undo(const QString &changeId)
{
    const auto undone = m_replacer.undo(changeId);
    if (undone)
        m_services.session.markUndone(changeId);
    const ChangeSentences sentences = undoInWords(undone, homeOf(m_services));
    m_showsOutcome = true;
    m_answer->show(sentences.words, sentences.tone);
    m_receipts->hide();
    m_restart->hide();
    searchAgain();
}

void ReplacePage::searchAgain()
{
    setComplete(false);
    m_finder.find(searchedBefore(m_services), m_services.session.key(), [this](PlaceReport report) {
        m_services.session.setPlaces(std::move(report));
        setComplete(true);
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
