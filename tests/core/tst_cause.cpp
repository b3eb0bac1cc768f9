#include "core/finding.h"

#include <QSet>
#include <QTest>

using namespace keywright;
using namespace Qt::Literals::StringLiterals;

class TestCause : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyIdNamesOneCause();
    void anUnknownIdNamesNone();
    void theWorstFindingLeads();
    void notesDoNotLead();
};

void TestCause::everyIdNamesOneCause()
{
    QSet<QString> ids;
    for (const Cause cause : allCauses()) {
        QCOMPARE(causeFromId(causeId(cause)), cause);
        ids.insert(causeId(cause));
    }
    QCOMPARE(ids.size(), static_cast<qsizetype>(allCauses().size()));
}

void TestCause::anUnknownIdNamesNone()
{
    QCOMPARE(causeFromId(u"key-unheard-of"), std::nullopt);
}

void TestCause::theWorstFindingLeads()
{
    const QList findings { makeFinding(Cause::KeyClean), makeFinding(Cause::KeyTooShort),
                           makeFinding(Cause::KeyInvisible), makeFinding(Cause::KeyQuoted) };
    QCOMPARE(leadingCause(findings), Cause::KeyInvisible);
    QCOMPARE(worstSeverity(findings), Severity::Problem);
}

void TestCause::notesDoNotLead()
{
    QCOMPARE(leadingCause({ makeFinding(Cause::KeyClean) }), std::nullopt);
}

QTEST_APPLESS_MAIN(TestCause)
#include "tst_cause.moc"
