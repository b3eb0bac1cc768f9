#pragma once

#include "core/secret.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QLatin1StringView>
#include <QList>

#include <functional>
#include <vector>

namespace keywright {

/// The programs that read a file of NAME=value lines, each by rules of its own.
enum class EnvReader {
    Bash, ///< "set -a; . file"
    PythonDotenv, ///< python-dotenv's load_dotenv()
    NodeDotenv, ///< the package "dotenv" of npm
    Compose, ///< docker compose: ".env" and "env_file:"
    Docker, ///< "docker run --env-file"
    Systemd, ///< "EnvironmentFile="
};

/// All of them, in the order in which they are told.
const QList<EnvReader> &allEnvReaders();

/// "bash", "python-dotenv", "node-dotenv", "compose", "docker", "systemd".
QLatin1StringView envReaderId(EnvReader reader);

/// Why a reader takes nothing at all from a file.
enum class Refusal {
    No, ///< it reads it
    Encoding, ///< bytes that are not UTF-8
    NulByte,
    Name, ///< a name that it does not allow
    UnclosedQuote,
    Variable, ///< a "${" that begins no variable
    LongLine,
};

/// "encoding", "nul-byte", "name", …; empty for No.
QLatin1StringView refusalId(Refusal refusal);

/// One variable that is set after the whole file was read.
struct EnvAssignment
{
    QByteArray name;
    Secret value; ///< with escapes resolved; empty where it depends
    bool depends = false; ///< on a variable, a command or a condition that the file does not tell
};

/// What a reader takes from a file. Of several lines with one name the last counts.
struct EnvReading
{
    Refusal refusal = Refusal::No;
    std::vector<EnvAssignment> assignments;

    /// Null where the name is not set.
    const EnvAssignment *find(QByteArrayView name) const;
};

/// Which names to keep: values of all others are never copied.
using NameFilter = std::function<bool(QByteArrayView name)>;

/// Reads the file's own bytes as that reader would. Never fails.
EnvReading readEnvFile(EnvReader reader, QByteArrayView content, const NameFilter &wanted);

} // namespace keywright
