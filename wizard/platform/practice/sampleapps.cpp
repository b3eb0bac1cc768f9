#include "platform/practice/sampleapps.h"

#include "core/facts.h"
#include "core/places/readers/envreading.h"
#include "platform/practice/practiceworld.h"
#include "platform/practice/samplehome.h"
#include "platform/practice/sampleoutput.h"

#include <QFile>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr char keyName[] = "PERPLEXITY_API_KEY";
constexpr char baseUrlName[] = "PERPLEXITY_BASE_URL";
constexpr char addressName[] = "PERPLEXITY_API_URL";
constexpr char proxyName[] = "HTTPS_PROXY";
constexpr char libraryPath[] = "/v1/responses";
constexpr char retiredPath[] = "/chat/completions";
constexpr qint64 madeUpPid = 40'001;

using Variables = std::map<QByteArray, Secret>;

bool isRead(QByteArrayView name)
{
    return name == keyName || name == baseUrlName || name == addressName || name == proxyName;
}

QByteArray contentOf(const std::filesystem::path &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Adds what the file sets and is not set yet.
void addVariables(Variables &variables, EnvReader reader, const std::filesystem::path &path)
{
    QByteArray content = contentOf(path);
    const EnvReading reading = readEnvFile(reader, content, isRead);
    wipe(content);
    for (const EnvAssignment &one : reading.assignments) {
        if (!one.depends)
            variables.try_emplace(one.name, one.value.clone());
    }
}

QString textOf(const Variables &variables, const QByteArray &name)
{
    const auto found = variables.find(name);
    return found == variables.end() ? QString() : QString::fromUtf8(found->second.bytes());
}

/// The stand-in takes the place of the service; every other host is unknown here.
std::optional<QUrl> reachable(const QUrl &wanted, const QUrl &service, const QUrl &standIn)
{
    if (wanted.host() != service.host() && wanted.host() != standIn.host())
        return std::nullopt;
    QUrl url = wanted.host() == service.host() ? standIn : wanted;
    url.setPath(wanted.path());
    return url;
}

} // namespace

std::map<QByteArray, Secret> newTerminal(const PracticeWorld &world)
{
    Variables variables;
    if (world.scenario() != PracticeScenario::Mixed)
        addVariables(variables, EnvReader::Bash, world.home() / ".bashrc");
    return variables;
}

/// What one app would send.
struct SampleApps::Settings
{
    std::optional<Secret> key;
    bool wantsKeyring = false;
    QUrl address;
    QByteArray body;
    QString proxy;
};

/// Waits for all apps.
struct SampleApps::Run
{
    QList<SampleAnswer> answers;
    qsizetype left = 0;
    Done done;

    void take(qsizetype index, const SampleAnswer &answer)
    {
        answers[index] = answer;
        if (--left == 0)
            done(answers);
    }
};

SampleApps::SampleApps(const PracticeWorld &world, Prober &prober, const Facts &facts, KeyringKey keyring)
    : m_world(world)
    , m_prober(prober)
    , m_service(facts.service.baseUrl)
    , m_keyring(std::move(keyring))
{
    restart();
}

void SampleApps::restart()
{
    m_terminal = newTerminal(m_world);
    m_since = QDateTime::currentDateTimeUtc();
}

