#include "app/gui/practiceground.h"

#include "core/diagnosis/diagnosis.h"
#include "core/places/staleprograms.h"
#include "core/session.h"
#include "core/vault/savedkey.h"
#include "platform/practice/practiceworld.h"
#include "ui/pages/practiceunlock.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

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

/// What an act helps against: it is offered only when one of these was found, so that nothing is given away.
QList<Cause> causesFor(PracticeAct act)
{
    switch (act) {
    case PracticeAct::AddCredit:
        return { Cause::AnswerNoCredit };
    case PracticeAct::UpdateApp:
        return { Cause::AnswerRetired, Cause::RequestPathRetired, Cause::PlaceBaseUrl };
    case PracticeAct::RemoveProxy:
        return { Cause::PlaceProxy, Cause::ConnectProxyUnreachable };
    case PracticeAct::CreateKey:
    case PracticeAct::UnlockKeyring:
    case PracticeAct::RestartApps:
        return {};
    }
    Q_UNREACHABLE();
}

PracticeScenario worldOf(PracticeAct act)
{
    switch (act) {
    case PracticeAct::AddCredit:
        return PracticeScenario::NoCredit;
    case PracticeAct::UpdateApp:
        return PracticeScenario::RetiredEndpoint;
    case PracticeAct::RemoveProxy:
        return PracticeScenario::Proxy;
    case PracticeAct::UnlockKeyring:
        return PracticeScenario::LockedKeyring;
    case PracticeAct::CreateKey:
    case PracticeAct::RestartApps:
        return PracticeScenario::Mixed; // any
    }
    Q_UNREACHABLE();
}

/// Everything that is known to be wrong, whichever page has found it.
QList<Cause> knownCauses(const Session &session)
{
    const Diagnosis diagnosis = diagnose(evidenceOf(session));
    QList<Cause> causes;
    if (diagnosis.leading)
        causes.append(diagnosis.leading->cause);
    for (const Finding &finding : diagnosis.evidence + diagnosis.also)
        causes.append(finding.cause);
    return causes;
}

} // namespace

PracticeGround::PracticeGround(PracticeWorld &world, Prober &prober, const Facts &facts, Session &session,
                               SecretStore &keychain)
    : m_world(world)
    , m_facts(facts)
    , m_session(session)
    , m_keyring(askToUnlockPractice)
    , m_vault(world, keychain, m_keyring)
    , m_apps(world, prober, facts, [this] { return m_keyring.peek(practiceKeyName()); })
    , m_environment(world)
    , m_programs(world, m_apps)
{
    fillKeyring();
    for (const auto changed : { &Session::verdictChanged, &Session::placesChanged,
                                &Session::explanationChanged, &Session::requestChanged })
        connect(&session, changed, this, &PracticeControls::actsChanged);
}

PracticeGround::~PracticeGround() = default;

void PracticeGround::describe(PracticeInfo &info)
{
    m_info = &info;
    info.active = true;
    info.controls = this;
    info.sampleApp = [this](const QUrl &url) { m_apps.sendTo(url, this); };
    fillInfo();
    runApps();
}

void PracticeGround::fillInfo()
{
    m_info->home = m_world.home();
    m_info->project = m_world.project();
    m_info->keys.clear();
    for (const StandInKey &key : m_world.keys())
        m_info->keys.push_back({ kindOf(key.role), key.key.clone() });
}

void PracticeGround::fillKeyring()
{
    const bool locked = m_world.scenario() == PracticeScenario::LockedKeyring;
    m_keyring.reset(locked);
    if (locked)
        m_keyring.put(practiceKeyName(), m_world.keys().front().key.clone());
}

PracticeScenario PracticeGround::scenario() const
{
    return m_world.scenario();
}

bool PracticeGround::choose(PracticeScenario scenario)
{
    m_run.reset();
    m_vault.forgetAll(this, [] {});
    if (!m_world.choose(scenario))
        return false;
    fillKeyring();
    m_apps.restart();
    m_answers.clear();
    if (m_info != nullptr)
        fillInfo();
    Q_EMIT scenarioChanged(); // The window goes to its first page: no other one takes up the new case.
    Q_EMIT messageOutdated();
    m_session.startOver();
    runApps();
    return true;
}

void PracticeGround::runApps()
{
    m_run = std::make_unique<QObject>();
    m_apps.run(m_run.get(), [this](const QList<SampleAnswer> &answers) {
        m_answers = answers;
        if (!answers.isEmpty() && std::ranges::all_of(answers, &SampleAnswer::works))
            Q_EMIT messageOutdated();
        Q_EMIT answersChanged();
    });
}

bool PracticeGround::isOffered(PracticeAct act) const
{
    const PracticeScenario world = worldOf(act);
    if (m_world.scenario() == PracticeScenario::Mixed)
        return false;
    if (world != PracticeScenario::Mixed && world != m_world.scenario())
        return false;
    if (act == PracticeAct::UnlockKeyring)
        return m_keyring.isLocked();
    if (act == PracticeAct::AddCredit && !m_world.lacksCredit())
        return false;
    const QList<Cause> against = causesFor(act);
    const QList<Cause> known = against.isEmpty() ? QList<Cause>() : knownCauses(m_session);
    return against.isEmpty()
        || std::ranges::any_of(against, [&known](Cause cause) { return known.contains(cause); });
}

QList<PracticeAct> PracticeGround::offeredActs() const
{
    QList<PracticeAct> offered;
    for (const PracticeAct act : allPracticeActs) {
        if (isOffered(act))
            offered.append(act);
    }
    return offered;
}

bool PracticeGround::perform(PracticeAct act)
{
    const bool done = doIt(act);
    Q_EMIT actsChanged();
    return done;
}

bool PracticeGround::doIt(PracticeAct act)
{
    switch (act) {
    case PracticeAct::CreateKey:
        // Made up, so it may be text.
        QGuiApplication::clipboard()->setText(QString::fromUtf8(m_world.createKey().bytes()) + u'\n');
        return true;
    case PracticeAct::AddCredit:
        m_world.addCredit();
        return true;
    case PracticeAct::UpdateApp:
    case PracticeAct::RemoveProxy: {
        const bool done = act == PracticeAct::UpdateApp ? m_world.updateApp() : m_world.removeProxy();
        Q_EMIT messageOutdated();
        m_session.forgetPlaces();
        return done;
    }
    case PracticeAct::UnlockKeyring:
        m_keyring.unlock();
        return true;
    case PracticeAct::RestartApps:
        restartApps();
        return true;
    }
    Q_UNREACHABLE();
}

void PracticeGround::restartApps()
{
    m_apps.restart();
    if (m_session.stalePrograms() && m_session.key() != nullptr)
        m_session.setStalePrograms(staleAmong(m_apps.running(), *m_session.key(), m_facts));
    runApps();
}

} // namespace keywright
