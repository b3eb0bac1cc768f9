#include "app/gui/practice.h"

#include "platform/practice/practiceworld.h"

#include <QTimer>

namespace keywright {

namespace {

PracticeKey::Kind kindOf(StandInRole role)
{
    switch (role) {
    case StandInRole::Good:
        return PracticeKey::Kind::Good;
    case StandInRole::Bad:
        return PracticeKey::Kind::Bad;
    case StandInRole::NoCredit:
        return PracticeKey::Kind::NoCredit;
    case StandInRole::Blocked:
        return PracticeKey::Kind::Blocked;
    case StandInRole::RateLimited:
        return PracticeKey::Kind::RateLimited;
    case StandInRole::Trouble:
        return PracticeKey::Kind::Trouble;
    case StandInRole::OldOne:
        return PracticeKey::Kind::OldOne;
    }
    Q_UNREACHABLE();
}

} // namespace

PracticeInfo practiceInfo(const PracticeWorld &world)
{
    PracticeInfo info;
    info.active = true;
    info.home = world.home();
    info.project = world.project();
    for (const StandInKey &key : world.keys())
        info.keys.push_back({ kindOf(key.role), key.key.clone() });
    return info;
}

PracticeEnvironment::PracticeEnvironment(std::filesystem::path home) : m_home(std::move(home)) { }

void PracticePrograms::startedWith(const ProgramQuestion & /*question*/, QObject *context, Done done)
{
    QTimer::singleShot(0, context, [done = std::move(done)] { done({}); });
}

} // namespace keywright
