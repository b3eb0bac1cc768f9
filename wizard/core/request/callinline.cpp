#include "core/request/callinline.h"

#include "core/request/marked.h"

#include <QList>

#include <algorithm>
#include <array>
#include <optional>

namespace keywright::request {

namespace {

constexpr auto programs = std::to_array<QByteArrayView>({ "curl", "wget", "https", "http", "xh", "xhs" });

bool endsProgram(QByteArrayView after)
{
    return after.isEmpty() || isBlank(after.front()) || after.front() == '\n' || after.startsWith(".exe")
        || after.startsWith('^') || after.startsWith("\\\n");
}

/// True where what stands before a program's name lets it be a call. `hasAddress` says that an address
/// follows.
bool beginsCall(QByteArrayView before, QByteArrayView after, bool hasAddress)
{
    const QByteArrayView known = before.trimmed();
    if (known.isEmpty() || QByteArrayView("$>%#!;|&(`'\"{").contains(known.back()))
        return true;
    const bool atWord = isBlank(before.back());
    if (!atWord)
        return known.endsWith("bin/") || known.endsWith('\\');
    const QByteArrayView last = known.sliced(known.lastIndexOf(' ') + 1);
    // "My command: curl -X …"
    const bool isLabelled = last.endsWith(':') && (after.trimmed().startsWith('-') || hasAddress);
    static constexpr auto launchers = std::to_array<QByteArrayView>(
        { "sudo", "time", "env", "exec", "command", "then",   "do",  "else",   "if",        "while",
          "run",  "exec", "--",  "-it",  "nohup",   "winpty", "wsl", "noglob", "nocorrect", "doas" });
    return isLabelled || std::ranges::find(launchers, last) != launchers.end()
        || !assignedName(last).isEmpty();
}

/// Where a line calls a program: behind its prompt. -1 for none.
qsizetype callInLine(QByteArrayView line)
{
    std::optional<qsizetype> lastAddress; // Looked for once: a line may be all of the text.
    for (const QByteArrayView program : programs) {
        for (qsizetype at = line.indexOf(program); at >= 0; at = line.indexOf(program, at + 1)) {
            const QByteArrayView after = line.sliced(at + program.size());
            if (!endsProgram(after))
                continue;
            if (!lastAddress)
                lastAddress = line.lastIndexOf("://");
            if (beginsCall(line.first(at), after, *lastAddress > at))
                return at;
        }
    }
    return -1;
}

void blank(QByteArray &text, qsizetype begin, qsizetype end)
{
    for (qsizetype i = begin; i < end; ++i) {
        if (text.at(i) != '\n')
            text[i] = ' ';
    }
}

/// How a shell asks for the rest of a line that goes on.
bool isContinuedPrompt(QByteArrayView line, QByteArrayView before)
{
    const QByteArrayView known = before.trimmed();
    const bool goesOn = known.endsWith('\\') || known.endsWith('`') || known.endsWith('^');
    return goesOn && line.startsWith("> ");
}

/// The opening sign of a call that a sentence quotes: everything from its counterpart on is the sentence's.
void cutSentence(QByteArray &text, qsizetype opening, qsizetype call)
{
    const char sign = text.at(opening);
    const bool isInline = sign == '`' || ((sign == '\'' || sign == '"') && opening + 1 == call);
    const qsizetype closing = isInline ? text.lastIndexOf(sign) : -1;
    if (closing > call)
        blank(text, closing, text.size());
}

} // namespace

QByteArray requestProgram(QByteArrayView word)
{
    QByteArrayView name = word.sliced(std::max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1);
    if (lower(name).endsWith(".exe"))
        name = name.chopped(4);
    const auto found = std::ranges::find(programs, name);
    if (found == programs.end())
        return {};
    return name == "xhs" ? QByteArray("https") : name.toByteArray();
}

QByteArray assignedName(QByteArrayView word)
{
    const qsizetype equals = word.indexOf('=');
    const bool isName = equals > 0 && std::ranges::all_of(word.first(equals), isNameCharacter);
    return isName ? word.first(equals).toByteArray() : QByteArray();
}

bool callsProgram(const QByteArray &text)
{
    const QByteArrayView all = text;
    for (qsizetype begin = 0; begin < all.size();) {
        const qsizetype found = all.indexOf('\n', begin);
        const qsizetype end = found < 0 ? all.size() : found;
        if (callInLine(all.sliced(begin, end - begin)) >= 0)
            return true;
        begin = end + 1;
    }
    return false;
}

QByteArray withoutPrompts(const QByteArray &given)
{
    QByteArray text = given;
    qsizetype before = 0;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype found = text.indexOf('\n', begin);
        const qsizetype end = found < 0 ? text.size() : found;
        const QByteArrayView line = QByteArrayView(text).sliced(begin, end - begin);
        if (isContinuedPrompt(line, QByteArrayView(text).sliced(before, begin - before)))
            blank(text, begin, begin + 1);
        const qsizetype call = callInLine(line);
        const QByteArrayView prompt = line.first(std::max<qsizetype>(call, 0)).trimmed();
        const bool isPrompt = !prompt.isEmpty() && QByteArrayView("$>%#!(`'\":").contains(prompt.back());
        // "$(curl …)" is run, and what stands before it is its shell's.
        if (isPrompt && !prompt.endsWith("$(")) {
            const qsizetype opening = begin + (prompt.data() - line.data()) + prompt.size() - 1;
            cutSentence(text, opening, begin + call);
            blank(text, begin, begin + call);
        }
        before = begin;
        begin = end + 1;
    }
    return text;
}

} // namespace keywright::request
