#include "clirunner.h"

#include "cli/command.h"
#include "support/testfacts.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace keywright::testing {

QJsonObject CliRun::json() const
{
    return QJsonDocument::fromJson(out).object();
}

QString CliRun::cause() const
{
    return json()["cause"_L1].toString();
}

void CliRunner::put(const std::filesystem::path &path, const QByteArray &content)
{
    files.put(path, content);
    folders.files.append({ path, content });
}

CliRun CliRunner::run(const QStringList &arguments, const QByteArray &input)
{
    QBuffer in;
    in.setData(input);
    QBuffer out;
    QBuffer error;
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    error.open(QIODevice::WriteOnly);
    cli::Output output(out, error, {});
    CliRun result;
    const Facts &facts = testFacts();
    const auto line = cli::parseCommandLine(arguments, facts.service.baseUrl);
    if (!line) {
        result.error = line.error().sentence.toUtf8();
        result.status = static_cast<int>(cli::ExitStatus::WrongUsage);
        return result;
    }
    cli::Input given(in, isTerminal);
    const cli::Services services { files,     folders, prober, store, environment, startEnvironments,
                                   processes, shell,   clock,  facts, listener,    runner };
    const auto command = cli::makeCommand({ *line, services, given, output });
    command->start([&result](cli::ExitStatus status) { result.status = static_cast<int>(status); });
    constexpr int longest = 20000; // Milliseconds; the fakes answer at once.
    if (!QTest::qWaitFor([&result] { return result.status >= 0; }, longest))
        qFatal("the command did not finish");
    result.out = out.data();
    result.error = error.data();
    return result;
}

bool holdsRunOf(const QByteArray &key, const QByteArray &text)
{
    constexpr qsizetype run = 8;
    for (qsizetype at = 0; at + run <= key.size(); ++at) {
        if (text.contains(key.sliced(at, run)))
            return true;
    }
    return false;
}

} // namespace keywright::testing