SampleApps::Settings SampleApps::settingsOf(const SampleProject &project) const
{
    const std::filesystem::path folder = m_world.home() / project.folder.toStdString();
    const QByteArray program = contentOf(folder / "app.py");
    Variables variables;
    for (const auto &[name, value] : m_terminal)
        variables.emplace(name, value.clone());
    addVariables(variables, EnvReader::PythonDotenv, folder / ".env");

    Settings settings;
    settings.wantsKeyring = program.contains("import keyring");
    const bool isRetired = program.contains("\"messages\"");
    settings.body = isRetired ? R"({"model":"sonar-pro","messages":[{"role":"user","content":"Hello"}]})"
                              : R"({"preset":"fast","input":"Hello"})";
    if (program.contains("requests.post")) {
        settings.address = QUrl(textOf(variables, addressName));
    } else {
        const QString base = textOf(variables, baseUrlName);
        settings.address = base.isEmpty() ? m_service : QUrl(base);
        settings.address.setPath(settings.address.path() + QString::fromLatin1(libraryPath));
    }
    settings.proxy = textOf(variables, proxyName);
    const auto key = variables.find(keyName);
    const Secret *kept = settings.wantsKeyring && m_keyring ? m_keyring() : nullptr;
    if (kept != nullptr)
        settings.key = kept->clone();
    else if (!settings.wantsKeyring && key != variables.end() && !key->second.isEmpty())
        settings.key = key->second.clone();
    return settings;
}

void SampleApps::run(QObject *context, const Done &done)
{
    const auto projects = sampleProjects(m_world.scenario());
    const auto run = std::make_shared<Run>();
    run->answers.resize(static_cast<qsizetype>(projects.size()));
    run->left = run->answers.size();
    run->done = done;
    if (projects.empty())
        QTimer::singleShot(0, context, [run] { run->done({}); });
    for (qsizetype index = 0; index < run->answers.size(); ++index)
        start(projects.at(static_cast<std::size_t>(index)), index, context, run);
}

void SampleApps::start(const SampleProject &project, qsizetype index, QObject *context,
                       const std::shared_ptr<Run> &run)
{
    const Settings settings = settingsOf(project);
    const auto url = reachable(settings.address, m_service, m_world.baseUrl());
    std::optional<SampleAnswer> failure;
    if (!settings.key)
        failure = settings.wantsKeyring ? keyringLocked() : keyMissing();
    else if (!settings.proxy.isEmpty()) // Practice has none, and looks for none.
        failure = proxyMissing(settings.address);
    else if (!url)
        failure = hostMissing(settings.address);
    else
        failure = keyUnsendable(*settings.key);
    const auto take = [run, index, app = project.name](SampleAnswer answer) {
        answer.app = app;
        run->take(index, answer);
    };
    if (failure) {
        QTimer::singleShot(0, context, [take, failure] { take(*failure); });
        return;
    }
    ProbeQuestion question;
    question.method = "POST";
    question.url = *url;
    question.key = settings.key->clone();
    question.body = settings.body;
    m_prober.probe(std::move(question), context,
                   [take, address = settings.address](const ProbeOutcome &outcome) {
                       take(answered(outcome, address));
                   });
}

void SampleApps::sendTo(const QUrl &address, QObject *context)
{
    ProbeQuestion question;
    question.method = "POST";
    question.url = address;
    const auto projects = sampleProjects(m_world.scenario());
    if (projects.empty()) {
        // What many apps still send: the retired request, with the key that was replaced long ago.
        question.url.setPath(QString::fromLatin1(retiredPath));
        question.body = R"({"model":"sonar-pro","messages":[{"role":"user","content":"Hello"}]})";
        const auto &keys = m_world.keys();
        const auto old = std::ranges::find(keys, StandInRole::OldOne, &StandInKey::role);
        if (old != keys.end())
            question.key = old->key.clone();
    } else {
        Settings settings = settingsOf(projects.front());
        question.url.setPath(settings.address.path());
        question.body = settings.body;
        question.key = std::move(settings.key);
    }
    m_prober.probe(std::move(question), context, [](const ProbeOutcome &) {});
}

std::vector<RunningProgram> SampleApps::running() const
{
    std::vector<RunningProgram> programs;
    const auto key = m_terminal.find(keyName);
    if (key == m_terminal.end())
        return programs;
    for (const SampleProject &project : sampleProjects(m_world.scenario()))
        programs.push_back({ madeUpPid + static_cast<qint64>(programs.size()), project.name, m_since,
                             QString::fromLatin1(keyName), key->second.clone() });
    return programs;
}

} // namespace keywright
