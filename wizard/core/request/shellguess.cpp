#include "core/request/shellguess.h"

#include "core/request/marked.h"

namespace keywright::request {

namespace {

constexpr int certain = 6; // A prompt or a word that only one shell has.
constexpr int strong = 3; // How a line goes on.
constexpr int weak = 1; // Seen in others too.

struct Scores
{
    int bash = 0;
    int cmd = 0;
    int powerShell = 0;
};

/// True for "%NAME%" anywhere in the text.
bool hasPercentVariable(const QByteArray &text)
{
    for (qsizetype at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
        qsizetype end = at + 1;
        while (end < text.size() && isNameCharacter(text.at(end)))
            ++end;
        const bool isLetter = at + 1 < text.size() && !(text.at(at + 1) >= '0' && text.at(at + 1) <= '9');
        if (end > at + 1 && isLetter && end < text.size() && text.at(end) == '%')
            return true;
    }
    return false;
}

bool startsWithDrivePrompt(QByteArrayView line)
{
    return line.size() > 2 && line.at(1) == ':' && line.at(2) == '\\' && line.contains('>');
}

/// "$name = …" sets a variable in PowerShell only.
bool setsPowerShellVariable(QByteArrayView line)
{
    if (!line.startsWith('$'))
        return false;
    const qsizetype equals = line.indexOf('=');
    return equals > 1 && !line.first(equals).trimmed().contains(' ');
}

void scoreLine(QByteArrayView given, Scores &scores)
{
    const QByteArrayView line = given.trimmed();
    if (line.endsWith('\\'))
        scores.bash += strong;
    if (line.endsWith('^') || line.contains("^\""))
        scores.cmd += strong;
    if (line.endsWith('`') || line.endsWith("@'") || line.endsWith("@\""))
        scores.powerShell += strong;
    if (line.startsWith("PS ") && line.contains('>'))
        scores.powerShell += certain;
    if (startsWithDrivePrompt(line))
        scores.cmd += certain;
    if (setsPowerShellVariable(line))
        scores.powerShell += strong;
    if (startsAnyCase(line, "set ") && !startsAnyCase(line, "set -"))
        scores.cmd += strong;
    if (line.startsWith("export ") || line.startsWith("#!") || line.startsWith("$ "))
        scores.bash += strong;
}

} // namespace

Shell guessShell(const QByteArray &text)
{
    Scores scores;
    const QByteArrayView all = text;
    for (qsizetype begin = 0; begin < all.size();) {
        const qsizetype found = all.indexOf('\n', begin);
        const qsizetype end = found < 0 ? all.size() : found;
        scoreLine(all.sliced(begin, end - begin), scores);
        begin = end + 1;
    }
    if (text.contains("$env:") || text.contains("${env:"))
        scores.powerShell += strong - weak;
    if (hasPercentVariable(text))
        scores.cmd += strong - weak;
    if (text.contains("$'") || text.contains("${PERPLEXITY") || text.contains("$PERPLEXITY"))
        scores.bash += weak;
    if (text.contains(" '"))
        scores.bash += weak;
    if (scores.powerShell > scores.bash && scores.powerShell >= scores.cmd)
        return Shell::PowerShell;
    return scores.cmd > scores.bash ? Shell::Cmd : Shell::Bash;
}

} // namespace keywright::request
