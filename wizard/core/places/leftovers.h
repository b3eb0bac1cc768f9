#pragma once

#include "core/places/keyscan.h"
#include "core/places/valuescan.h"

namespace keywright {

/// Keys that stand in no setting: in comments, in documents, in what no lexer understands.
void scanLeftovers(QByteArrayView text, const ScanContext &context, std::vector<Hit> &hits);

/// The places in a part of base64; all with the part's own span.
std::vector<Hit> scanBase64(const Base64Part &part, Span span, const ScanContext &context);

/// Gives the hit the name that stands before it in its line.
void nameByLine(Hit &hit, QByteArrayView text, const ScanContext &context);

/// Says what is wrong with a key that has nothing round it: its length.
void judgeKey(Hit &hit, const ScanContext &context);

} // namespace keywright
