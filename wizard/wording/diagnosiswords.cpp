#include "wording/diagnosiswords.h"

#include <QCoreApplication>

namespace keywright::wording {

/// About everything that was found, together.
struct DiagnosisWords
{
    Q_DECLARE_TR_FUNCTIONS(DiagnosisWords)
};

Words wordsFor(const Diagnosis &diagnosis)
{
    if (diagnosis.leading)
        return wordsFor(*diagnosis.leading);
    if (diagnosis.story == Story::AllFine)
        return { DiagnosisWords::tr("Perplexity accepts your key, and nothing else was found."), {}, {} };
    return { DiagnosisWords::tr("Not checked yet: Perplexity was not asked about a key."), {}, {} };
}

} // namespace keywright::wording
