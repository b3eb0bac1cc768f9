#include "core/places/readers/bashrun.h"

#include "core/places/readers/variablename.h"

#include <algorithm>

namespace keywright {

bool BashRun::runLine()
{
    for (const BashCommand &command : m_line) {
        if (m_going)
            runCommand(command);
    }
    m_line.clear();
    m_lost = m_lost || m_words.mayAbort();
    m_words.forget();
    return m_going;
}

QByteArrayView BashRun::textOf(const BashWord &word) const
{
    return m_words.text().sliced(word.begin, word.end - word.begin);
}

bool BashRun::isUncertain(const BashCommand &command) const
{
    return command.conditional || command.redirected || m_lost || m_words.mayAbort();
}

void BashRun::runCommand(const BashCommand &command)
{
    if (command.apart)
        return;
    const auto program = std::ranges::find_if(
        command.words, [](const BashWord &word) { return word.equals < 0 && !word.isList; });
    const bool uncertain = isUncertain(command);
    const bool onlyAssigns = program == command.words.end();
    // Where a command turns out to be nothing, the assignments before it stay.
    const bool mayVanish = !onlyAssigns && program->depends;
    if (onlyAssigns || mayVanish) {
        for (auto word = command.words.begin(); word != program; ++word)
            assign(*word, word->equals, uncertain || mayVanish);
    }
    if (!onlyAssigns)
        runBuiltin(textOf(*program), { program + 1, command.words.end() }, uncertain);
}

void BashRun::runBuiltin(QByteArrayView name, const std::vector<BashWord> &arguments, bool uncertain)
{
    if (name == "export" || name == "declare" || name == "typeset" || name == "readonly")
        exportAll(arguments, uncertain);
    else if (name == "unset")
        unset(arguments, uncertain);
    else if (name == "exit" || name == "return" || name == "exec")
        (uncertain ? m_lost : m_going) = uncertain;
}

void BashRun::assign(const BashWord &word, qsizetype equals, bool uncertain)
{
    QByteArrayView name = m_words.text().sliced(word.begin, equals - word.begin);
    const bool appends = name.endsWith('+');
    if (appends)
        name.chop(1);
    if (!isVariableName(name))
        return;
    if (uncertain || word.depends || appends)
        m_assignments.setDepending(name);
    else if (word.isList)
        m_assignments.remove(name);
    else
        m_assignments.set(name, m_words.text().sliced(equals + 1, word.end - equals - 1));
}

void BashRun::exportAll(const std::vector<BashWord> &arguments, bool uncertain)
{
    for (const BashWord &word : arguments) {
        const QByteArrayView text = textOf(word);
        const qsizetype equals = text.indexOf('=');
        if (text.startsWith('-') && text != "-x" && text != "--")
            uncertain = true;
        else if (equals > 0)
            assign(word, word.begin + equals, uncertain || word.braces);
    }
}

void BashRun::unset(const std::vector<BashWord> &arguments, bool uncertain)
{
    for (const BashWord &word : arguments) {
        if (uncertain)
            m_assignments.setDepending(textOf(word));
        else
            m_assignments.remove(textOf(word));
    }
}

void BashRun::suspect(QByteArrayView text)
{
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype found = text.indexOf('\n', at);
        const qsizetype end = found < 0 ? text.size() : found;
        const QByteArrayView line = text.sliced(at, end - at).trimmed();
        const qsizetype equals = line.indexOf('=');
        const qsizetype begin = line.first(std::max(equals, qsizetype(0))).lastIndexOf(' ') + 1;
        if (equals > begin && isVariableName(line.sliced(begin, equals - begin)))
            m_assignments.setDepending(line.sliced(begin, equals - begin));
        at = end + 1;
    }
}

} // namespace keywright
