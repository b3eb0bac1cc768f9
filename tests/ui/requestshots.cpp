// Pictures of the page that checks what an app sends, with texts of many kinds, to be looked at:
// keywright-request-shots [--german] [--dark | --contrast] [--size 800x600] FOLDER. It prints how long each
// text held up the window.

#include "app/common/languages.h"
#include "ui/palettes.h"
#include "ui/widgets/pasteedit.h"
#include "ui/windowfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QLocale>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleFactory>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace keywright;
using namespace keywright::testing;

namespace {

struct Pasted
{
    QString name;
    QByteArray text;
};

QList<Pasted> texts(const QByteArray &key)
{
    const QByteArray bearer = "-H \"Authorization: Bearer " + key + "\" ";
    const QByteArray json = "-H \"Content-Type: application/json\" ";
    const QByteArray agent = R"(-d '{"model": "perplexity/sonar", "input": "What is new?"}')";
    const QByteArray chat =
        R"(-d '{"model": "sonar-pro", "messages": [{"role": "user", "content": "What is new?"}]}')";
    const QByteArray host = "curl https://api.perplexity.ai";
    const QByteArray filler = "2026-11-23 14:02:11 INFO nothing to see in this line of the log\n";
    return {
        { u"fine"_s, host + "/v1/agent \\\n  " + bearer + "\\\n  " + json + "\\\n  " + agent },
        { u"guide"_s, host + "/chat/completions \\\n  " + bearer + "\\\n  " + json + "\\\n  " + chat },
        { u"no-bearer"_s, host + "/v1/agent -H \"Authorization: " + key + "\" " + json + "\\\n  " + agent },
        { u"other-host"_s, "curl https://api.openai.com/v1/responses " + bearer + json + "\\\n  " + agent },
        { u"single-quotes"_s,
          host + "/v1/agent -H 'Authorization: Bearer $PERPLEXITY_API_KEY' " + json + "\\\n  " + agent },
        { u"damaged-key"_s, QByteArray(host + "/v1/models " + bearer).replace("\" ", "\xE2\x80\x8B\" ") },
        { u"broken-body"_s,
          host + "/v1/agent " + bearer + json + "\\\n  -d '{\"preset\": \"low\", \"input\": \"Hi\",}'" },
        { u"retired-model"_s,
          host + "/v1/agent " + bearer + json
              + "\\\n  -d '{\"model\": \"pplx-70b-online\", \"input\": \"Hi\"}'" },
        { u"in-part"_s, host + "/v1/agent " + bearer + json + "-d @body.json" },
        { u"not-understood"_s, "Dear support, my app says that the key is invalid. What can I do?" },
        { u"long"_s, filler.repeated(16'000) + host + "/chat/completions " + bearer + json + chat },
        { u"one-line"_s,
          host + "/v1/agent " + bearer + json + "-d '{\"preset\": \"low\", \"input\": \""
              + QByteArray("word ").repeated(200'000) + "\"}'" },
    };
}

class Photographer
{
public:
    Photographer(QString folder, QSize size) : m_folder(std::move(folder)), m_window(m_fixture.services)
    {
        m_fixture.session.setInspection(inspectionOf({}, m_fixture.goodKey));
        if (size.isValid())
            m_window.resize(size);
        m_window.show();
        m_window.goTo(MainWindow::CheckRequest);
        settle();
    }

    bool run()
    {
        bool isGood = true;
        for (const Pasted &pasted : texts(m_fixture.goodKey))
            isGood = take(pasted) && isGood;
        return isGood;
    }

private:
    bool take(const Pasted &pasted)
    {
        auto *edit = m_window.currentPage()->findChild<PasteEdit *>(u"requestEdit"_s);
        auto *data = new QMimeData;
        data->setData(u"text/plain"_s, pasted.text);
        QGuiApplication::clipboard()->setMimeData(data);
        m_fixture.session.setRequest(std::nullopt);
        edit->selectAll();
        QElapsedTimer sincePaste;
        sincePaste.start();
        edit->paste();
        const qint64 paste = sincePaste.elapsed();
        QElapsedTimer sinceTick;
        sinceTick.start();
        qint64 longest = 0;
        QTimer tick;
        QObject::connect(&tick, &QTimer::timeout, &tick,
                         [&] { longest = std::max(longest, sinceTick.restart()); });
        tick.start(0);
        const bool isTold = QTest::qWaitFor([&] { return m_fixture.session.request().has_value(); }, 30'000);
        const qint64 told = sincePaste.elapsed();
        QApplication::processEvents();
        QApplication::processEvents();
        tick.stop();
        std::printf("%-16s paste %3d ms, told after %4d ms, longest pause since %3d ms\n",
                    qPrintable(pasted.name), static_cast<int>(paste), static_cast<int>(told),
                    static_cast<int>(longest));
        settle();
        return isTold && save(pasted.name, false) && save(pasted.name + u"-end"_s, true);
    }

    bool save(const QString &name, bool bottom)
    {
        for (QScrollArea *area : m_window.findChildren<QScrollArea *>())
            area->verticalScrollBar()->setValue(bottom ? area->verticalScrollBar()->maximum() : 0);
        settle();
        return m_window.grab().save(QDir(m_folder).filePath(name + u".png"_s));
    }

    QString m_folder;
    WindowFixture m_fixture;
    MainWindow m_window;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(u"folder"_s, u"Where the pictures go."_s);
    parser.addOptions({ { u"german"_s, u"In German."_s },
                        { u"dark"_s, u"Light on dark."_s },
                        { u"contrast"_s, u"White and yellow on black."_s },
                        { u"size"_s, u"Size of the window."_s, u"WxH"_s } });
    parser.addHelpOption();
    parser.process(app);
    if (parser.positionalArguments().size() != 1 || !QDir().mkpath(parser.positionalArguments().constFirst()))
        parser.showHelp(2);
    const QLocale locale(parser.isSet(u"german"_s) ? QLocale::German : QLocale::English);
    QLocale::setDefault(locale);
    installTranslations(app, locale);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    if (parser.isSet(u"dark"_s))
        QApplication::setPalette(darkPalette());
    if (parser.isSet(u"contrast"_s))
        QApplication::setPalette(highContrastPalette());
    const QStringList size = parser.value(u"size"_s).split(u'x');
    const QSize window = size.size() == 2 ? QSize(size.at(0).toInt(), size.at(1).toInt()) : QSize();
    return Photographer(parser.positionalArguments().constFirst(), window).run() ? 0 : 1;
}
