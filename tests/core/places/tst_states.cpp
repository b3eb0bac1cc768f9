#include "placesof.h"

#include <QJsonArray>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// What is said about the value of one setting.
class TestStates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatTheValueIs_data();
    void saysWhatTheValueIs();
    void takesADamagedKeyForNoExampleText_data();
    void takesADamagedKeyForNoExampleText();
    void namesWhatIsRoundTheKey_data();
    void namesWhatIsRoundTheKey();
    void findsTheKeyInHandInOtherForms_data();
    void findsTheKeyInHandInOtherForms();
    void leavesALongerWordAlone();
    void knowsWhatAShellKeepsToItself_data();
    void knowsWhatAShellKeepsToItself();
    void findsKeysInBundles();
    void knowsQuotesThatGradleWants();
    void leavesAloneWhatIsNoKey_data();
    void leavesAloneWhatIsNoKey();
    void namesTheVariableInAList_data();
    void namesTheVariableInAList();
    void readsUtf16_data();
    void readsUtf16();
};

void TestStates::saysWhatTheValueIs_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<PlaceState>("state");
    const auto row = [](const char *name, const QByteArray &value, PlaceState state) {
        QTest::newRow(name) << value << state;
    };
    row("the key", "@KEY@", PlaceState::Same);
    row("in quotes", "\"@KEY@\"", PlaceState::Same);
    row("another key", "@OTHER@", PlaceState::Other);
    row("another provider's key", "sk-proj-abcdefghij1234567890abcdefghij", PlaceState::Other);
    row("nothing", "", PlaceState::Empty);
    row("empty quotes", "\"\"", PlaceState::Empty);
    row("a reference", "${PPLX}", PlaceState::Reference);
    row("a bare reference", "$PPLX", PlaceState::Reference);
    row("a vault's address", "op://Private/Perplexity/key", PlaceState::Reference);
    row("your key here", "your_api_key_here", PlaceState::Placeholder);
    row("crosses", "pplx-xxxxxxxxxxxx", PlaceState::Placeholder);
    row("as many crosses as a key has characters", "pplx-" + QByteArray(48, 'x'), PlaceState::Placeholder);
    row("angle brackets", "<key>", PlaceState::Placeholder);
    row("none", "none", PlaceState::Placeholder);
    row("an address", "https://example.org/x", PlaceState::Placeholder);
    row("typographic quotes", "\xe2\x80\x9c@KEY@\xe2\x80\x9d", PlaceState::Damaged);
    row("a cut key", "@START@", PlaceState::Damaged);
}

void TestStates::saysWhatTheValueIs()
{
    QFETCH(QByteArray, value);
    const auto places = placesOf("/home/user/p/.env", filledIn("PERPLEXITY_API_KEY=" + value + "\nX=1\n"));
    QCOMPARE(places.size(), std::size_t(1));
    QTEST(places.front().state, "state");
}

void TestStates::takesADamagedKeyForNoExampleText_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::newRow("a zero-width space") << QByteArray("\xE2\x80\x8B");
    QTest::newRow("a space") << QByteArray(" ");
    QTest::newRow("a Cyrillic letter") << QByteArray("\xD0\xB0");
}

void TestStates::takesADamagedKeyForNoExampleText()
{
    constexpr int keys = 40;
    QFETCH(QByteArray, damage);
    for (int number = 0; number < keys; ++number) {
        QByteArray key = makeKey(number);
        key.replace(30, 4, number % 2 == 0 ? "my4T" : "xxx1");
        key.insert(20, damage);
        const auto places = placesOf("/home/user/p/.env", "PERPLEXITY_API_KEY=\"" + key + "\"\n");
        QCOMPARE(places.size(), std::size_t(1));
        QCOMPARE(places.front().state, PlaceState::Damaged);
    }
}

void TestStates::namesWhatIsRoundTheKey_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("cause");
    const auto row = [](const char *name, const char *value, const char *cause) {
        QTest::newRow(name) << QByteArray(value) << QString::fromLatin1(cause);
    };
    row("quotes in quotes", "\"'@KEY@'\"", "key-quoted");
    row("one quote only", "\"@KEY@", "key-quoted");
    row("a space inside", "\"@START@ @END@\"", "key-inner-space");
    row("a space before", "\" @KEY@\"", "key-surrounding-space");
    row("a no-break space inside", "@START@\xc2\xa0@END@", "key-inner-space");
    row("a zero-width space", "@KEY@\xe2\x80\x8b", "key-invisible");
    row("a line break inside", "\"@START@\n@END@\"", "key-line-break");
    row("the scheme", "Bearer @KEY@", "key-bearer");
    row("the key twice", "@KEY@@KEY@", "key-repeated");
    row("no prefix", "@BODY@", "key-prefix-missing");
    row("a large prefix", "PPLX-@BODY@", "key-prefix-case");
    row("a wrong prefix", "pplx_@BODY@", "key-prefix-mistyped");
    row("a long dash", "pplx\xe2\x80\x93@BODY@", "key-dash");
    row("a cut key", "@START@", "key-too-short");
}

