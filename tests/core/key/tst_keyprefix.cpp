#include "core/facts.h"
#include "core/key/inspection.h"
#include "keyrows.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;

class TestKeyPrefix : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void repairsThePrefix_data();
    void repairsThePrefix();
    void leavesOtherPrefixesAlone_data();
    void leavesOtherPrefixesAlone();
};

void TestKeyPrefix::repairsThePrefix_data()
{
    addColumns();
    rows(Cause::KeyPrefixMissing,
         {
             "{B}",
             "{B}\n",
             "\"{B}\"",
             "X={B}",
             "Bearer {B}",
             "\"{BL} {R}\"",
             "X={BL}\n{R}",
         });
    rows(Cause::KeyPrefixCase,
         {
             "PPLX-{B}",
             "Pplx-{B}",
             "pPLX-{B}",
             "PPLX-{B}\n",
             "X=\"Pplx-{B}\"",
         });
    rows(Cause::KeyPrefixMistyped,
         {
             "plx-{B}",        "ppix-{B}",         "pplx_{B}",       "pplx--{B}",
             "pplx{B}",        "pp1x-{B}",         "ppx-{B}",        "ppl-{B}",
             "pplxx-{B}",      "ppplx-{B}",        "pxpl-{B}",       "lx-{B}",
             "-{B}",           "pplx:{B}",         "pplx.{B}",       "pplx={B}",
             "pplx {B}",       "pplx-pplx-{B}",    "pplx- pplx-{B}", "X=pplx- {K}",
             "perplexity-{B}", "Perplexity_{B}",   "pplx-\n{K}",     "plx-{B}\n",
             "\"plx_{B}\"",    "X=plx-{B}",        "pplz-{B}",       "PPL-{B}",
             "pplx/{B}",       "pp-lx-{B}",        "p-plx-{B}",      "pp|x-{B}",
             "pplx;{B}",       "pplx?{B}",         "pplx*{B}",       "plx-{B}|",
             "x|plx-{B}",      "\"plx-{BL} {R}\"", "X=plx-{BL} {R}", "Bearer plx-{BL}\n{R}",
             "plx–{B}",        "рlx-{B}",
         });
}

void TestKeyPrefix::repairsThePrefix()
{
    repairsToTheKey();
}

void TestKeyPrefix::leavesOtherPrefixesAlone_data()
{
    addColumns();
    rows(Cause::KeyPrefixMissing,
         {
             "sk-{B}",
             "{K}",
             "{B}a",
             "abc_{B}",
             "{B}.{B}.{B}",
             "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
             "3f2504e0-4f89-11d3-9a0c-0305e82c3301",
             "pplx;{B}",
             "pp-lx-{B}",
             "pp|x-{B}",
         });
    rows(Cause::KeyPrefixMistyped,
         {
             "sk-{B}",
             "{K}",
             "PPLX-{B}",
             "gsk_{B}",
             "hf_{B}",
             "pplx_api_key",
             "pplx-7b-online",
             "pplx",
             "PPLX_API_KEY={K}",
             "pplx–{B}",
             "npx pplx --from={K}",
             "pplx -{B}",
             "key|{K}",
         });
    rows(Cause::KeyPrefixCase,
         {
             "{K}",
             "PPLX_API_KEY={K}",
             "plx-{B}",
             "PPLX-7B-ONLINE",
         });
}

void TestKeyPrefix::leavesOtherPrefixesAlone()
{
    doesNotFindTheCause();
}

QTEST_APPLESS_MAIN(TestKeyPrefix)
#include "tst_keyprefix.moc"
