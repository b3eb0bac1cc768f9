// Prints the words that the reader of bash takes from each command line, for comparison with real shells. The
// lines come on standard input, each ended by the byte 1; each answer is one line: the words of the command
// "tell" in hexadecimal digits, separated by blanks, with a variable that the line does not set as "ff…fe".
#include "core/request/shellwords.h"

#include <cstdio>
#include <iostream>
#include <iterator>
#include <string>

using namespace keywright::request;

namespace {

QByteArray answer(const QByteArray &line)
{
    QByteArrayList words;
    for (const ShellCommand &command : bashCommands(line)) {
        if (command.words.isEmpty() || command.words.first().bytes() != "tell")
            continue;
        for (const ShellWord &word : command.words.sliced(1))
            words.append(word.bytes().isEmpty() ? QByteArray("-") : word.bytes().toHex());
        break;
    }
    return words.join(' ');
}

} // namespace

int main()
{
    const std::string input { std::istreambuf_iterator<char>(std::cin), {} };
    const QByteArray text = QByteArray::fromStdString(input);
    for (const QByteArray &line : text.split('\1')) {
        if (!line.isEmpty())
            std::printf("%s\n", answer(line).constData());
    }
    return 0;
}
