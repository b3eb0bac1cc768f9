#pragma once

#include "core/places/place.h"

#include <QJsonArray>
#include <QList>

namespace keywright {

struct FileContext;
struct Hit;

/// What the programs that read a file of NAME=value lines take for its keys. Each of them reads the whole
/// file once.
class FileReadings
{
public:
    explicit FileReadings(const FileContext &context);

    /// For a key that stands alone in a line, and of several lines with its name in the last; empty for any
    /// other hit, and for a file that none of the programs reads.
    QList<Reading> of(const Hit &hit) const;

private:
    Reading readingOf(const Hit &hit, QByteArrayView key, EnvReader reader, const EnvReading &taken) const;
    QString whyNotSet(const Hit &hit, EnvReader reader) const;

    const FileContext &m_context;
    std::vector<std::pair<EnvReader, EnvReading>> m_taken;
};

/// True for the programs that such a file is made for; what the others take is told, but is no problem.
bool isMeantFor(EnvReader reader, const QString &format);

/// As objects with reader, state, why and masked; of the last two only what is there.
QJsonArray readingsToJson(const QList<Reading> &readings);

/// True where some get the key and others do not.
bool differ(const QList<Reading> &readings);

} // namespace keywright
