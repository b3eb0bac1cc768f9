#include "platform/practice/practiceworld.h"

#include "core/facts.h"
#include "platform/practice/samplehome.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr auto permissions = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Secret randomKey(const KeyShape &shape)
{
    constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    QByteArray key = shape.prefix;
    key.reserve(shape.length());
    for (int i = 0; i < shape.bodyLength; ++i)
        key.append(alphabet[QRandomGenerator::system()->bounded(int(sizeof alphabet) - 1)]);
    return Secret::taking(std::move(key));
}

} // namespace

Result<std::unique_ptr<PracticeWorld>, PracticeError> PracticeWorld::create(const Facts &facts,
                                                                            PracticeScenario scenario)
{
    std::unique_ptr<PracticeWorld> world(new PracticeWorld(facts));
    if (!world->m_folder.isValid())
        return Failure { PracticeError::NoFolder };
    if (const auto chosen = world->choose(scenario); !chosen)
        return Failure { chosen.error() };
    if (!world->m_standIn.listen())
        return Failure { PracticeError::NoPort };
    return world;
}

PracticeWorld::PracticeWorld(const Facts &facts)
    : m_facts(facts)
    , m_folder(QDir::temp().filePath(u"keywright-practice-XXXXXX"_s))
    , m_standIn(facts.service)
{ }

Result<void, PracticeError> PracticeWorld::choose(PracticeScenario scenario)
{
    for (const QString &part : { u"home"_s, u"changes"_s }) {
        if (!QDir(m_folder.filePath(part)).removeRecursively())
            return Failure { PracticeError::NoFolder };
    }
    m_scenario = scenario;
    makeKeys();
    if (!writeHome())
        return Failure { PracticeError::NoFolder };
    return {};
}

std::filesystem::path PracticeWorld::home() const
{
    return QFileInfo(m_folder.filePath(u"home"_s)).filesystemFilePath();
}

std::filesystem::path PracticeWorld::project() const
{
    const std::filesystem::path projects = home() / "projects";
    return m_scenario == PracticeScenario::Mixed ? projects / "my-bot" : projects;
}

std::filesystem::path PracticeWorld::changesFolder() const
{
    return QFileInfo(m_folder.filePath(u"changes"_s)).filesystemFilePath();
}

Secret PracticeWorld::madeUpKey() const
{
    return randomKey(m_facts.key);
}

void PracticeWorld::makeKeys()
{
    m_keys.clear();
    m_withoutCredit.clear();
    m_standIn.forgetKeys();
    for (const StandInRole role : sampleKeyRoles(m_scenario)) {
        m_keys.push_back({ role, madeUpKey() });
        m_standIn.addKey(role, m_keys.back().key.clone());
    }
}

Secret PracticeWorld::createKey()
{
    Secret key = madeUpKey();
    const bool hasCredit = m_scenario != PracticeScenario::NoCredit || !lacksCredit();
    m_standIn.addKey(hasCredit ? StandInRole::Good : StandInRole::NoCredit, key.clone());
    if (!hasCredit)
        m_withoutCredit.push_back(key.clone());
    return key;
}

bool PracticeWorld::lacksCredit() const
{
    return std::ranges::find(m_keys, StandInRole::NoCredit, &StandInKey::role) != m_keys.end();
}

void PracticeWorld::addCredit()
{
    for (StandInKey &key : m_keys) {
        if (key.role != StandInRole::NoCredit)
            continue;
        key.role = StandInRole::Good;
        m_standIn.addKey(StandInRole::Good, key.key.clone());
    }
    for (const Secret &key : m_withoutCredit)
        m_standIn.addKey(StandInRole::Good, key.clone());
    m_withoutCredit.clear();
}

bool PracticeWorld::updateApp()
{
    if (m_scenario != PracticeScenario::RetiredEndpoint)
        return false;
    const SampleFile program = updatedSampleApp();
    const QString settings = QString::fromLatin1(sampleSettings);
    return write(program.path, program.content) && write(settings, updatedSettings(content(settings)));
}

bool PracticeWorld::removeProxy()
{
    const QString settings = QString::fromLatin1(sampleSettings);
    return write(settings, settingsWithoutProxy(content(settings)));
}

bool PracticeWorld::writeHome() const
{
    return std::ranges::all_of(sampleHome(m_scenario, m_keys),
                               [this](const SampleFile &file) { return write(file.path, file.content); });
}

bool PracticeWorld::write(const QString &path, const QByteArray &content) const
{
    QFile file(m_folder.filePath(u"home/"_s + path));
    if (!QDir().mkpath(QFileInfo(file).path()) || !file.open(QIODevice::WriteOnly))
        return false;
    return file.setPermissions(permissions) && file.write(content) == content.size() && file.flush();
}

QByteArray PracticeWorld::content(const QString &path) const
{
    QFile file(m_folder.filePath(u"home/"_s + path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace keywright
