#include "platform/files/literalmatcher.h"

#include "platform/files/portablematcher.h"
#ifdef KEYWRIGHT_VECTORSCAN
#include "platform/files/vectormatcher.h"
#endif

namespace keywright {

std::unique_ptr<LiteralMatcher> makeLiteralMatcher(const QList<SearchLiteral> &literals)
{
#ifdef KEYWRIGHT_VECTORSCAN
    if (auto matcher = makeVectorMatcher(literals))
        return matcher;
#endif
    return std::make_unique<PortableMatcher>(literals);
}

} // namespace keywright
