#include "ui/pages/leftcard.h"

#include "core/answer/keycheck.h"
#include "core/session.h"
#include "ui/resultwords.h"
#include "ui/theme.h"
#include "ui/widgets/clearing.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/signlabel.h"

#include <QApplication>
#include <QCheckBox>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// Where the keyboard is, to put it back after the list was made anew.
QString focusedName(const QWidget &card)
{
    const QWidget *focused = QApplication::focusWidget();
    return focused != nullptr && card.isAncestorOf(focused) ? focused->objectName() : QString();
}

Page::Purpose purposeOf(LeftToDo what)
{
    return what == LeftToDo::NewKey ? Page::Purpose::NewKey : Page::Purpose::None;
}

QString goText(LeftToDo what)
{
    if (what == LeftToDo::RestartPrograms)
        return LeftCard::tr("Look &which must be restarted");
    if (what == LeftToDo::UseOtherKey)
        return LeftCard::tr("&Use that key");
    return LeftCard::tr("&Go there");
}

} // namespace

LeftCard::LeftCard(Services &services, QWidget *parent)
    : Card(tr("What is left to do"), parent)
    , m_services(services)
    , m_check(new QPushButton(tr("Chec&k again")))
    , m_list(new QVBoxLayout)
{
    setObjectName(u"leftToDo"_s);
    m_check->setObjectName(u"checkAgainButton"_s);
    m_list->setSpacing(theme::em(this, 0.7));
    body()->addLayout(m_list);
    body()->addWidget(m_check, 0, Qt::AlignLeading);
    connect(m_check, &QPushButton::clicked, this, &LeftCard::checkWanted);
    hide();
}

void LeftCard::showSteps(const QList<LeftStep> &steps)
{
    m_check->setVisible(m_services.session.key() != nullptr);
    m_check->setToolTip(
        //: %1: a host
        tr("Looks at the same places again, and asks %1 once more where it was asked before. It is free.")
            .arg(m_services.check.baseUrl().host()));
    setVisible(!steps.isEmpty());
    if (m_isBuilt && steps == m_steps)
        return;
    m_steps = steps;
    const QString focused = focusedName(*this);
    build();
    m_isBuilt = true;
    QWidget *before = focused.isEmpty() ? nullptr : findChild<QWidget *>(focused);
    if (before != nullptr)
        before->setFocus();
}

void LeftCard::build()
{
    // Renamed at once, for the old ones go only later.
    for (QWidget *old : findChildren<QWidget *>()) {
        if (old != m_check && !old->objectName().isEmpty())
            old->setObjectName({});
    }
    clearLayout(*m_list);
    m_next = nullptr;
    int number = 0;
    for (const LeftStep &step : std::as_const(m_steps))
        m_list->addWidget(makeStep(step, ++number));
}

QWidget *LeftCard::makeStep(const LeftStep &step, int number)
{
    const TodoShown todo = todoInWords(step, m_services);
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::em(row, 0.6));
    QWidget *mark = makeMark(step, todo.words.what);
    mark->setObjectName(step.canBeTicked ? u"doneCheck%1"_s.arg(number) : u"openSign%1"_s.arg(number));
    mark->setMinimumWidth(theme::em(row, 1.5));
    line->addWidget(mark, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(theme::em(row, 0.15));
    //: A numbered list. %1: the number, %2: what to do
    auto *title = makeBoldLabel(tr("%1. %2").arg(number).arg(todo.words.what));
    QFont font = title->font();
    font.setStrikeOut(step.done);
    title->setFont(font);
    texts->addWidget(title);
    if (!step.done) {
        if (!todo.words.how.isEmpty())
            texts->addWidget(makeRoleLabel(theme::Role::Quiet, todo.words.how));
        if (!todo.words.todo.isEmpty())
            texts->addWidget(makeTextLabel(todo.words.todo));
        texts->addWidget(makeButtons(step, todo, number));
    }
    line->addLayout(texts, 1);
    return row;
}

QWidget *LeftCard::makeMark(const LeftStep &step, const QString &title)
{
    if (!step.canBeTicked) {
        auto *sign = new SignLabel(theme::Sign::Open);
        sign->setToolTip(tr("This program sees for itself when it is done."));
        return sign;
    }
    auto *check = new QCheckBox;
    //: A tick box, read aloud. %1: what was to be done
    check->setAccessibleName(tr("Done: %1").arg(title));
    check->setToolTip(tr("Tick it off when it is done, or need not be."));
    check->setChecked(step.done);
    connect(check, &QCheckBox::toggled, this,
            [this, id = step.id](bool done) { m_services.session.setTicked(id, done); });
    return check;
}

QWidget *LeftCard::makeButtons(const LeftStep &step, const TodoShown &todo, int number)
{
    auto *buttons = new QWidget;
    auto *line = new FlowLayout(buttons);
    line->setContentsMargins(0, theme::em(buttons, 0.3), 0, 0);
    QPushButton *go = makeGo(step, todo);
    if (m_next == nullptr)
        m_next = go;
    else
        go->setText(go->text().remove(u'&')); // One key for one button.
    go->setObjectName(m_next == go ? u"nextStepButton"_s : u"goThereButton%1"_s.arg(number));
    line->addWidget(go);
    if (todo.link.isValid()) {
        //: A button that opens a web page. %1: its host
        auto *open = new QPushButton(tr("Open %1").arg(todo.link.host()));
        open->setObjectName(u"openLinkButton%1"_s.arg(number));
        //: A button, read aloud. %1: what it helps with, %2: a host
        open->setAccessibleName(tr("%1: open %2").arg(todo.words.what, todo.link.host()));
        connect(open, &QPushButton::clicked, this, [link = todo.link] { QDesktopServices::openUrl(link); });
        line->addWidget(open);
    }
    if (!todo.file.isEmpty()) {
        auto *open = new QPushButton(tr("Open the file"));
        open->setObjectName(u"openFileButton%1"_s.arg(number));
        connect(open, &QPushButton::clicked, this,
                [file = todo.file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
        line->addWidget(open);
    }
    return buttons;
}

QPushButton *LeftCard::makeGo(const LeftStep &step, const TodoShown &todo)
{
    auto *button = new QPushButton(goText(step.what));
    //: A button, read aloud. %1: what it leads to
    button->setAccessibleName(tr("Go to where this is done: %1").arg(todo.words.what));
    const int page = todo.page ? static_cast<int>(*todo.page) : -1;
    connect(button, &QPushButton::clicked, this, [this, step, page] { go(step, page); });
    return button;
}

void LeftCard::go(const LeftStep &step, int page)
{
    if (step.what == LeftToDo::RestartPrograms)
        Q_EMIT restartsWanted();
    else if (step.what == LeftToDo::ReconnectOnline)
        Q_EMIT onlineHelpWanted();
    else if (step.what == LeftToDo::UseOtherKey)
        Q_EMIT keyWanted(step.place);
    else
        Q_EMIT pageWanted(page, purposeOf(step.what));
}

} // namespace keywright
