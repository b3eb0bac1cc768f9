#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// What the sources of one layer may include.
struct Layer
{
    QStringList own; ///< first folders of our own includes: "core"
    QStringList qt; ///< modules: "QtCore"
    QStringList others; ///< beginnings of other includes with a folder: "tl/"
};

const QMap<QString, Layer> &layers()
{
    static const QMap<QString, Layer> all {
        { u"core"_s, { { u"core"_s }, { u"QtCore"_s }, { u"tl/"_s, u"unicode/"_s, u"rapidjson/"_s } } },
        { u"wording"_s, { { u"core"_s, u"wording"_s }, { u"QtCore"_s }, {} } },
        { u"platform"_s,
          { { u"core"_s, u"platform"_s },
            { u"QtCore"_s, u"QtNetwork"_s, u"QtDBus"_s },
            { u"qt6keychain/"_s, u"sys/"_s, u"linux/"_s, u"xcb/"_s } } },
        { u"ui"_s,
          { { u"core"_s, u"wording"_s, u"ui"_s },
            { u"QtCore"_s, u"QtGui"_s, u"QtWidgets"_s, u"QtSvg"_s },
            {} } },
    };
    return all;
}

/// The module that a Qt header belongs to, or nothing for a header that is not Qt's.
QString moduleOf(const QString &header)
{
    const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    for (const QString &module : headers.entryList({ u"Qt*"_s }, QDir::Dirs)) {
        if (headers.exists(module + u'/' + header))
            return module;
    }
    return {};
}

/// Why this layer may not have this include; empty where it may.
QString complaint(const QString &layer, const QString &include)
{
    const Layer &rule = layers()[layer];
    if (include.startsWith(u'"')) {
        const QString ours = include.mid(1).section(u'/', 0, 0);
        return rule.own.contains(ours) ? QString() : u"not a part that %1 may use"_s.arg(layer);
    }
    const QString header = include.mid(1);
    if (header.contains(u'/')) {
        const bool allowed =
            std::ranges::any_of(rule.others, [&](const QString &begin) { return header.startsWith(begin); });
        return allowed ? QString() : u"a path with a folder: include Qt and system headers by name"_s;
    }
    const QString module = moduleOf(header);
    return module.isEmpty() || rule.qt.contains(module) ? QString() : u"of module %1"_s.arg(module);
}

QStringList sourcesOf(const QString &layer)
{
    QStringList files;
    QDirIterator walk(QStringLiteral(KEYWRIGHT_SOURCE "/wizard/") + layer, { u"*.h"_s, u"*.cpp"_s },
                      QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files.append(walk.next());
    return files;
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aForbiddenIncludeIsNoticed_data();
    void aForbiddenIncludeIsNoticed();
    void everyLayerIncludesOnlyWhatItMay_data();
    void everyLayerIncludesOnlyWhatItMay();
    void coreDoesNotTouchTheOutsideWorld_data();
    void coreDoesNotTouchTheOutsideWorld();
};

void TestLayers::aForbiddenIncludeIsNoticed_data()
{
    QTest::addColumn<QString>("layer");
    QTest::addColumn<QString>("include");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("core may use Qt Core") << u"core"_s << u"<QString"_s << true;
    QTest::newRow("core may not use widgets") << u"core"_s << u"<QLabel"_s << false;
    QTest::newRow("core may not use widgets by path") << u"core"_s << u"<QtWidgets/QLabel"_s << false;
    QTest::newRow("core may not use the network") << u"core"_s << u"<QNetworkReply"_s << false;
    QTest::newRow("core may not use platform") << u"core"_s << u"\"platform/net/x.h"_s << false;
    QTest::newRow("ui may use wording") << u"ui"_s << u"\"wording/wording.h"_s << true;
    QTest::newRow("ui may not use platform") << u"ui"_s << u"\"platform/net/x.h"_s << false;
    QTest::newRow("ui may not use the keychain") << u"ui"_s << u"<qt6keychain/keychain.h"_s << false;
    QTest::newRow("platform may not use wording") << u"platform"_s << u"\"wording/wording.h"_s << false;
    QTest::newRow("platform may use system headers") << u"platform"_s << u"<sys/stat.h"_s << true;
    QTest::newRow("nobody may use test support") << u"ui"_s << u"\"support/testkeys.h"_s << false;
}

void TestLayers::aForbiddenIncludeIsNoticed()
{
    QFETCH(QString, layer);
    QFETCH(QString, include);
    QTEST(complaint(layer, include).isEmpty(), "allowed");
}

void TestLayers::everyLayerIncludesOnlyWhatItMay_data()
{
    QTest::addColumn<QString>("layer");
    for (auto layer = layers().keyBegin(); layer != layers().keyEnd(); ++layer)
        QTest::newRow(qPrintable(*layer)) << *layer;
}

void TestLayers::everyLayerIncludesOnlyWhatItMay()
{
    QFETCH(QString, layer);
    static const QRegularExpression includeLine(u"^\\s*#\\s*include\\s*([<\"][^>\"]+)"_s,
                                                QRegularExpression::MultilineOption);
    const QStringList files = sourcesOf(layer);
    QVERIFY(!files.isEmpty());
    QStringList complaints;
    for (const QString &file : files) {
        auto matches = includeLine.globalMatch(contentOf(file));
        while (matches.hasNext()) {
            const QString include = matches.next().captured(1);
            // A moc file is made from the source that includes it.
            if (const QString reason = complaint(layer, include);
                !reason.isEmpty() && !include.endsWith(u".moc"_s))
                complaints.append(file + u" includes "_s + include.mid(1) + u": "_s + reason);
        }
    }
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestLayers::coreDoesNotTouchTheOutsideWorld_data()
{
    QTest::addColumn<QRegularExpression>("forbidden");
    QTest::newRow("disk") << QRegularExpression(
        uR"(\bQ(File|Dir|SaveFile|TemporaryFile|TemporaryDir|FileInfo|Settings|StandardPaths)\b)"_s);
    QTest::newRow("disk through the standard library") << QRegularExpression(
        uR"(<fstream>|\bfopen\b|filesystem::(exists|status|is_|remove|rename|copy|create|file_size|canonical))"_s);
    QTest::newRow("clock") << QRegularExpression(
        uR"(current(DateTime|Date|Time|MSecsSinceEpoch)|QElapsedTimer|_clock::now)"_s);
    QTest::newRow("environment") << QRegularExpression(
        uR"(\bqgetenv\b|\bqEnvironmentVariable|\bQProcess\b|\bgetenv\s*\()"_s);
    QTest::newRow("nested loops") << QRegularExpression(uR"(\bQEventLoop\b|processEvents)"_s);
}

void TestLayers::coreDoesNotTouchTheOutsideWorld()
{
    QFETCH(QRegularExpression, forbidden);
    static const QRegularExpression comment(u"//[^\\n]*|u?R?\"(?:[^\"\\\\\\n]|\\\\.)*\""_s);
    QStringList complaints;
    for (const QString &file : sourcesOf(u"core"_s)) {
        const QString code = contentOf(file).remove(comment);
        if (const auto match = forbidden.match(code); match.hasMatch())
            complaints.append(file + u": "_s + match.captured());
    }
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

QTEST_APPLESS_MAIN(TestLayers)
#include "tst_layers.moc"
