#include "platform/facts/ownfacts.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

OwnFactsFile readOwnFacts(const QString &path)
{
    constexpr qint64 largest = 1'000'000; // the program's own has 6 kB
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink())
        return { path, {} };
    // A pipe would block until somebody writes to it.
    if (!info.isFile())
        return { path, {}, u"not a file"_s };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return { path, {}, file.errorString() };
    const QByteArray content = file.read(largest + 1);
    if (content.size() > largest)
        return { path, {}, u"too large"_s };
    return content.isEmpty() ? OwnFactsFile { path, {}, u"empty"_s } : OwnFactsFile { path, content };
}

} // namespace keywright
