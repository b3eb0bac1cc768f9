#include "ui/pagebench.h"
#include "ui/widgets/unfinishedbox.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// What the program says of a change that it did not end.
class TestUnfinishedBox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_bench = std::make_unique<PageBench>(); }
    void saysNothingWhereAllIsWell();
    void namesTheFilesAndOffersToUndo();
    void offersNothingWhereNothingWasChanged();
    void undoesAtAPress();
    void deletesCopiesWhoseTimeIsOver();

private:
    QString texts(const QWidget &box) const;
    UnfinishedChange changed();

    std::unique_ptr<PageBench> m_bench;
};

QString TestUnfinishedBox::texts(const QWidget &box) const
{
    QStringList all;
    for (const QLabel *label : box.findChildren<QLabel *>())
        all.append(label->text());
    return all.join(u'\n');
}

UnfinishedChange TestUnfinishedBox::changed()
{
    const QString id = m_bench->files.beginChange();
    m_bench->files.put("/home/user/x", "old");
    const bool done = m_bench->files.replace(id, "/home/user/x", "old", "new").has_value();
    return { id,
             m_bench->clock.now(),
             done ? QList<std::filesystem::path> { "/home/user/x" } : QList<std::filesystem::path>(),
             { "/home/user/y" },
             { "/home/user/z" } };
}

void TestUnfinishedBox::saysNothingWhereAllIsWell()
{
    UnfinishedBox box(m_bench->services);
    QSignalSpy looked(&box, &UnfinishedBox::looked);
    QTRY_COMPARE(looked.size(), 1);
    QVERIFY(box.isHidden()); // and takes no room
}

void TestUnfinishedBox::namesTheFilesAndOffersToUndo()
{
    m_bench->files.unfinished = { changed() };
    UnfinishedBox box(m_bench->services);
    QTRY_VERIFY(texts(box).contains(u"in the middle of a change"_s));
    for (const char *file : { "~/x", "~/y", "~/z" })
        QVERIFY(texts(box).contains(QString::fromLatin1(file)));
    QVERIFY(box.findChild<QPushButton *>(u"undoUnfinishedButton"_s) != nullptr);
}

void TestUnfinishedBox::offersNothingWhereNothingWasChanged()
{
    m_bench->files.unfinished = {
        { u"20261123-140205-1"_s, m_bench->clock.now(), {}, { "/home/user/y" }, {} }
    };
    UnfinishedBox box(m_bench->services);
    QTRY_VERIFY(texts(box).contains(u"Nothing has to be done"_s));
    QCOMPARE(box.findChild<QPushButton *>(u"undoUnfinishedButton"_s), nullptr);
}

void TestUnfinishedBox::undoesAtAPress()
{
    m_bench->files.unfinished = { changed() };
    UnfinishedBox box(m_bench->services);
    QTRY_VERIFY(box.findChild<QPushButton *>(u"undoUnfinishedButton"_s) != nullptr);
    box.findChild<QPushButton *>(u"undoUnfinishedButton"_s)->click();
    QCOMPARE(m_bench->files.content("/home/user/x"), QByteArray("old"));
    QVERIFY(texts(box).contains(u"Undone."_s));
}

void TestUnfinishedBox::deletesCopiesWhoseTimeIsOver()
{
    changed();
    m_bench->clock.time = m_bench->clock.now().addYears(10);
    UnfinishedBox box(m_bench->services);
    QTRY_VERIFY(m_bench->files.changes().isEmpty());
}

QTEST_MAIN(TestUnfinishedBox)
#include "tst_unfinishedbox.moc"
