#include "platform/system/tether.h"

#include <QCoreApplication>
#include <QObject>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <memory>
#include <thread>
#include <vector>

using namespace keywright;

class TestTether : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bringsCallsIntoTheContextsThread();
    void keepsTheirOrder();
    void runsCallsThatOutliveIt();
    void leavesNothingBehind();
    void isCutWithItsContext();
    void mayLoseItsContextInACall();
    void survivesPostingWhileTheContextGoes();
};

void TestTether::bringsCallsIntoTheContextsThread()
{
    QObject context;
    Tether tether(&context);
    const QThread *ranIn = nullptr;
    std::thread([&] { tether.post([&] { ranIn = QThread::currentThread(); }); }).join();
    QVERIFY(ranIn == nullptr);
    QTRY_COMPARE(ranIn, QThread::currentThread());
}

void TestTether::keepsTheirOrder()
{
    QObject context;
    Tether tether(&context);
    std::vector<int> order;
    for (int call = 0; call < 100; ++call)
        tether.post([&order, call] { order.push_back(call); });
    QTRY_COMPARE(order.size(), 100U);
    QVERIFY(std::ranges::is_sorted(order));
}

void TestTether::runsCallsThatOutliveIt()
{
    QObject context;
    bool ran = false;
    std::make_unique<Tether>(&context)->post([&] { ran = true; });
    // Deletions are carried out first here, as in a loop that was left.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QTRY_VERIFY(ran);
}

void TestTether::leavesNothingBehind()
{
    QObject context;
    {
        Tether tether(&context);
        QCOMPARE(context.children().size(), 1);
        tether.post([] {});
    }
    QTRY_VERIFY(context.children().isEmpty());
}

void TestTether::isCutWithItsContext()
{
    auto context = std::make_unique<QObject>();
    Tether tether(context.get());
    bool toldCut = false;
    bool ran = false;
    tether.onCut([&] { toldCut = true; });
    tether.post([&] { ran = true; });
    QVERIFY(!tether.isCut());
    context.reset();
    QVERIFY(tether.isCut() && toldCut);
    tether.post([&] { ran = true; });
    QCoreApplication::processEvents();
    QVERIFY(!ran);
}

void TestTether::mayLoseItsContextInACall()
{
    auto context = std::make_unique<QObject>();
    Tether tether(context.get());
    int ran = 0;
    for (int call = 0; call < 3; ++call) {
        tether.post([&] {
            ++ran;
            context.reset();
        });
    }
    QTRY_COMPARE(ran, 1);
    QCoreApplication::processEvents();
    QCOMPARE(ran, 1);
}

void TestTether::survivesPostingWhileTheContextGoes()
{
    for (int round = 0; round < 200; ++round) {
        auto context = std::make_unique<QObject>();
        const auto tether = std::make_shared<Tether>(context.get());
        std::thread worker([tether] {
            for (int call = 0; call < 100; ++call)
                tether->post([] {});
        });
        context.reset();
        worker.join();
        QVERIFY(tether->isCut());
    }
}

QTEST_GUILESS_MAIN(TestTether)
#include "tst_tether.moc"
