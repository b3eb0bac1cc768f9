#include "core/listen/wirereader.h"
#include "shownlabels.h"
#include "support/testkeys.h"
#include "ui/pagebench.h"
#include "ui/pages/requestpage.h"
#include "ui/widgets/answerbox.h"
#include "ui/widgets/copyline.h"
#include "ui/widgets/listencard.h"
#include "ui/widgets/requestpicture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestListenPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void listensAtAPressOnly();
    void saysWhatToChange();
    void copiesASetting();
    void namesTheChosenAppsOwnSetting();
    void offersTheAppsThatWereFoundFirst();
    void saysWhyAnAppCannotBeLed();
    void showsWhatWasHeard();
    void saysWhoAskedAndToPutTheAddressBack();
    void saysThatThereIsNoKeyToCompareWith();
    void saysWhereAnotherKeyStands();
    void saysWhatElseCame();
    void saysThatNothingCame();
    void saysThatNoPortIsFree();
    void stopsAtAPress();
    void stopsWhenThePageGoes();
    void passesOnOnlyWhereTicked();
    void saysWhatBecameOfAPassedOnRequest();
    void forgetsWhatWasHeardWithTheKey();
    void keepsItsResultApartFromWhatWasPasted();
    void clearsTheFormerResultWhenItListensAgain();
    void letsTheSampleAppAskInPracticeAlone();

private:
    template <typename T>
    T *part(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    void makePage();
    void listen() const { part<QPushButton>("listenButton")->click(); }
    void hear(const QByteArray &authorization, std::optional<PassedOn> passedOn = {});
    QStringList settings() const;
    QString texts() const { return shownLabels(*m_page); }

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<RequestPage> m_page;
};

void TestListenPanel::init()
{
    m_page.reset();
    m_bench = std::make_unique<PageBench>();
    m_bench->takeKey(1);
    makePage();
}

void TestListenPanel::makePage()
{
    m_page = std::make_unique<RequestPage>(m_bench->services, m_bench->tester);
    static_cast<QWidget *>(m_page.get())->show();
    m_page->findChildren<QRadioButton *>().last()->click();
}

void TestListenPanel::hear(const QByteArray &authorization, std::optional<PassedOn> passedOn)
{
    const QByteArray body = R"({"preset":"fast","input":"Hi"})";
    WireReader reader;
    reader.feed(QByteArray("POST /v1/agent HTTP/1.1\r\nUser-Agent: OpenAI/Python 1.99\r\nContent-Type: "
                           "application/json\r\nAuthorization: "
                           + authorization + "\r\nContent-Length: " + QByteArray::number(body.size())
                           + "\r\n\r\n" + body));
    m_bench->listener.hear(reader.take(), { 4711, u"python3"_s }, passedOn);
    settle();
}

QStringList TestListenPanel::settings() const
{
    QStringList texts;
    for (const CopyLine *line : m_page->findChildren<CopyLine *>())
        texts.append(line->text());
    return texts;
}

void TestListenPanel::listensAtAPressOnly()
{
    QVERIFY(m_bench->listener.asked.isEmpty());
    QCOMPARE(m_page->mainAct(), part<QPushButton>("listenButton"));
    listen();
    QVERIFY(m_bench->listener.isListening());
    QCOMPARE(m_bench->listener.asked.constFirst().patience, std::chrono::seconds(120));
    QVERIFY(!m_bench->listener.asked.constFirst().passOnTo);
    QVERIFY(part<ListenCard>("listenCard")->isVisibleTo(m_page.get()));
}

void TestListenPanel::saysWhatToChange()
{
    listen();
    QCOMPARE(settings(),
             (QStringList { u"http://127.0.0.1:4711"_s, u"PERPLEXITY_BASE_URL=http://127.0.0.1:4711"_s }));
    QVERIFY2(texts().contains("120"_L1), qPrintable(texts()));
}

void TestListenPanel::copiesASetting()
{
    listen();
    m_page->findChildren<CopyLine *>().last()->copyButton()->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"PERPLEXITY_BASE_URL=http://127.0.0.1:4711"_s);
}

void TestListenPanel::namesTheChosenAppsOwnSetting()
{
    auto *apps = part<QComboBox>("appBox");
    apps->setCurrentIndex(apps->findData(u"continue"_s));
    listen();
    QCOMPARE(settings(), QStringList { u"apiBase: http://127.0.0.1:4711"_s });
}

void TestListenPanel::offersTheAppsThatWereFoundFirst()
{
    m_bench->addPlace("/home/me/.cursor/mcp.json", "{\"PERPLEXITY_API_KEY\": \"", 2, "\"}").toolId =
        u"cursor"_s;
    m_bench->showPlaces();
    makePage();
    QCOMPARE(part<QComboBox>("appBox")->itemData(1).toString(), u"cursor"_s);
}

void TestListenPanel::saysWhyAnAppCannotBeLed()
{
    auto *apps = part<QComboBox>("appBox");
    apps->setCurrentIndex(apps->findData(u"zapier-make"_s));
    QVERIFY(!part<QPushButton>("listenButton")->isEnabled());
    QVERIFY(!part<QLabel>("whyNotLabel")->text().isEmpty());
    QVERIFY(part<QLabel>("whyNotLabel")->isVisibleTo(m_page.get()));
    apps->setCurrentIndex(0);
    QVERIFY(part<QPushButton>("listenButton")->isEnabled());
    QVERIFY(!part<QLabel>("whyNotLabel")->isVisibleTo(m_page.get()));
}

