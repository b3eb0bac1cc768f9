#include "ui/pages/resultpage.h"

#include "core/report/report.h"
#include "core/session.h"
#include "ui/mainwindow.h"
#include "ui/placewords.h"
#include "ui/replacewords.h"
#include "ui/resultwords.h"
#include "ui/widgets/answerbox.h"
#include "ui/widgets/codebox.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/listcard.h"
#include "wording/reporttext.h"

#include <QDesktopServices>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr int reportLines = 14;

ListCard *makeHelpCard()
{
    auto *card = new ListCard(ResultPage::tr("If an app still says 401"));
    card->addEntry(
        ResultPage::tr("An online service such as Zapier, Make or n8n"), {},
        ResultPage::tr("It keeps its own copy. Open the connection there, paste the key again and save."));
    card->addEntry(
        ResultPage::tr("A program that was not closed"), {},
        ResultPage::tr("It keeps the key that it was started with. Close all of its windows, then start it "
                       "again; a terminal too."));
    card->addEntry(
        ResultPage::tr("More than one key"), {},
        ResultPage::tr("Every project has its own credit. The app may use the key of another project."));
    card->addEntry(
        ResultPage::tr("Only some requests fail"), {},
        ResultPage::tr("Two copies with different keys may be in use, one of them in a container or on a "
                       "server that this computer can't see."));
    return card;
}

} // namespace

ResultPage::ResultPage(Services &services, Tester & /*tester*/, QWidget *parent)
    : Page(tr("Result"), tr("What was wrong, what was changed, and what is left to do."),
           services.practice.active, parent)
    , m_services(services)
    , m_replacer(services.files, services.facts)
    , m_headline(new AnswerBox)
    , m_left(new ListCard(tr("What is left to do")))
    , m_wrong(new ListCard(tr("What was wrong")))
    , m_changes(new ListCard(tr("What was changed")))
    , m_undone(new AnswerBox)
{
    setObjectName(u"resultPage"_s);
    m_left->setObjectName(u"leftToDo"_s);
    m_wrong->setObjectName(u"whatWasWrong"_s);
    m_changes->setObjectName(u"whatWasChanged"_s);
    m_undone->setObjectName(u"undoAnswer"_s);
    for (QWidget *part : std::initializer_list<QWidget *> { m_headline, m_left, m_wrong, m_changes, m_undone,
                                                            makeHelpCard() })
        content()->addWidget(part);
    buildReportCard();
    content()->addStretch();
    connectSession();
}

void ResultPage::buildReportCard()
{
    auto *card = new Card(tr("A report for the support or for your notes"));
    card->body()->addWidget(makeTextLabel(tr(
        "This is all that is in it. It holds shortened keys only, and goes nowhere but to your clipboard.")));
    m_report = new CodeBox(tr("The report"), tr("&Copy the report"));
    m_report->setMaximumLines(reportLines);
    m_report->edit()->setObjectName(u"reportPreview"_s);
    m_report->copyButton()->setObjectName(u"copyReportButton"_s);
    card->body()->addWidget(m_report);
    content()->addWidget(card);
}

void ResultPage::connectSession()
{
    const Session &session = m_services.session;
    const auto updateWhereSeen = [this] {
        if (isVisible())
            update();
        Q_EMIT stepStateChanged();
    };
    connect(&session, &Session::keyChanged, this, updateWhereSeen);
    connect(&session, &Session::verdictChanged, this, updateWhereSeen);
    connect(&session, &Session::placesChanged, this, updateWhereSeen);
    connect(&session, &Session::staleProgramsChanged, this, updateWhereSeen);
    connect(&session, &Session::changesChanged, this, updateWhereSeen);
    connect(&session, &Session::requestChanged, this, updateWhereSeen);
    connect(&session, &Session::vaultChanged, this, updateWhereSeen);
}

QString ResultPage::stepName() const
{
    return tr("Result");
}

Page::StepState ResultPage::stepState() const
{
    return conclude(m_services.session).left.isEmpty() ? StepState::Done : StepState::Open;
}

void ResultPage::initializePage()
{
    update();
}

void ResultPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    update();
}

void ResultPage::update()
{
    const Conclusion conclusion = conclude(m_services.session);
    const Headline headline = headlineFor(conclusion, m_services.session);
    m_headline->show(headline.words, headline.tone);
    showLeft(conclusion);
    showWrong(conclusion);
    showChanges();
    const QString home = wording::shownPath(homeOf(m_services), {});
    m_report->setText(wording::reportText(
        buildReport(m_services.session, m_services.programVersion, m_services.system, home)));
}

void ResultPage::showLeft(const Conclusion &conclusion)
{
    m_left->clear();
    int number = 0;
    for (const LeftToDo step : conclusion.left) {
        const TodoShown todo = todoInWords(step, m_services);
        ++number;
        //: A numbered list. %1: the number, %2: what to do
        m_left->addEntry(tr("%1. %2").arg(number).arg(todo.title), todo.why, makeButtons(todo, number));
    }
    m_left->setVisible(number > 0);
}

QWidget *ResultPage::makeButtons(const TodoShown &todo, int number)
{
    auto *buttons = new QWidget;
    auto *line = new FlowLayout(buttons);
    if (todo.page) {
        auto *go = new QPushButton(tr("Go there"));
        go->setObjectName(u"goThereButton%1"_s.arg(number));
        //: A button, read aloud. %1: what is to be done on that page
        go->setAccessibleName(tr("Go to the page for this: %1").arg(todo.title));
        connect(go, &QPushButton::clicked, this, [this, page = *todo.page] { Q_EMIT stepWanted(page); });
        line->addWidget(go);
    }
    if (todo.link.isValid()) {
        //: A button that opens a web page. %1: its host
        auto *open = new QPushButton(tr("Open %1").arg(todo.link.host()));
        open->setObjectName(u"openLinkButton%1"_s.arg(number));
        //: A button, read aloud. %1: what it helps with, %2: a host
        open->setAccessibleName(tr("%1: open %2").arg(todo.title, todo.link.host()));
        connect(open, &QPushButton::clicked, this, [link = todo.link] { QDesktopServices::openUrl(link); });
        line->addWidget(open);
    }
    return buttons;
}

void ResultPage::showWrong(const Conclusion &conclusion)
{
    m_wrong->clear();
    for (const Concluded &concluded : conclusion.wrong) {
        const wording::Words words = wording::wordsFor(concluded.finding);
        m_wrong->addEntry(words.what, {}, concluded.mended ? tr("Mended.") : words.todo);
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

void ResultPage::undo(const QString &changeId)
{
    const auto undone = m_replacer.undo(changeId);
    const ChangeSentences sentences = undoInWords(undone, homeOf(m_services));
    m_undone->show(sentences.words, sentences.tone);
    if (undone)
        m_services.session.markUndone(changeId);
}

} // namespace keywright
