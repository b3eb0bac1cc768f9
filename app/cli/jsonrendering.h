#pragma once

#include "cli/commandline.h"
#include "core/answer/curl.h"
#include "core/answer/verdict.h"
#include "core/finding.h"
#include "core/places/place.h"

#include <QJsonArray>
#include <QJsonObject>

#include <filesystem>
#include <optional>

namespace keywright {
struct PlacesFacts;
}

namespace keywright::cli {

/// "keywright-cli 0.1.0".
QString programName();

/// What every answer begins with: schema, program, command, and null for key and cause.
QJsonObject envelope(CommandId command);

/// The findings with their sentences, into `json` under "findings", and `cause` under "cause".
void putFindings(QJsonObject &json, const QList<Finding> &findings, std::optional<Cause> cause);

QJsonObject findingWithText(const Finding &finding);
QJsonArray findingsWithText(const QList<Finding> &findings);
QJsonValue causeOrNull(std::optional<Cause> cause);

QJsonObject placeJson(const Place &place);
/// Where keys may be that no program can see: objects with "tool" and "steps".
QJsonArray hiddenStoresJson(const PlacesFacts &facts);
QJsonArray winnersJson(const PlaceReport &report, const std::filesystem::path &home);
QJsonObject searchedJson(const PlaceReport &report);
QJsonArray rungsJson(const QList<Rung> &rungs);

/// "bash", "cmd", "powershell".
QLatin1StringView shellId(Shell shell);

/// ISO 8601 in UTC, or null.
QJsonValue timeOrNull(const QDateTime &time);

} // namespace keywright::cli
