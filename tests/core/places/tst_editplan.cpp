#include "core/places/editplan.h"
#include "placesof.h"
#include "support/fakeshellsyntax.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestEditPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesEachNotation_data();
    void writesEachNotation();
    void keepsTheBytesOfUtf16();
    void replacesOnlyOneOfAList();
    void replacesAllChosenAtOnce();
    void refusesWhatMayNotBeChanged();
    void refusesWhenTheContentHasChanged();
    void refusesAKeyThatWouldBreakTheFile();
    void losesNoWordsBesideAKey_data();
    void losesNoWordsBesideAKey();
    void asksTheShellAboutScriptsAlone();
    void showsTheLinesMasked();
    void showsTheNeighboursMasked();
};

namespace {

Result<FilePlan, PlanError> planned(const char *path, const QByteArray &content,
                                    const std::vector<Place> &places)
{
    std::vector<const Place *> chosen;
    for (const Place &place : places) {
        if (place.editable)
            chosen.push_back(&place);
    }
    return planReplacement(path, content, chosen, Secret(QByteArrayView(makeKey(3))), testFacts());
}

QByteArray twoNames(const QByteArray &key)
{
    return "PERPLEXITY_API_KEY=" + key + "\nA=1\nPPLX_API_KEY=" + key + "\n";
}

} // namespace

void TestEditPlan::writesEachNotation_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *path, const QByteArray &before,
                        const QByteArray &after) {
        QTest::newRow(name) << QByteArray(path) << before << after;
    };
    const QByteArray oldKey = makeKey(1);
    const QByteArray newKey = makeKey(3);
    row("line ends", "/p/.env", "A=1\r\nPERPLEXITY_API_KEY=" + oldKey + "\r\n",
        "A=1\r\nPERPLEXITY_API_KEY=" + newKey + "\r\n");
    row("no line end", "/p/.env", "PERPLEXITY_API_KEY=" + oldKey, "PERPLEXITY_API_KEY=" + newKey);
    row("an empty value", "/p/.env", "PERPLEXITY_API_KEY=\nA=1\n",
        "PERPLEXITY_API_KEY=" + newKey + "\nA=1\n");
    row("an empty value in YAML", "/p/a.yaml", "perplexity_api_key:\nb: 1\n",
        "perplexity_api_key: " + newKey + "\nb: 1\n");
    row("empty quotes", "/p/.env", "PERPLEXITY_API_KEY=''\n", "PERPLEXITY_API_KEY='" + newKey + "'\n");
    row("quotes in quotes", "/p/.env", "PERPLEXITY_API_KEY=\"'" + oldKey + "'\" # c\n",
        "PERPLEXITY_API_KEY=\"" + newKey + "\" # c\n");
    row("typographic quotes", "/p/.env", "PERPLEXITY_API_KEY=\xe2\x80\x9c" + oldKey + "\xe2\x80\x9d\n",
        "PERPLEXITY_API_KEY=" + newKey + "\n");
    row("one quote only", "/p/.env", "PERPLEXITY_API_KEY=\"" + oldKey + "\nB=2\n",
        "PERPLEXITY_API_KEY=" + newKey + "\nB=2\n");
    row("the scheme stays", "/p/a.json", R"({"headers": {"Authorization": "Bearer )" + oldKey + "\"}}",
        R"({"headers": {"Authorization": "Bearer )" + newKey + "\"}}");
    row("the second scheme goes", "/p/a.json", R"({"Authorization": "Bearer Bearer )" + oldKey + "\"}",
        R"({"Authorization": "Bearer )" + newKey + "\"}");
    row("escapes", "/p/a.json", R"({"PERPLEXITY_API_KEY": "pplx\u002d)" + oldKey.sliced(5) + "\"}",
        R"({"PERPLEXITY_API_KEY": ")" + newKey + "\"}");
    row("base64", "/p/s.yaml", "kind: Secret\ndata:\n  PERPLEXITY_API_KEY: " + oldKey.toBase64() + "\n",
        "kind: Secret\ndata:\n  PERPLEXITY_API_KEY: " + newKey.toBase64() + "\n");
    row("base64 with a line break", "/p/s.yaml",
        "data:\n  PERPLEXITY_API_KEY: " + QByteArray(oldKey + '\n').toBase64() + "\n",
        "data:\n  PERPLEXITY_API_KEY: " + QByteArray(newKey + '\n').toBase64() + "\n");
    row("two names in base64", "/p/s.yaml", "data:\n  .env: " + twoNames(oldKey).toBase64() + "\n",
        "data:\n  .env: " + twoNames(newKey).toBase64() + "\n");
    row("fish's variables", "/home/user/.config/fish/fish_variables",
        "SETUVAR --export PERPLEXITY_API_KEY:pplx\\x2d" + oldKey.sliced(5) + "\n",
        "SETUVAR --export PERPLEXITY_API_KEY:pplx\\x2d" + newKey.sliced(5) + "\n");
    row("quotes that docker keeps", "/p/env.list", "PERPLEXITY_API_KEY=\"" + oldKey + "\"\n",
        "PERPLEXITY_API_KEY=" + newKey + "\n");
    row("a default", "/p/application.yml", "perplexity:\n  api-key: ${PPLX:" + oldKey + "}\n",
        "perplexity:\n  api-key: ${PPLX:" + newKey + "}\n");
    row("a placeholder", "/p/.env", "PERPLEXITY_API_KEY=your_key_here # c\n",
        "PERPLEXITY_API_KEY=" + newKey + " # c\n");
    row("an address with other bytes", "/p/.env", "# \xe9\nPERPLEXITY_API_KEY=" + oldKey + "\n",
        "# \xe9\nPERPLEXITY_API_KEY=" + newKey + "\n");
}

