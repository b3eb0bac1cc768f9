#pragma once

#include <QByteArray>
#include <QList>

namespace keywright::testing {

/// One way in which a key can get into a text.
struct Encoding
{
    const char *name;
    QByteArray (*encode)(const QByteArray &key);
};

/// Every encoding in which a key was seen to leak, and some that combine two. The result is UTF-8.
const QList<Encoding> &keyEncodings();

} // namespace keywright::testing
