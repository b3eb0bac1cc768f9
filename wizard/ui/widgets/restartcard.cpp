#include "ui/widgets/restartcard.h"

#include "core/facts.h"
#include "core/places/staleprograms.h"
#include "core/session.h"
#include "ui/placewords.h"
#include "ui/widgets/clearing.h"
#include "ui/widgets/labels.h"
#include "wording/wording.h"

#include <QMap>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr auto lookAgainAfter = std::chrono::seconds(2); // A closed program is gone from the list at once.

/// Windows of one program that hold the same key are one line.
QStringList linesFor(const QList<StaleProgram> &programs)
{
    QMap<QString, QList<StaleProgram>> together;
    for (const StaleProgram &program : programs)
        together[program.program + u' ' + program.masked].append(program);
    QStringList lines;
    for (const QList<StaleProgram> &same : std::as_const(together))
        lines.append(staleInWords(same.first(), static_cast<int>(same.size())));
    return lines;
}

} // namespace

RestartCard::RestartCard(ProcessTable &processes, Session &session, const Facts &facts, QWidget *parent)
    : Card(tr("Programs to restart"), parent)
    , m_processes(processes)
    , m_session(session)
    , m_facts(facts)
    , m_steps(makeTextLabel())
    , m_sentence(makeTextLabel())
    , m_list(new QVBoxLayout)
    , m_look(new QPushButton(tr("&Look which programs must be restarted")))
{
    setObjectName(u"restartCard"_s);
    m_look->setObjectName(u"lookProgramsButton"_s);
    m_look->setVisible(processes.isAvailable());
    m_look->setToolTip(tr("Reads the environment variables of your running programs. Nothing is changed."));
    m_sentence->setObjectName(u"restartSentence"_s);
    m_steps->setObjectName(u"restartSteps"_s);
    body()->addWidget(m_steps);
    body()->addWidget(m_sentence);
    body()->addLayout(m_list);
    body()->addWidget(m_look, 0, Qt::AlignLeading);
    m_again.setInterval(lookAgainAfter);
    connect(&m_again, &QTimer::timeout, this, &RestartCard::look);
    connect(m_look, &QPushButton::clicked, this, &RestartCard::look);
    connect(&session, &Session::staleProgramsChanged, this, &RestartCard::showPrograms);
    connect(&session, &Session::changesChanged, this, &RestartCard::showSteps);
    showPrograms();
}

void RestartCard::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    if (m_session.stalePrograms())
        look(); // They said yes before.
}

void RestartCard::hideEvent(QHideEvent *event)
{
    Card::hideEvent(event);
    m_again.stop();
}

void RestartCard::look()
{
    if (m_looking || m_session.key() == nullptr || !m_processes.isAvailable())
        return;
    m_looking = true;
    ProgramQuestion question = programQuestion(m_facts);
    question.programs = readersOf(changedTools(), m_facts);
    m_processes.startedWith(question, this, [this](const std::vector<RunningProgram> &running) {
        m_looking = false;
        if (m_session.key() != nullptr)
            m_session.setStalePrograms(staleAmong(running, *m_session.key(), m_facts, lastChange()));
    });
}

QStringList RestartCard::changedTools() const
{
    QStringList tools;
    for (const ChangeMade &change : m_session.changes()) {
        for (const FileChange &file : change.files)
            tools += change.undone || !file.done ? QStringList() : file.toolIds;
    }
    tools.removeDuplicates();
    return tools;
}

QDateTime RestartCard::lastChange() const
{
    return m_session.changes().isEmpty() ? QDateTime() : m_session.changes().last().when;
}

void RestartCard::showSteps()
{
    QStringList steps;
    for (const QString &id : changedTools()) {
        const PlaceFact *fact = m_facts.places.place(id);
        const QString step = fact == nullptr ? QString() : wording::applyInWords(fact->apply);
        if (!step.isEmpty())
            //: %1: an app, %2: what has to be done there, a sentence
            steps.append(u"•  "_s + tr("%1: %2").arg(fact->tool, step));
    }
    steps.removeDuplicates();
    m_steps->setText(steps.join(u'\n'));
    m_steps->setVisible(!steps.isEmpty());
}

void RestartCard::showPrograms()
{
    showSteps();
    clearLayout(*m_list);
    const auto &programs = m_session.stalePrograms();
    if (!programs) {
        m_sentence->setText(
            tr("A running program keeps the key that it was started with. Restart the apps and "
               "terminals that use it."));
        return;
    }
    m_look->setText(tr("&Look again"));
    if (programs->isEmpty()) {
        m_again.stop();
        m_sentence->setText(tr("No running program holds another key. Nothing has to be restarted."));
        return;
    }
    m_sentence->setText(
        tr("They keep the other key until they are closed and started again. The list is looked "
           "at again every few seconds."));
    for (const QString &line : linesFor(*programs))
        m_list->addWidget(makeTextLabel(u"•  "_s + line));
    if (isVisible())
        m_again.start();
}

} // namespace keywright
