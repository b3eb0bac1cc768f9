#pragma once

#include "support/fakeenvironment.h"
#include "support/fakefilestore.h"
#include "support/fakefoldersearch.h"
#include "support/fakelistener.h"
#include "support/fakeprober.h"
#include "support/fakeprocesstable.h"
#include "support/fakeprogramrunner.h"
#include "support/fakesecretstore.h"
#include "support/fakeshellsyntax.h"
#include "support/fakestartenvironments.h"
#include "support/fixedclock.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace keywright::testing {

/// What one call of the program left behind.
struct CliRun
{
    int status = -1;
    QByteArray out;
    QByteArray error;

    /// The one object on standard output; empty where there is none or more.
    QJsonObject json() const;
    QString cause() const;
};

/// The program with fakes for the outside world.
class CliRunner
{
public:
    /// Runs it to its end; `input` is standard input, of a pipe.
    CliRun run(const QStringList &arguments, const QByteArray &input = {});

    /// Puts a file where both a search and a reader find it.
    void put(const std::filesystem::path &path, const QByteArray &content);

    FakeFileStore files;
    FakeFolderSearch folders;
    FakeListener listener;
    FakeProber prober;
    FakeSecretStore store;
    FakeEnvironment environment;
    FakeStartEnvironments startEnvironments;
    FakeProcessTable processes;
    FakeProgramRunner runner;
    FakeShellSyntax shell;
    FixedClock clock;
    bool isTerminal = false; ///< of standard input
};

/// True where the text holds a run of eight characters of the key.
bool holdsRunOf(const QByteArray &key, const QByteArray &text);

} // namespace keywright::testing
