#include "core/facts.h"
#include "core/key/inspection.h"
#include "keyrows.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;

class TestKeyInside : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void repairsWhatIsInsideOfTheKey_data();
    void repairsWhatIsInsideOfTheKey();
    void guessesNothing_data();
    void guessesNothing();
    void findsNothingThatIsNotInside_data();
    void findsNothingThatIsNotInside();
};

void TestKeyInside::repairsWhatIsInsideOfTheKey_data()
{
    addColumns();
    rows(Cause::KeyLineBreak,
         {
             "{L}\n{R}",
             "{L}\r\n  {R}",
             "{L}\\\n{R}",
             "{L}=\n{R}",
             "{L}=\r\n{R}",
             "{L}-\n{R}",
             "pplx-\n{B}",
             "> {L}\n> {R}",
             "{L}\n{R}\n",
             "{L}\n\n{R}",
             "X=\"{L}\n{R}\"",
             "│ {L} │\n│ {R} │",
             "| {L} |\n| {R} |",
             "key: >-\n  {L}\n  {R}\n",
             "{L}\u2010\n{R}",
             "{L}\u0085{R}",
             ">> {L}\n>> {R}",

         });
    rows(Cause::KeyInnerSpace,
         {
             "{L} {R}",
             "{L}\u00a0{R}",
             "{L}\t{R}",
             "pplx- {B}",
             "pplx -{B}",
             "p plx-{B}",
             " {L} {R}",
             "X=\"{L} {R}\"",
             "{L}\u3000{R}",
             "{L}\u1680{R}",
             "{L}\u205f{R}",
         });
    rows(Cause::KeyInvisible,
         {
             "{L}\u200b{R}",
             "{L}\u00ad{R}",
             "{L}{N}{R}",
             "{L}\ufe0f{R}",
             "{L}\U000e0041{R}",
             "{L}\u3164{R}",
             "{L}\u2800{R}",
             "{L}\ufeff{R}",
             "pplx\u200b-{B}",
             " {L}\u200b{R} ",
             "X=\"{L}\u200d{R}\"",
             "{L}\177{R}",
             "{L}\013{R}",
             "{L}\u009b{R}",
             "pplx\u009b-{B}",
             "{L}\033{R}",
             "{L}\u2063{R}",
             "{L}\u061c{R}",
         });
    rows(Cause::KeyLookalike,
         {
             "рplx-{B}",
             "pplх-{B}",
             "ｐｐｌｘ-{B}",
             "\U0001d5fd\U0001d5fd\U0001d5f9\U0001d605-{B}",
         });
    rows(Cause::KeyDash,
         {
             "pplx‐{B}",
             "pplx‑{B}",
             "pplx–{B}",
             "pplx—{B}",
             "pplx−{B}",
             "pplx－{B}",
             "X=pplx–{B}",
             "pplx\u02d7{B}",
             "pplx\u2043{B}",
             "pplx\u30fc{B}",
         });
}

void TestKeyInside::repairsWhatIsInsideOfTheKey()
{
    repairsToTheKey();
}

void TestKeyInside::guessesNothing_data()
{
    addColumns();
    rows(Cause::KeyWrongCharacter,
         {
             "{L}$1{R}",
             "{L}_{R}",
             "{L}ü{R}",
             "{K}_a",
             "{L}.{R}",
             "{L}😀{R}",
             "{L}-{R}",
             "{L}é{R}",
             "{L}*{R}",
             "{L}ו{R}",
             "{L}?{R}",
             "{L},{R}",
             "{L}\"{R}",
             "{L}\\{R}",
             "{L}%{R}",
         });
}

void TestKeyInside::guessesNothing()
{
    QFETCH(QByteArray, pattern);
    QFETCH(Cause, cause);
    const Inspection inspection = inspectKey(filled(pattern), testFacts());
    QCOMPARE(leadingId(inspection), QByteArray(causeId(cause).data()));
    QVERIFY(!inspection.wellFormed);
}

void TestKeyInside::findsNothingThatIsNotInside_data()
{
    addColumns();
    rows(Cause::KeyInnerSpace,
         {
             " {K} ",
             "{K} is my key",
             "Bearer {K}",
             "X = {K}",
             "{L}\n {R}",
             "{L}\u200b{R}",
             "npx pplx --key {K}",
             "{L}%20{R}",
         });
    rows(Cause::KeyWrongCharacter,
         {
             "{K}",
             "{L}\u200b{R}",
             "\"{K}\",",
             "X=\"{K}\",",
             "{K} ",
             "pplx–{B}",
             "docker run -e X={K} pplx-mcp-server-latest-build-image",
             "key：{K}",
             "pplx-a1B2…",
             "<pplx-…>",
         });
    rows(Cause::KeyLookalike,
         {
             "{K}",
             "pplx–{B}",
             "ключ: {K}",
             "{L}ü{R}",
         });
    rows(Cause::KeyDash,
         {
             "{K}",
             "{L}–{R}",
             "- {K}",
             "key – {K}",
             "pplx_{B}",
             "pplx--{B}",
             "pplx\u00ad-{B}",
         });
}

void TestKeyInside::findsNothingThatIsNotInside()
{
    doesNotFindTheCause();
}

QTEST_APPLESS_MAIN(TestKeyInside)
#include "tst_keyinside.moc"
