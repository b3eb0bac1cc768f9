#pragma once

#include "core/places/occurrences.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QStringList>

#include <algorithm>

namespace keywright::testing {

/// The text with keys in place of @KEY@ (the key in hand), @OTHER@, @BODY@ (its characters after the prefix),
/// @START@ and @END@ (its two halves).
inline QByteArray filledIn(QByteArray text)
{
    constexpr qsizetype half = 30;
    text.replace("@KEY@", makeKey(1));
    text.replace("@OTHER@", makeKey(2));
    text.replace("@BODY@", makeKey(1).sliced(5));
    text.replace("@START@", makeKey(1).first(half));
    text.replace("@END@", makeKey(1).sliced(half));
    return text;
}

/// The places in a file of that name, judged against makeKey(1).
inline std::vector<Place> placesOf(const char *path, const QByteArray &content)
{
    const Secret key { QByteArrayView(makeKey(1)) };
    return findPlaces({ path, content, false, true }, testFacts(), &key);
}

inline bool has(const Place &place, Cause cause)
{
    return hasCause(place.findings, cause);
}

/// The ids of a place's findings that are not notes.
inline QStringList problemsOf(const Place &place)
{
    QStringList ids;
    for (const Finding &finding : place.findings) {
        if (finding.severity != Severity::Note)
            ids.append(QString(causeId(finding.cause)));
    }
    return ids;
}

} // namespace keywright::testing
