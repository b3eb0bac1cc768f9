#include "sideruns.h"
#include "vaultcases.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What came of all rows.
struct Figures
{
    int run = 0;
    int falseSaved = 0;
    int crashes = 0;
    int hangs = 0;
    int plain = 0;
    qint64 longest = 0; ///< milliseconds
};

QStringList programFor(const VaultCase &row)
{
    QString situation = QString::fromLatin1(row.situation);
    QStringList probe { QStringLiteral(KEYWRIGHT_VAULT_PROBE), QString::number(row.deadline),
                        QString::fromLatin1(row.during), QString::fromLatin1(row.lookup) };
    if (situation.startsWith("noglib-"_L1))
        probe = QStringList { u"env"_s, u"QT_NO_GLIB=1"_s } + probe;
    else if (situation.startsWith("stopped-"_L1))
        probe = QStringList { u"sh"_s, u"-c"_s, u"kill -STOP $KEYCHAIN_PID; exec \"$@\""_s, u"sh"_s } + probe;
    situation.remove("noglib-"_L1).remove("stopped-"_L1);
    return QStringList { QStringLiteral(KEYWRIGHT_WITH_VAULT), situation } + probe;
}

/// What the probe printed; others may print too.
QJsonObject reportIn(const QByteArray &output)
{
    const qsizetype start = output.indexOf("{\"");
    return start < 0 ? QJsonObject()
                     : QJsonDocument::fromJson(output.sliced(start).split('\n').constFirst()).object();
}

/// Whether a "saved" is false: the key does not come back, or the keychain's own tool does not find it.
bool isFalselySaved(const VaultCase &row, const QJsonObject &report)
{
    const bool isFound = *row.lookup == '\0' || report["kept"_L1].toBool();
    return report["saved"_L1].toBool() && !(report["gave_back"_L1].toBool() && isFound);
}

} // namespace

Q_DECLARE_METATYPE(VaultCase)

/// Keychains of every kind, good and bad, each in a session and a process of its own: what is said of it, and
/// whether it is true.
class TestVaultCases : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatIsTrue_data();
    void saysWhatIsTrue();
    void cleanupTestCase();

private:
    void count(const VaultCase &row, const SideRuns::Outcome &outcome, const QJsonObject &report);

    SideRuns m_runs;
    Figures m_figures;
};

void TestVaultCases::saysWhatIsTrue_data()
{
    QTest::addColumn<VaultCase>("row");
    QTest::addColumn<qsizetype>("number");
    for (const VaultCase &row : vaultCases())
        QTest::newRow(row.name) << row << m_runs.add(programFor(row));
}

void TestVaultCases::count(const VaultCase &row, const SideRuns::Outcome &outcome, const QJsonObject &report)
{
    ++m_figures.run;
    m_figures.hangs += outcome.ended ? 0 : 1;
    m_figures.crashes += outcome.ended && outcome.crashed ? 1 : 0;
    m_figures.falseSaved += isFalselySaved(row, report) ? 1 : 0;
    m_figures.plain += report["plain"_L1].toBool() ? 1 : 0;
    m_figures.longest = std::max(m_figures.longest, report["saved_ms"_L1].toInteger());
}

void TestVaultCases::saysWhatIsTrue()
{
    QFETCH(const VaultCase, row);
    QFETCH(const qsizetype, number);
    const SideRuns::Outcome outcome = m_runs.outcome(number);
    const QJsonObject report = reportIn(outcome.output);
    count(row, outcome, report);
    QVERIFY(outcome.ended);
    QVERIFY2(!outcome.crashed, outcome.errors.constData());
    QVERIFY(!isFalselySaved(row, report));
    QCOMPARE(report["told"_L1].toInt(), 1);
    QCOMPARE(report["cause"_L1].toString(), QString::fromLatin1(row.cause));
    QCOMPARE(static_cast<VaultState>(report["state"_L1].toInt()), row.state);
    QVERIFY(!report["window"_L1].toBool()); // Looking opens none.
    QVERIFY(report["saved"_L1].toBool() || !report["kept"_L1].toBool());
    QCOMPARE(report["trial"_L1].toBool(), row.leavesTrial);
    QVERIFY(!report["plain"_L1].toBool());
    // Nothing is put anywhere else where there is no keychain.
    if (row.state == VaultState::NoBus || row.state == VaultState::Missing)
        QVERIFY(!report["changed"_L1].toBool());
}

void TestVaultCases::cleanupTestCase()
{
    constexpr double second = 1000;
    qInfo(
        "keychain cases: %d run, %d false saved, %d crashes, %d silent hangs, %d plain-text copies, longest "
        "wait %.1f s",
        m_figures.run, m_figures.falseSaved, m_figures.crashes, m_figures.hangs, m_figures.plain,
        static_cast<double>(m_figures.longest) / second);
}

QTEST_GUILESS_MAIN(TestVaultCases)
#include "tst_vaultcases.moc"
