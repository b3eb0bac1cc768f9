#pragma once

#include "core/request/placedtext.h"

#include <QList>

#include <optional>
#include <vector>

namespace keywright::request {

/// One of HTTPie's items, taken apart at its first separator.
struct HttpieItem
{
    /// ":" a header, "=" and ":=" members of the body, "==" a query parameter; with "@" the value is a
    /// file's. ";" a header without a value, "@" a file to send.
    QByteArray separator;
    PlacedText name;
    PlacedText value;
};

/// None for a word without a separator.
std::optional<HttpieItem> httpieItem(const PlacedText &word);

/// The body that members make, with names like "messages[0][role]" nested.
class HttpieBody
{
public:
    /// `json` is the member's value as JSON.
    void add(const QByteArray &name, const QByteArray &json);
    bool isEmpty() const { return m_members.empty(); }
    QByteArray json() const;

private:
    struct Member
    {
        QByteArrayList path;
        QByteArray json;
    };

    static QByteArray object(const std::vector<Member> &members, qsizetype depth);

    std::vector<Member> m_members;
};

} // namespace keywright::request