void TestEditPlan::writesEachNotation()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, before);
    const auto plan = planned(path.constData(), before, placesOf(path.constData(), before));
    QVERIFY(plan);
    QTEST(plan->planned, "after");
}

void TestEditPlan::keepsTheBytesOfUtf16()
{
    const auto wide = [](const QByteArray &text) {
        QByteArray result("\xFF\xFE");
        for (const char c : text)
            result.append(c).append('\0');
        return result;
    };
    const QByteArray before = wide("A=1\r\nPERPLEXITY_API_KEY=" + makeKey(1) + "\r\n");
    const auto plan = planned("/p/.env", before, placesOf("/p/.env", before));
    QVERIFY(plan);
    QCOMPARE(plan->planned, wide("A=1\r\nPERPLEXITY_API_KEY=" + makeKey(3) + "\r\n"));
}

void TestEditPlan::replacesOnlyOneOfAList()
{
    const QByteArray before = filledIn("PERPLEXITY_API_KEYS=@OTHER@,@KEY@\n");
    const auto places = placesOf("/p/.env", before);
    QCOMPARE(places.size(), std::size_t(2));
    const Place *const chosen[] = { &places[1] };
    const auto plan =
        planReplacement("/p/.env", before, chosen, Secret(QByteArrayView(makeKey(3))), testFacts());
    QVERIFY(plan);
    QCOMPARE(plan->planned, QByteArray("PERPLEXITY_API_KEYS=" + makeKey(2) + ',' + makeKey(3) + '\n'));
}

void TestEditPlan::replacesAllChosenAtOnce()
{
    const QByteArray before = filledIn("PERPLEXITY_API_KEY=@START@\nPPLX_API_KEY=@OTHER@\n# @KEY@\n");
    const auto plan = planned("/p/.env", before, placesOf("/p/.env", before));
    QVERIFY(plan);
    QCOMPARE(plan->planned.count(makeKey(3)), qsizetype(3));
    QCOMPARE(plan->lines.size(), qsizetype(3));
}

void TestEditPlan::refusesWhatMayNotBeChanged()
{
    const QByteArray content = filledIn("PERPLEXITY_API_KEY=@KEY@\n");
    const auto places = placesOf("/p/.env.example", content);
    const Place *const chosen[] = { &places.front() };
    const auto plan =
        planReplacement("/p/.env.example", content, chosen, Secret(QByteArrayView(makeKey(3))), testFacts());
    QVERIFY(!plan);
    QCOMPARE(plan.error(), PlanError::NotEditable);
}

void TestEditPlan::refusesWhenTheContentHasChanged()
{
    const auto places = placesOf("/p/.env", filledIn("PERPLEXITY_API_KEY=@KEY@\n"));
    const auto plan = planned("/p/.env", filledIn("A=1\nPERPLEXITY_API_KEY=@KEY@\n"), places);
    QVERIFY(!plan);
    QCOMPARE(plan.error(), PlanError::PlaceGone);
}

