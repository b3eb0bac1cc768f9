#include "core/answer/verdict.h"
#include "core/diagnosis/diagnosis.h"
#include "practicebench.h"
#include "ui/page.h"

#include <QLabel>
#include <QTest>

#include <optional>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostPresses = 60;

/// A new user who does nothing but what the result page says: its first item's button, then what the page
/// that comes up has as its main act, and what practice offers in place of a website.
class Walker
{
public:
    explicit Walker(PracticeBench &bench) : m_bench(bench) { }

    /// Copies the key, as everybody does first, and takes the app's message along.
    void begin()
    {
        pressWhereItIs(u"takeMessageButton"_s);
        m_bench.window->goTo(MainWindow::ShowResult);
        m_bench.settle();
    }

    /// One piece of advice, to its end. False where the page has none, or it leads nowhere.
    bool followAdvice()
    {
        QPushButton *next = nullptr;
        const bool isThere = QTest::qWaitFor([&] {
            next = m_bench.button(u"nextStepButton"_s);
            return next != nullptr && next->isEnabled();
        });
        if (!isThere)
            return false;
        m_trail.append(headline());
        if (const auto cause = diagnose(evidenceOf(m_bench.session)).cause())
            m_causes.append(*cause);
        press(next);
        for (int turn = 0; turn < mostActs && actHere(); ++turn) { }
        if (m_bench.window->currentId() == MainWindow::GetKey) {
            press(u"nextButton"_s);
            for (int turn = 0; turn < mostActs && actHere(); ++turn) { }
        }
        m_bench.window->goTo(MainWindow::ShowResult);
        ++m_presses; // the step at the side
        m_bench.settle();
        return m_presses < mostPresses;
    }

    /// What the answer box on the result page says first.
    QString headline() const
    {
        const auto *box = m_bench.window->findChild<QWidget *>(u"headline"_s);
        const auto *what = box == nullptr ? nullptr : box->findChild<QLabel *>(u"answerWhat"_s);
        return what == nullptr ? QString() : what->text();
    }
    bool saysFixed() const
    {
        return headline().startsWith(u"Fixed"_s) || headline().startsWith(u"All is well"_s);
    }
    /// What the one answer named, each time that its advice was followed.
    const QList<Cause> &causes() const { return m_causes; }
    int presses() const { return m_presses; }
    QString trail() const { return m_trail.join(u" | "_s); }

private:
    static constexpr int mostActs = 6;

    /// What practice offers here first, then the page's own main act; false where nothing is left.
    bool actHere()
    {
        for (const QString &name : acts()) {
            if (pressWhereItIs(name))
                return true;
        }
        const auto *page = qobject_cast<Page *>(m_bench.window->currentPage());
        QPushButton *act = page == nullptr ? nullptr : page->mainAct();
        if (act == nullptr || !act->isEnabled() || m_lastAct == act->objectName() + headlineOfPage())
            return false;
        m_lastAct = act->objectName() + headlineOfPage();
        press(act);
        answerDialog();
        return true;
    }

    /// The practice acts of the page at hand, in the order in which they are tried. A copied key comes first
    /// only where none is in hand yet, and a new one only where it was refused.
    QStringList acts() const
    {
        // What was done is not done again: then it is the page's turn.
        QStringList names { u"practiceAddCreditButton"_s, u"practiceUpdateAppButton"_s,
                            u"practiceRemoveProxyButton"_s, u"practiceUnlockButton"_s };
        names.removeIf([this](const QString &name) { return m_acts.contains(name); });
        const int id = m_bench.window->currentId();
        if (id == MainWindow::GetKey && m_bench.session.key() == nullptr && !m_copied)
            names = { u"practiceKeyGood"_s, u"practiceKeyNoCredit"_s };
        else if (id == MainWindow::GetKey)
            names = isRefused() && !m_created ? QStringList { u"practiceCreateKeyButton"_s } : QStringList();
        else if (id == MainWindow::ReplaceKey && !m_bench.session.changes().isEmpty() && !m_restarted)
            names.append(u"practiceRestartButton"_s);
        return names;
    }

