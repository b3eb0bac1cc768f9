#pragma once

#include "core/request/placedtext.h"

#include <QList>

namespace keywright::request {

/// What cmd.exe leaves of a command: carets resolved, continued lines joined, %NAME% filled in or marked.
/// Quotes stay, for the called program splits its arguments itself.
struct CmdLine
{
    PlacedText text;
    bool pipedOn = false; ///< its output goes to the next command
};

/// The commands of a text by cmd.exe's rules.
QList<CmdLine> cmdLines(const QByteArray &text);

} // namespace keywright::request
