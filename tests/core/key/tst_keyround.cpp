#include "core/facts.h"
#include "core/key/inspection.h"
#include "keyrows.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;

class TestKeyRound : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesAwayWhatIsRoundTheKey_data();
    void takesAwayWhatIsRoundTheKey();
    void findsNothingThatIsNotRoundTheKey_data();
    void findsNothingThatIsNotRoundTheKey();
};

void TestKeyRound::takesAwayWhatIsRoundTheKey_data()
{
    addColumns();
    rows(Cause::KeySurroundingSpace,
         {
             " {K}",
             "{K} ",
             "\t{K}",
             "\u00a0{K}",
             "{K}\u3000",
             " {K} ",
             "\u202f{K}",
             "{K}\u2003",
         });
    rows(Cause::KeyLineBreak,
         {
             "{K}\n",
             "{K}\r\n",
             "\n{K}",
             "{K}\u2028",
             "{K}\u2029",
             "{K}\u0085",
             " {K}\n",
             "{K}\n\n\n",
         });
    rows(Cause::KeyInvisible,
         {
             "\ufeff{K}",
             "{K}\u200b",
             "\u202a{K}\u202c",
             "\u200e{K}",
             "{K}{N}",
             "\u2060{K} ",
             "ï»¿{K}",
             "â€‹{K}",
             "{K}\u200b\n",
             "\u009b{K}",
             "{K}\u2069",
             "{K}\013",
         });
    rows(Cause::KeyQuoted,
         {
             "\"{K}\"",
             "'{K}'",
             "`{K}`",
             "“{K}”",
             "‘{K}’",
             "«{K}»",
             "„{K}“",
             "‹{K}›",
             "「{K}」",
             "\"{K}",
             "{K}\"",
             "({K})",
             "[{K}]",
             "<{K}>",
             "**{K}**",
             "__{K}__",
             "~~{K}~~",
             "```\n{K}\n```",
             "\"{K}\",",
             "\"{K}\"\n",
             "['{K}']",
             "\"  {K}  \"",
             "[{K}](https://x.example)",
             "[key]({K})",
             "* {K}",
             "- {K}",
             "> {K}",
             "1. {K}",
             "- [ ] {K}",
             "- [x] {K}",
             "```bash\n{K}\n```",
             "＜{K}＞",
             "[my key]({K})",
             "> {K}",
             "🔑 {K}",
             "❝{K}❞",
             "「 {K} 」",
         });
    rows(Cause::KeyBearer,
         {
             "Bearer {K}",
             "bearer {K}",
             "BEARER {K}",
             "Bearer\t{K}",
             "Bearer: {K}",
             "Bearer Bearer {K}",
             "\"Bearer {K}\"",
             "Bearer {K}\n",
             "Authorization: Bearer {K}",
             "authorization: {K}",
             "-H \"Authorization: Bearer {K}\"",
             R"("Authorization": "Bearer {K}")",
             R"(headers = {"Authorization": f"Bearer {K}"})",
             "Authorization: Bearer \"{K}\"",
             "Authorization: Token {K}",
             "Authorization: Basic {K}",
             R"("Authorization": "ApiKey {K}")",
             "Bearer:{K}",
             "Bearer{K}",
         });
    rows(Cause::KeyWrongCharacter,
         {
             "{K},",
             "{K}.",
             "{K};",
             ",{K}",
             "{K}😀",
             "😀{K}",
             "{K}!",
             "{K}é",
             "{K}/",
             "#{K}",
         });
}

void TestKeyRound::takesAwayWhatIsRoundTheKey()
{
    repairsToTheKey();
}

void TestKeyRound::findsNothingThatIsNotRoundTheKey_data()
{
    addColumns();
    rows(Cause::KeySurroundingSpace,
         {
             "{K}",
             "{K}\n",
             "\"{K}\"",
             "X = {K}",
             "Bearer {K}",
             "X=\"{K}\" ",
             "{L} {R}",
             "{K}\u200b",
             "{K}\u0085",
             "{L}\u2003{R}",
         });
    rows(Cause::KeyLineBreak,
         {
             "{K} ",
             "X={K}\n",
             "export X=\"{K}\"\r\n",
             "{K}",
             "Hi,\nhere is my key {K}\nBye",
             "{K}\u00a0",
             "{K}\\n",
             "{K}\013",
         });
    rows(Cause::KeyQuoted,
         {
             "X=\"{K}\"",
             "export X='{K}'",
             R"({"x": "{K}"})",
             "curl -H \"Authorization: Bearer {K}\"",
             "{K}",
             "use \"{K}\" please",
             "call(\"{K}\")",
             "{K},",
             "{K}\u2032s",
             "X=\"{K}\",",
             "😀{K}",
         });
    rows(Cause::KeyBearer,
         {
             "curl -H \"Authorization: Bearer {K}\" https://x.example",
             "BEARER_TOKEN={K}",
             "{K}",
             "The bearer of {K} is me",
             "401 Authorization Required",
             "X={K} # bearer",
         });
    rows(Cause::KeyInvisible,
         {
             "{K} ",
             "{K}\n",
             "\ufeffX={K}",
             "{K}\u00a0",
             "{K}\u2028",
             "\u3000{K}",
         });
}

void TestKeyRound::findsNothingThatIsNotRoundTheKey()
{
    doesNotFindTheCause();
}

QTEST_APPLESS_MAIN(TestKeyRound)
#include "tst_keyround.moc"
