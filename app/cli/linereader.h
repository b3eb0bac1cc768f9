#pragma once

#include "cli/commandline.h"

#include <QCoreApplication>

class QCommandLineParser;

namespace keywright::cli {

struct CommandLineWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLineWords)
};

/// A usage error; a key that was given as an argument is not repeated in it.
Failure<UsageError> wrongUsage(const QString &sentence);

/// Reads the options and arguments of each command from what the parser took.
class LineReader
{
public:
    /// The parser outlives this object.
    LineReader(const QCommandLineParser &parser, CommandLine line);

    /// `serviceUrl` is the service's address.
    Result<CommandLine, UsageError> read(const QUrl &serviceUrl);

private:
    QStringList positionals() const;
    Result<CommandLine, UsageError> withoutPositionals();
    Result<CommandLine, UsageError> report();
    Result<CommandLine, UsageError> find();
    Result<CommandLine, UsageError> replace();
    Result<CommandLine, UsageError> undo();
    Result<CommandLine, UsageError> test();
    /// Where the service is asked.
    Result<void, UsageError> readNetwork();
    Result<CommandLine, UsageError> listen();
    Result<CommandLine, UsageError> request();
    Result<CommandLine, UsageError> key();
    Result<CommandLine, UsageError> doctor();
    Result<CommandLine, UsageError> run();
    /// Which saved key is meant.
    Result<void, UsageError> readName();

    const QCommandLineParser &m_parser;
    CommandLine m_line;
};

} // namespace keywright::cli