void TestStates::namesWhatIsRoundTheKey()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, cause);
    const auto places = placesOf("/home/user/p/.env", filledIn("PERPLEXITY_API_KEY=" + value + "\nX=1\n"));
    QCOMPARE(places.size(), std::size_t(1));
    QVERIFY(has(places.front(), Cause::PlaceDirty));
    const auto finding = std::ranges::find(places.front().findings, Cause::PlaceDirty, &Finding::cause);
    QCOMPARE(finding->detail["causes"_L1].toArray(), QJsonArray { cause });
}

void TestStates::leavesAloneWhatIsNoKey_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("content");
    const auto row = [](const char *name, const char *path, const char *content) {
        QTest::newRow(name) << QByteArray(path) << QByteArray(content);
    };
    row("a model", "/p/.env", "MODEL=pplx-70b-online\n");
    row("a metric", "/p/results.json", R"({"perplexity": 12.3, "perplexity_tokens": "12"})");
    row("a path to a key", "/p/.env", "PERPLEXITY_API_KEY_FILE=/run/secrets/key\n");
    row("a session", "/p/.env", "PERPLEXITY_SESSION_TOKEN=abc\n");
    row("a message", "/p/a.py", "raise ValueError(\"PERPLEXITY_API_KEY is missing\")\n");
    row("a label", "/p/a.py", "perplexity_key_label = \"Enter your Perplexity API key\"\n");
    row("a variable to be filled", "/p/a.js", "let perplexityApiKey = \"\";\n");
    row("a hint in a form", "/p/a.tsx", "<input placeholder=\"pplx-...\" />\n");
    row("a comment", "/p/.env", "# PERPLEXITY_API_KEY=your_key\n");
}

void TestStates::findsTheKeyInHandInOtherForms_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<PlaceState>("state");
    const QByteArray body = makeKey(1).sliced(5);
    const auto row = [](const char *name, const char *path, const QByteArray &content, PlaceState state) {
        QTest::newRow(name) << QByteArray(path) << content << state;
    };
    row("without its beginning", "/p/b.env", "FOO=" + body + "\n", PlaceState::Damaged);
    row("a dash as in addresses", "/p/a.sh", "curl \"https://x.example/?k=pplx%2D" + body + "\"\n",
        PlaceState::Same);
    row("fish's dash elsewhere", "/p/notes.txt", "set -Ux PERPLEXITY_API_KEY pplx\\x2d" + body + "\n",
        PlaceState::Same);
    row("an octal dash", "/p/a.txt", "key pplx\\055" + body + "\n", PlaceState::Same);
    row("a page's dash", "/p/a.html", "<p>pplx&#45;" + body + "</p>\n", PlaceState::Same);
    row("base64 without its beginning", "/p/b.env", "TOKEN=" + body.toBase64() + "\n", PlaceState::Damaged);
    row("base64 of a line without its beginning", "/p/secret.yaml",
        "data:\n  env: " + QByteArray("PERPLEXITY_API_KEY=" + body + "\n").toBase64() + "\n",
        PlaceState::Damaged);
}

void TestStates::findsTheKeyInHandInOtherForms()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, content);
    QFETCH(PlaceState, state);
    const auto places = placesOf(path.constData(), content);
    QCOMPARE(places.size(), std::size_t(1));
    QCOMPARE(places.front().state, state);
    QCOMPARE(has(places.front(), Cause::PlaceDirty), state == PlaceState::Damaged);
}

void TestStates::leavesALongerWordAlone()
{
    QVERIFY(placesOf("/p/b.env", "FOO=x" + makeKey(1).sliced(5) + "\n").empty());
}

void TestStates::knowsWhatAShellKeepsToItself_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("alone");
    const auto row = [](const char *name, const char *path, const char *content, bool alone) {
        QTest::newRow(name) << QByteArray(path) << QByteArray(content) << alone;
    };
    row("export", "/h/.bashrc", "export PERPLEXITY_API_KEY=@KEY@\n", false);
    row("no export", "/h/.bashrc", "PERPLEXITY_API_KEY=@KEY@\n", true);
    row("no export, in quotes", "/h/.zshrc", "  PERPLEXITY_API_KEY=\"@KEY@\" # mine\n", true);
    row("export later", "/h/.bashrc", "PERPLEXITY_API_KEY=@KEY@\nexport PERPLEXITY_API_KEY\n", false);
    row("export before", "/h/.bashrc", "export A PERPLEXITY_API_KEY\nPERPLEXITY_API_KEY=@KEY@\n", false);
    row("export of a longer name", "/h/.bashrc",
        "PERPLEXITY_API_KEY=@KEY@\nexport PERPLEXITY_API_KEY_FILE=/x\n", true);
    row("declare -x", "/h/.bashrc", "declare -x PERPLEXITY_API_KEY=@KEY@\n", false);
    row("typeset -gx", "/h/.zshrc", "typeset -gx PERPLEXITY_API_KEY=@KEY@\n", false);
    row("set -a", "/h/.profile", "set -a\nPERPLEXITY_API_KEY=@KEY@\n", false);
    row("after a semicolon", "/h/.bashrc", "cd; export PERPLEXITY_API_KEY=@KEY@\n", false);
    row("for one command", "/h/.bashrc", "PERPLEXITY_API_KEY=@KEY@ bot --start\n", false);
    row("a value with a line break", "/h/.bashrc", "PERPLEXITY_API_KEY=\"@START@\n@END@\"\n", true);
    row("fish, global", "/h/.config/fish/config.fish", "set -g PERPLEXITY_API_KEY @KEY@\n", true);
    row("fish, exported", "/h/.config/fish/config.fish", "set -gx PERPLEXITY_API_KEY @KEY@\n", false);
    row("fish, in words", "/h/.config/fish/config.fish", "set --export PERPLEXITY_API_KEY @KEY@\n", false);
    row("csh, set", "/h/.cshrc", "set PERPLEXITY_API_KEY=@KEY@\n", true);
    row("csh, setenv", "/h/.cshrc", "setenv PERPLEXITY_API_KEY @KEY@\n", false);
    row("an env file", "/h/p/.env", "PERPLEXITY_API_KEY=@KEY@\n", false);
}

