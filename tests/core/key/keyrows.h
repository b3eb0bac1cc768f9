#pragma once

#include "core/key/inspection.h"

#include <QByteArray>
#include <QStringList>

#include <initializer_list>

namespace keywright::testing {

/// A template with the parts of the first test key put in: {K} the key, {B} what follows its prefix, {L} and
/// {R} its left and right part (25 and 28 characters, together the key), {BL} the left one without the
/// prefix, {O} another key, {N} a NUL.
QByteArray filled(QByteArray pattern);

/// Adds the columns "pattern" and "cause" for rows().
void addColumns();

/// A row for each pattern; the pattern is its name.
void rows(Cause cause, std::initializer_list<const char *> patterns);

/// For a row of rows(): its cause is on top, and the first test key comes out of it whole.
void repairsToTheKey();

/// For a row of rows(): its cause is on top, and no key comes out of it.
void findsNoKey();

/// For a row of rows(): nothing that is found has its cause.
void doesNotFindTheCause();

/// The id that the program would put on top, or "key-clean".
QByteArray leadingId(const Inspection &inspection);

/// The ids of all findings in their order.
QStringList idsOf(const Inspection &inspection);

} // namespace keywright::testing
