#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Message
{
    QString source;
    QStringList translations; ///< one, or one per plural form
    bool plural = false;
    bool unfinished = false;
};

Message readMessage(QXmlStreamReader &xml)
{
    Message message;
    message.plural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.unfinished = xml.attributes().hasAttribute("type"_L1);
            if (!message.plural) {
                message.translations.append(xml.readElementText());
            } else {
                while (xml.readNextStartElement())
                    message.translations.append(xml.readElementText());
            }
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> readMessages(const QString &path)
{
    QList<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "message"_L1)
            messages.append(readMessage(xml));
    }
    return messages;
}

/// English is the source, and its file holds the plural forms only.
constexpr auto sourceLanguage = "_en.ts"_L1;

QStringList options(const QString &file)
{
    const QString folder = QStringLiteral(KEYWRIGHT_SOURCE);
    QStringList all { u"-silent"_s,          u"-no-obsolete"_s, u"-locations"_s,    u"none"_s, u"-I"_s,
                      folder + u"/wizard"_s, u"-I"_s,           folder + u"/app"_s, u"-I"_s,   folder };
    if (file.endsWith(sourceLanguage))
        all.append(u"-pluralonly"_s);
    return all;
}

/// The numbered arguments of a text, sorted; %n counts as one that may be left out in a plural form.
QStringList argumentsOf(const QString &text)
{
    static const QRegularExpression argument(u"%L?[0-9]{1,2}"_s);
    QStringList arguments;
    auto matches = argument.globalMatch(text);
    while (matches.hasNext())
        arguments.append(matches.next().captured());
    arguments.removeDuplicates();
    arguments.sort();
    return arguments;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noStringIsUnfinished_data() { languages(); }
    void noStringIsUnfinished();
    void argumentsAreKept_data() { languages(); }
    void argumentsAreKept();

private:
    static void languages();
    /// A copy of the language's file, brought up to date with the sources.
    QString updated(const QString &file);

    QTemporaryDir m_folder;
};

void TestTranslations::languages()
{
    QTest::addColumn<QString>("file");
    const QStringList files = QDir(QStringLiteral(TRANSLATIONS)).entryList({ u"*.ts"_s });
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file;
}

QString TestTranslations::updated(const QString &file)
{
    const QString copy = m_folder.filePath(file);
    QFile::copy(QStringLiteral(TRANSLATIONS "/") + file, copy);
    QProcess lupdate;
    lupdate.start(QStringLiteral(LUPDATE),
                  options(file) + QStringList { u"@"_s + QStringLiteral(SOURCE_LIST), u"-ts"_s, copy });
    return lupdate.waitForFinished(120'000) && lupdate.exitCode() == 0 ? copy : QString();
}

void TestTranslations::noStringIsUnfinished()
{
    QFETCH(QString, file);
    const QList<Message> messages = readMessages(updated(file));
    QVERIFY(messages.size() > (file.endsWith(sourceLanguage) ? 20 : 500));
    QStringList unfinished;
    for (const Message &message : messages) {
        if (message.unfinished || message.translations.contains(QString()))
            unfinished.append(message.source);
    }
    QVERIFY2(unfinished.isEmpty(), qPrintable(unfinished.join(u'\n')));
}

void TestTranslations::argumentsAreKept()
{
    QFETCH(QString, file);
    QStringList complaints;
    for (const Message &message : readMessages(QStringLiteral(TRANSLATIONS "/") + file)) {
        for (const QString &translation : message.translations) {
            if (argumentsOf(translation) != argumentsOf(message.source))
                complaints.append(message.source + u" → "_s + translation);
        }
    }
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
