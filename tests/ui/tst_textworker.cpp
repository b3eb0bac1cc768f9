#include "ui/textworker.h"

#include <QTest>
#include <QThread>

#include <memory>

using namespace keywright;

namespace {

constexpr qsizetype shortText = 100;
constexpr qsizetype longText = 1'000'000;

} // namespace

class TestTextWorker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void judgesAShortTextAtOnce();
    void judgesALongTextInAnotherThread();
    void dropsTheAnswerAboutAnOlderText();
    void dropsTheAnswerWhenCancelled();
    void saysNothingWhenItIsGone();
};

void TestTextWorker::judgesAShortTextAtOnce()
{
    TextWorker worker;
    int answer = 0;
    QVERIFY(worker.run(
        shortText, [] { return 7; }, [&](int told) { answer = told; }));
    QCOMPARE(answer, 7);
}

void TestTextWorker::judgesALongTextInAnotherThread()
{
    TextWorker worker;
    QThread *worked = nullptr;
    QThread *told = nullptr;
    const bool atOnce = worker.run(
        longText, [] { return QThread::currentThread(); },
        [&](QThread *thread) {
            worked = thread;
            told = QThread::currentThread();
        });
    QVERIFY(!atOnce);
    QCOMPARE(worked, nullptr);
    QTRY_VERIFY(worked != nullptr);
    QVERIFY(worked != QThread::currentThread());
    QCOMPARE(told, QThread::currentThread());
}

void TestTextWorker::dropsTheAnswerAboutAnOlderText()
{
    TextWorker worker;
    QList<int> answers;
    const auto take = [&](int answer) { answers.append(answer); };
    worker.run(
        longText, [] { return 1; }, take);
    worker.run(
        shortText, [] { return 2; }, take);
    worker.run(
        longText, [] { return 3; }, take);
    QTRY_VERIFY(answers.contains(3));
    QCOMPARE(answers, (QList<int> { 2, 3 }));
}

void TestTextWorker::dropsTheAnswerWhenCancelled()
{
    TextWorker worker;
    QList<int> answers;
    const auto take = [&](int answer) { answers.append(answer); };
    worker.run(
        longText, [] { return 1; }, take);
    worker.cancel();
    worker.run(
        longText, [] { return 2; }, take);
    QTRY_VERIFY(!answers.isEmpty());
    QCOMPARE(answers, QList<int> { 2 });
}

void TestTextWorker::saysNothingWhenItIsGone()
{
    bool told = false;
    {
        TextWorker worker;
        worker.run(
            longText, [] { return 1; }, [&](int /*answer*/) { told = true; });
    }
    QCoreApplication::processEvents();
    QVERIFY(!told);
}

QTEST_GUILESS_MAIN(TestTextWorker)
#include "tst_textworker.moc"