    bool isRefused() const
    {
        const auto &verdict = m_bench.session.verdict();
        return verdict && keyWasRefused(verdict->cause);
    }

    bool pressWhereItIs(const QString &name)
    {
        QPushButton *button = m_bench.button(name);
        if (button == nullptr || !button->isEnabled())
            return false;
        m_copied = m_copied || name.startsWith(u"practiceKey"_s);
        m_created = m_created || name == u"practiceCreateKeyButton"_s;
        m_restarted = m_restarted || name == u"practiceRestartButton"_s;
        m_acts.append(name);
        press(button);
        return true;
    }

    void press(const QString &name)
    {
        if (QPushButton *button = m_bench.button(name))
            press(button);
    }

    void press(QPushButton *button)
    {
        ++m_presses;
        m_bench.press(button);
    }

    void answerDialog()
    {
        if (auto *yes = m_bench.window->findChild<QPushButton *>(u"practiceUnlockYes"_s))
            press(yes);
    }

    /// So that an act is pressed again only where the page says something else by now.
    QString headlineOfPage() const
    {
        const auto *heading = m_bench.window->currentPage()->findChild<QLabel *>(u"heading"_s);
        return heading == nullptr ? QString() : heading->text() + QString::number(m_trail.size());
    }

    PracticeBench &m_bench;
    int m_presses = 0;
    bool m_copied = false;
    bool m_created = false;
    bool m_restarted = false;
    QString m_lastAct;
    QStringList m_acts;
    QStringList m_trail;
    QList<Cause> m_causes;
};

} // namespace

/// A new user reaches "fixed" in each broken world by the result page's advice alone.
class TestPracticeWalk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reachesFixedByTheResultPagesAdvice_data();
    void reachesFixedByTheResultPagesAdvice();
    void cleanupTestCase();

private:
    QStringList m_figures;
};

void TestPracticeWalk::reachesFixedByTheResultPagesAdvice_data()
{
    using enum PracticeScenario;
    QTest::addColumn<PracticeScenario>("scenario");
    QTest::addColumn<std::optional<Cause>>("cause"); // that the one answer names on the way
    const auto row = [](PracticeScenario scenario, std::optional<Cause> cause) {
        QTest::newRow(practiceScenarioId(scenario).data()) << scenario << cause;
    };
    row(BadText, Cause::PlaceDirty);
    row(OldKeyWins, Cause::PlaceShadowed);
    row(TwoKeys, Cause::PlaceConflict);
    row(NoCredit, Cause::AnswerNoCredit);
    row(WrongAddress, Cause::PlaceBaseUrl);
    row(RetiredEndpoint, Cause::PlaceBaseUrl);
    row(WrongName, Cause::PlaceWrongName);
    row(Placeholder, Cause::PlacePlaceholder);
    row(Proxy, Cause::PlaceProxy);
    row(LockedKeyring, std::nullopt); // no file and no answer shows it: only saving does
}

void TestPracticeWalk::reachesFixedByTheResultPagesAdvice()
{
    QFETCH(PracticeScenario, scenario);
    PracticeBench bench(scenario);
    QVERIFY(!bench.appsWork());
    Walker walker(bench);
    walker.begin();
    bool works = false;
    while (!works && walker.followAdvice())
        works = walker.saysFixed() && bench.appsWork();
    QVERIFY2(bench.appsWork(), qPrintable(walker.trail()));
    QVERIFY2(walker.saysFixed(), qPrintable(walker.trail() + u" | "_s + walker.headline()));
    QFETCH(std::optional<Cause>, cause);
    QVERIFY2(!cause || walker.causes().contains(*cause), qPrintable(walker.trail()));
    m_figures.append(u"%1 %2"_s.arg(practiceScenarioId(scenario)).arg(walker.presses()));
}

void TestPracticeWalk::cleanupTestCase()
{
    qInfo("worlds mended by the result page's advice: %d of %d; presses: %s", int(m_figures.size()),
          int(allPracticeScenarios.size()) - 1, qPrintable(m_figures.join(u", "_s)));
}

QTEST_MAIN(TestPracticeWalk)
#include "tst_practicewalk.moc"
