#pragma once

#include "core/request/placedtext.h"

#include <QByteArray>
#include <QList>

namespace keywright::request {

struct JsonNode;

/// A name with its value, as settings hold them.
struct Setting
{
    PlacedText name;
    PlacedText value;
    int group = 0; ///< the same for those that belong together: one object, one list item, one section
};

/// Those in one line each: dotenv, shell profiles, YAML, TOML, INI, systemd, the commands that set a
/// variable.
QList<Setting> lineSettings(const QByteArray &text);
/// Those of JSON, every text of it with its name.
QList<Setting> jsonSettings(const JsonNode &root);
/// Those about Perplexity, where some groups are and others are not; else all.
QList<Setting> relevantSettings(QList<Setting> settings);

} // namespace keywright::request