void TestStates::knowsWhatAShellKeepsToItself()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, content);
    const auto places = placesOf(path.constData(), filledIn(content));
    QCOMPARE(places.size(), std::size_t(1));
    QTEST(places.front().forShellAlone, "alone");
}

void TestStates::findsKeysInBundles()
{
    const QByteArray filler = QByteArray("var a=\"b\";").repeated(60'000);
    const auto places = placesOf("/home/user/p/app.js", filledIn(filler + "k({apiKey:\"@KEY@\"});" + filler));
    QCOMPARE(places.size(), std::size_t(1));
    QCOMPARE(places.front().name, u"apiKey"_s);
    QCOMPARE(places.front().state, PlaceState::Same);
}

void TestStates::knowsQuotesThatGradleWants()
{
    const auto places =
        placesOf("/home/user/p/build.gradle.kts",
                 filledIn(R"(buildConfigField("String", "PERPLEXITY_API_KEY", "\"@KEY@\""))"));
    QCOMPARE(places.size(), std::size_t(1));
    QCOMPARE(places.front().state, PlaceState::Same);
}

void TestStates::leavesAloneWhatIsNoKey()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, content);
    QVERIFY(placesOf(path.constData(), content).empty());
}

void TestStates::namesTheVariableInAList_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QString>("name");
    QTest::newRow("a known variable") << QByteArray("PERPLEXITY_API_KEY=@OTHER@") << u"PERPLEXITY_API_KEY"_s;
    QTest::newRow("another provider's") << QByteArray("OPENAI_API_KEY=@OTHER@") << u"OPENAI_API_KEY"_s;
    QTest::newRow("one's own") << QByteArray("MY_THING=@OTHER@") << u"MY_THING"_s;
    QTest::newRow("in quotes") << QByteArray("\"LLM_KEY=@OTHER@\"") << u"LLM_KEY"_s;
}

void TestStates::namesTheVariableInAList()
{
    QFETCH(QByteArray, item);
    QFETCH(const QString, name);
    const auto places = placesOf("/home/user/p/compose.yaml",
                                 filledIn("services:\n  web:\n    environment:\n      - " + item + "\n"));
    QCOMPARE(places.size(), std::size_t(1));
    QCOMPARE(places.front().name, name);
    QCOMPARE(places.front().state, PlaceState::Other);
}

void TestStates::readsUtf16_data()
{
    QTest::addColumn<bool>("bigEndian");
    QTest::addColumn<bool>("mark");
    for (const bool bigEndian : { false, true }) {
        for (const bool mark : { false, true })
            QTest::addRow("%s, %s", bigEndian ? "big" : "little", mark ? "with mark" : "without")
                << bigEndian << mark;
    }
}

void TestStates::readsUtf16()
{
    QFETCH(bool, bigEndian);
    QFETCH(bool, mark);
    QByteArray content = mark ? QByteArray(bigEndian ? "\xFE\xFF" : "\xFF\xFE") : QByteArray();
    const QByteArray line = filledIn("PERPLEXITY_API_KEY=@KEY@\r\n");
    for (const char c : line) {
        const char low = c;
        content.append(bigEndian ? '\0' : low).append(bigEndian ? low : '\0');
    }
    const auto places = placesOf("/home/user/p/.env", content);
    QCOMPARE(places.size(), std::size_t(1));
    QCOMPARE(places.front().state, PlaceState::Same);
    QCOMPARE(places.front().encoding, bigEndian ? TextEncoding::Utf16Be : TextEncoding::Utf16Le);
    QCOMPARE(places.front().offset, qsizetype((mark ? 2 : 0) + 2 * 19));
    QCOMPARE(places.front().length, qsizetype(2 * 53));
    QVERIFY(has(places.front(), Cause::PlaceFileEncoding));
}

QTEST_APPLESS_MAIN(TestStates)
#include "tst_states.moc"
