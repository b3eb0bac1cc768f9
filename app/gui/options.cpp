#include "app/gui/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr QLatin1StringView practicePrefix("--practice=");

QString scenarioNames()
{
    QStringList names;
    for (const PracticeScenario scenario : allPracticeScenarios)
        names.append(practiceScenarioId(scenario));
    return names.join(u", "_s);
}

/// QCommandLineParser knows no option with a value that may be left out: "--practice=WORLD" becomes
/// "--practice", and the world is told apart.
QStringList withoutWorld(QStringList arguments, QString &world)
{
    for (QString &argument : arguments) {
        if (argument.startsWith(practicePrefix)) {
            world = argument.sliced(practicePrefix.size());
            argument = u"--practice"_s;
        }
    }
    return arguments;
}

/// Ends the program for a world that there is not.
PracticeScenario scenarioNamed(const QString &name)
{
    if (const auto scenario = practiceScenarioFromId(name))
        return *scenario;
    QTextStream(stderr) << QCoreApplication::translate("options",
                                                       "There is no practice world “%1”. These are there: %2")
                               .arg(name, scenarioNames())
                        << Qt::endl;
    std::exit(EXIT_FAILURE);
}

} // namespace

Options readOptions(const QCoreApplication & /*application*/)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "options", "Finds out why a Perplexity API key is refused, and keeps it safe."));
    const QCommandLineOption practice(
        u"practice"_s,
        QCoreApplication::translate("options",
                                    "Practise with made-up keys; nothing of yours is touched. "
                                    "“--practice=WORLD” begins in one of these worlds: %1.")
            .arg(scenarioNames()));
    const QCommandLineOption baseUrl(
        u"base-url"_s,
        QCoreApplication::translate("options", "Ask this address instead of Perplexity's own."), u"URL"_s);
    const QCommandLineOption caFile(
        u"ca-file"_s,
        QCoreApplication::translate("options", "Trust the certificate authorities in this file as well."),
        u"FILE"_s);
    parser.addOptions({ practice, baseUrl, caFile });
    parser.addHelpOption();
    parser.addVersionOption();
    QString world = practiceScenarioId(PracticeScenario::Mixed);
    parser.process(withoutWorld(QCoreApplication::arguments(), world));

    Options options;
    if (parser.isSet(practice))
        options.practice = scenarioNamed(world);
    if (parser.isSet(baseUrl))
        options.baseUrl = QUrl(parser.value(baseUrl), QUrl::StrictMode);
    if (parser.isSet(caFile))
        options.caFile = parser.value(caFile);
    return options;
}

} // namespace keywright
