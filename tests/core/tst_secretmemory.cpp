#include "core/secretmemory.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <array>
#include <cstring>

using namespace keywright;
using namespace Qt::Literals::StringLiterals;

class TestSecretMemory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beginsWithZeros();
    void holdsTextsOfManySizes_data();
    void holdsTextsOfManySizes();
    void sharesOnePageBetweenShortTexts();
    void isOverwrittenWhenItsLastOwnerGoes();
    void leavesTheCallersStackAlone();
#ifdef Q_OS_LINUX
    void isLockedAndLeftOutOfCoreFiles();
#endif
};

void TestSecretMemory::beginsWithZeros()
{
    const SecretMemory memory = makeSecretMemory(53);
    QVERIFY(std::all_of(memory.get(), memory.get() + 53, [](char c) { return c == '\0'; }));
}

void TestSecretMemory::holdsTextsOfManySizes_data()
{
    QTest::addColumn<int>("size");
    for (const int size : { 1, 15, 16, 17, 53, 64, 511, 512, 513, 4095, 4096, 4097, 1'048'576 })
        QTest::addRow("%d bytes", size) << size;
}

void TestSecretMemory::holdsTextsOfManySizes()
{
    QFETCH(int, size);
    const auto bytes = static_cast<std::size_t>(size);
    const SecretMemory first = makeSecretMemory(bytes);
    const SecretMemory second = makeSecretMemory(bytes);
    std::memset(first.get(), 'a', bytes);
    std::memset(second.get(), 'b', bytes);
    QVERIFY(std::all_of(first.get(), first.get() + size, [](char c) { return c == 'a'; }));
}

void TestSecretMemory::sharesOnePageBetweenShortTexts()
{
    constexpr std::uintptr_t page = 4096;
    const SecretMemory first = makeSecretMemory(53);
    const SecretMemory second = makeSecretMemory(53);
    QCOMPARE(reinterpret_cast<std::uintptr_t>(first.get()) / page,
             reinterpret_cast<std::uintptr_t>(second.get()) / page);
}

void TestSecretMemory::isOverwrittenWhenItsLastOwnerGoes()
{
    const SecretMemory neighbour = makeSecretMemory(53); // keeps the page
    SecretMemory first = makeSecretMemory(53);
    const char *bytes = first.get();
    std::memset(first.get(), 'a', 53);
    SecretMemory second = first;
    first.reset();
    QVERIFY(std::all_of(bytes, bytes + 53, [](char c) { return c == 'a'; }));
    second.reset();
    QVERIFY(std::none_of(bytes, bytes + 53, [](char c) { return c == 'a'; }));
}

void TestSecretMemory::leavesTheCallersStackAlone()
{
    const std::array<int, 4> mine { 1, 2, 3, 4 };
    scrubStack();
    QCOMPARE(mine, (std::array<int, 4> { 1, 2, 3, 4 }));
}

#ifdef Q_OS_LINUX
void TestSecretMemory::isLockedAndLeftOutOfCoreFiles()
{
    const SecretMemory memory = makeSecretMemory(53);
    const auto address = reinterpret_cast<quintptr>(memory.get());
    QFile maps(u"/proc/self/smaps"_s);
    QVERIFY(maps.open(QIODevice::ReadOnly));
    static const QRegularExpression region(u"^([0-9a-f]+)-([0-9a-f]+) "_s);
    bool within = false;
    QString flags;
    for (const QString &line : QString::fromLocal8Bit(maps.readAll()).split(u'\n')) {
        if (const auto match = region.match(line); match.hasMatch())
            within = match.captured(1).toULongLong(nullptr, 16) <= address
                && address < match.captured(2).toULongLong(nullptr, 16);
        else if (within && line.startsWith(u"VmFlags:"_s))
            flags = line;
    }
    QVERIFY2(flags.contains(u" lo"_s), qPrintable(flags));
    QVERIFY2(flags.contains(u" dd"_s), qPrintable(flags));
}
#endif

QTEST_APPLESS_MAIN(TestSecretMemory)
#include "tst_secretmemory.moc"
