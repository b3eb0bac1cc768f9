#include "cli/input.h"

#include <QBuffer>
#include <QTest>

using namespace keywright;
using namespace keywright::cli;

class TestCliInput : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsEveryByte();
    void boundsASecret();
    void boundsAText();
    void splitsAtTheFirstZero();
    void boundsEachOfTwo();
    void takesLineBreaksFromTheEndOnly();
    void takesTheFirstLine();
};

namespace {

constexpr qsizetype megabyte = 1'048'576;

/// Standard input with that content.
class Fed
{
public:
    explicit Fed(const QByteArray &content)
    {
        m_buffer.setData(content);
        m_buffer.open(QIODevice::ReadOnly);
    }
    Input input() { return { m_buffer, false }; }

private:
    QBuffer m_buffer;
};

} // namespace

void TestCliInput::keepsEveryByte()
{
    QByteArray all;
    for (int byte = 0; byte < 256; ++byte)
        all.append(static_cast<char>(byte));
    const auto secret = Fed(all).input().secret();
    QVERIFY(secret);
    QCOMPARE(secret->bytes().toByteArray(), all);
}

void TestCliInput::boundsASecret()
{
    QVERIFY(Fed(QByteArray(megabyte, 'a')).input().secret());
    const auto tooLarge = Fed(QByteArray(megabyte + 1, 'a')).input().secret();
    QVERIFY(!tooLarge);
    QCOMPARE(tooLarge.error(), InputError::SecretTooLarge);
}

void TestCliInput::boundsAText()
{
    const auto text = Fed(QByteArray(16 * megabyte, 'a')).input().text();
    QVERIFY(text);
    QCOMPARE(text->size(), 16 * megabyte);
    const auto tooLarge = Fed(QByteArray(16 * megabyte + 1, 'a')).input().text();
    QVERIFY(!tooLarge);
    QCOMPARE(tooLarge.error(), InputError::TooLarge);
}

void TestCliInput::splitsAtTheFirstZero()
{
    const auto two = Fed(QByteArray("a\nb\0c\0d", 7)).input().two();
    QVERIFY(two);
    QCOMPARE(two->at(0).bytes().toByteArray(), QByteArray("a\nb"));
    QCOMPARE(two->at(1).bytes().toByteArray(), QByteArray("c\0d", 3));
    const auto one = Fed("a").input().two();
    QVERIFY(!one);
    QCOMPARE(one.error(), InputError::TooFew);
}

void TestCliInput::boundsEachOfTwo()
{
    const QByteArray large(megabyte + 1, 'a');
    QVERIFY(!Fed(large + '\0' + 'b').input().two());
    QVERIFY(!Fed(QByteArray("b\0", 2) + large).input().two());
    QVERIFY(Fed(QByteArray("b\0", 2) + large).input().two(true));
}

void TestCliInput::takesLineBreaksFromTheEndOnly()
{
    QCOMPARE(withoutFinalBreaks(Secret("\na b \r\n\n")).bytes().toByteArray(), QByteArray("\na b "));
    QVERIFY(withoutFinalBreaks(Secret("\r\n")).isEmpty());
}

void TestCliInput::takesTheFirstLine()
{
    QCOMPARE(firstLine(Secret("a\r\nb\n")).bytes().toByteArray(), QByteArray("a"));
    QCOMPARE(firstLine(Secret("a")).bytes().toByteArray(), QByteArray("a"));
}

QTEST_APPLESS_MAIN(TestCliInput)
#include "tst_cliinput.moc"
