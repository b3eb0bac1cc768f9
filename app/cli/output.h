#pragma once

#include <QString>

class QIODevice;
class QJsonObject;

namespace keywright::cli {

/// Where output goes and what may be used there.
struct Terminal
{
    bool colour = false; ///< a terminal, and NO_COLOR is not set
    int width = 80; ///< columns
};

/// What a stretch of text is to the reader; shown by colour where that is wanted, and never by colour alone.
enum class Tone { Plain, Heading, Good, Warning, Bad, Quiet };

/// Standard output and standard error.
class Output
{
public:
    /// The devices outlive this.
    Output(QIODevice &out, QIODevice &error, Terminal terminal)
        : m_out(out)
        , m_error(error)
        , m_terminal(terminal)
    { }

    /// The one JSON object of a run.
    void json(const QJsonObject &object);
    /// Something that is told before the end, as a line of its own, at once.
    void event(const QJsonObject &object);
    /// Text wrapped to the width, each line after `indent` columns.
    void text(const QString &text, Tone tone = Tone::Plain, int indent = 0);
    /// Text as it is: code, a report, a diff.
    void raw(const QString &text, Tone tone = Tone::Plain);
    void blank();
    /// Lets the reader have all that was written so far.
    void flush();
    /// A sentence on standard error.
    void complain(const QString &sentence);

private:
    QIODevice &m_out;
    QIODevice &m_error;
    Terminal m_terminal;
};

/// The text in lines of at most `width` columns, broken at spaces; longer words stay whole.
QStringList wrapped(const QString &text, int width);

} // namespace keywright::cli
