#include "cli/output.h"

#include "core/redact.h"

#include <QFileDevice>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

namespace {

constexpr int narrowest = 30; // Below that, wrapping makes a column of single words.

QString colourCode(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return {};
    case Tone::Heading:
        return u"\x1B[1m"_s;
    case Tone::Good:
        return u"\x1B[32m"_s;
    case Tone::Warning:
        return u"\x1B[33m"_s;
    case Tone::Bad:
        return u"\x1B[31m"_s;
    case Tone::Quiet:
        return u"\x1B[2m"_s;
    }
    Q_UNREACHABLE();
}

void writeLine(QIODevice &device, const QString &line, bool coloured, Tone tone)
{
    const QString code = coloured ? colourCode(tone) : QString();
    const QString end = code.isEmpty() ? u"\n"_s : u"\x1B[0m\n"_s;
    device.write(QString(code + line + end).toUtf8());
}

} // namespace

QStringList wrapped(const QString &text, int width)
{
    QStringList lines;
    for (const QString &paragraph : text.split(u'\n')) {
        QString line;
        for (const QString &word : paragraph.split(u' ', Qt::SkipEmptyParts)) {
            const bool fits = line.size() + 1 + word.size() <= width;
            if (!line.isEmpty() && !fits) {
                lines.append(line);
                line.clear();
            }
            line += line.isEmpty() ? word : QString(u' ' + word);
        }
        lines.append(line);
    }
    return lines;
}

void Output::json(const QJsonObject &object)
{
    m_out.write(QJsonDocument(object).toJson());
}

void Output::event(const QJsonObject &object)
{
    m_out.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    flush();
}

void Output::flush()
{
    if (auto *file = qobject_cast<QFileDevice *>(&m_out))
        file->flush();
}

void Output::text(const QString &text, Tone tone, int indent)
{
    const int width = std::max(narrowest, m_terminal.width - indent);
    for (const QString &line : wrapped(text, width))
        writeLine(m_out, QString(indent, u' ') + line, m_terminal.colour, tone);
}

void Output::raw(const QString &text, Tone tone)
{
    QString whole = text;
    if (whole.endsWith(u'\n'))
        whole.chop(1);
    for (const QString &line : whole.split(u'\n'))
        writeLine(m_out, line, m_terminal.colour, tone);
}

void Output::blank()
{
    m_out.write("\n");
}

void Output::complain(const QString &sentence)
{
    for (const QString &line :
         wrapped(u"keywright-cli: "_s + redacted(sentence), std::max(narrowest, m_terminal.width)))
        writeLine(m_error, line, false, Tone::Plain);
}

} // namespace keywright::cli
