#pragma once

#include "core/finding.h"
#include "core/ports/filestore.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLatin1StringView>

#include <filesystem>

/// The common shapes of the command line's JSON and of the support report.
namespace keywright {

class Secret;

/// "position", "length", "code_point", "name" for a character; "path", "line", "column", "offset" for a file.
/// What is not known is left out.
QJsonObject whereToJson(const Where &where);

/// "id", "severity", "where", "detail", "fixable".
QJsonObject findingToJson(const Finding &finding);
/// Reads what findingToJson() wrote, as far as a sentence about it needs; an unknown id gives none.
std::optional<Finding> findingFromJson(const QJsonObject &json);

/// "masked", "length" in characters, "fingerprint".
QJsonObject keyToJson(const Secret &key);

/// "U+200B".
QString codePointText(char32_t codePoint);

/// "not-found", "changed-meanwhile", …: why a file was left alone.
QLatin1StringView fileErrorId(FileError error);
std::optional<FileError> fileErrorFromId(QStringView id);

/// A path as text, whatever the system's encoding of names.
QString pathText(const std::filesystem::path &path);

} // namespace keywright
