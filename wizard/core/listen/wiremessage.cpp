#include "core/listen/wiremessage.h"

#include "core/secret.h"

#include <algorithm>
#include <utility>

namespace keywright {

namespace {

const WireField *find(const QList<WireField> &fields, QByteArrayView lowerCaseName)
{
    const auto found = std::ranges::find_if(
        fields, [&](const WireField &field) { return field.name.trimmed().toLower() == lowerCaseName; });
    return found == fields.end() ? nullptr : &*found;
}

} // namespace

WireMessage &WireMessage::operator=(WireMessage &&other) noexcept
{
    std::swap(method, other.method);
    std::swap(target, other.target);
    std::swap(minorVersion, other.minorVersion);
    std::swap(fields, other.fields);
    std::swap(hasBrokenLine, other.hasBrokenLine);
    std::swap(body, other.body);
    std::swap(bodySize, other.bodySize);
    std::swap(isBodyWhole, other.isBodyWhole);
    return *this;
}

WireMessage::~WireMessage()
{
    dropBody();
    wipe(target);
    for (WireField &field : fields)
        wipe(field.value);
}

QByteArray WireMessage::header(QByteArrayView lowerCaseName) const
{
    const WireField *field = find(fields, lowerCaseName);
    return field == nullptr ? QByteArray() : field->value;
}

bool WireMessage::has(QByteArrayView lowerCaseName) const
{
    return find(fields, lowerCaseName) != nullptr;
}

WireMessage WireMessage::clone() const
{
    WireMessage other;
    other.method = method;
    other.target = target;
    other.minorVersion = minorVersion;
    other.fields = fields;
    other.hasBrokenLine = hasBrokenLine;
    other.body = body;
    other.bodySize = bodySize;
    other.isBodyWhole = isBodyWhole;
    return other;
}

void WireMessage::dropBody()
{
    wipe(body);
}

} // namespace keywright
