#include "cli/repairkinds.h"

#include "core/places/repair/repair.h"

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

const QStringList &repairChoices()
{
    static const QStringList choices = [] {
        QStringList ids { u"safe"_s, u"all"_s };
        for (const RepairKind kind : allRepairKinds)
            ids.append(repairKindId(kind));
        return ids;
    }();
    return choices;
}

} // namespace keywright::cli
