#pragma once

#include "ui/widgets/textlabel.h"

#include <QString>

namespace keywright {

/// A plain-text label that wraps.
TextLabel *makeTextLabel(const QString &text = {});
/// The same, bold.
TextLabel *makeBoldLabel(const QString &text = {});
/// The same, in the colour of a role.
TextLabel *makeRoleLabel(theme::Role role, const QString &text = {});

} // namespace keywright
