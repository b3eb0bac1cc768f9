#include "app/gui/application.h"

#include "app/common/locations.h"
#include "app/common/networkconfig.h"
#include "app/common/program.h"
#include "app/gui/displaybuffer.h"
#include "app/gui/options.h"
#include "app/gui/practiceground.h"
#include "core/answer/keycheck.h"
#include "core/secretmemory.h"
#include "core/session.h"
#include "core/vault/savedkey.h"
#include "platform/facts/builtinfacts.h"
#include "platform/facts/ownfacts.h"
#include "platform/files/diskfilestore.h"
#include "platform/files/diskfoldersearch.h"
#include "platform/files/variablefiles.h"
#include "platform/keychain/keychainstore.h"
#include "platform/listen/loopbacklistener.h"
#include "platform/net/networkprober.h"
#include "platform/net/systemproxy.h"
#include "platform/practice/practiceworld.h"
#include "platform/system/bashsyntax.h"
#include "platform/system/processenvironment.h"
#include "platform/system/systemclock.h"
#include "platform/system/systemprocesstable.h"
#include "platform/system/systemstartenvironments.h"
#include "ui/mainwindow.h"
#include "wording/wording.h"

#include <QApplication>
#include <QDir>
#include <QSysInfo>
#include <QTextStream>
#include <QTimer>

#include <chrono>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// Everything that lives as long as the window, made once for real use or for practice.
class Application
{
public:
    /// The facts outlive this object. `practice` is null for real use.
    Application(const Options &options, const FactsChoice &choice, std::unique_ptr<PracticeWorld> practice);

    int run();

private:
    QString applyNetwork(const NetworkSettings &settings);
    Services services();
    /// Practice leaves nothing behind, also not in the keychain.
    void forgetPracticeKey();

    const FactsChoice &m_choice;
    const Facts &m_facts;
    const std::unique_ptr<PracticeWorld> m_practice;
    NetworkConfig m_network;
    SystemClock m_clock;
    KeychainStore m_keychain;
    DiskFileStore m_files;
    DiskFolderSearch m_folders;
    ProcessEnvironment m_environment;
    SystemStartEnvironments m_startEnvironments;
    SystemProcessTable m_programs;
    BashSyntax m_shell;
    NetworkProber m_prober;
    LoopbackListener m_listener;
    KeyCheck m_check;
    Session m_session;
    const std::unique_ptr<PracticeGround> m_ground; ///< null for real use
};

/// What the command line asks for comes before the settings; practice knows only its own address.
NetworkConfig startingNetwork(const Options &options, const PracticeWorld *practice, const Facts &facts)
{
    if (practice != nullptr)
        return { practice->baseUrl(), {} };
    NetworkConfig config = loadNetworkConfig(locations::settingsFile());
    config.baseUrl = options.baseUrl.value_or(config.baseUrl);
    config.caFile = options.caFile.value_or(config.caFile);
    if (config.baseUrl.isEmpty())
        config.baseUrl = facts.service.baseUrl;
    return config;
}

void proxyInWords(const QUrl &url, QObject *context, const std::function<void(const QString &)> &done)
{
    findProxy(url, context, [done](const QNetworkProxy &proxy) { done(proxyName(proxy)); });
}

std::unique_ptr<PracticeGround> makeGround(PracticeWorld *practice, Prober &prober, const Facts &facts,
                                           Session &session, SecretStore &keychain)
{
    if (practice == nullptr)
        return nullptr;
    return std::make_unique<PracticeGround>(*practice, prober, facts, session, keychain);
}

Application::Application(const Options &options, const FactsChoice &choice,
                         std::unique_ptr<PracticeWorld> practice)
    : m_choice(choice)
    , m_facts(choice.facts)
    , m_practice(std::move(practice))
    , m_network(startingNetwork(options, m_practice.get(), m_facts))
    , m_keychain(program::id())
    , m_files(m_practice ? m_practice->changesFolder() : locations::changesFolder(),
              m_practice ? systemFiles() : withVariables(systemFiles()))
    , m_prober({ .extraCaFile = m_network.caFile, .allowLoopbackHttp = m_practice != nullptr })
    , m_listener({ .extraCaFile = m_network.caFile, .allowLoopbackHttp = m_practice != nullptr })
    , m_check(m_prober, m_clock, m_facts, m_network.baseUrl)
    , m_ground(makeGround(m_practice.get(), m_prober, m_facts, m_session, m_keychain))
{ }

