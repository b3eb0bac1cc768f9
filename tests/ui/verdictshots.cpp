// Pictures of the test page in every state that an answer or its absence can bring, to be looked at:
// keywright-verdict-shots [--german] [--dark] FOLDER. The answers come over TLS from servers of our own.

#include "app/common/languages.h"
#include "platform/net/verdictcases.h"
#include "support/asking.h"
#include "ui/palettes.h"
#include "ui/windowfixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLocale>
#include <QNetworkProxy>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleFactory>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace keywright;
using namespace keywright::testing;

namespace {

/// Shows the page after one test and saves a picture of it.
class Photographer
{
public:
    explicit Photographer(QString folder) : m_folder(std::move(folder)) { }

    bool take(Cause cause, const QUrl &url, RealRequest real, NetworkProber::Options options)
    {
        options.extraCaFile = m_certificates.authorityFile();
        NetworkProber prober(options);
        WindowFixture fixture;
        fixture.prober.answer = [&](const AskedQuestion &asked) {
            ProbeQuestion question = questionTo(asked.url, asked.key);
            question.method = asked.method;
            question.body = asked.body;
            return ask(prober, std::move(question));
        };
        fixture.check.setBaseUrl(url);
        fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
        MainWindow window(fixture.services);
        window.show();
        window.goTo(MainWindow::TestKey);
        settle();
        const QString button = real == RealRequest::None ? u"testAgainButton"_s
            : real == RealRequest::Agent                 ? u"realRequestButton"_s
                                                         : u"guideRequestButton"_s;
        window.currentPage()->findChild<QAbstractButton *>(button)->click();
        const bool isTold = QTest::qWaitFor([&] { return fixture.session.verdict().has_value(); }, 30'000);
        settle();
        for (QScrollArea *area : window.findChildren<QScrollArea *>())
            area->verticalScrollBar()->setValue(0);
        settle();
        const bool isSaved = window.grab().save(QDir(m_folder).filePath(causeId(cause) + u".png"_s));
        return isTold && isSaved && fixture.session.verdict()->cause == cause;
    }

    bool take(const AnswerCase &row)
    {
        qsizetype number = 0;
        const ScriptedServer server(
            [&](QTcpSocket *socket) { ScriptedServer::answer(row.answers.value(number++))(socket); },
            TestCertificates::serverTls(m_certificates.make()));
        return take(row.cause, server.url(QString()), row.real, {});
    }

    bool take(Obstacle obstacle)
    {
        NetworkProber::Options options;
        options.isOnline = [&obstacle] { return obstacle.kind != Obstacle::NoNetwork; };
        if (obstacle.isSlow)
            options.deadline = impatientOptions().deadline;
        const ObstacleCourse course(obstacle, m_certificates, m_inspector);
        const bool isGood = take(obstacle.cause, course.url(), RealRequest::None, options);
        QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
        return isGood;
    }

private:
    QString m_folder;
    TestCertificates m_certificates { u"Example Authority"_s };
    TestCertificates m_inspector { u"Zscaler Inc."_s };
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(u"folder"_s, u"Where the pictures go."_s);
    parser.addOptions({ { u"german"_s, u"In German."_s }, { u"dark"_s, u"Light on dark."_s } });
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

    Photographer photographer(parser.positionalArguments().constFirst());
    bool isGood = true;
    for (const AnswerCase &row : answerCases())
        isGood = photographer.take(row) && isGood;
    for (const Obstacle &obstacle : obstacles())
        isGood = photographer.take(obstacle) && isGood;
    return isGood ? 0 : 1;
}
