#pragma once

#include "core/request/codetokens.h"

#include <QByteArrayView>

#include <span>

namespace keywright::request {

/// "@URL@", "@METHOD@", "@method@", "@KEY@", "@BEARER@", "@BODY@" (an object), "@JSON@" (a text with it),
/// "@ARGUMENTS@" (its members as named arguments) are filled in; so are lines that begin with "@B@" where
/// there is a body, and "@N@" where there is none.
struct CodeTemplate
{
    Flavour flavour;
    /// Of the library in the pasted text, one of several between "|"; empty for the most common one.
    QByteArrayView sign;
    bool isSdk;
    QByteArrayView text;
};

/// Those of Python, JavaScript, PHP, Ruby and R; the most common library of each language comes last.
std::span<const CodeTemplate> scriptTemplates();
/// Those of Go, Java, Kotlin, C#, Rust and Swift.
std::span<const CodeTemplate> compiledTemplates();

} // namespace keywright::request
