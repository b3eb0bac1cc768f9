#pragma once

#include "core/practice/scenario.h"
#include "core/result.h"
#include "platform/practice/standin.h"

#include <QTemporaryDir>
#include <QUrl>

#include <filesystem>
#include <memory>
#include <vector>

namespace keywright {

struct Facts;

enum class PracticeError {
    NoFolder, ///< the temporary folder or a file in it could not be written
    NoPort, ///< the stand-in could not listen
};

/// Everything that practice mode needs: a stand-in for the service, made-up keys, and a sample home folder
/// with the scenario's mistakes in it. All of it goes when this object goes.
class PracticeWorld
{
public:
    /// The facts outlive the world. Needs an event loop to answer.
    static Result<std::unique_ptr<PracticeWorld>, PracticeError>
    create(const Facts &facts, PracticeScenario scenario = PracticeScenario::Mixed);

    Q_DISABLE_COPY_MOVE(PracticeWorld)
    ~PracticeWorld() = default;

    PracticeScenario scenario() const { return m_scenario; }
    /// Another scenario, or the same once more: new keys, and a new home folder in the place of the former
    /// one. The stand-in stays where it is and knows the former keys no longer.
    Result<void, PracticeError> choose(PracticeScenario scenario);

    /// Where the stand-in answers: "http://127.0.0.1:40123".
    QUrl baseUrl() const { return m_standIn.url(); }
    /// The sample home folder.
    std::filesystem::path home() const;
    /// The folder in it that is worth a search: a project, or all of them.
    std::filesystem::path project() const;
    /// Where backups of changed sample files may go, beside the home folder; not created.
    std::filesystem::path changesFolder() const;
    /// The scenario's keys, one of each of its roles, made anew each time.
    const std::vector<StandInKey> &keys() const { return m_keys; }
    /// A made-up key that the stand-in does not know.
    Secret madeUpKey() const;

    /// A new key of the same account. Accepted, unless the account has no credit.
    Secret createKey();
    /// True where one of the keys would be accepted if there were credit.
    bool lacksCredit() const;
    /// Every key without credit is accepted from here on.
    void addCredit();
    /// Brings the program of RetiredEndpoint up to date; false where its files can't be written.
    bool updateApp();
    /// Takes the proxy out of the settings of Proxy; false where they can't be written.
    bool removeProxy();

private:
    explicit PracticeWorld(const Facts &facts);
    void makeKeys();
    bool writeHome() const;
    bool write(const QString &path, const QByteArray &content) const;
    QByteArray content(const QString &path) const;

    const Facts &m_facts;
    PracticeScenario m_scenario = PracticeScenario::Mixed;
    QTemporaryDir m_folder;
    StandIn m_standIn;
    std::vector<StandInKey> m_keys;
    std::vector<Secret> m_withoutCredit; ///< what createKey() made meanwhile
};

} // namespace keywright
