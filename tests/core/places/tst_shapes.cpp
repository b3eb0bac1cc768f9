#include "core/places/editplan.h"
#include "core/places/occurrences.h"
#include "shapefiles.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QTest>

#include <algorithm>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestShapes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void doesWithEachFileWhatBelongsToIt_data();
    void doesWithEachFileWhatBelongsToIt();
    void showsNoKey_data();
    void showsNoKey();
};

namespace {

std::filesystem::path pathOf(const Shape &shape)
{
    return std::filesystem::path("/home/user/project") / shape.file.toStdString();
}

std::vector<Place> placesIn(const Shape &shape)
{
    const Secret key { QByteArrayView(makeKey(1)) };
    return findPlaces({ pathOf(shape), shape.content, false, true }, testFacts(), &key);
}

void addShapes()
{
    QTest::addColumn<int>("index");
    const QList<Shape> shapes = allShapes();
    for (int i = 0; i < shapes.size(); ++i)
        QTest::newRow(qPrintable(shapes.at(i).id)) << i;
}

} // namespace

void TestShapes::doesWithEachFileWhatBelongsToIt_data()
{
    addShapes();
}

void TestShapes::doesWithEachFileWhatBelongsToIt()
{
    QFETCH(int, index);
    const Shape shape = allShapes().at(index);
    const std::vector<Place> places = placesIn(shape);
    std::vector<const Place *> same;
    for (const Place &place : places) {
        QCOMPARE(place.format, shape.format);
        if (place.state == PlaceState::Same)
            same.push_back(&place);
    }
    QCOMPARE(static_cast<qsizetype>(same.size()), shape.keys);
    const bool editable = std::ranges::any_of(places, &Place::editable);
    if (!shape.expect.startsWith("replace"_L1)) {
        QVERIFY(!editable);
        return;
    }
    const Secret newKey { QByteArrayView(makeKey(3)) };
    const auto plan = planReplacement(pathOf(shape), shape.content, same, newKey, testFacts());
    QVERIFY(plan);
    QCOMPARE(plan->planned, shapeWith(shape, makeKey(3)));
}

void TestShapes::showsNoKey_data()
{
    addShapes();
}

void TestShapes::showsNoKey()
{
    QFETCH(int, index);
    const Shape shape = allShapes().at(index);
    for (const Place &place : placesIn(shape)) {
        for (const int number : { 1, 2 }) {
            const QByteArray key = makeKey(number);
            QVERIFY(!place.beforeMasked.contains(QString::fromLatin1(key)));
            QVERIFY(!place.beforeMasked.contains(QString::fromLatin1(key.mid(5, 12))));
            QVERIFY(!place.beforeMasked.contains(QString::fromLatin1(key.toBase64().mid(8, 12))));
        }
    }
}

QTEST_APPLESS_MAIN(TestShapes)
#include "tst_shapes.moc"