void TestListenPanel::showsWhatWasHeard()
{
    listen();
    hear("Bearer " + makeKey(1));
    QVERIFY(m_bench->session.request());
    QVERIFY(m_bench->session.request()->heard);
    QCOMPARE(m_bench->session.request()->cause, std::nullopt);
    QVERIFY(part<RequestPicture>("requestPicture")->isVisibleTo(m_page.get()));
    QCOMPARE(m_page->stepState(), Page::StepState::Done);
    QVERIFY(!part<ListenCard>("listenCard")->isVisibleTo(m_page.get()));
}

void TestListenPanel::saysWhoAskedAndToPutTheAddressBack()
{
    listen();
    hear("Bearer " + makeKey(1));
    const QString said = part<QLabel>("heardLabel")->text();
    QVERIFY2(said.contains("python3"_L1) && said.contains("OpenAI/Python 1.99"_L1), qPrintable(said));
    QVERIFY(said.contains("former address"_L1));
}

void TestListenPanel::saysThatThereIsNoKeyToCompareWith()
{
    listen();
    hear("Bearer " + makeKey(2));
    QVERIFY(!part<QLabel>("heardLabel")->text().contains("no key in hand"_L1));
    m_bench->session.clearKey();
    listen();
    hear("Bearer " + makeKey(2));
    QVERIFY(part<QLabel>("heardLabel")->text().contains("no key in hand"_L1));
}

void TestListenPanel::saysWhereAnotherKeyStands()
{
    m_bench->addPlace("/home/me/.bashrc", "export PPLX_API_KEY=", 2);
    m_bench->showPlaces();
    listen();
    hear("Bearer " + makeKey(2));
    QCOMPARE(m_bench->session.request()->cause, Cause::RequestOldKey);
    QVERIFY2(texts().contains("~/.bashrc, line 1"_L1), qPrintable(texts()));
    QVERIFY(!texts().contains(QString::fromLatin1(makeKey(2))));
}

void TestListenPanel::saysWhatElseCame()
{
    listen();
    for (int i = 0; i < 5; ++i)
        m_bench->listener.incident(ListenIncident::Tls, { 1, u"node"_s });
    settle();
    QCOMPARE(texts().count("node tried to speak encrypted."_L1), 3);
    QVERIFY(m_bench->listener.isListening());
}

void TestListenPanel::saysThatNothingCame()
{
    listen();
    m_bench->listener.timeOut();
    settle();
    QVERIFY2(texts().contains("No request came."_L1), qPrintable(texts()));
    QVERIFY(part<QPushButton>("listenButton")->isVisibleTo(m_page.get()));
    QVERIFY(!m_bench->session.request());
}

void TestListenPanel::saysThatNoPortIsFree()
{
    m_bench->listener.isEveryPortTaken = true;
    listen();
    QVERIFY2(texts().contains("no free port"_L1), qPrintable(texts()));
    QVERIFY(!part<ListenCard>("listenCard")->isVisibleTo(m_page.get()));
}

void TestListenPanel::stopsAtAPress()
{
    listen();
    part<QPushButton>("stopListeningButton")->click();
    QVERIFY(!m_bench->listener.isListening());
    QVERIFY(part<QPushButton>("listenButton")->isVisibleTo(m_page.get()));
}

void TestListenPanel::stopsWhenThePageGoes()
{
    listen();
    m_page.reset();
    QVERIFY(!m_bench->listener.isListening());
}

void TestListenPanel::passesOnOnlyWhereTicked()
{
    part<QCheckBox>("passOnBox")->click();
    listen();
    QCOMPARE(m_bench->listener.asked.constLast().passOnTo, m_bench->check.baseUrl());
    QVERIFY(part<QCheckBox>("passOnBox")->text().contains(m_bench->check.baseUrl().host()));
}

void TestListenPanel::saysWhatBecameOfAPassedOnRequest()
{
    part<QCheckBox>("passOnBox")->click();
    listen();
    hear("Bearer " + makeKey(1), PassedOn { ProbeFailure::None, 200 });
    QVERIFY2(part<QLabel>("heardLabel")->text().contains("status 200"_L1),
             qPrintable(part<QLabel>("heardLabel")->text()));
}

void TestListenPanel::forgetsWhatWasHeardWithTheKey()
{
    listen();
    hear("Bearer " + makeKey(1));
    m_bench->takeKey(3);
    QVERIFY(!m_bench->session.request());
}

void TestListenPanel::keepsItsResultApartFromWhatWasPasted()
{
    listen();
    hear("Bearer " + makeKey(2));
    const QList<QRadioButton *> ways = m_page->findChildren<QRadioButton *>();
    ways.first()->click();
    QVERIFY(!m_bench->session.request());
    ways.last()->click();
    QVERIFY(m_bench->session.request() && m_bench->session.request()->heard);
}

void TestListenPanel::clearsTheFormerResultWhenItListensAgain()
{
    listen();
    hear("Bearer " + makeKey(1));
    listen();
    QVERIFY(!m_bench->session.request());
    QVERIFY(!part<QLabel>("heardLabel")->isVisibleTo(m_page.get()));
}

void TestListenPanel::letsTheSampleAppAskInPracticeAlone()
{
    QVERIFY(part<QPushButton>("sampleAppButton") == nullptr);
    QUrl asked;
    m_bench->services.practice.sampleApp = [&asked](const QUrl &url) { asked = url; };
    makePage();
    listen();
    part<QPushButton>("sampleAppButton")->click();
    QCOMPARE(asked, QUrl(u"http://127.0.0.1:4711"_s));
}

QTEST_MAIN(TestListenPanel)
#include "tst_listenpanel.moc"
