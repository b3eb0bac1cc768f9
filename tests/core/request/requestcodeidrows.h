#pragma once

#include "core/cause.h"

#include <QByteArray>
#include <QByteArrayView>

#include <span>
#include <vector>

namespace keywright::testing {

/// A program of one language, with gaps for its parts. "%A" is the address, "%M" the method as its verb,
/// "%m" the same in small letters, "%C" with a capital, "%H" the header's name, "%V" its value, "%T" the line
/// for the content type, "%B" the body's JSON, where a quote is escaped as the language wants it.
struct Program
{
    const char *language;
    QByteArrayView text;
    QByteArrayView typeLine;
    QByteArrayView quote; ///< how a double quote stands in the body
};

/// What is put into the gaps.
struct ProgramParts
{
    QByteArray address { "https://api.perplexity.ai/v1/agent" };
    QByteArray method { "POST" };
    QByteArray header { "Authorization" };
    QByteArray value { "Bearer KEY!" };
    QByteArray body { R"({"model": "perplexity/sonar", "input": "Hi"})" };
    bool hasType = true;
};

/// What is tried in every language: a program that has the cause, or one that only looks like it.
struct IdCase
{
    Cause cause;
    const char *name;
    ProgramParts parts;
    bool isHit = true;
};

/// A cause whose programs differ too much for the gaps.
struct OwnRow
{
    Cause cause;
    const char *language;
    QByteArrayView text;
    bool isHit;
};

/// A cause that can't be written in a language, and why.
struct Excuse
{
    Cause cause;
    const char *language;
    const char *reason;
};

std::span<const Program> allPrograms();
std::vector<IdCase> idCases();
std::span<const OwnRow> ownRows();
std::span<const Excuse> excuses();

} // namespace keywright::testing
