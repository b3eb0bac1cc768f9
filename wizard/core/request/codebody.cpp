#include "core/request/codeedits.h"
#include "core/request/codewriting.h"
#include "core/request/marked.h"
#include "core/request/strictjson.h"

#include <QJsonDocument>

namespace keywright::request {

bool CodeEdits::body()
{
    const ReadRequest &request = m_given.request;
    // What a variable holds would be lost.
    const bool isPlain = request.body && !holdsVariable(*request.body) && !jsonTrouble(*request.body);
    if (!isPlain || !request.bodyAt.isKnown() || m_body.isEmpty())
        return false;
    const QByteArray json = QJsonDocument(m_body).toJson(QJsonDocument::Compact);
    if (const CodeToken *text = tokenAt(request.bodyAt))
        return replace(text->whole, textLiteral(json, m_flavour));
    const QByteArray old = source(request.bodyAt);
    const bool isObject = old.startsWith('{') || old.startsWith('[') || old.startsWith("list(");
    return isObject && hasObjectLiterals(m_flavour)
        && replace(request.bodyAt, jsonLiteral(m_body, m_flavour));
}

} // namespace keywright::request
