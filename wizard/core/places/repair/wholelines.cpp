#include "core/places/repair/wholelines.h"

#include "core/places/filecontext.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

bool isOneToALine(const QString &format)
{
    static const QStringList formats { u"dotenv"_s, u"env-file"_s,   u"shell"_s,      u"fish"_s,
                                       u"csh"_s,    u"batch"_s,      u"properties"_s, u"ini"_s,
                                       u"toml"_s,   u"powershell"_s, u"nushell"_s,    u"environment"_s };
    return formats.contains(format);
}

/// The line from its first character to behind its break; the last line takes the break in front of it along.
Span withBreak(const FileContext &context, Span line)
{
    const QByteArray &text = context.text.bytes();
    if (line.end < text.size() && text[line.end] == '\r')
        ++line.end;
    if (line.end < text.size() && text[line.end] == '\n')
        ++line.end;
    return line;
}

QByteArrayView lineText(const FileContext &context, int line)
{
    return context.text.view(context.text.lineSpan(context.text.lineStart(line)));
}

} // namespace

QByteArray lineBreakOf(const FileContext &context)
{
    const QByteArray &text = context.text.bytes();
    const qsizetype at = text.indexOf('\n');
    return at > 0 && text[at - 1] == '\r' ? QByteArray("\r\n") : QByteArray("\n");
}

std::optional<Span> wholeLine(const FileContext &context, int line, const QString &name)
{
    const auto hit = std::ranges::find_if(context.hits, [&](const Hit &one) {
        return context.text.line(one.span.begin) == line && one.name == name.toUtf8();
    });
    const bool isSetting = hit != context.hits.end();
    const auto setting = std::ranges::find_if(context.lexed.settings, [&](const Setting &one) {
        return context.text.line(one.value.begin) == line && one.name == name.toUtf8();
    });
    if (!isOneToALine(context.format) || (!isSetting && setting == context.lexed.settings.end()))
        return std::nullopt;
    const Span outer = isSetting ? hit->outer : setting->outer;
    const Span span = context.text.lineSpan(context.text.lineStart(line));
    if (!span.holds(outer)) // a value of several lines
        return std::nullopt;
    static const QRegularExpression start(
        u"^\\s*(?:#+\\s*|REM\\s+)?(?:export\\s+|declare\\s+-\\w+\\s+|typeset\\s+-\\w+\\s+|readonly\\s+|setenv\\s+|set\\s+(?:-\\w+\\s+|--\\w+\\s+)*|setx\\s+|\\$env:)?\"?[\\w.-]+\"?\\s*[=: ]\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression rest(u"^\\s*;?\\s*(?:#.*)?$"_s);
    const QString before = QString::fromUtf8(context.text.view({ span.begin, outer.begin }));
    const QString after = QString::fromUtf8(context.text.view({ outer.end, span.end }));
    // Within a block the line counts only sometimes.
    const bool isInBlock = !before.isEmpty() && before.front().isSpace();
    const bool isContinued =
        lineText(context, line).endsWith('\\') || (line > 1 && lineText(context, line - 1).endsWith('\\'));
    if (isContinued || isInBlock || !start.match(before).hasMatch() || !rest.match(after).hasMatch())
        return std::nullopt;
    return withBreak(context, span);
}

std::optional<Span> wholeNetrcEntry(const FileContext &context, int line)
{
    const QString text = QString::fromLatin1(context.text.bytes()); // as many characters as bytes
    static const QRegularExpression begin(u"^[ \\t]*(?:machine|default|macdef)\\b"_s,
                                          QRegularExpression::MultilineOption);
    const qsizetype at = context.text.lineStart(line);
    const qsizetype lineEnd = context.text.lineSpan(at).end;
    Span entry { -1, text.size() };
    for (const QRegularExpressionMatch &match : begin.globalMatch(text)) {
        if (match.capturedStart() <= at)
            entry.begin = match.capturedStart();
        else if (match.capturedStart() > lineEnd) {
            entry.end = match.capturedStart();
            break;
        }
    }
    if (entry.begin < 0)
        return std::nullopt;
    // What stands between the entries belongs to none, or to the next.
    static const QRegularExpression between(u"(?:^[ \\t]*(?:#.*)?\\r?\\n?)+\\z"_s,
                                            QRegularExpression::MultilineOption);
    const auto rest = between.match(text.left(entry.end), entry.begin);
    if (rest.hasMatch() && rest.capturedLength() > 0)
        entry.end = rest.capturedStart();
    // Two entries in one line can't be told apart by lines.
    static const QRegularExpression machine(u"\\b(?:machine|default)\\s"_s);
    const bool isOne = text.mid(entry.begin, entry.size()).count(machine) == 1;
    return isOne ? std::optional(entry) : std::nullopt;
}

} // namespace keywright
