#include "ui/theme.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace keywright;

namespace {

constexpr double leastContrast = 4.5;
constexpr double leastHighContrast = 7;

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &left, const QColor &right)
{
    const auto [dark, light] = std::minmax(luminance(left), luminance(right));
    return (light + 0.05) / (dark + 0.05);
}

QPalette paletteOf(const QColor &window, const QColor &base, const QColor &text, const QColor &highlight)
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Highlight, highlight);
    return palette;
}

/// True where texts of that role, and plain texts beside them, can be read.
bool canBeRead(theme::Role role, const QPalette &palette, double leastOfAll)
{
    const QColor text = theme::foreground(role, palette);
    const QColor tint = theme::background(role, palette);
    const double least = std::min({ contrast(text, palette.color(QPalette::Window)),
                                    contrast(text, palette.color(QPalette::Base)), contrast(text, tint),
                                    contrast(palette.color(QPalette::WindowText), tint) });
    return least >= leastOfAll;
}

/// The sign's shape alone: where something was painted.
QByteArray shapeOf(theme::Sign sign)
{
    const QImage image = theme::sign(sign, QPalette(Qt::white)).pixmap(QSize(32, 32)).toImage();
    QByteArray shape;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            shape.append(pixel.alpha() > 127 && pixel.lightness() < 180 ? '#' : ' ');
        }
    }
    return shape;
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyColourCanBeRead_data();
    void everyColourCanBeRead();
    void highContrastHasNoGreys_data();
    void highContrastHasNoGreys();
    void signsDifferByShape();
    void signsHaveWords();
    void fixedFontFollowsTheSize();
};

void ThemeTest::everyColourCanBeRead_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << paletteOf(QColor(0xef, 0xef, 0xef), Qt::white, Qt::black,
                                        QColor(0x30, 0x8c, 0xc6));
    QTest::newRow("dark") << paletteOf(QColor(0x2b, 0x2d, 0x31), QColor(0x1c, 0x1e, 0x21), Qt::white,
                                       QColor(0x3d, 0x8b, 0xff));
    QTest::newRow("white on black") << paletteOf(Qt::black, Qt::black, Qt::white, Qt::yellow);
    QTest::newRow("black on white") << paletteOf(Qt::white, Qt::white, Qt::black, Qt::yellow);
    QTest::newRow("middle grey") << paletteOf(QColor(0x60, 0x60, 0x60), QColor(0x50, 0x50, 0x50), Qt::white,
                                              QColor(0x80, 0x80, 0xff));
}

void ThemeTest::everyColourCanBeRead()
{
    QFETCH(const QPalette, palette);
    using enum theme::Role;
    for (const theme::Role role : { Good, Warning, Problem, Accent, Quiet })
        QVERIFY(canBeRead(role, palette, leastContrast));
    QVERIFY(theme::border(palette) != palette.color(QPalette::Window));
}

void ThemeTest::highContrastHasNoGreys_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<bool>("high");
    QTest::newRow("white on black") << paletteOf(Qt::black, Qt::black, Qt::white, Qt::yellow) << true;
    QTest::newRow("black on white") << paletteOf(Qt::white, Qt::white, Qt::black, Qt::blue) << true;
    QTest::newRow("Fusion's own light")
        << paletteOf(QColor(0xef, 0xef, 0xef), Qt::white, Qt::black, QColor(0x30, 0x8c, 0xc6)) << false;
}

void ThemeTest::highContrastHasNoGreys()
{
    QFETCH(const QPalette, palette);
    QFETCH(const bool, high);
    const QColor text = palette.color(QPalette::WindowText);
    QCOMPARE(theme::isHighContrast(palette), high);
    QCOMPARE(theme::foreground(theme::Role::Quiet, palette) == text, high);
    QCOMPARE(theme::border(palette) == text, high);
    using enum theme::Role;
    for (const theme::Role role : { Good, Warning, Problem, Accent, Quiet })
        QVERIFY(canBeRead(role, palette, high ? leastHighContrast : leastContrast));
}

void ThemeTest::signsDifferByShape()
{
    using enum theme::Sign;
    QSet<QByteArray> shapes;
    for (const theme::Sign sign : { Done, Attention, Problem, Open, Current, Skipped })
        shapes.insert(shapeOf(sign));
    QCOMPARE(shapes.size(), 6);
}

void ThemeTest::signsHaveWords()
{
    QCOMPARE(theme::signInWords(theme::Sign::Done), u"done"_s);
    QCOMPARE(theme::signInWords(theme::Sign::Attention), u"needs attention"_s);
}

void ThemeTest::fixedFontFollowsTheSize()
{
    QFont font;
    font.setPointSizeF(23);
    QCOMPARE(theme::fixedFont(font).pointSizeF(), 23.0);
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
