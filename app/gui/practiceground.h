#pragma once

#include "app/gui/practice.h"
#include "app/gui/practicevault.h"
#include "platform/practice/practicekeyring.h"
#include "platform/practice/sampleapps.h"
#include "ui/practicecontrols.h"
#include "ui/practiceinfo.h"

#include <memory>

namespace keywright {

class Session;

/// Practice mode put together: its world, the apps in it, its keyring, and what the pages may do with them.
class PracticeGround : public PracticeControls
{
    Q_OBJECT
public:
    /// All outlive this object.
    PracticeGround(PracticeWorld &world, Prober &prober, const Facts &facts, Session &session,
                   SecretStore &keychain);
    Q_DISABLE_COPY_MOVE(PracticeGround)
    ~PracticeGround() override;

    /// Fills it in, and keeps it up to date from here on. Outlives the last choose().
    void describe(PracticeInfo &info);
    PracticeVault &vault() { return m_vault; }
    PracticeEnvironment &environment() { return m_environment; }
    PracticePrograms &programs() { return m_programs; }

    PracticeScenario scenario() const override;
    bool choose(PracticeScenario scenario) override;
    void runApps() override;
    const QList<SampleAnswer> &answers() const override { return m_answers; }
    QList<PracticeAct> offeredActs() const override;
    bool perform(PracticeAct act) override;

private:
    void fillKeyring();
    void fillInfo();
    bool isOffered(PracticeAct act) const;
    bool doIt(PracticeAct act);
    void restartApps();

    PracticeWorld &m_world;
    const Facts &m_facts;
    Session &m_session;
    PracticeKeyring m_keyring;
    PracticeVault m_vault;
    SampleApps m_apps;
    PracticeEnvironment m_environment;
    PracticePrograms m_programs;
    PracticeInfo *m_info = nullptr;
    QList<SampleAnswer> m_answers;
    std::unique_ptr<QObject> m_run; ///< a new one for each run, which ends the former
};

} // namespace keywright
