#include "core/vault/keysaver.h"
#include "platform/keychain/keychainstore.h"
#include "support/testkeys.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <utility>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The files in the home folder, each with its size and time.
QStringList homeFiles()
{
    QStringList files;
    QDirIterator entries(QDir::homePath(), QDir::Files | QDir::Hidden | QDir::System,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo file = entries.nextFileInfo();
        files += file.filePath() + u' ' + QString::number(file.size()) + u' '
            + file.lastModified().toString(Qt::ISODateWithMs);
    }
    files.sort();
    return files;
}

bool isInHome(const QByteArray &text)
{
    QDirIterator entries(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        QFile file(entries.next());
        if (file.open(QIODevice::ReadOnly)) {
            const QByteArray content = file.readAll();
            if (content.contains(text) || content.contains(text.toBase64().chopped(2)))
                return true;
        }
    }
    return false;
}

/// As the double writes it down.
bool hasShownWindow()
{
    QFile log(qEnvironmentVariable("VAULT_HOME") + u"/double"_s);
    return log.open(QIODevice::ReadOnly) && log.readAll().contains("window");
}

/// Looks how the keychain stands, saves a key, and prints as JSON what it was told and what is true.
class Probe : public QObject
{
    Q_OBJECT
public:
    Probe(std::chrono::milliseconds deadline, QStringList commands)
        : m_store(u"io.github.keywright.Keywright"_s, deadline)
        , m_saver(m_store)
        , m_commands(std::move(commands))
    { }

    void start()
    {
        m_elapsed.start();
        m_store.examine(this, [this](const VaultOutlook &outlook) {
            m_report["state"_L1] = static_cast<int>(outlook.state);
            m_report["backend"_L1] = outlook.backend;
            m_report["looked_ms"_L1] = m_elapsed.restart();
            m_report["window"_L1] = hasShownWindow();
            save();
        });
    }

private:
    void save()
    {
        // What is to happen in the middle.
        if (const QString during = m_commands.value(0); !during.isEmpty())
            QProcess::startDetached(u"/bin/sh"_s, { u"-c"_s, during });
        m_saver.save(m_name, Secret(m_key), [this](const SaveOutcome &outcome) {
            m_report["told"_L1] = ++m_told;
            m_report["cause"_L1] = causeId(outcome.finding.cause);
            m_report["saved"_L1] = outcome.saved();
            m_report["gave_back"_L1] = outcome.readBack.bytes() == m_key;
            m_report["saved_ms"_L1] = m_elapsed.elapsed();
            constexpr int aWhile = 300; // For a second answer, which must not come.
            QTimer::singleShot(aWhile, this, &Probe::verify);
        });
    }

    /// Asks the keychain's own tool.
    void verify()
    {
        const QString lookup = m_commands.value(1);
        if (!lookup.isEmpty()) {
            m_report["kept"_L1] = output(lookup.arg(m_name)).trimmed() == m_key;
            m_report["trial"_L1] = output(lookup.arg(trialName(m_name))).trimmed().size() == m_key.size();
        }
        m_report["plain"_L1] = isInHome(m_key);
        m_report["changed"_L1] = homeFiles() != m_filesBefore;
        std::puts(QJsonDocument(m_report).toJson(QJsonDocument::Compact).constData());
        QCoreApplication::quit();
    }

    static QByteArray output(const QString &command)
    {
        QProcess process;
        process.start(u"/bin/sh"_s, { u"-c"_s, command });
        constexpr int longest = 5000;
        return process.waitForFinished(longest) ? process.readAllStandardOutput() : QByteArray();
    }

    KeychainStore m_store;
    KeySaver m_saver;
    QStringList m_commands;
    QString m_name = u"Keywright: Perplexity API key"_s;
    QByteArray m_key = makeKey();
    QElapsedTimer m_elapsed;
    QJsonObject m_report;
    QStringList m_filesBefore = homeFiles();
    int m_told = 0;
};

} // namespace

/// keywright-vault-probe DEADLINE [DURING [LOOKUP]]: a deadline in milliseconds, a shell command that runs
/// while the key is being saved, and one that prints the entry %1.
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    Probe probe(std::chrono::milliseconds(arguments.value(1).toInt()), arguments.mid(2));
    probe.start();
    return QCoreApplication::exec();
}

#include "vaultprobe.moc"
