#include "core/request/commandreader.h"

#include "core/detail.h"
#include "core/request/marked.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

constexpr auto programs = std::to_array<QByteArrayView>({ "curl", "wget", "http", "https", "xh" });

/// "/usr/bin/curl" and "curl.exe" are curl.
QByteArray programName(const QByteArray &word)
{
    QByteArray name = word.mid(std::max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1);
    if (name.endsWith(".exe"))
        name.chop(4);
    return name;
}

bool isProgram(const QByteArray &word)
{
    return std::ranges::find(programs, programName(word)) != programs.end();
}

QByteArray assignedName(const QByteArray &word)
{
    const qsizetype equals = word.indexOf('=');
    const bool isName = equals > 0 && std::ranges::all_of(word.first(equals), isNameCharacter);
    return isName ? word.first(equals) : QByteArray();
}

/// Words that may stand before the program itself.
bool isPrefix(const QByteArray &word)
{
    static constexpr auto prefixes =
        std::to_array<QByteArrayView>({ "sudo", "time", "env", "command", "exec", "$", "%", "#", ">", "!",
                                        "call", "then", "do", "else", "if", "watch", "export" });
    return std::ranges::find(prefixes, QByteArrayView(word)) != prefixes.end()
        || !assignedName(word).isEmpty();
}

/// The index of the program's word in the command, or -1.
qsizetype programIndex(const ShellCommand &command)
{
    for (qsizetype i = 0; i < command.words.size(); ++i) {
        const QByteArray &word = command.words.at(i).text;
        if (isProgram(word))
            return i;
        if (!isPrefix(word))
            return -1;
    }
    return -1;
}

/// Where a line calls a program: behind its prompt. -1 for none.
qsizetype callInLine(QByteArrayView line)
{
    for (const QByteArrayView program : programs) {
        for (qsizetype at = line.indexOf(program); at >= 0; at = line.indexOf(program, at + 1)) {
            const QByteArrayView after = line.sliced(at + program.size());
            const bool ends = after.isEmpty() || isBlank(after.front()) || after.startsWith(".exe")
                || after.startsWith("^") || after.startsWith("\\");
            const QByteArrayView before = line.first(at).trimmed();
            const bool begins = before.isEmpty() || QByteArrayView("$>%#!;|&(`'\"").contains(before.back())
                || before.endsWith("sudo") || before.endsWith("time") || before.endsWith("bin/")
                || !assignedName(before.sliced(before.lastIndexOf(' ') + 1).toByteArray()).isEmpty();
            const bool isUrl = after.startsWith("://");
            if (begins && ends && !isUrl)
                return at;
        }
    }
    return -1;
}

/// The text with prompts removed from lines that call a program.
QByteArray withoutPrompts(const QByteArray &text)
{
    QByteArrayList lines = text.split('\n');
    for (QByteArray &line : lines) {
        const qsizetype call = callInLine(line);
        if (call <= 0)
            continue;
        const QByteArray before = line.first(call).trimmed();
        const bool isPrompt = !before.isEmpty() && QByteArrayView("$>%#!(`'\"").contains(before.back());
        if (isPrompt)
            line.remove(0, call);
    }
    return lines.join('\n');
}

QList<ShellCommand> commandsOf(const QByteArray &text, Shell shell)
{
    switch (shell) {
    case Shell::Bash:
        return bashCommands(text);
    case Shell::Cmd:
        return cmdCommands(text);
    case Shell::PowerShell:
        return powerShellCommands(text);
    }
    Q_UNREACHABLE();
}

bool isForeignAssignment(const ShellCommand &command)
{
    return std::ranges::any_of(command.words, [](const ShellWord &word) {
        return word.foreign != ForeignQuotes::None && !assignedName(word.text).isEmpty();
    });
}

} // namespace

std::optional<CalledProgram> findCall(const QByteArray &text, Shell shell)
{
    const QList<ShellCommand> commands = commandsOf(withoutPrompts(text), shell);
    bool foreignAssignment = false;
    for (qsizetype i = 0; i < commands.size(); ++i) {
        const ShellCommand &command = commands.at(i);
        const qsizetype index = programIndex(command);
        if (index < 0) {
            foreignAssignment = foreignAssignment || isForeignAssignment(command);
            continue;
        }
        CalledProgram call { programName(command.words.at(index).text),
                             command.words.sliced(index + 1),
                             command.input,
                             {},
                             {},
                             foreignAssignment };
        for (const ShellWord &word : command.words.first(index))
            call.assigned.append(assignedName(word.text));
        if (i + 1 < commands.size())
            call.nextFirstWord = commands.at(i + 1).words.first().text;
        return call;
    }
    return std::nullopt;
}

bool callsProgram(const QByteArray &text)
{
    return std::ranges::any_of(text.split('\n'),
                               [](const QByteArray &line) { return callInLine(line) >= 0; });
}

void addHeaderLine(ReadRequest &request, const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon > 0) {
        const QByteArray value = line.sliced(colon + 1).trimmed();
        // "Name:" tells curl to leave the header out.
        if (value.isEmpty()) {
            request.misplacedHeader = line.first(colon);
            request.whyMisplaced = "no-value";
        } else {
            request.headers.append({ line.first(colon), value });
        }
        return;
    }
    request.misplacedHeader = line;
    request.whyMisplaced = "no-colon";
}

void noteQuotes(ReadRequest &request, RequestPart part, const ShellWord &word)
{
    if (word.foreign != ForeignQuotes::None) {
        const QString kind = word.foreign == ForeignQuotes::Single ? u"single"_s : u"typographic"_s;
        request.findings.append({ part, makeFinding(Cause::RequestQuotes, {}, { { detail::kind, kind } }) });
    } else if (word.unclosed && part != RequestPart::Body) {
        request.findings.append(
            { part, makeFinding(Cause::RequestQuotes, {}, { { detail::kind, u"unclosed"_s } }) });
    }
}

} // namespace keywright::request
