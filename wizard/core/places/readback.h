#pragma once

#include "core/places/place.h"
#include "core/places/sourcetext.h"
#include "core/places/syntax/syntax.h"

#include <QByteArray>

#include <span>

namespace keywright {

class ShellSyntax;

/// A file before and after a planned change.
struct ChangedText
{
    const QByteArray &before; ///< the file's own bytes
    const QByteArray &after;
    const std::vector<Rewrite> &rewrites; ///< what was written in place of what, decoded
};

/// False where the format's own parser could read the file and now can't, or reads anything but the rewritten
/// values otherwise than before.
bool keepsSyntax(const ChangedText &text, const QString &format);

/// The same for a shell script, by the shell itself.
bool keepsShellSyntax(const ChangedText &text, const ShellSyntax &shell);

/// For a file of NAME=value lines: false where a program that took the old value of a changed place does not
/// take exactly the new key, takes another variable otherwise than before, or now refuses the file.
/// `after` holds all places that are found in the new text, those that were not changed included.
bool keepsReadings(const ChangedText &text, const QString &format, std::span<const Place *const> changed,
                   const std::vector<Place> &after, const Secret &newKey);

} // namespace keywright
