#include "core/places/exported.h"

#include "core/places/filecontext.h"
#include "core/places/sourceorder.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// What stands between the last command separator of the line and the value: "export NAME=", "set -gx NAME ".
QString commandBefore(const Hit &hit, const FileContext &context)
{
    const Span line = context.text.lineSpan(hit.span.begin);
    const QString before = QString::fromUtf8(context.text.view({ line.begin, hit.span.begin }));
    static const QRegularExpression separator(u"(?:;|&&|\\|\\||\\bthen\\b|\\bdo\\b|\\{)\\s*"_s);
    const qsizetype end = before.lastIndexOf(separator);
    if (end < 0)
        return before.trimmed();
    return before.mid(end + separator.match(before, end).capturedLength()).trimmed();
}

/// "export NAME" in a line of its own, or a setting that exports everything.
bool isExportedElsewhere(const Hit &hit, const FileContext &context)
{
    const QString text = QString::fromUtf8(context.text.bytes());
    const QString name = QRegularExpression::escape(QString::fromUtf8(hit.name));
    static const QRegularExpression everything(
        u"^[ \\t]*(?:set[ \\t]+-(?:[a-z]*a[a-z]*|o[ \\t]+allexport)|setopt[ \\t]+all_?export)\\b"_s,
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    const QRegularExpression one(
        u"(?:^|[;&|{])[ \\t]*(?:export|(?:declare|typeset|local|readonly|set)[ \\t]+-[A-Za-z]*x[A-Za-z]*)(?:[ \\t]+[^;&|#\\n]*)?[ \\t]"_s
            + name + u"(?:[ \\t=;&|]|$)"_s,
        QRegularExpression::MultilineOption);
    return everything.match(text).hasMatch() || one.match(text).hasMatch();
}

bool isForFishAlone(const QString &command)
{
    static const QRegularExpression set(u"^set\\s"_s);
    static const QRegularExpression exporting(u"\\s(?:-[A-Za-z]*x[A-Za-z]*|--export)\\s"_s);
    return set.match(command).hasMatch() && !exporting.match(command + u' ').hasMatch();
}

} // namespace

bool isForShellAlone(const Hit &hit, const FileContext &context)
{
    if (hit.comment || hit.name.isEmpty() || hit.binding != Binding::Assignment
        || shellRank(context.file.path) < 0)
        return false;
    const QString command = commandBefore(hit, context);
    bool alone = false;
    if (context.format == "fish"_L1) {
        alone = isForFishAlone(command);
    } else if (context.format == "csh"_L1) {
        static const QRegularExpression set(u"^set\\s"_s);
        alone = set.match(command).hasMatch();
    } else if (context.format == "shell"_L1) {
        static const QRegularExpression bare(u"^[A-Za-z_][A-Za-z0-9_]*=[\"']?$"_s);
        const Span last = context.text.lineSpan(hit.outer.end); // a value may have line breaks in it
        const QByteArrayView after =
            context.text.view({ hit.outer.end, std::max(hit.outer.end, last.end) }).trimmed();
        // "NAME=value command" gives it to that command.
        alone = bare.match(command).hasMatch()
            && (after.isEmpty() || after.startsWith('#') || after.startsWith(';') || after.startsWith('&'));
    }
    return alone && !isExportedElsewhere(hit, context);
}

} // namespace keywright