QString Application::applyNetwork(const NetworkSettings &settings)
{
    if (settings.baseUrl.scheme() != "https"_L1 || settings.baseUrl.host().isEmpty()
        || !settings.baseUrl.userInfo().isEmpty())
        return QCoreApplication::translate(
                   "application", "The address must begin with https:// and name a host, for example %1.")
            .arg(m_facts.service.baseUrl.toString());
    if (!settings.caFile.isEmpty()) {
        if (const auto certificates = NetworkProber::readCaFile(settings.caFile); !certificates)
            return QCoreApplication::translate("application", "No certificate could be read from %1.")
                .arg(settings.caFile);
    }
    m_network = { settings.baseUrl, settings.caFile };
    m_prober.setExtraCaFile(settings.caFile);
    m_listener.setExtraCaFile(settings.caFile);
    m_check.setBaseUrl(settings.baseUrl);
    const bool own = settings.baseUrl == m_facts.service.baseUrl;
    saveNetworkConfig(locations::settingsFile(), { own ? QUrl() : settings.baseUrl, settings.caFile });
    return {};
}

Services Application::services()
{
    return { .facts = m_facts,
             .session = m_session,
             .check = m_check,
             .vault = m_ground ? static_cast<SecretStore &>(m_ground->vault()) : m_keychain,
             .vaultName = m_practice ? practiceKeyName() : defaultKeyName(),
             .files = m_files,
             .folders = m_folders,
             .environment = m_ground ? static_cast<Environment &>(m_ground->environment()) : m_environment,
             .startEnvironments = m_startEnvironments,
             .processes = m_ground ? static_cast<ProcessTable &>(m_ground->programs()) : m_programs,
             .clock = m_clock,
             .network = { m_network.baseUrl, m_network.caFile },
             .applyNetwork = [this](const NetworkSettings &settings) { return applyNetwork(settings); },
             .practice = {},
             .programVersion = program::version(),
             .system = QSysInfo::prettyProductName() + (m_practice ? u", practice mode"_s : QString()),
             .factsNote = wording::ownFactsInWords(m_choice),
             .proxyFor = proxyInWords,
             .shell = &m_shell,
             .listener = &m_listener };
}

void Application::forgetPracticeKey()
{
    using namespace std::chrono_literals;
    constexpr auto patience = 3s; // A keyring that does not answer must not keep the program from ending.
    QTimer::singleShot(patience, qApp, &QCoreApplication::quit);
    m_ground->vault().forgetAll(qApp, [] { QCoreApplication::quit(); });
    QCoreApplication::exec();
}

int Application::run()
{
    QObject::connect(&m_session, &Session::keyChanged, qApp, [] {
        // Not before the paste has been read to its end, and once more for what came in pieces.
        constexpr auto later = std::chrono::milliseconds(300);
        QTimer::singleShot(0, qApp, displaybuffer::scrub);
        QTimer::singleShot(later, qApp, displaybuffer::scrub);
    });
    Services everything = services();
    if (m_ground)
        m_ground->describe(everything.practice);
    int status = 0;
    {
        MainWindow window(everything);
        window.show();
        status = QCoreApplication::exec();
    }
    if (m_ground && m_ground->vault().hasWritten())
        forgetPracticeKey();
    return status;
}

} // namespace

namespace {

QString practiceFailure(PracticeError error)
{
    switch (error) {
    case PracticeError::NoFolder:
        return QCoreApplication::translate(
                   "application",
                   "The sample folder for practice could not be written. Is there space in %1?")
            .arg(QDir::tempPath());
    case PracticeError::NoPort:
        return QCoreApplication::translate(
            "application", "The stand-in for the service could not be started on this computer.");
    }
    Q_UNREACHABLE();
}

} // namespace

FactsChoice loadFacts(const QString &ownFile)
{
    auto facts = chooseFacts(builtinFactsSources(), readOwnFacts(ownFile));
    if (!facts)
        qFatal("%s%s: %s", qUtf8Printable(facts.error().file), qUtf8Printable(facts.error().where),
               qUtf8Printable(facts.error().problem));
    return *std::move(facts);
}

int runWindow(const Options &options, const FactsChoice &facts)
{
    int status = EXIT_FAILURE;
    if (!options.practice) {
        status = Application(options, facts, nullptr).run();
    } else if (auto practice = PracticeWorld::create(facts.facts, *options.practice)) {
        status = Application(options, facts, *std::move(practice)).run();
    } else {
        QTextStream(stderr) << practiceFailure(practice.error()) << Qt::endl;
    }
    // What is still to be deleted may hold what is to be wiped.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    scrubStack();
    return status;
}

} // namespace keywright
