#include "app/gui/practice.h"

#include "platform/practice/practiceworld.h"
#include "platform/practice/sampleapps.h"

#include <QTimer>

#include <memory>
#include <utility>

namespace keywright {

PracticeEnvironment::PracticeEnvironment(const PracticeWorld &world) : m_world(world) { }

QStringList PracticeEnvironment::names() const
{
    QStringList names;
    for (const auto &[name, value] : newTerminal(m_world))
        names.append(QString::fromUtf8(name));
    return names;
}

std::optional<Secret> PracticeEnvironment::value(const QString &name) const
{
    auto variables = newTerminal(m_world);
    const auto found = variables.find(name.toUtf8());
    return found == variables.end() ? std::nullopt : std::optional<Secret>(std::move(found->second));
}

std::filesystem::path PracticeEnvironment::home() const
{
    return m_world.home();
}

PracticePrograms::PracticePrograms(const PracticeWorld &world, const SampleApps &apps)
    : m_world(world)
    , m_apps(apps)
{ }

bool PracticePrograms::isAvailable() const
{
    return m_world.scenario() != PracticeScenario::Mixed;
}

void PracticePrograms::startedWith(const ProgramQuestion &question, QObject *context, Done done)
{
    const auto running = std::make_shared<std::vector<RunningProgram>>(m_apps.running());
    std::erase_if(*running, [&question](const RunningProgram &program) {
        return !question.variables.contains(program.variable);
    });
    QTimer::singleShot(0, context, [done = std::move(done), running] { done(std::move(*running)); });
}

} // namespace keywright
