#include "core/facts.h"
#include "core/key/inspection.h"

#include <algorithm>

/// The few rules of the quick check that the tests of requests need, for a library without it.
namespace keywright {

Inspection inspectKey(QByteArrayView pasted, const Facts &facts)
{
    Inspection inspection;
    inspection.given = Secret(pasted);
    inspection.cleaned = Secret(pasted);
    const auto fits = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
    };
    const bool hasPrefix = pasted.startsWith(facts.key.prefix);
    if (pasted.startsWith("sk-"))
        inspection.findings.append(makeFinding(Cause::KeyOtherProvider));
    else if (pasted.startsWith("<") || pasted.contains("your"))
        inspection.findings.append(makeFinding(Cause::KeyPlaceholder));
    else if (pasted.contains("*") || pasted.contains("…"))
        inspection.findings.append(makeFinding(Cause::KeyMasked));
    else if (pasted.contains('\n'))
        inspection.findings.append(makeFinding(Cause::KeyLineBreak));
    else if (!std::ranges::all_of(pasted, fits))
        inspection.findings.append(makeFinding(Cause::KeyInvisible));
    else if (!hasPrefix)
        inspection.findings.append(makeFinding(Cause::KeyPrefixMissing));
    else if (pasted.size() < facts.key.length())
        inspection.findings.append(makeFinding(Cause::KeyTooShort));
    inspection.wellFormed = inspection.findings.isEmpty();
    if (inspection.wellFormed)
        inspection.findings.append(makeFinding(Cause::KeyClean));
    inspection.cause = leadingCause(inspection.findings);
    return inspection;
}

} // namespace keywright
