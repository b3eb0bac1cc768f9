#pragma once

#include "core/finding.h"
#include "core/places/valuescan.h"

#include <QList>

#include <vector>

namespace keywright {

struct Facts;
struct PlaceFact;

/// A setting beside the keys that decides where they go.
struct Neighbour
{
    Cause cause {};
    QJsonObject detail;
    Span span; ///< of its value
    QByteArray parents;
};

/// What the settings of a file say about where its keys are sent: base addresses, proxies, headers.
class Neighbours
{
public:
    Neighbours(QByteArrayView text, const Lexed &lexed, const Facts &facts);

    /// True where the file names the service's host.
    bool namesService() const { return m_namesService; }
    const std::vector<Neighbour> &all() const { return m_neighbours; }
    /// Wrong neighbours of a key with these parents.
    std::vector<const Neighbour *> of(const Hit &hit) const;

private:
    void judge(QByteArrayView text, const Setting &setting, const Facts &facts);

    bool m_namesService = false;
    std::vector<Neighbour> m_neighbours;
};

/// What is wrong with a base address: "scheme", "host", "retired", "v1", "path"; empty where it is right or
/// says nothing about the service. `expects` is the BaseUrlName's.
QString baseUrlProblem(const QByteArray &name, const QString &value, const QString &expects,
                       const Facts &facts);

/// The service's address as the setting of that name wants it: with the path of its current interface where a
/// whole address is meant.
QString serviceAddress(const QByteArray &name, const Facts &facts);

/// The same for an address in a setting or variable of that name; empty where the name is not that of an
/// address.
QString addressProblem(const QByteArray &name, const QString &value, const Facts &facts);

} // namespace keywright
