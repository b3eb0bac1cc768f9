#pragma once

#include "core/places/sourcetext.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace keywright {

/// How a value gets its name.
enum class Binding {
    Assignment, ///< name = value, name: value, setenv name value
    Argument, ///< f("name", "value")
    Fallback, ///< what is taken where another source has nothing: getenv("name") ?? "value"
    Text, ///< a text without a name of its own
};

/// Escapes that the format knows within a value.
enum class Escapes { None, Backslash, Xml, Fish };

/// One of several texts that the format joins into one value: "a" + "b".
struct TextPiece
{
    Span inner; ///< without its quotes
    Span outer; ///< with them
    char quote = '\0'; ///< or none
};

/// One value of a file, with its name.
struct Setting
{
    QByteArray name; ///< its own name, without parents; may be empty
    QByteArray parents; ///< names of the objects round it, separated by '.'
    Span value; ///< without the quotes that the format itself has
    Span outer; ///< with them
    Span tail; ///< a comment after the value in the same line, with the space before it
    char quote = '\0'; ///< the quote round it, or none
    Escapes escapes = Escapes::None;
    Binding binding = Binding::Assignment;
    bool expression = false; ///< code that yields the value, not the value itself
    /// Where the value is written in parts: each of them. The parts also come as settings of their own,
    /// behind this one.
    std::vector<TextPiece> pieces;
};

/// What a lexer found in a text.
struct Lexed
{
    std::vector<Setting> settings;
    std::vector<Span> comments;
    bool broken = false; ///< the text does not follow its format
    bool binary = false; ///< a form of the format that is no text
    QString format; ///< the format that it really has: "jsonc" where a JSON file holds comments
};

/// Takes a text of that format apart. Never fails: what can't be understood gives no settings.
Lexed lexText(QByteArrayView text, const QString &format);

// The families, each for formats that are alike.
Lexed lexLines(QByteArrayView text, const QString &format); ///< name = value, one to a line
Lexed lexWords(QByteArrayView text, const QString &format); ///< command languages
Lexed lexCode(QByteArrayView text, const QString &format); ///< programs and what is written like them
Lexed lexJson(QByteArrayView text);
Lexed lexYaml(QByteArrayView text);
Lexed lexXml(QByteArrayView text);
Lexed lexNetrc(QByteArrayView text);
Lexed lexNotebook(QByteArrayView text);
Lexed lexRaw(QByteArrayView text);

/// The parts of a shell's word that is quoted in parts: pplx-"abc", "pplx-"'abc'.
std::vector<TextPiece> wordPieces(QByteArrayView text, Span word);

/// The pieces of a value as one text.
MappedText joinedPieces(QByteArrayView text, const Setting &setting);

/// The value with the format's escapes resolved, and where each byte stands in the text.
MappedText unescaped(QByteArrayView text, Span value, Escapes escapes);

} // namespace keywright