void TestEditPlan::refusesAKeyThatWouldBreakTheFile()
{
    const QByteArray content = filledIn("PERPLEXITY_API_KEY=\"@KEY@\"\n");
    const auto places = placesOf("/p/.env", content);
    const Place *const chosen[] = { &places.front() };
    const auto plan = planReplacement("/p/.env", content, chosen, Secret("a\"b # c"), testFacts());
    QVERIFY(!plan);
    QCOMPARE(plan.error(), PlanError::WouldBreak);
}

void TestEditPlan::showsTheLinesMasked()
{
    const QByteArray content = filledIn("export PERPLEXITY_API_KEY=\"@OTHER@\" # old\n");
    const auto plan = planned("/p/.env", content, placesOf("/p/.env", content));
    QVERIFY(plan);
    QCOMPARE(plan->lines.size(), qsizetype(1));
    const QString pattern = u"export PERPLEXITY_API_KEY=\"%1\" # old"_s;
    QCOMPARE(plan->lines.front().before, pattern.arg(Secret(QByteArrayView(makeKey(2))).masked()));
    QCOMPARE(plan->lines.front().after, pattern.arg(Secret(QByteArrayView(makeKey(3))).masked()));
}

void TestEditPlan::losesNoWordsBesideAKey_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("content");
    const auto row = [](const char *name, const char *path, const QByteArray &content) {
        QTest::newRow(name) << QByteArray(path) << content;
    };
    const QByteArray start = "PERPLEXITY_API_KEY=" + makeKey(2);
    row("a command", "/h/.xinitrc", start + " exec startx\n");
    row("a command by its path", "/p/app.conf", start + " ./x\n");
    row("a command in a file without ending", "/p/start", start + " python x.py\n");
    row("a setting of nginx", "/p/nginx.conf", "env " + start + ";\n");
    row("another setting", "/p/.env", start + ",PORT=3000\n");
    row("a second value", "/p/.env", "PERPLEXITY_API_KEY=\"" + makeKey(2) + " second\"\n");
    row("a rule of a Makefile", "/p/Makefile", "export A=1\nrun:\n\t" + start + " ./x\n");
}

void TestEditPlan::losesNoWordsBesideAKey()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, content);
    const Secret newKey { QByteArrayView(makeKey(3)) };
    const std::vector<Place> places =
        findPlaces({ path.constData(), content, false, true }, testFacts(), &newKey);
    const auto plan = planned(path.constData(), content, places);
    QByteArray changed = content;
    changed.replace(makeKey(2), makeKey(3));
    QVERIFY(!plan || plan->planned == changed || plan->planned == content);
}

void TestEditPlan::asksTheShellAboutScriptsAlone()
{
    // Only the second quote goes with the damage.
    const QByteArray content = filledIn("export PERPLEXITY_API_KEY='@OTHER@\"'\necho \"\n");
    FakeShellSyntax shell;
    const auto plan = [&](const char *path) {
        const auto places = placesOf(path, content);
        const Place *const chosen[] = { &places.front() };
        return planReplacement(path, content, chosen, Secret(QByteArrayView(makeKey(3))), testFacts(),
                               &shell);
    };
    QVERIFY(plan("/p/.env").has_value());
    QVERIFY(shell.asked.isEmpty());
    const auto refused = plan("/p/.bashrc");
    QVERIFY(!refused);
    QCOMPARE(refused.error(), PlanError::WouldBreak);
    shell.isThere = false;
    QVERIFY(plan("/p/.bashrc").has_value());
}

void TestEditPlan::showsTheNeighboursMasked()
{
    const QByteArray content =
        filledIn("A=1\nB=2\nC=3\n# @KEY@\nPERPLEXITY_API_KEY=@OTHER@\nSECRET=a-long-and-secret-word\n");
    const auto places = placesOf("/p/.env", content);
    const Place *const chosen[] = { &places.back() };
    const auto plan =
        planReplacement("/p/.env", content, chosen, Secret(QByteArrayView(makeKey(3))), testFacts());
    QVERIFY(plan);
    const PlannedLine &line = plan->lines.first();
    QCOMPARE(line.line, 5);
    const QStringList above { u"B=2"_s, u"C=3"_s, u"# "_s + Secret(QByteArrayView(makeKey(1))).masked() };
    QCOMPARE(line.above, above);
    QCOMPARE(line.below, QStringList(u"SECRET=\u2026"_s));
}

QTEST_APPLESS_MAIN(TestEditPlan)
#include "tst_editplan.moc"
