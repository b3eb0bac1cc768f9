#pragma once

#include "core/cause.h"
#include "core/diagnosis/diagnosis.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>
#include <utility>

namespace keywright::testing {

/// One row of the answer's table: what was seen, and what is to be said. @KEY@, @OTHER@ as in filledIn().
struct SeenCase
{
    const char *name = "";
    QByteArray pasted = "@KEY@"; ///< the text in hand; empty for none
    std::optional<Cause> verdict = Cause::AnswerAccepted; ///< on the cleaned key
    QList<std::pair<const char *, QByteArray>> files = {}; ///< below /home/user
    QList<std::pair<const char *, QByteArray>> variables = {};
    QList<std::pair<const char *, QByteArray>> programs = {}; ///< running, with the key that each holds
    QByteArray message = {}; ///< the pasted error message
    QByteArray request = {}; ///< the pasted request
    std::optional<Cause> vault = {};
    std::optional<Cause> otherKey = {}; ///< what the service says of @OTHER@
    QStringList online = {};
    bool isNew = false;
    const char *cause = ""; ///< to be on top; empty for none
    Story story = Story::OneCause;
    QStringList evidence = {}; ///< ids that must be among the evidence
};

/// All rows.
const QList<SeenCase> &seenCases();

} // namespace keywright::testing
