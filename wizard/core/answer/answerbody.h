#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringView>

#include <optional>

namespace keywright {

/// The part of an answer's body that the service's errors have in common: {"error": {type, code, message}}.
struct ErrorEnvelope
{
    QString type; ///< empty where there is none
    QString code; ///< a code that is a text; empty for a number or null
    QString message; ///< redacted, in one line, shortened
};

/// A body, read as far as it can be told from.
struct AnswerBody
{
    bool empty = false; ///< nothing but white space
    bool html = false;
    QString title; ///< of an HTML page, redacted and in one line
    std::optional<QJsonObject> json;
    std::optional<ErrorEnvelope> error; ///< where the body is JSON and has an error object
    QString text; ///< the start of the body, for a look at fixed words
};

/// Judges by the bytes alone: the content type is wrong too often.
AnswerBody readAnswerBody(const QByteArray &body);

/// The error object of a JSON object: its member "error", an object or a text.
std::optional<ErrorEnvelope> errorEnvelope(const QJsonObject &object);

/// Foreign text as it may be shown: keys masked, control and bidi characters gone, one line, at most
/// `longest` characters.
QString shownForeignText(const QString &text, qsizetype longest = 300);

/// What a reader of an HTML page would see of it, as shownForeignText(): without tags, scripts and styles.
QString shownPage(const QString &html);

} // namespace keywright
