#include "core/request/readrequest.h"

#include "core/request/marked.h"

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

QList<QByteArray> ReadRequest::header(QByteArrayView lowerCaseName) const
{
    QList<QByteArray> values;
    for (const HeaderField &field : fields(lowerCaseName))
        values.append(field.value);
    return values;
}

QList<HeaderField> ReadRequest::fields(QByteArrayView lowerCaseName) const
{
    QList<HeaderField> found;
    for (const HeaderField &field : headers) {
        if (lower(field.name) == lowerCaseName)
            found.append(field);
    }
    return found;
}

void noteUnread(ReadRequest &request, const QString &id)
{
    if (!request.unread.contains(id))
        request.unread.append(id);
}

QString languageId(Language language)
{
    switch (language) {
    case Language::Curl:
        return u"curl"_s;
    case Language::Wget:
        return u"wget"_s;
    case Language::Httpie:
        return u"httpie"_s;
    case Language::PowerShell:
        return u"powershell"_s;
    case Language::Http:
        return u"http"_s;
    case Language::Python:
        return u"python"_s;
    case Language::JavaScript:
        return u"javascript"_s;
    case Language::Config:
        return u"config"_s;
    case Language::Text:
        return u"text"_s;
    case Language::Go:
        return u"go"_s;
    case Language::Java:
        return u"java"_s;
    case Language::Kotlin:
        return u"kotlin"_s;
    case Language::CSharp:
        return u"csharp"_s;
    case Language::Php:
        return u"php"_s;
    case Language::Ruby:
        return u"ruby"_s;
    case Language::Rust:
        return u"rust"_s;
    case Language::R:
        return u"r"_s;
    case Language::Swift:
        return u"swift"_s;
    }
    Q_UNREACHABLE();
}

} // namespace keywright::request
