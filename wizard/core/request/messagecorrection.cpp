#include "core/facts.h"
#include "core/request/commandreader.h"
#include "core/request/correctedparts.h"
#include "core/request/marked.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

QByteArray sliceOf(const QByteArray &source, Span at)
{
    const bool isWritten = at.isKnown() && at.end() <= source.size();
    return isWritten ? source.sliced(at.begin, at.length) : QByteArray();
}

/// " HTTP/1.1" behind the request's target, where it stands there.
QString versionOf(const ReadRequest &request, const QByteArray &source)
{
    const QByteArray line =
        request.methodAt.isKnown() ? source.mid(request.methodAt.begin).split('\n').first() : QByteArray();
    constexpr QByteArrayView sign { " HTTP/" };
    const qsizetype at = line.lastIndexOf(sign);
    if (at < 0)
        return {};
    qsizetype end = at + sign.size();
    while (end < line.size() && (line.at(end) == '.' || (line.at(end) >= '0' && line.at(end) <= '9')))
        ++end;
    return QString::fromLatin1(line.sliced(at + 1, end - at - 1));
}

} // namespace

QString rebuiltMessage(const ReadRequest &request, const CorrectedParts &parts, const QByteArray &source,
                       const Facts &facts)
{
    const QString credential = u"Authorization: Bearer {{"_s + keyVariableName() + u"}}"_s;
    const QString type = u"Content-Type: application/json"_s;
    const QString host = facts.service.baseUrl.host();
    const QString version = versionOf(request, source);
    const bool isAbsolute = sliceOf(source, request.urlAt).contains("://") || version.isEmpty();
    const QString path = parts.url.mid(parts.url.indexOf(host) + host.size());
    QString first = parts.method + u' ' + (isAbsolute ? parts.url : path);
    if (!version.isEmpty())
        first += u' ' + version;
    QStringList lines { first };
    if (!isAbsolute)
        lines.append(u"Host: "_s + host);
    bool hasCredential = false;
    bool hasType = parts.body.isEmpty();
    for (const HeaderField &field : request.headers) {
        const CommandRole role = headerRole(QByteArray(field.name + ":"));
        const QByteArray line = field.name.trimmed() + ": " + field.value;
        if (role == CommandRole::Authorization && !hasCredential) {
            lines.append(credential);
            hasCredential = true;
        } else if (role == CommandRole::ContentType && !hasType) {
            lines.append(type);
            hasType = true;
        } else if (role == CommandRole::Header && isCleanText(line) && !holdsVariable(line)) {
            lines.append(QString::fromUtf8(line));
        }
    }
    if (!hasCredential)
        lines.append(credential);
    if (!hasType)
        lines.append(type);
    const QByteArray old = request.body ? *request.body : QByteArray();
    if (!parts.body.isEmpty())
        lines << QString()
              << (parts.keepsBody && !old.isEmpty() && isCleanText(old) ? QString::fromUtf8(old)
                                                                        : parts.body);
    return lines.join(u'\n');
}

} // namespace keywright::request
