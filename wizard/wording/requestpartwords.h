#pragma once

#include "core/request/requestcheck.h"

#include <QString>
#include <QStringList>

namespace keywright::wording {

/// "Address", "Method", "Headers", "Body".
QString partName(RequestPart part);

/// "The host is right: api.perplexity.ai."
QString rightInWords(const RightThing &thing);

/// Why something could not be judged, from an id of PartCheck::unread: "The body is in a file that is not
/// part of the text, so it was not checked." Ids that nobody thought of get a sentence too.
QString unreadInWords(const QString &id);

/// What a text is searched for, where nothing of it was found in one.
QStringList soughtInWords();

/// A part in a few words where nothing else tells of it: "not in the text", "none is needed". Else empty.
QString absenceInWords(const PartCheck &part);

} // namespace keywright::wording
