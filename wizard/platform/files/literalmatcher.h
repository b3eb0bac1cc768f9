#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <cstdint>
#include <vector>

namespace keywright {

/// Looks for several short texts in one pass, whatever the case of their ASCII letters (Wu and Manber's
/// algorithm: the last two bytes of a window say how far it may move).
class LiteralMatcher
{
public:
    /// Empty literals never match.
    explicit LiteralMatcher(const QList<QByteArray> &literals);

    /// Constant, so that several threads can share one matcher.
    bool matches(QByteArrayView text) const;

private:
    void fill(const QByteArray &literal);
    bool matchesAt(QByteArrayView text) const;

    std::vector<QByteArray> m_literals; ///< in lower case
    qsizetype m_window = 0; ///< size of the shortest literal
    std::vector<std::uint8_t> m_shifts; ///< for each pair of bytes
};

} // namespace keywright
