#pragma once

#include "core/places/place.h"

#include <optional>

namespace keywright {

/// Places that belong together for a person: those with the same key, or with none.
struct PlaceGroup
{
    enum class Kind { OtherKey, Damaged, ThisKey, Blank, Reference };
    Kind kind {};
    QString masked; ///< the key; empty where the group has no single one
    QList<qsizetype> places; ///< indices, in the order of the report
};

/// Every place in exactly one group: other keys, damaged copies, this key, placeholders and empty values,
/// references.
QList<PlaceGroup> groupPlaces(const PlaceReport &report);

/// How a place stands against the others that an app could read.
struct Standing
{
    bool wins = false;
    qsizetype winner = -1; ///< the place that wins instead; -1 where this one does
    QString app;
    QString why; ///< id of the rule, as Winner::why
};

/// For every app that has this place among several.
QList<Standing> standingsOf(qsizetype place, const PlaceReport &report);
/// True where the place loses in every app that has it among several.
bool isUnused(const QList<Standing> &standings);

/// What a search says in one sentence.
enum class PlacesAnswer {
    NothingFound,
    NotCompared, ///< there is no key in hand to compare with
    AllRight, ///< every place that holds a key holds this one
    OthersUsed, ///< another key is in use
    OthersUnused, ///< another key is there, but it loses everywhere
    DamagedUsed, ///< a damaged copy is in use
    OnlyBlank, ///< placeholders and empty values only
};
PlacesAnswer answerOf(const PlaceReport &report, bool keyInHand);
/// The finding that a person should read first: the key in hand is there and something else is used; else
/// any place that is not the one used. Nothing where every place counts.
std::optional<Finding> leadingFinding(const PlaceReport &report);
/// How many places hold a key, damaged ones included.
int countKeys(const PlaceReport &report);

} // namespace keywright
