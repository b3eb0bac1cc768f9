#pragma once

#include "core/places/sourcetext.h"
#include "core/places/valuescan.h"

#include <QString>

#include <vector>

namespace keywright {

struct Facts;

/// The line round a value with everything that may be secret masked: every key of any kind, damaged ones
/// included, and the value of every setting that is called a key, token, secret or password. Long lines are
/// cut on both sides.
class LineMask
{
public:
    LineMask(const SourceText &text, const Lexed &lexed, const std::vector<Hit> &hits, const Facts &facts);

    QString line(Span value) const;

private:
    const SourceText &m_text;
    std::vector<std::pair<Span, QString>> m_secrets; ///< in order, not overlapping
};

} // namespace keywright
