#pragma once

#include "cli/output.h"

#include <QByteArrayView>

class QJsonObject;

namespace keywright {
struct RequestCheck;
}

namespace keywright::cli {

/// Everything about a request but its findings into `json`: "language", "shell", "parts", "unread" and
/// "corrected".
void putRequest(QJsonObject &json, const RequestCheck &check);

/// Part by part what is wrong, with the evidence in the text that was read, what is right and what could not
/// be judged; then the request as it should be.
void printRequest(Output &output, const RequestCheck &check, QByteArrayView text);

} // namespace keywright::cli
