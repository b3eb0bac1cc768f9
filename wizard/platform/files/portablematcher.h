#pragma once

#include "platform/files/literalmatcher.h"

#include <cstdint>
#include <vector>

namespace keywright {

/// A matcher for every computer (Wu and Manber's algorithm: the last two bytes of a window say how far it may
/// move).
class PortableMatcher : public LiteralMatcher
{
public:
    explicit PortableMatcher(const QList<SearchLiteral> &literals);

    bool matches(QByteArrayView text) override;
    std::unique_ptr<LiteralMatcher> clone() const override;

private:
    struct Tables;

    explicit PortableMatcher(std::shared_ptr<const Tables> tables);

    std::shared_ptr<const Tables> m_tables;
};

} // namespace keywright
