#include "ui/pages/listenpanel.h"

#include "core/answer/keycheck.h"
#include "core/listen/heardcheck.h"
#include "core/listen/proxyinway.h"
#include "core/listen/trysettings.h"
#include "core/ports/environment.h"
#include "core/session.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"
#include "ui/widgets/answerbox.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/listencard.h"
#include "wording/listenwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace keywright {

namespace {

constexpr auto patience = 120s; // Long enough to change a setting and start an app again.

} // namespace

ListenPanel::ListenPanel(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_card(new ListenCard)
    , m_heard(makeTextLabel())
    , m_answer(new AnswerBox)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::em(this, 0.7));
    buildChoice();
    buildCard();
    layout->addWidget(m_choice);
    layout->addWidget(m_card);
    layout->addWidget(m_heard);
    layout->addWidget(m_answer);
    m_heard->setObjectName(u"heardLabel"_s);
    m_heard->hide();
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        const auto left = patience - std::chrono::milliseconds(m_since.elapsed());
        m_card->showLeft(
            static_cast<int>(std::max<qint64>(0, std::chrono::ceil<std::chrono::seconds>(left).count())));
    });
    showListening(false);
}

void ListenPanel::buildChoice()
{
    m_choice = new QWidget;
    auto *layout = new QVBoxLayout(m_choice);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeTextLabel(
        tr("Keywright opens an address on this computer for one request, for two minutes. You point your app "
           "at it, and see here what the app really sends. Nothing of it leaves this computer.")));
    m_apps = new QComboBox;
    m_apps->setObjectName(u"appBox"_s);
    m_apps->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_apps->setMinimumContentsLength(24);
    auto *label = new QLabel(tr("Your &app:"));
    label->setBuddy(m_apps);
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_apps);
    line->addStretch();
    layout->addLayout(line);
    m_whyNot = makeTextLabel();
    m_whyNot->setObjectName(u"whyNotLabel"_s);
    layout->addWidget(m_whyNot);
    m_passOn = new QCheckBox;
    m_passOn->setObjectName(u"passOnBox"_s);
    layout->addWidget(m_passOn);
    m_listen = new QPushButton(tr("&Listen for one request"));
    m_listen->setObjectName(u"listenButton"_s);
    layout->addWidget(m_listen, 0, Qt::AlignLeading);
    connect(m_apps, &QComboBox::currentIndexChanged, this, &ListenPanel::showApp);
    connect(m_listen, &QPushButton::clicked, this, &ListenPanel::listen);
    fillApps();
}

void ListenPanel::buildCard()
{
    connect(m_card, &ListenCard::stopped, this, &ListenPanel::stop);
    if (!m_services.practice.sampleApp)
        return;
    QPushButton *sample = m_card->addButton(tr("Let the sample app as&k"), u"sampleAppButton"_s);
    connect(sample, &QPushButton::clicked, this, [this] { m_services.practice.sampleApp(m_url); });
}

void ListenPanel::fillApps()
{
    const QString chosen = app();
    const PlacesFacts &facts = m_services.facts.places;
    QStringList found;
    for (const Place &place : m_services.session.places().places) {
        if (!place.toolId.isEmpty() && !found.contains(place.toolId))
            found.append(place.toolId);
    }
    QList<const PlaceFact *> others;
    for (const TrySetting &setting : facts.tries) {
        for (const QString &id : setting.toolIds) {
            const PlaceFact *fact = facts.place(id);
            if (fact != nullptr && !found.contains(id) && !others.contains(fact))
                others.append(fact);
        }
    }
    std::ranges::sort(others, [](const PlaceFact *left, const PlaceFact *right) {
        return left->tool.compare(right->tool, Qt::CaseInsensitive) < 0;
    });
    const QSignalBlocker quiet(m_apps);
    m_apps->clear();
    m_apps->addItem(tr("Any app"));
    for (const QString &id : std::as_const(found)) {
        if (const PlaceFact *fact = facts.place(id))
            //: %1: an app in which a key was found
            m_apps->addItem(tr("%1 (found)").arg(fact->tool), id);
    }
    m_apps->insertSeparator(m_apps->count());
    for (const PlaceFact *fact : std::as_const(others))
        m_apps->addItem(fact->tool, fact->id);
    m_apps->setCurrentIndex(std::max(0, m_apps->findData(chosen)));
    showApp();
}

void ListenPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // What was found on another page in the meantime; the service may have another address too.
    fillApps();
    m_passOn->setText(
        m_services.practice.active
            ? tr("&Pass the request on to the stand-in, so that the app goes on working (it costs nothing)")
            : tr("&Pass the request on to %1, so that the app goes on working (it costs there what it always "
                 "costs)")
                  .arg(m_services.check.baseUrl().host()));
}

QString ListenPanel::app() const
{
    return m_apps->currentData().toString();
}

void ListenPanel::showApp()
{
    const PlacesFacts &facts = m_services.facts.places;
    const bool can = canBeLedHere(facts, app());
    m_listen->setEnabled(can);
    m_passOn->setEnabled(can);
    m_whyNot->setVisible(!can);
    if (!can)
        m_whyNot->setText(wording::tryInWords(trySettings(facts, app(), {}).constFirst()));
}

void ListenPanel::listen()
{
    m_answer->clear();
    m_heard->hide();
    Q_EMIT began();
    ListenSetting setting;
    setting.patience = patience;
    setting.reply = wording::replyInWords();
    if (m_passOn->isChecked())
        setting.passOnTo = m_services.check.baseUrl();
    const Listener::Told told {
        .incident = [this](ListenIncident incident, const HeardFrom &from) { takeIncident(incident, from); },
        .heard = [this](const WireMessage &message, const HeardFrom &from) { take(message, from); },
        .over = [this](const ListenOutcome &outcome) { end(outcome); },
    };
    const Result<QUrl, ListenFailure> opened = m_services.listener->listen(setting, this, told);
    if (!opened) {
        m_answer->show(
            { wording::listenFailureInWords(opened.error(), 0), {}, tr("Try it again in a moment.") },
            AnswerBox::Tone::Problem);
        return;
    }
    m_url = *opened;
    m_since.start();
    m_card->begin(m_url, trySettings(m_services.facts.places, app(), m_url), patience.count());
    showListening(true);
}

void ListenPanel::stop()
{
    m_services.listener->stop();
    showListening(false);
    m_listen->setFocus();
}

void ListenPanel::showListening(bool listening)
{
    m_choice->setVisible(!listening);
    m_card->setVisible(listening);
    if (listening)
        m_tick.start();
    else
        m_tick.stop();
}

void ListenPanel::takeIncident(ListenIncident incident, const HeardFrom &from)
{
    const wording::Words words = wording::incidentInWords(incident, from, m_url);
    m_card->addIncident(words.what, words.todo);
}

void ListenPanel::take(const WireMessage &message, const HeardFrom &from)
{
    showListening(false);
    const QString sender = wording::senderInWords(from, heardClient(message));
    QStringList sentences { sender.isEmpty() ? tr("A request came.")
                                             : tr("A request came from %1.").arg(sender),
                            tr("Put the former address back into the app now.") };
    if (m_services.session.key() == nullptr)
        sentences.append(tr("There is no key in hand to compare the app's key with."));
    m_heard->setText(sentences.join(u' '));
    m_heard->show();
    RequestCheck check = checkHeard(message, m_services.session.key(), m_services.facts);
    sayWhereItComesFrom(check, heardKey(message, m_services.facts), m_services.session.places(),
                        m_services.environment.home());
    m_listen->setText(tr("&Listen once more"));
    Q_EMIT heard(check);
}

void ListenPanel::end(const ListenOutcome &outcome)
{
    if (outcome.end == ListenEnd::TimedOut) {
        showListening(false);
        m_answer->show(wording::nothingHeardInWords(proxyInWay(m_services.environment)),
                       AnswerBox::Tone::Warning);
        return;
    }
    if (outcome.passedOn)
        m_heard->setText(m_heard->text() + u' '
                         + wording::passedOnInWords(*outcome.passedOn, m_services.check.baseUrl().host()));
}

} // namespace keywright
