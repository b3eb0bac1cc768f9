#include "core/listen/trysettings.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

QList<TrySetting> settingsOf(const PlacesFacts &facts, QStringView toolId)
{
    QList<TrySetting> found;
    for (const TrySetting &setting : facts.tries) {
        if (setting.toolIds.contains(toolId))
            found.append(setting);
    }
    return found.isEmpty() && toolId != "*"_L1 ? settingsOf(facts, u"*") : found;
}

} // namespace

QList<TrySetting> trySettings(const PlacesFacts &facts, QStringView toolId, const QUrl &url)
{
    QList<TrySetting> settings = settingsOf(facts, toolId);
    for (TrySetting &setting : settings)
        setting.text.replace("{url}"_L1, url.toString()).replace("{authority}"_L1, url.authority());
    return settings;
}

bool canBeLedHere(const PlacesFacts &facts, QStringView toolId)
{
    return std::ranges::none_of(settingsOf(facts, toolId), [](const TrySetting &setting) {
        return setting.kind == "fixed"_L1 || setting.kind == "cloud"_L1;
    });
}

} // namespace keywright
