#include "app/gui/practice.h"

#include "core/ports/prober.h"
#include "platform/practice/practiceworld.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

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

/// What many apps still send: the retired request, with the key that was replaced long ago.
void askAsSampleApp(const PracticeWorld &world, Prober &prober, QUrl url)
{
    url.setPath(u"/chat/completions"_s);
    ProbeQuestion question;
    question.method = "POST";
    question.url = url;
    question.body = R"({"model":"sonar-pro","messages":[{"role":"user","content":"Hello"}]})";
    const auto old = std::ranges::find(world.keys(), StandInRole::OldOne, &StandInKey::role);
    if (old != world.keys().end())
        question.key = old->key.clone();
    prober.probe(std::move(question), qApp, [](const ProbeOutcome &) {});
}

} // namespace

PracticeInfo practiceInfo(const PracticeWorld &world, Prober &prober)
{
    PracticeInfo info;
    info.active = true;
    info.home = world.home();
    info.project = world.project();
    for (const StandInKey &key : world.keys())
        info.keys.push_back({ kindOf(key.role), key.key.clone() });
    info.sampleApp = [&world, &prober](const QUrl &url) { askAsSampleApp(world, prober, url); };
    return info;
}

PracticeEnvironment::PracticeEnvironment(std::filesystem::path home) : m_home(std::move(home)) { }

void PracticePrograms::startedWith(const ProgramQuestion & /*question*/, QObject *context, Done done)
{
    QTimer::singleShot(0, context, [done = std::move(done)] { done({}); });
}

} // namespace keywright
