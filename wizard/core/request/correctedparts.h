#pragma once

#include "core/request/correction.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace keywright::request {

/// What every form of the corrected request is made of.
struct CorrectedParts
{
    QString url;
    QString method;
    QList<std::pair<QString, QString>> headers; ///< without Authorization and Content-Type
    QString body; ///< ASCII, without single quotes and percent signs; empty for none
    bool keepsBody = false; ///< what is written there is right, or stands in a file
};

CorrectedParts correctedParts(const ReadRequest &request, const Target &target, const Facts &facts);

/// "PERPLEXITY_API_KEY".
QString keyVariableName();
/// The key's variable, as the shell writes it.
QString keyVariable(Shell shell);
/// What makes a line go on in the next one: " \" and the line end.
QString continuation(Shell shell);
/// A text without variables, quoted so that the shell hands it on as it is.
QString quotedFor(Shell shell, const QString &text);
/// True where the stretch holds nothing of a key's shape and no typographic quotes.
bool isCleanText(QByteArrayView text);

/// The command that was pasted, with its other options, order and layout; empty where it can't be kept.
QString rebuiltCommand(const ReadRequest &request, const CorrectedParts &parts, const QByteArray &source);
/// The message that was pasted, with its other headers.
QString rebuiltMessage(const ReadRequest &request, const CorrectedParts &parts, const QByteArray &source,
                       const Facts &facts);
/// The pasted settings, or a tool's request, with only the wrong values changed; empty where more than that
/// is wrong.
QString editedForm(const ReadRequest &request, const CorrectedParts &parts, const Target &target,
                   const ReadyText &text, const Facts &facts);
/// A whole request in a tool's form; empty for settings.
QString formTemplate(Form form, const CorrectedParts &parts);

/// A larger text, in bytes, is not corrected in place: that would read it once more. The request that is in
/// it is written anew.
constexpr qsizetype mostEdited = 65'536;

/// True where a reader finds a request in the text and nothing wrong with it.
bool readsAsFine(const QString &text, std::optional<Shell> shell, const Facts &facts);

} // namespace keywright::request
