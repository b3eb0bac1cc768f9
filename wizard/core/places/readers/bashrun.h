#pragma once

#include "core/places/readers/bashwords.h"

#include <vector>

namespace keywright {

/// A command with the assignments before it.
struct BashCommand
{
    std::vector<BashWord> words;
    bool conditional = false; ///< run or not, as the file does not tell
    bool apart = false; ///< in a shell of its own: what it sets is lost
    bool redirected = false;
};

/// Does what commands do to variables.
class BashRun
{
public:
    /// `words` outlives this object; commands refer to its texts.
    BashRun(BashWords &words, const NameFilter &wanted) : m_words(words), m_assignments(wanted) { }

    /// bash reads a whole line before it runs any of it.
    std::vector<BashCommand> &line() { return m_line; }
    /// Runs the line and forgets it; false where the shell ends with it.
    bool runLine();
    /// From here on nobody knows whether a command is run.
    void lose() { m_lost = true; }
    void setDepending(QByteArrayView name) { m_assignments.setDepending(name); }
    /// Whatever looks like an assignment in a text that was not understood may be one or not.
    void suspect(QByteArrayView text);
    EnvReading take() { return m_assignments.take(); }

private:
    bool isUncertain(const BashCommand &command) const;
    QByteArrayView textOf(const BashWord &word) const;
    void runCommand(const BashCommand &command);
    void runBuiltin(QByteArrayView name, const std::vector<BashWord> &arguments, bool uncertain);
    void assign(const BashWord &word, qsizetype equals, bool uncertain);
    void exportAll(const std::vector<BashWord> &arguments, bool uncertain);
    void unset(const std::vector<BashWord> &arguments, bool uncertain);

    BashWords &m_words;
    std::vector<BashCommand> m_line;
    bool m_lost = false;
    bool m_going = true;
    Assignments m_assignments;
};

} // namespace keywright
