#pragma once

#include "core/ports/prober.h"
#include "core/ports/processtable.h"
#include "core/practice/sampleanswer.h"

#include <QList>
#include <QUrl>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <vector>

class QObject;

namespace keywright {

class PracticeWorld;
struct Facts;
struct SampleProject;

/// The variables that a terminal of that world gets from its start file, of those that have to do with the
/// service; none in Mixed.
std::map<QByteArray, Secret> newTerminal(const PracticeWorld &world);

/// The sample apps of practice mode. Each does what a real one does: it takes its settings from the terminal
/// that it was started in, then from its .env file, and asks the stand-in.
class SampleApps
{
public:
    /// Reads the key that the user keeps in the keyring; null where it is locked or there is none.
    using KeyringKey = std::function<const Secret *()>;
    using Done = std::function<void(QList<SampleAnswer>)>;

    /// All outlive this object. Without `keyring`, there is no keyring.
    SampleApps(const PracticeWorld &world, Prober &prober, const Facts &facts, KeyringKey keyring = {});

    /// Opens a new terminal for them: what the start file says now is what they get from here on. To be
    /// called after the world has changed, too.
    void restart();
    /// Runs every app of the world, as they stand now. `done` is called exactly once, after this call has
    /// returned; not at all once the context is gone.
    void run(QObject *context, const Done &done);
    /// Lets the first app send its request to that address instead. Nobody waits for the answer.
    void sendTo(const QUrl &address, QObject *context);

    /// The apps that run in it with a key, as the table of processes lists them.
    std::vector<RunningProgram> running() const;

private:
    struct Settings;
    struct Run;
    Settings settingsOf(const SampleProject &project) const;
    void start(const SampleProject &project, qsizetype index, QObject *context,
               const std::shared_ptr<Run> &run);

    const PracticeWorld &m_world;
    Prober &m_prober;
    QUrl m_service;
    KeyringKey m_keyring;
    std::map<QByteArray, Secret> m_terminal;
    QDateTime m_since;
};

} // namespace keywright
