#pragma once

#include "core/finding.h"
#include "core/secret.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <functional>
#include <map>

namespace keywright {

/// Keeps the keys of a text aside and shows them masked, so that the text can be put together again.
class KeyMasks
{
public:
    /// The text with every key in it masked, and line ends as LF. The keys are remembered.
    QString masked(QByteArrayView text);
    /// A masked text, or a piece of one, with the keys in it again.
    QByteArray unmasked(const QString &shown) const;

    /// A stretch of what masked() makes of a text, in UTF-16 units.
    struct Stretch
    {
        qsizetype begin = 0;
        qsizetype end = 0;
    };
    /// Where places in a text, told in its code points, stand in what masked() makes of it; a place behind
    /// its end is at its end. In the order of `places`.
    QList<Stretch> stretches(QByteArrayView text, const QList<Where> &places) const;

private:
    QByteArray maskOf(const Secret &key) const;

    std::map<QByteArray, Secret> m_keys; ///< by what is shown in their place
};

/// The longest beginning of a text of at most `most` bytes that cuts no key and no character in two, and no
/// line where that can be helped.
QByteArrayView wholeBeginning(QByteArrayView text, qsizetype most);

} // namespace keywright
