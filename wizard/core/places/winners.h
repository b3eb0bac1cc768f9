#pragma once

#include "core/places/place.h"

#include <QList>
#include <QStringList>

#include <vector>

namespace keywright {

struct Facts;

/// For each app or reader that has more than one source for its key: the one that counts. Indices into
/// `places`. `Winner::why` is one of
/// - later-line-wins: the same name twice in one file;
/// - local-file-wins: ".env.local" before ".env" in one folder;
/// - environment-beats-file: a variable that is set already is kept;
/// - file-beats-environment: the tool's file replaces what is set;
/// - first-name-wins: the tool reads one name before the other;
/// - local-project-user: the narrower scope counts;
/// - later-file-wins: of several start files of a shell the one that is read last;
/// - shell-beats-system: what a shell's start file sets replaces what the system set at login;
/// - database-beats-environment: the app took the variable over at its first start and reads it no more.
QList<Winner> decideWinners(const std::vector<Place> &places, const Facts &facts);

/// The ids of all these rules.
const QStringList &winnerRules();

/// What several places together show: PlaceConflict, PlaceShadowed.
QList<Finding> judgeTogether(const std::vector<Place> &places, const QList<Winner> &winners);

} // namespace keywright
