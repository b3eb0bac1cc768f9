#include "ui/widgets/listencard.h"

#include "ui/theme.h"
#include "ui/widgets/clearing.h"
#include "ui/widgets/copyline.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/signlabel.h"
#include "wording/listenwords.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr int mostIncidents = 3; // Older ones say nothing new.

} // namespace

ListenCard::ListenCard(QWidget *parent)
    : Card({}, parent)
    , m_settings(new QVBoxLayout)
    , m_incidents(new QVBoxLayout)
    , m_bar(new QProgressBar)
    , m_left(makeTextLabel())
    , m_buttons(new QHBoxLayout)
{
    setObjectName(u"listenCard"_s);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Time that is left"));
    auto *stop = new QPushButton(tr("&Stop listening"));
    stop->setObjectName(u"stopListeningButton"_s);
    connect(stop, &QPushButton::clicked, this, &ListenCard::stopped);
    m_buttons->addWidget(stop);
    m_buttons->addStretch();
    body()->addLayout(m_settings);
    body()->addWidget(m_left);
    body()->addWidget(m_bar);
    body()->addLayout(m_incidents);
    body()->addLayout(m_buttons);
}

void ListenCard::begin(const QUrl &url, const QList<TrySetting> &settings, int seconds)
{
    clearLayout(*m_settings);
    clearLayout(*m_incidents);
    setHeading(tr("Listening at %1").arg(url.toString()));
    for (const TrySetting &setting : settings)
        addSetting(setting);
    m_settings->addWidget(makeTextLabel(tr("Then do in the app what fails.")));
    m_bar->setRange(0, seconds);
    showLeft(seconds);
}

void ListenCard::addSetting(const TrySetting &setting)
{
    if (m_settings->count() > 0)
        //: Between two ways to do something.
        m_settings->addWidget(makeBoldLabel(tr("or")));
    const QString sentence = wording::tryInWords(setting);
    m_settings->addWidget(makeTextLabel(sentence));
    if (!setting.text.isEmpty())
        m_settings->addWidget(new CopyLine(setting.text, setting.text));
}

void ListenCard::showLeft(int seconds)
{
    m_bar->setValue(seconds);
    m_left->setText(tr("Waiting for the request. %n second(s) left.", nullptr, seconds));
}

void ListenCard::addIncident(const QString &what, const QString &todo)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(new SignLabel(theme::Sign::Attention), 0, Qt::AlignTop);
    line->addWidget(makeTextLabel(what + u' ' + todo), 1);
    m_incidents->insertWidget(0, row);
    while (m_incidents->count() > mostIncidents) {
        QLayoutItem *last = m_incidents->takeAt(m_incidents->count() - 1);
        last->widget()->deleteLater();
        delete last;
    }
}

QPushButton *ListenCard::addButton(const QString &text, const QString &objectName)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

} // namespace keywright
