// Pictures of every page, to be looked at: keywright-shots [--dark | --contrast] [--scale 2] [--size 800x600]
// FOLDER

#include "core/vault/savedkey.h"
#include "ui/palettes.h"
#include "ui/windowfixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QCommandLineParser>
#include <QDir>
#include <QLocale>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleFactory>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace keywright;
using namespace keywright::testing;

namespace {

/// The key as somebody types it from a screen: the first character that has a double is taken for it.
QByteArray confusedKey(QByteArray key)
{
    constexpr std::array pairs { "0O", "O0", "1l", "lI", "Il", "5S", "S5", "2Z", "Z2", "8B", "B8" };
    for (qsizetype i = 8; i < key.size(); ++i) {
        const auto *pair = std::ranges::find(pairs, key.at(i), [](const char *one) { return one[0]; });
        if (pair != pairs.end())
            return key.replace(i, 1, QByteArray(1, (*pair)[1]));
    }
    return key;
}

/// Shows one window in its states and saves a picture of each.
class Photographer
{
public:
    Photographer(QString folder, QSize size) : m_folder(std::move(folder)), m_window(m_fixture.services)
    {
        m_fixture.files.put("/home/user/.zshrc", "export PERPLEXITY_API_KEY=\"" + makeKey(2) + "\"\n");
        m_fixture.files.put("/home/user/.cursor/mcp.json",
                            "{\"mcpServers\": {\"perplexity\": {\"env\": {\n  \"PERPLEXITY_API_KEY\": \""
                                + makeKey(2) + "\"\n}}}}\n");
        if (size.isValid())
            m_window.resize(size);
        m_window.show();
        settle();
    }

    int run()
    {
        save(u"1-get-a-key"_s);
        press(u"needKeyChoice"_s);
        m_window.findChild<QPlainTextEdit *>(u"errorMessageEdit"_s)
            ->setPlainText(
                u"openai.AuthenticationError: Error code: 401 - {'error': {'message': 'Invalid API key "
                "provided.', 'type': 'invalid_api_key', 'code': 401}}"_s);
        save(u"1-new-key"_s);
        m_window.goTo(MainWindow::CheckKey);
        save(u"2-empty"_s);
        const QByteArray dirty =
            "\xC2\xA0" + m_fixture.goodKey.left(17) + "\xE2\x80\x8B" + m_fixture.goodKey.mid(17) + '\n';
        m_fixture.session.setInspection(inspectKey(dirty, m_fixture.services.facts));
        save(u"2-dirty"_s);
        press(u"askButton"_s);
        save(u"2-accepted"_s, true);
        press(u"compareButton"_s);
        QGuiApplication::clipboard()->setText(QString::fromLatin1(confusedKey(m_fixture.goodKey)));
        press(u"pasteOtherButton"_s);
        save(u"2-compare"_s);
        save(u"2-compare-end"_s, true);
        press(u"compareButton"_s);
        m_window.goTo(MainWindow::FindPlaces);
        save(u"3-find"_s);
        m_window.goTo(MainWindow::ReplaceKey);
        save(u"4-replace"_s);
        m_window.goTo(MainWindow::TestKey);
        save(u"5-accepted"_s);
        press(u"showSentButton"_s);
        save(u"5-sent"_s, true);
        press(u"showSentButton"_s);
        m_fixture.prober.answer = [this](const AskedQuestion &asked) {
            return asked.key == m_fixture.goodKey ? noCreditAnswer() : refusedAnswer();
        };
        press(u"testAgainButton"_s);
        save(u"5-no-credit"_s);
        m_fixture.prober.silent = true;
        press(u"testAgainButton"_s);
        save(u"5-running"_s);
        press(u"testAgainButton"_s);
        m_window.goTo(MainWindow::CheckRequest);
        save(u"6-request"_s);
        m_window.goTo(MainWindow::KeepSafe);
        save(u"7-keep-safe"_s);
        saveKeys();
        m_window.goTo(MainWindow::ShowResult);
        save(u"8-result"_s);
        return m_failed ? 1 : 0;
    }

private:
    /// With a saved key of long ago, all its cards, and a keychain that is not there.
    void saveKeys()
    {
        const QString base = m_fixture.services.vaultName;
        const QDateTime old = m_fixture.clock.now().addDays(-92);
        m_fixture.vault.entries.insert(keyEntry(base, u"Work"_s), makeKey(4));
        m_fixture.vault.entries.insert(
            noteEntry(base, u"Work"_s),
            encodeNote({ u"Work"_s, Secret(makeKey(4)).fingerprint(), old, old }).bytes().toByteArray());
        m_fixture.vault.entries.insert(indexEntry(base), R"({"names":["Work"]})");
        press(u"saveButton"_s);
        save(u"7-saved"_s, true);
        press(u"moreWaysButton"_s);
        save(u"7-saved-more"_s, true);
        press(u"moreWaysButton"_s);
        m_fixture.vault.state = VaultState::Missing;
        m_window.goTo(MainWindow::CheckRequest);
        m_window.goTo(MainWindow::KeepSafe);
        save(u"7-no-keychain"_s);
    }

    void press(const QString &name)
    {
        if (auto *button = m_window.findChild<QAbstractButton *>(name))
            button->click();
        settle();
    }

    void save(const QString &name, bool bottom = false)
    {
        settle();
        for (QScrollArea *area : m_window.findChildren<QScrollArea *>())
            area->verticalScrollBar()->setValue(bottom ? area->verticalScrollBar()->maximum() : 0);
        settle();
        m_failed |= !m_window.grab().save(QDir(m_folder).filePath(name + u".png"_s));
    }

    QString m_folder;
    WindowFixture m_fixture { true };
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
                        { u"contrast"_s, u"White and yellow on black."_s },
                        { u"rtl"_s, u"From right to left."_s },
                        { u"scale"_s, u"Size of the font, 1 for 10 points."_s, u"factor"_s, u"1"_s },
                        { u"size"_s, u"Size of the window."_s, u"WxH"_s } });
    parser.addHelpOption();
    parser.process(app);
    if (parser.positionalArguments().size() != 1 || !QDir().mkpath(parser.positionalArguments().constFirst()))
        parser.showHelp(2);

    QLocale::setDefault(QLocale(QLocale::English));
    constexpr double usualPoints = 10;
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QFont font = QApplication::font();
    font.setPointSizeF(usualPoints * parser.value(u"scale"_s).toDouble());
    QApplication::setFont(font);
    if (parser.isSet(u"dark"_s))
        QApplication::setPalette(darkPalette());
    if (parser.isSet(u"contrast"_s))
        QApplication::setPalette(highContrastPalette());
    if (parser.isSet(u"rtl"_s))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    const QSize window = size.size() == 2 ? QSize(size.at(0).toInt(), size.at(1).toInt()) : QSize();
    return Photographer(parser.positionalArguments().constFirst(), window).run();
}
