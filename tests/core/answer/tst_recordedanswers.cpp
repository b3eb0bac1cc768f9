#include "core/answer/judge.h"
#include "support/testfacts.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// Answers that people recorded, each with the cause that it has.
class TestRecordedAnswers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void haveTheirCause_data();
    void haveTheirCause();
};

void TestRecordedAnswers::haveTheirCause_data()
{
    QTest::addColumn<QJsonObject>("recorded");
    QFile file(QStringLiteral(KEYWRIGHT_RECORDED_ANSWERS));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray all = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(all.size() > 20);
    for (const auto &entry : all)
        QTest::newRow(qPrintable(entry.toObject()["name"_L1].toString())) << entry.toObject();
}

void TestRecordedAnswers::haveTheirCause()
{
    QFETCH(QJsonObject, recorded);
    ProbeOutcome outcome;
    outcome.host = u"api.perplexity.ai"_s;
    outcome.status = recorded["status"_L1].toInt();
    outcome.body = recorded["body"_L1].toString().toUtf8();
    const QJsonObject headers = recorded["headers"_L1].toObject();
    for (const QString &name : headers.keys())
        outcome.headers.append({ name.toLatin1(), headers[name].toString().toLatin1() });
    const Asked asked = recorded["asked"_L1] == "agent"_L1 ? Asked::Agent : Asked::Key;

    const Finding finding = judgeOutcome(outcome, asked, testFacts());
    QCOMPARE(QString(causeId(finding.cause)), recorded["expected"_L1].toString());
}

QTEST_APPLESS_MAIN(TestRecordedAnswers)
#include "tst_recordedanswers.moc"
