#pragma once

#include "core/places/sourcetext.h"

#include <QByteArrayView>

namespace keywright {

inline bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}
inline bool isBreak(char c)
{
    return c == '\n' || c == '\r';
}
inline bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
inline bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}
inline bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}
inline bool isLetter(char c)
{
    return isUpper(c) || isLower(c);
}
inline bool isAlnum(char c)
{
    return isLetter(c) || isDigit(c);
}
inline bool isNameStart(char c)
{
    return isLetter(c) || c == '_';
}
inline bool isNameCharacter(char c)
{
    return isAlnum(c) || c == '_';
}
inline bool isQuote(char c)
{
    return c == '"' || c == '\'' || c == '`';
}
inline char toLower(char c)
{
    return isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

/// The end of the line that holds `at`, before its line break.
inline qsizetype lineEnd(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && !isBreak(text[at]))
        ++at;
    return at;
}

/// The start of the next line, or the end of the text.
inline qsizetype nextLine(QByteArrayView text, qsizetype at)
{
    at = lineEnd(text, at);
    if (at < text.size() && text[at] == '\r')
        ++at;
    if (at < text.size() && text[at] == '\n')
        ++at;
    return at;
}

inline qsizetype skipSpaces(QByteArrayView text, qsizetype at, qsizetype end)
{
    while (at < end && isSpace(text[at]))
        ++at;
    return at;
}

/// Without spaces and tabs at both ends.
inline Span trimmed(QByteArrayView text, Span span)
{
    while (!span.isEmpty() && isSpace(text[span.begin]))
        ++span.begin;
    while (!span.isEmpty() && isSpace(text[span.end - 1]))
        --span.end;
    return span;
}

} // namespace keywright
