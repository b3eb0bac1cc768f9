#include "core/request/commandreader.h"

#include "core/detail.h"
#include "core/request/callinline.h"
#include "core/request/marked.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

/// Words that may stand before the program itself.
bool isPrefix(const QByteArray &word)
{
    static constexpr auto prefixes = std::to_array<QByteArrayView>(
        { "sudo",      "time",  "env", "command", "exec",   "$",      "%",      "#",       ">",     "!",
          "call",      "then",  "do",  "else",    "if",     "watch",  "export", "{",       "while", "in",
          "&",         "nohup", "wsl", "elif",    "until",  "winpty", "@curl",  "timeout", "start", "noglob",
          "nocorrect", "doas",  "RUN", "run",     "return", "-E",     "-n",     "=" });
    const bool isNumber = !word.isEmpty() && word.front() >= '0' && word.front() <= '9';
    return std::ranges::find(prefixes, QByteArrayView(word)) != prefixes.end() || isNumber
        || !assignedName(word).isEmpty() || isVariable(word);
}

/// Programs that run another one somewhere else.
bool isLauncher(const QByteArray &word)
{
    static constexpr auto launchers =
        std::to_array<QByteArrayView>({ "docker", "podman", "kubectl", "ssh", "xargs", "oc" });
    return std::ranges::find(launchers, QByteArrayView(word)) != launchers.end();
}

/// The index of the program's word in the command, or -1.
qsizetype programIndex(const ShellCommand &command)
{
    const bool anywhere = !command.words.isEmpty() && isLauncher(command.words.first().bytes());
    for (qsizetype i = 0; i < command.words.size(); ++i) {
        const QByteArray &word = command.words.at(i).bytes();
        if (!requestProgram(word).isEmpty())
            return i;
        if (!isPrefix(word) && !anywhere)
            return -1;
    }
    return -1;
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
        return word.foreign != ForeignQuotes::None && !assignedName(word.bytes()).isEmpty();
    });
}

bool isAboutPerplexity(const CalledProgram &call)
{
    return std::ranges::any_of(call.arguments, [](const ShellWord &word) {
        const QByteArrayView text = word.bytes();
        return containsAnyCase(text, "perplexity") || containsAnyCase(text, "pplx-")
            || containsAnyCase(text, "authorization");
    });
}

CalledProgram callOf(ShellCommand command, qsizetype index)
{
    CalledProgram call;
    call.program = command.words.at(index);
    call.name = requestProgram(call.program.bytes());
    call.input = command.input;
    call.inputElsewhere = command.inputElsewhere;
    for (qsizetype i = 0; i < index; ++i)
        call.assigned.append(assignedName(command.words.at(i).bytes()));
    command.words.remove(0, index + 1);
    call.arguments = std::move(command.words);
    return call;
}

} // namespace

std::optional<CalledProgram> findCall(const QByteArray &text, Shell shell)
{
    QList<ShellCommand> commands = commandsOf(withoutPrompts(text), shell);
    bool foreignAssignment = false;
    QHash<QByteArray, PlacedText> files;
    std::optional<CalledProgram> first;
    for (qsizetype i = 0; i < commands.size(); ++i) {
        const ShellCommand &command = commands.at(i);
        const qsizetype index = programIndex(command);
        if (index < 0) {
            foreignAssignment = foreignAssignment || isForeignAssignment(command);
            const std::optional<PlacedText> output = outputOf(command);
            if (output && !command.outputFile.isEmpty())
                files.insert(command.outputFile, *output);
            continue;
        }
        CalledProgram call = callOf(std::move(commands[i]), index);
        call.files = files;
        call.foreignAssignment = foreignAssignment;
        if (i + 1 < commands.size() && !commands.at(i + 1).words.isEmpty())
            call.nextFirstWord = commands.at(i + 1).words.first().bytes();
        if (isAboutPerplexity(call))
            return call;
        if (!first)
            first = std::move(call);
    }
    return first;
}

void addHeaderLine(ReadRequest &request, const PlacedText &line)
{
    const QByteArray &text = line.bytes();
    const qsizetype colon = text.indexOf(':');
    if (colon < 0 && holdsVariable(text)) {
        request.headersKnown = false;
        noteUnread(request, u"headers-variable"_s);
        return;
    }
    if (colon > 0) {
        // A line break at the end is sent as it is.
        const QByteArrayView behind = QByteArrayView(text).sliced(colon + 1);
        const QByteArrayView kept = withoutBlanks(behind);
        const qsizetype begin = kept.isEmpty() ? text.size() : kept.data() - text.data();
        const PlacedText value = line.sliced(begin, kept.size());
        // "Name:" tells curl to leave the header out.
        if (!value.isEmpty()) {
            request.headers.append({ text.first(colon), value.bytes(), line.at(0, colon), value.at() });
            return;
        }
        request.misplacedHeader = text.first(colon);
        request.whyMisplaced = "no-value";
        return;
    }
    request.misplacedHeader = text;
    request.whyMisplaced = "no-colon";
}

void setUrl(ReadRequest &request, const PlacedText &url)
{
    request.url = url.bytes();
    request.urlAt = url.at();
    if (url.bytes().startsWith(marked(variableName(url.bytes()))))
        noteUnread(request, u"url-variable"_s);
}

void setMethod(ReadRequest &request, const PlacedText &method)
{
    request.method = method.bytes();
    request.methodAt = method.at();
    if (holdsVariable(method.bytes()))
        noteUnread(request, u"method-variable"_s);
}

void setBody(ReadRequest &request, const PlacedText &body)
{
    request.body = body.bytes();
    request.bodyAt = body.at();
    request.placedBody = body;
}

void noteQuotes(ReadRequest &request, RequestPart part, const ShellWord &word)
{
    QString kind;
    if (word.foreign != ForeignQuotes::None)
        kind = word.foreign == ForeignQuotes::Single ? u"single"_s : u"typographic"_s;
    else if (word.unclosed && part != RequestPart::Body)
        kind = u"unclosed"_s;
    if (!kind.isEmpty())
        request.findings.append(
            { part, makeFinding(Cause::RequestQuotes, {}, { { detail::kind, kind } }), word.at });
}

CommandRole headerRole(QByteArrayView headerLine)
{
    const qsizetype colon = headerLine.indexOf(':');
    const QByteArray name = lower(headerLine.first(std::max<qsizetype>(colon, 0)));
    if (name == "content-type")
        return CommandRole::ContentType;
    static constexpr auto ofKeys =
        std::to_array<QByteArrayView>({ "auth", "key", "token", "bearer", "secret", "autor" });
    static constexpr auto ofTransfer = std::to_array<QByteArrayView>(
        { "cookie", "host", "content-", "transfer", "expect", "connection", "encoding" });
    const auto isIn = [&](QByteArrayView part) { return name.contains(part); };
    if (name.isEmpty() || std::ranges::any_of(ofKeys, isIn))
        return CommandRole::Authorization;
    const bool isName = std::ranges::all_of(name, [](char c) { return isNameCharacter(c) || c == '-'; });
    const bool isReplaced = !isName || std::ranges::any_of(ofTransfer, isIn);
    return isReplaced ? CommandRole::Replaced : CommandRole::Header;
}

} // namespace keywright::request
