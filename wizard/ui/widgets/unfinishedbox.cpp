#include "ui/widgets/unfinishedbox.h"

#include "core/ports/clock.h"
#include "ui/mainwindow.h"
#include "ui/placewords.h"
#include "ui/replacewords.h"
#include "ui/widgets/answerbox.h"
#include "wording/unfinishedwords.h"

#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr auto lookAfter = std::chrono::milliseconds(150); // The window comes first.

} // namespace

UnfinishedBox::UnfinishedBox(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_boxes(new QVBoxLayout(this))
{
    setObjectName(u"unfinishedBox"_s);
    m_boxes->setContentsMargins(0, 0, 0, 0);
    hide();
    QTimer::singleShot(lookAfter, this, &UnfinishedBox::look);
}

void UnfinishedBox::look()
{
    for (const UnfinishedChange &change : m_services.files.recover())
        tell(change);
    m_services.files.removeExpired(m_services.clock.now());
    Q_EMIT looked();
}

void UnfinishedBox::tell(const UnfinishedChange &change)
{
    auto *box = new AnswerBox;
    m_boxes->addWidget(box);
    show();
    box->show(wording::unfinishedInWords(change, homeOf(m_services)), AnswerBox::Tone::Warning);
    if (change.changed.isEmpty())
        return;
    QPushButton *undo = box->addButton(tr("&Undo the change"), u"undoUnfinishedButton"_s);
    connect(undo, &QPushButton::clicked, this, [this, box, id = change.id] {
        const ChangeSentences sentences = undoInWords(m_services.files.undo(id), homeOf(m_services));
        box->show(sentences.words, sentences.tone);
    });
    QPushButton *leave = box->addButton(tr("&Leave it so"), u"leaveUnfinishedButton"_s);
    connect(leave, &QPushButton::clicked, box, &AnswerBox::clear);
}

} // namespace keywright
