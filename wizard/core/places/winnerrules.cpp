#include "core/places/winners.h"

using namespace Qt::Literals::StringLiterals;

namespace keywright {

const QStringList &winnerRules()
{
    static const QStringList rules { u"later-line-wins"_s,           u"local-file-wins"_s,
                                     u"environment-beats-file"_s,    u"file-beats-environment"_s,
                                     u"first-name-wins"_s,           u"local-project-user"_s,
                                     u"later-file-wins"_s,           u"shell-beats-system"_s,
                                     u"database-beats-environment"_s };
    return rules;
}

} // namespace keywright
