#include "core/key/inspection.h"
#include "fuzzinput.h"

#include <algorithm>

using namespace keywright;

namespace {

bool isKeyCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
}

void checkCells(const Inspection &inspection)
{
    qsizetype last = -1;
    for (const Cell &cell : inspection.cells) {
        fuzz::require(cell.position > last, "cells stand in the order of the text");
        fuzz::require(cell.offset + cell.length <= inspection.given.size(), "a cell is within the text");
        last = cell.position;
    }
}

} // namespace

// Whatever is pasted: the inspector ends, its findings are within the text, and what it calls a key is one,
// comes out of a second inspection unchanged and holds no character that was not there.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray pasted = fuzz::text(data, size);
    const Inspection first = inspectKey(pasted, fuzz::facts());
    checkCells(first);
    fuzz::require(!first.findings.isEmpty(), "something is said about every text");
    const Inspection second = inspectKey(first.cleaned.bytes(), fuzz::facts());
    fuzz::require(second.cleaned == first.cleaned, "cleaning twice is cleaning once");
    if (!first.wellFormed)
        return 0;
    const QByteArrayView cleaned = first.cleaned.bytes();
    fuzz::require(cleaned.size() == fuzz::facts().key.length(), "a well-formed key has its length");
    fuzz::require(std::ranges::all_of(cleaned, isKeyCharacter), "a well-formed key has only its characters");
    fuzz::require(second.cause == std::nullopt, "a cleaned key has nothing wrong with it");
    return 0;
}
