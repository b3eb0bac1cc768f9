#include "support/testfacts.h"
#include "support/testkeys.h"
#include "ui/widgets/keyview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QLineEdit>
#include <QTextStream>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace keywright;
using namespace keywright::testing;

// How long a pasted text takes until it stands in the key view, against the same text in Qt's own text field,
// both on the offscreen platform in one run. The figure to reach is one frame, 16 ms.

namespace {

constexpr int rounds = 21;

template <typename Act>
double median(Act act)
{
    std::array<double, rounds> times {};
    for (double &time : times) {
        QElapsedTimer timer;
        timer.start();
        act();
        time = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }
    std::ranges::sort(times);
    return times.at(rounds / 2);
}

void drawOn(QWidget &widget)
{
    QImage frame(widget.size(), QImage::Format_ARGB32_Premultiplied);
    widget.render(&frame);
}

void compare(const QString &what, const QByteArray &text)
{
    KeyView view;
    view.resize(900, 260);
    view.show();
    Inspection inspection = inspectKey(text, testFacts());
    const double ours = median([&] {
        view.setInspection(nullptr);
        view.setInspection(&inspection);
        drawOn(view);
    });
    QLineEdit field;
    field.resize(900, 40);
    field.show();
    const QString asText = QString::fromUtf8(text);
    const double peer = median([&] {
        field.clear();
        field.setText(asText);
        drawOn(field);
    });
    QTextStream(stdout) << u"%1: shown in %2 ms (one frame: 16), QLineEdit %3 ms, ratio %4\n"_s.arg(what)
                               .arg(ours, 0, 'f', 2)
                               .arg(peer, 0, 'f', 2)
                               .arg(ours / peer, 0, 'f', 1);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QByteArray key = makeKey();
    compare(u"a key"_s, key);
    compare(u"a key with ten invisible characters"_s,
            key.first(20) + QByteArray("\xE2\x80\x8B").repeated(10) + key.sliced(20));
    compare(u"a key in 1 MB of prose"_s, QByteArray("words and more words ").repeated(49'932) + key);
    compare(u"1 MB of invisible characters"_s, QByteArray("\xE2\x80\x8B").repeated(349'525));
    return 0;
}
