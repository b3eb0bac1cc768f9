#pragma once

#include "core/request/requestcheck.h"
#include "core/secret.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace keywright::testing {

/// The text with "KEY" replaced by a well-formed key and "OTHER" by another one.
inline QByteArray withKeys(QByteArray text)
{
    return text.replace("KEY!", makeKey(1)).replace("OTHER!", makeKey(2));
}

/// The check of a text with "KEY!" in the key's place, against that key.
inline RequestCheck checked(const QByteArray &text, std::optional<Shell> shell = {})
{
    const Secret key(makeKey(1));
    return checkRequest(withKeys(text), shell, &key, testFacts());
}

/// The ids of what was found, in order, separated by spaces.
inline QString foundIn(const RequestCheck &check)
{
    QStringList ids;
    for (const Finding &finding : check.findings)
        ids.append(causeId(finding.cause));
    return check.understood ? ids.join(QLatin1Char(' ')) : QStringLiteral("not understood");
}

} // namespace keywright::testing
