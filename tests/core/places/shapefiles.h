#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace keywright::testing {

/// A sample of a real file, with keys made at run time.
struct Shape
{
    QString id;
    QString file; ///< its path below the samples
    QString format;
    QString expect; ///< "replace", "replace-encoded", "leave", "report"
    QByteArray content; ///< with keys
    qsizetype keys = 0; ///< how often the key in hand stands in it
};

/// All samples, the key in hand being makeKey(1) and another one makeKey(2).
QList<Shape> allShapes();

/// The sample with the key in hand replaced, as it should be after a change.
QByteArray shapeWith(const Shape &shape, const QByteArray &key);

} // namespace keywright::testing
