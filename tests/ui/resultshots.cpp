// Pictures of the result page in its states, to be looked at: keywright-result-shots [--dark] [--size
// 800x600]
// [--translation FILE] FOLDER

#include "ui/pagebench.h"
#include "ui/pages/resultpage.h"
#include "ui/palettes.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleFactory>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;
using namespace keywright;
using namespace keywright::testing;

namespace {

/// Shows one window in its states and saves a picture of each.
class Photographer
{
public:
    Photographer(QString folder, QSize size) : m_folder(std::move(folder)), m_window(m_bench.services)
    {
        if (size.isValid())
            m_window.resize(size);
        m_window.show();
        m_window.goTo(MainWindow::ShowResult);
        settle();
    }

    int run()
    {
        save(u"1-nothing"_s);
        m_bench.takeKey(1);
        m_bench.takeVerdict(Cause::AnswerInvalidKey);
        m_bench.addPlace("/home/user/projects/my-bot/.env", "PERPLEXITY_API_KEY=", 2);
        m_bench.showPlaces();
        save(u"2-refused"_s);
        m_bench.takeVerdict(Cause::AnswerNoCredit);
        save(u"3-no-credit"_s);
        m_bench.takeVerdict(Cause::AnswerAccepted);
        m_bench.session.setOnlineTool(u"n8n"_s, true);
        m_bench.session.setStalePrograms({ { 7, u"Cursor"_s, {}, {}, {} }, { 8, u"node"_s, {}, {}, {} } });
        save(u"4-several-steps"_s, true);
        for (const QString &guide : { u"guideOnlineButton"_s, u"guideSomeButton"_s, u"guideBillingButton"_s,
                                      u"guideTypoButton"_s }) {
            press(guide);
            save(u"5-"_s + guide);
            press(u"guideBackButton"_s);
        }
        m_bench.session.setOnlineTool(u"n8n"_s, false);
        m_bench.showPlaces();
        m_bench.session.setVault(makeFinding(Cause::VaultReadBack));
        save(u"6-one-step"_s);
        m_bench.session.setStalePrograms({});
        save(u"7-fixed"_s, true);
        return m_failed ? 1 : 0;
    }

private:
    void press(const QString &name)
    {
        if (auto *button = m_window.findChild<QAbstractButton *>(name))
            button->click();
        settle();
    }

    void save(const QString &name, bool bottomToo = false)
    {
        settle();
        const auto areas = m_window.currentPage()->findChildren<QScrollArea *>();
        for (QScrollArea *area : areas)
            area->verticalScrollBar()->setValue(0);
        grab(name);
        for (int page = 1; bottomToo && page < 4; ++page) {
            for (QScrollArea *area : areas)
                area->verticalScrollBar()->setValue(page * area->viewport()->height() * 9 / 10);
            grab(name + u'-' + QString::number(page));
        }
    }

    void grab(const QString &name)
    {
        settle();
        m_failed = !m_window.grab().save(QDir(m_folder).filePath(name + u".png"_s)) || m_failed;
    }

    QString m_folder;
    PageBench m_bench;
    MainWindow m_window;
    bool m_failed = false;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(u"folder"_s, u"Where the pictures go."_s);
    parser.addOptions({ { u"dark"_s, u"Light on dark."_s },
                        { u"translation"_s, u"A .qm file."_s, u"file"_s },
                        { u"size"_s, u"Size of the window."_s, u"WxH"_s } });
    parser.addHelpOption();
    parser.process(app);
    if (parser.positionalArguments().size() != 1 || !QDir().mkpath(parser.positionalArguments().constFirst()))
        parser.showHelp(2);
    QTranslator translator;
    if (parser.isSet(u"translation"_s) && translator.load(parser.value(u"translation"_s)))
        QCoreApplication::installTranslator(&translator);
    QLocale::setDefault(QLocale(QLocale::English));
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    if (parser.isSet(u"dark"_s))
        QApplication::setPalette(darkPalette());
    const QStringList size = parser.value(u"size"_s).split(u'x');
    const QSize window = size.size() == 2 ? QSize(size.at(0).toInt(), size.at(1).toInt()) : QSize();
    return Photographer(parser.positionalArguments().constFirst(), window).run();
}
