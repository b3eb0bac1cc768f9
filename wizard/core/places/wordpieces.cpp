#include "core/places/characters.h"
#include "core/places/lexers.h"

namespace keywright {

namespace {

/// The quote that ends the one at `open`; -1 for none.
qsizetype closing(QByteArrayView text, qsizetype open, qsizetype end)
{
    for (qsizetype at = open + 1; at < end; ++at) {
        if (text[at] == '\\' && text[open] == '"')
            ++at;
        else if (text[at] == text[open])
            return at;
    }
    return -1;
}

bool opensPiece(char c)
{
    return c == '"' || c == '\'';
}

} // namespace

std::vector<TextPiece> wordPieces(QByteArrayView text, Span word)
{
    std::vector<TextPiece> pieces;
    qsizetype at = word.begin;
    while (at < word.end) {
        const qsizetype close = opensPiece(text[at]) ? closing(text, at, word.end) : -1;
        if (close >= 0) {
            pieces.push_back({ { at + 1, close }, { at, close + 1 }, text[at] });
            at = close + 1;
            continue;
        }
        Span plain { at, at + 1 };
        while (plain.end < word.end && !opensPiece(text[plain.end]))
            ++plain.end;
        pieces.push_back({ plain, plain, '\0' });
        at = plain.end;
    }
    return pieces;
}

} // namespace keywright
