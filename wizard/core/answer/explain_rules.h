#pragma once

#include "core/cause.h"

#include <QList>
#include <QRegularExpression>
#include <QString>

#include <initializer_list>
#include <optional>

namespace keywright {

/// A pattern of any of these, without regard to case. A space stands for any run of white space, because
/// messages are wrapped anywhere; so none may stand in a class of characters or in a look behind.
QRegularExpression anyOf(std::initializer_list<QString> ways);

/// How messages speak of one cause.
struct Rule
{
    Cause cause {};
    QRegularExpression words;
};

/// The cause of the first rule that fits.
std::optional<Cause> causeByRules(const QList<Rule> &rules, const QString &text);

} // namespace keywright
