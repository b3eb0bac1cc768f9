#include "keyrows.h"

#include "core/finding.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QTest>

namespace keywright::testing {

QByteArray filled(QByteArray pattern)
{
    constexpr qsizetype prefix = 5;
    constexpr qsizetype left = 25;
    const QByteArray key = makeKey();
    pattern.replace("{K}", key);
    pattern.replace("{B}", key.mid(prefix));
    pattern.replace("{L}", key.first(left));
    pattern.replace("{BL}", key.first(left).sliced(prefix));
    pattern.replace("{R}", key.sliced(left));
    pattern.replace("{O}", makeKey(2));
    pattern.replace("{N}", QByteArray(1, '\0'));
    return pattern;
}

void addColumns()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<Cause>("cause");
}

void rows(Cause cause, std::initializer_list<const char *> patterns)
{
    for (const char *pattern : patterns)
        QTest::newRow(QByteArray(pattern).toPercentEncoding(" \"'=:{}<>()[],;/*#$").constData())
            << QByteArray(pattern) << cause;
}

void repairsToTheKey()
{
    QFETCH(QByteArray, pattern);
    QFETCH(Cause, cause);
    const Inspection inspection = inspectKey(filled(pattern), testFacts());
    QCOMPARE(leadingId(inspection), QByteArray(causeId(cause).data()));
    QVERIFY(inspection.wellFormed);
    QVERIFY(inspection.cleaned.bytes() == makeKey());
}

void findsNoKey()
{
    QFETCH(QByteArray, pattern);
    QFETCH(Cause, cause);
    const Inspection inspection = inspectKey(filled(pattern), testFacts());
    QCOMPARE(leadingId(inspection), QByteArray(causeId(cause).data()));
    QVERIFY(!inspection.wellFormed);
    QVERIFY(inspection.cleaned.isEmpty());
}

void doesNotFindTheCause()
{
    QFETCH(QByteArray, pattern);
    QFETCH(Cause, cause);
    const Inspection inspection = inspectKey(filled(pattern), testFacts());
    QVERIFY2(!idsOf(inspection).contains(causeId(cause)), qPrintable(idsOf(inspection).join(u' ')));
}

QByteArray leadingId(const Inspection &inspection)
{
    const QLatin1StringView id = causeId(inspection.cause.value_or(Cause::KeyClean));
    return { id.data(), id.size() };
}

QStringList idsOf(const Inspection &inspection)
{
    QStringList ids;
    for (const Finding &finding : inspection.findings)
        ids.append(causeId(finding.cause));
    return ids;
}

} // namespace keywright::testing
