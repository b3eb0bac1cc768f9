#pragma once

#include "core/cause.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <filesystem>
#include <optional>

namespace keywright {

/// Where a finding is: in a pasted text (position …), in a file (path …), or nowhere in particular.
struct Where
{
    /// Unicode code points from 0 in what was given; -1 where the finding is not about a character.
    qsizetype position = -1;
    /// How many code points it covers.
    qsizetype length = 0;
    std::optional<char32_t> codePoint;
    /// The Unicode name, for example "ZERO WIDTH SPACE".
    QString characterName;

    /// Empty where the finding is not about a file.
    std::filesystem::path path;
    int line = 0; ///< from 1
    int column = 0; ///< from 1, in characters
    qsizetype offset = -1; ///< in bytes, from 0

    bool operator==(const Where &) const = default;
};

/// One observation: a cause, where it is, and the values that a sentence about it needs.
///
/// `detail` holds hosts, names, numbers and masked keys under the names of detail.h: never a secret, never
/// prose. The sentences are made in wording/.
struct Finding
{
    Cause cause {};
    Severity severity = Severity::Note;
    Where where;
    QJsonObject detail;

    bool operator==(const Finding &) const = default;
};

/// A finding with the severity that its cause has by default.
Finding makeFinding(Cause cause, Where where = {}, QJsonObject detail = {});

/// True where one of the findings has that cause.
bool hasCause(const QList<Finding> &findings, Cause cause);

/// The worst severity among them; Note for none.
Severity worstSeverity(const QList<Finding> &findings);

/// The finding that goes on top: the first of the worst severity, or none where nothing is wrong (notes
/// only).
std::optional<Cause> leadingCause(const QList<Finding> &findings);

} // namespace keywright
