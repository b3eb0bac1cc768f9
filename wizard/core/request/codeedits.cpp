#include "core/request/codeedits.h"

#include "core/redact.h"
#include "core/request/codewriting.h"
#include "core/request/marked.h"

#include <algorithm>
#include <array>
#include <utility>

namespace keywright::request {

CodeEdits::CodeEdits(const Case &given, Flavour flavour, QByteArray url, QByteArray method, QJsonObject body)
    : m_given(given)
    , m_flavour(flavour)
    , m_url(std::move(url))
    , m_method(std::move(method))
    , m_body(std::move(body))
    , m_tokens(codeTokens(given.text.text(), flavour))
{ }

std::optional<QByteArray> CodeEdits::apply(const QList<Finding> &findings)
{
    keys();
    for (const Finding &finding : findings) {
        if (finding.severity != Severity::Note && !mend(finding))
            return std::nullopt;
    }
    QByteArray text = written();
    imports(text);
    return text;
}

void CodeEdits::keys()
{
    for (const CodeToken &token : std::as_const(m_tokens)) {
        if (token.kind == CodeToken::Kind::Text && redacted(token.text) != token.text)
            key(token);
    }
}

void CodeEdits::key(const CodeToken &token)
{
    const QByteArray text = token.text.trimmed();
    const QByteArray known = lower(text);
    const QByteArrayView rest =
        known.startsWith("bearer ") ? QByteArrayView(text).sliced(7).trimmed() : QByteArrayView(text);
    const bool isKey = std::ranges::all_of(rest, [](char c) { return isNameCharacter(c) || c == '-'; });
    // The line that puts a key into the environment is not wrong, and can't read it from there.
    const auto begin = m_given.text.text().lastIndexOf('\n', token.whole.begin) + 1;
    const QByteArray before = source({ begin, token.whole.begin - begin });
    const bool setsEnvironment = before.contains("environ") || before.contains("process.env");
    if (!isKey || setsEnvironment)
        return;
    const bool hasScheme = rest.size() < text.size();
    replace(token.whole, hasScheme ? bearerExpression(m_flavour) : keyExpression(m_flavour));
}

bool CodeEdits::mend(const Finding &finding)
{
    switch (finding.cause) {
    case Cause::RequestHost:
    case Cause::RequestScheme:
    case Cause::RequestPath:
        return address();
    case Cause::RequestPathRetired:
        return retired();
    case Cause::RequestMethod:
        return method();
    case Cause::RequestNoBearer:
    case Cause::RequestDoubleBearer:
    case Cause::RequestBearerSpacing:
    case Cause::RequestWrongScheme:
    case Cause::RequestKeyText:
    case Cause::RequestOldKey:
    case Cause::RequestVariable:
        return credential();
    case Cause::RequestNoAuthorization:
        return addHeader("Authorization", bearerExpression(m_flavour));
    case Cause::RequestContentType:
        return contentType();
    case Cause::RequestModelRetired:
        return model();
    case Cause::RequestBodyMissing:
    case Cause::RequestModelMissing:
        return body();
    case Cause::RequestClientDefault:
        return clientAddress();
    default: // Whatever else is wrong has no place of its own.
        return false;
    }
}

const CodeToken *CodeEdits::tokenAt(Span inside) const
{
    const auto found = std::ranges::lower_bound(m_tokens, inside.begin, {},
                                                [](const CodeToken &token) { return token.at.begin; });
    const bool isText =
        found != m_tokens.end() && found->at == inside && found->kind == CodeToken::Kind::Text;
    return isText ? &*found : nullptr;
}

Span CodeEdits::wholeOf(Span span) const
{
    const CodeToken *token = tokenAt(span);
    return token == nullptr ? span : token->whole;
}

bool CodeEdits::replace(Span span, const QByteArray &text)
{
    if (!span.isKnown())
        return false;
    const auto isInside = [](Span inner, Span outer) {
        return inner.begin >= outer.begin && inner.end() <= outer.end();
    };
    if (std::ranges::any_of(m_edits, [&](const CodeEdit &edit) {
            return isInside(span, edit.at) && span.length > 0 && span != edit.at;
        }))
        return true;
    m_edits.removeIf([&](const CodeEdit &edit) { return isInside(edit.at, span); });
    m_edits.append({ span, text });
    return true;
}

QByteArray CodeEdits::source(Span span) const
{
    return m_given.text.text().mid(span.begin, span.length);
}

QByteArray CodeEdits::written() const
{
    QList<CodeEdit> edits = m_edits;
    std::ranges::stable_sort(edits, {}, [](const CodeEdit &edit) { return edit.at.begin; });
    QByteArray text;
    qsizetype at = 0;
    for (const CodeEdit &edit : std::as_const(edits)) {
        if (edit.at.begin < at)
            continue;
        text += source({ at, edit.at.begin - at }) + edit.text;
        at = edit.at.end();
    }
    return text + m_given.text.text().sliced(at);
}

void CodeEdits::imports(QByteArray &text) const
{
    const bool needsOs = m_flavour == Flavour::Python && text.contains("os.environ");
    if (needsOs && !text.contains("import os")) {
        const bool hasFirstLine = text.startsWith("#!") || text.startsWith("from __future__");
        const qsizetype at = hasFirstLine ? text.indexOf('\n') + 1 : 0;
        text.insert(at, "import os\n");
    }
    const bool needsGoOs = m_flavour == Flavour::Go && text.contains("os.Getenv");
    if (!needsGoOs || text.contains("\"os\""))
        return;
    const qsizetype list = text.indexOf("import (");
    const qsizetype single = text.indexOf("import \"");
    if (list >= 0)
        text.insert(list + 8, "\n\t\"os\"");
    else if (single >= 0)
        text.insert(single, "import \"os\"\n");
}

} // namespace keywright::request
