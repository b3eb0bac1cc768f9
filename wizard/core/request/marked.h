#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

/// Text as a program gets it, with the variables in it marked by two bytes that UTF-8 never has. It may hold
/// a key, so it stays in byte arrays; what may be shown is shownText().
namespace keywright::request {

/// The text of a variable that is filled in when the request is made; the name may be empty.
QByteArray marked(QByteArrayView name);
/// The variable's name where the text is one variable and nothing else.
bool isVariable(QByteArrayView text);
bool holdsVariable(QByteArrayView text);
/// Of the first variable in it.
QByteArray variableName(QByteArrayView text);
/// The text with its variables as "$NAME".
QByteArray withNames(QByteArrayView text);

/// Puts "?" in place of the two marking bytes, so that a pasted text can't pass for a variable.
void withoutMarks(QByteArray &text);

/// The text with its variables as "$NAME" and whatever looks like a key masked.
QByteArray withoutKeys(QByteArrayView text);
/// What may be shown of a text that should hold no key: whatever looks like one is masked, the length is
/// bounded.
QString shownText(QByteArrayView text);
/// What may be shown of a credential: "pplx-…9fQ2", "$NAME", or a placeholder as it is.
QString shownCredential(QByteArrayView credential);

bool isNameCharacter(char c); ///< letter, digit or underscore
bool isBlank(char c); ///< space or tab
/// Without the blanks round it and the line breaks before it. Those behind it stay, as some programs send
/// them; of a text that is nothing else, nothing is left.
QByteArrayView withoutBlanks(QByteArrayView text);
/// The same text with ASCII letters in lower case.
QByteArray lower(QByteArrayView text);
/// True where the text begins with the word, or holds it, in letters of any case; the word is in lower case.
bool startsAnyCase(QByteArrayView text, QByteArrayView word);
bool containsAnyCase(QByteArrayView text, QByteArrayView word);
/// The length of the typographic quote that begins at `at`, or 0. `doubled` tells which kind it is.
qsizetype typographicQuote(QByteArrayView text, qsizetype at, bool *doubled = nullptr);

} // namespace keywright::request
