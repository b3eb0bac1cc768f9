#include "core/facts.h"
#include "core/key/inspection.h"
#include "keyrows.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;

class TestKeyEscapes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decodes_data();
    void decodes();
    void findsNoEscapeInPlainText_data();
    void findsNoEscapeInPlainText();
};

void TestKeyEscapes::decodes_data()
{
    addColumns();
    rows(Cause::KeyEscaped,
         {
             "pplx%2D{B}",
             "pplx%2d{B}",
             "{K}%20",
             "{K}%0A",
             "%22{K}%22",
             "{K}\\n",
             "{K}\\r\\n",
             "pplx\\x2d{B}",
             "pplx\\u002d{B}",
             "pplx\\u{2d}{B}",
             "pplx\\055{B}",
             "pplx&#45;{B}",
             "pplx&#x2d;{B}",
             "pplx&hyphen;{B}",
             "&quot;{K}&quot;",
             R"(\"{K}\")",
             "\033[31m{K}\033[0m",
             "\033[200~{K}\033[201~",
             "\\e[31m{K}\\e[0m",
             "\\033[1m{K}\\033[0m",
             "[31m{K}[0m",
             "pplx\\-{B}",
             "{K}&nbsp;",
             "pplx=2D{B}",
             "{K}^M",
             "{K}\\u200b",
             "{L}&ZeroWidthSpace;{R}",
             "{L}%20{R}",
             "%70plx-{B}",
             "pplx%252D{B}",
             "\033]8;;http://x\033\\{K}\033]8;;\033\\",

             "{L}\\n{R}",
             "{L}%0A{R}",
             "{L}\033[0m{R}",
             "\033(B\033[m{K}",
             "[0m{K}",
         });
}

void TestKeyEscapes::decodes()
{
    repairsToTheKey();
}

void TestKeyEscapes::findsNoEscapeInPlainText_data()
{
    addColumns();
    rows(Cause::KeyEscaped,
         {
             "{K}",
             "{L}\\\n{R}",
             "X={K} # 100%25",
             "{K}\n",
             "\033{K}",
             "$env:X = \"{K}\"",
             "[my key]({K})",
             "\u009b{K}",
             "{L}\\{R}",
             "100% {K}",
             "{K}%",
         });
}

void TestKeyEscapes::findsNoEscapeInPlainText()
{
    doesNotFindTheCause();
}

QTEST_APPLESS_MAIN(TestKeyEscapes)
#include "tst_keyescapes.moc"
