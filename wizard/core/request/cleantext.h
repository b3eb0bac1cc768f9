#pragma once

#include "core/request/placedtext.h"

#include <QByteArray>

namespace keywright::request {

/// A pasted text without what a web page, a chat or an editor put round it: line ends as LF, no byte order
/// mark, no fences of markdown, no line numbers, no HTML entities where quotes are written as such, plain
/// spaces where a line is indented. Its places are those of `pasted`.
PlacedText cleanText(const QByteArray &pasted);

} // namespace keywright::request
