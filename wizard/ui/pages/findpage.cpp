#include "ui/pages/findpage.h"

#include "core/facts.h"
#include "core/places/staleprograms.h"
#include "core/ports/environment.h"
#include "core/ports/processtable.h"
#include "core/session.h"
#include "ui/findwords.h"
#include "ui/mainwindow.h"
#include "ui/placewords.h"
#include "ui/verdictlook.h"
#include "ui/widgets/answerbox.h"
#include "ui/widgets/clearing.h"
#include "ui/widgets/hiddenstorescard.h"
#include "ui/widgets/searchcard.h"
#include "wording/wording.h"

#include <QAccessible>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr qsizetype rowsAtOnce = 12; // More are hardly read; the rest comes at a press.

theme::Sign signFor(PlaceGroup::Kind kind)
{
    switch (kind) {
    case PlaceGroup::Kind::OtherKey:
    case PlaceGroup::Kind::Damaged:
    case PlaceGroup::Kind::Blank:
        return theme::Sign::Attention;
    case PlaceGroup::Kind::ThisKey:
        return theme::Sign::Done;
    case PlaceGroup::Kind::Reference:
        return theme::Sign::Open;
    }
    Q_UNREACHABLE();
}

} // namespace

FindPage::FindPage(Services &services, Tester & /*tester*/, QWidget *parent)
    : Page(tr("Find where your apps keep it"), tr("Looking where apps usually keep keys."),
           services.practice.active, parent)
    , m_services(services)
    , m_finder(placeSources(services), services.facts)
    , m_results(new QVBoxLayout)
    , m_answer(new AnswerBox)
    , m_search(new SearchCard)
{
    setObjectName(u"findPage"_s);
    setAcceptDrops(true);
    m_results->setSpacing(content()->spacing());
    content()->addWidget(m_answer); // before the list, which may be long
    content()->addLayout(m_results);
    content()->addWidget(m_search);
    content()->addWidget(new HiddenStoresCard(wording::hiddenStores(services.facts.places)));
    content()->addStretch();
    m_search->offerProcesses(services.processes.isAvailable() && !services.practice.active);

    connect(m_search, &SearchCard::addFolder, this, &FindPage::chooseFolder);
    connect(m_search, &SearchCard::searchHome, this, [this] { addFolder(homeOf(m_services)); });
    connect(m_search, &SearchCard::cancelSearch, &m_finder, &PlaceFinder::cancel);
    connect(m_search, &SearchCard::processesChanged, this, &FindPage::search);
    connect(&m_finder, &PlaceFinder::progressed, m_search, &SearchCard::showTally);
    connect(&m_finder, &PlaceFinder::foundMore, this, &FindPage::showMore);
    connect(&services.session, &Session::keyChanged, this, [this] { m_stale = true; });
    connect(&services.session, &Session::changesChanged, this, [this] { m_stale = true; });
    connect(&services.session, &Session::placesChanged, this, &FindPage::showPlaces);
    connect(&services.session, &Session::verdictChanged, this, &FindPage::showPlaces);
}

QString FindPage::stepName() const
{
    return tr("Find where apps keep it");
}

Page::StepState FindPage::stepState() const
{
    if (!m_services.session.wasSearched())
        return StepState::Open;
    switch (answerOf(m_services.session.places(), m_services.session.key() != nullptr)) {
    case PlacesAnswer::OthersUsed:
    case PlacesAnswer::DamagedUsed:
    case PlacesAnswer::OnlyBlank:
        return StepState::Attention;
    case PlacesAnswer::NothingFound:
    case PlacesAnswer::NotCompared:
    case PlacesAnswer::AllRight:
    case PlacesAnswer::OthersUnused:
        return StepState::Done;
    }
    Q_UNREACHABLE();
}

void FindPage::initializePage()
{
    searchIfStale();
}

void FindPage::cleanupPage()
{
    m_finder.cancel();
}

void FindPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    searchIfStale();
}

void FindPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void FindPage::dropEvent(QDropEvent *event)
{
    bool any = false;
    for (const QUrl &url : event->mimeData()->urls()) {
        const QFileInfo dropped(url.toLocalFile());
        if (!url.isLocalFile() || !dropped.exists())
            continue;
        m_folders.append(dropped.filesystemAbsoluteFilePath());
        any = true;
    }
    event->acceptProposedAction();
    if (any)
        search();
}

void FindPage::searchIfStale()
{
    if (m_stale)
        search();
}

void FindPage::search()
{
    m_stale = false;
    setComplete(false);
    m_search->showSearching();
    const bool practice = m_services.practice.active;
    FindRequest request;
    request.home = practice ? m_services.practice.home : std::filesystem::path();
    request.startEnvironments = !practice;
    request.processes = m_search->wantsProcesses();
    request.folders = m_folders;
    if (practice && !m_folders.contains(m_services.practice.project))
        request.folders.append(m_services.practice.project);
    m_finder.find(request, m_services.session.key(), [this](PlaceReport report) { take(std::move(report)); });
}

void FindPage::chooseFolder()
{
    auto *dialog =
        new QFileDialog(this, tr("A folder to look into"), wording::shownPath(homeOf(m_services), {}));
    dialog->setObjectName(u"folderDialog"_s);
    dialog->setFileMode(QFileDialog::Directory);
    // The portal's dialog can't read this process while core dumps are off.
    dialog->setOptions(QFileDialog::DontUseNativeDialog | QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &folder) { addFolder(QFileInfo(folder).filesystemAbsoluteFilePath()); });
    dialog->open();
}

void FindPage::addFolder(const std::filesystem::path &folder)
{
    if (!m_folders.contains(folder))
        m_folders.append(folder);
    search();
}

void FindPage::take(PlaceReport report)
{
    m_sinceShown.invalidate();
    m_search->showEnd(report.files, report.milliseconds, wording::leftOutInWords(report, homeOf(m_services)));
    if (m_search->wantsProcesses())
        m_services.session.setStalePrograms(staleAmong(report));
    m_services.session.setPlaces(std::move(report));
    setComplete(true);
    // A screen reader hears what the search came to.
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void FindPage::setComplete(bool complete)
{
    if (m_complete == complete)
        return;
    m_complete = complete;
    Q_EMIT completeChanged();
}

void FindPage::showPlaces()
{
    if (!m_services.session.wasSearched()) {
        m_stale = true;
        clearLayout(*m_results);
        if (isVisible())
            search();
        return;
    }
    showGroups(m_services.session.places());
    setSentence(answerInWords(m_services.session.places(), m_services.session.key() != nullptr));
    showAnswer();
    Q_EMIT stepStateChanged();
}

void FindPage::showMore()
{
    // Cards are made anew each time: a person reads no faster, and the window stays smooth.
    constexpr qint64 pause = 500; // milliseconds
    if (m_sinceShown.isValid() && m_sinceShown.elapsed() < pause)
        return;
    showGroups(m_finder.soFar());
    m_sinceShown.start();
}

void FindPage::showGroups(const PlaceReport &report)
{
    clearLayout(*m_results);
    for (const PlaceGroup &group : groupPlaces(report))
        m_results->addWidget(cardFor(group, report));
}

QWidget *FindPage::cardFor(const PlaceGroup &group, const PlaceReport &report) const
{
    QList<PlaceShown> rows;
    for (const qsizetype index : group.places)
        rows.append(shownPlace(index, report, homeOf(m_services)));
    const bool folded = group.kind == PlaceGroup::Kind::Reference;
    auto *card = new PlaceCard(groupHeading(group), rows, folded ? 0 : rowsAtOnce);
    card->setSign(signFor(group.kind));
    const auto &verdict = m_services.session.verdict();
    if (group.kind == PlaceGroup::Kind::ThisKey && verdict)
        card->setAside(wording::verdictInShort(*verdict), verdictRole(verdict->cause));
    return card;
}

void FindPage::showAnswer()
{
    if (const auto finding = leadingFinding(m_services.session.places()))
        m_answer->showFinding(*finding);
    else
        m_answer->clear();
}

} // namespace keywright
