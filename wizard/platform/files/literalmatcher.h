#pragma once

#include "core/ports/foldersearch.h"

#include <QByteArrayView>

#include <memory>

namespace keywright {

/// Looks for several short texts in one pass. Empty literals never match.
class LiteralMatcher
{
public:
    LiteralMatcher() = default;
    LiteralMatcher(const LiteralMatcher &) = delete;
    LiteralMatcher &operator=(const LiteralMatcher &) = delete;
    virtual ~LiteralMatcher() = default;

    /// True where the text holds one of the literals. By one thread at a time.
    virtual bool matches(QByteArrayView text) = 0;
    /// The same for another thread. May be called by several threads.
    virtual std::unique_ptr<LiteralMatcher> clone() const = 0;
};

/// The fastest that this computer can run.
std::unique_ptr<LiteralMatcher> makeLiteralMatcher(const QList<SearchLiteral> &literals);

} // namespace keywright
