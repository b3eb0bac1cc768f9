#pragma once

#include <QByteArrayView>

#include <string>

namespace keywright {

// Questions about one character, which may be any of Unicode.

/// True for what can't be seen and is no space: UAX #44 default-ignorable characters, and controls.
bool isInvisible(char32_t c);
/// True for a space of any width, and the tab.
bool isUnicodeSpace(char32_t c);
/// True for what ends a line in any system.
bool isLineBreak(char32_t c);
/// True for straight and typographic quotes.
bool isAnyQuote(char32_t c);
/// True for a dash or minus that is not the hyphen of ASCII.
bool isDash(char32_t c);
/// The ASCII character that `c` looks like; NUL for none.
char lookalikeOf(char32_t c);

/// The characters of UTF-8; a byte that is not UTF-8 is a character of its own.
std::u32string codePoints(QByteArrayView text);

} // namespace keywright
