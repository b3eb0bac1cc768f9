#pragma once

#include "core/diagnosis/diagnosis.h"

#include <QJsonObject>

namespace keywright::wording {

class ReportLines;

/// The one answer of a report, as far as a sentence needs it.
Diagnosis diagnosisFrom(const QJsonObject &report);

void addAnswer(ReportLines &lines, const QJsonObject &report);
/// What is mended, and what is left to do.
void addLeft(ReportLines &lines, const QJsonObject &report);

} // namespace keywright::wording
