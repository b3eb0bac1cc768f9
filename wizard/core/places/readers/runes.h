#pragma once

#include <QByteArrayView>

namespace keywright {

/// A character of UTF-8 text.
struct Rune
{
    char32_t code = 0xFFFD; ///< U+FFFD where the bytes are not UTF-8
    qsizetype size = 1; ///< in bytes; where they are not UTF-8, of what began like a character
    bool valid = false;
};

/// The character that begins at `at`, which is within the text.
Rune runeAt(QByteArrayView text, qsizetype at);

bool isUtf8(QByteArrayView text);

/// White space as Go's unicode.IsSpace has it.
bool isGoSpace(char32_t code);
/// White space as Python's \s and str.strip() have it.
bool isPythonSpace(char32_t code);
/// White space as JavaScript's \s and trim() have it.
bool isScriptSpace(char32_t code);

using SpaceRule = bool (*)(char32_t);

/// Where the white space that begins at `at` ends.
qsizetype skipSpace(QByteArrayView text, qsizetype at, SpaceRule isSpace);
/// Where the text ends without the white space at its end; not before `begin`.
qsizetype trimEnd(QByteArrayView text, qsizetype begin, qsizetype end, SpaceRule isSpace);

} // namespace keywright
