#pragma once

#include "core/request/codereader.h"
#include "core/request/judges.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace keywright::request {

/// One stretch of the text and what stands there instead.
struct CodeEdit
{
    Span at;
    QByteArray text;
};

/// Changes a pasted program where its request is wrong, and nothing else. What can't be changed in place
/// makes the whole fail, for half a correction helps nobody.
class CodeEdits
{
public:
    /// `given` must outlive it; `url`, `method` and `body` are what the request should have.
    CodeEdits(const Case &given, Flavour flavour, QByteArray url, QByteArray method, QJsonObject body);
    /// The changed text; none where something wrong can't be changed in place.
    std::optional<QByteArray> apply(const QList<Finding> &findings);

private:
    /// Replaces every text that is a key. Texts that only hold one are left to what mends the header.
    void keys();
    void key(const CodeToken &token);
    bool mend(const Finding &finding);

    bool address();
    bool retired();
    bool method();
    /// fetch without a method gets one.
    bool addMethod();
    bool credential();
    bool contentType();
    bool model();
    bool body();
    /// "baseURL: …" for an OpenAI client that has none.
    bool clientAddress();
    /// A header in the object that holds the others, or in a line like that of another header.
    bool addHeader(const QByteArray &name, const QByteArray &value);
    bool addHeaderToObject(const QByteArray &name, const QByteArray &value);
    bool addHeaderLine(const QByteArray &name, const QByteArray &value, const HeaderField &like);
    /// What the corrected expressions need imported.
    void imports(QByteArray &text) const;

    /// The text that has this inside, or null.
    const CodeToken *tokenAt(Span inside) const;
    /// With the quotes of a text that has this inside.
    Span wholeOf(Span span) const;
    bool replace(Span span, const QByteArray &text);
    QByteArray source(Span span) const;
    QByteArray written() const;

    const Case &m_given;
    Flavour m_flavour;
    QByteArray m_url;
    QByteArray m_method;
    QJsonObject m_body;
    QList<CodeToken> m_tokens;
    QList<CodeEdit> m_edits;
};

} // namespace keywright::request
