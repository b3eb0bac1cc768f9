#pragma once

#include <QHash>
#include <QString>

namespace keywright {

/// The titles of the windows on the user's display, by the process that opened them; of several of one
/// process the first. Nothing where there is no X11 display. A title may hold anything, keys included.
QHash<qint64, QString> windowTitles();

} // namespace keywright
