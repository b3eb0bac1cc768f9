#include "core/request/codeedits.h"
#include "core/request/codewriting.h"
#include "core/request/marked.h"
#include "core/request/strictjson.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

bool CodeEdits::address()
{
    const ReadRequest &request = m_given.request;
    const QByteArray root = m_given.facts.service.baseUrl.toString(QUrl::StripTrailingSlash).toUtf8();
    if (!request.addedPath.isEmpty()) {
        return m_url.endsWith(request.addedPath)
            && replace(wholeOf(request.urlAt),
                       textLiteral(m_url.chopped(request.addedPath.size()), m_flavour));
    }
    if (!request.baseAt.isKnown())
        return replace(wholeOf(request.urlAt), textLiteral(m_url, m_flavour));
    const CodeToken *base = tokenAt(request.baseAt);
    const CodeToken *path = tokenAt(request.urlAt);
    if (base == nullptr || path == nullptr)
        return false;
    const QByteArray host = base->text.contains("://") ? root : root.sliced(root.indexOf("//") + 2);
    const QByteArray &given = base->text;
    if (given != host && given != host + "/")
        replace(base->whole, textLiteral(host, m_flavour));
    const QByteArray right = m_url.sliced(root.size());
    const bool isRight = path->text == right || "/" + path->text == right;
    return isRight || replace(path->whole, textLiteral(right, m_flavour));
}

bool CodeEdits::retired()
{
    // What reads the old form's answer would find nothing in the new one's.
    const bool readsOldAnswer = m_given.text.text().contains("choices");
    const ReadRequest &request = m_given.request;
    return !readsOldAnswer && request.addedPath.isEmpty() && address() && body();
}

bool CodeEdits::method()
{
    const Span at = m_given.request.methodAt;
    if (!at.isKnown())
        return addMethod();
    const CodeToken *text = tokenAt(at);
    const QByteArray old = text != nullptr ? text->text : source(at);
    const bool isLower = old == lower(old);
    const bool isUpper = old == old.toUpper();
    const QByteArray capitalized = m_method.first(1) + lower(m_method.sliced(1));
    const QByteArray right = isLower ? lower(m_method) : isUpper ? m_method : capitalized;
    if (text != nullptr)
        return replace(text->whole, textLiteral(right, m_flavour));
    // Functions of other languages take other arguments; a constant's last name can be changed.
    const qsizetype dot = old.lastIndexOf('.');
    if (dot >= 0)
        return replace({ at.begin + dot + 1, at.length - dot - 1 },
                       old.sliced(dot + 1) == old.sliced(dot + 1).toUpper() ? m_method : capitalized);
    const bool isScript = m_flavour == Flavour::Python || m_flavour == Flavour::JavaScript
        || m_flavour == Flavour::Ruby || m_flavour == Flavour::R;
    return isScript && replace(at, right);
}

bool CodeEdits::addMethod()
{
    const Span headers = m_given.request.headersAt;
    if (m_flavour != Flavour::JavaScript || !headers.isKnown())
        return false;
    const auto found = std::ranges::lower_bound(m_tokens, headers.begin, {},
                                                [](const CodeToken &token) { return token.whole.begin; });
    const auto place = found - m_tokens.begin();
    const bool isOption =
        place > 1 && m_tokens.at(place - 1).text == ":" && m_tokens.at(place - 2).text == "headers";
    return isOption && replace({ m_tokens.at(place - 2).whole.begin, 0 }, "method: \"" + m_method + "\", ");
}

bool CodeEdits::credential()
{
    const ReadRequest &request = m_given.request;
    const auto carries = [](const HeaderField &field) {
        const QByteArray name = lower(field.name.trimmed());
        return name == "authorization" || name.contains("key") || name.contains("token");
    };
    const auto field = std::ranges::find_if(request.headers, carries);
    if (field == request.headers.end() || !request.basicUser.isEmpty())
        return false;
    const bool isLine = field->nameAt == field->valueAt && field->nameAt.isKnown();
    const Span value = wholeOf(field->valueAt);
    if (source(value).startsWith("AuthenticationHeaderValue"))
        return replace(value, "AuthenticationHeaderValue(\"Bearer\", " + keyExpression(m_flavour) + ")");
    if (isLine)
        return replace(value,
                       "\"Authorization: Bearer \"" + QByteArray(m_flavour == Flavour::Php ? " . " : " + ")
                           + keyExpression(m_flavour));
    if (lower(field->name.trimmed()) != "authorization") {
        const CodeToken *name = tokenAt(field->nameAt);
        if (!replace(wholeOf(field->nameAt),
                     name == nullptr ? QByteArray("Authorization") : textLiteral("Authorization", m_flavour)))
            return false;
    }
    return replace(value, request.addsBearer ? keyExpression(m_flavour) : bearerExpression(m_flavour));
}

bool CodeEdits::contentType()
{
    const QByteArray json = textLiteral("application/json", m_flavour);
    const QList<HeaderField> types = m_given.request.fields("content-type");
    if (!types.isEmpty() && types.last().nameAt != types.last().valueAt)
        return replace(wholeOf(types.last().valueAt), json);
    return types.isEmpty() && addHeader("Content-Type", json);
}

bool CodeEdits::addHeader(const QByteArray &name, const QByteArray &value)
{
    if (addHeaderToObject(name, value))
        return true;
    const auto &headers = m_given.request.headers;
    return std::ranges::any_of(headers, [&](const HeaderField &like) {
        const bool isAuthorization = lower(like.name).startsWith("auth") && name == "Authorization";
        return !isAuthorization && addHeaderLine(name, value, like);
    });
}

bool CodeEdits::addHeaderToObject(const QByteArray &name, const QByteArray &value)
{
    const Span at = m_given.request.headersAt;
    const QByteArray object = at.isKnown() ? source(at) : QByteArray();
    const bool isArrow = m_flavour == Flavour::Php || m_flavour == Flavour::Ruby;
    const bool isColon = m_flavour == Flavour::Python || m_flavour == Flavour::JavaScript;
    // A list of pairs or of lines is another thing.
    const bool isObject =
        m_flavour == Flavour::Php ? object.startsWith('[') && object.contains("=>") : object.startsWith('{');
    const bool namesSimilar = std::ranges::any_of(m_given.request.headers, [&](const HeaderField &field) {
        return name == "Authorization" && lower(field.name).startsWith("aut");
    });
    if (!isObject || namesSimilar || (!isArrow && !isColon))
        return false;
    const QByteArray pair = textLiteral(name, m_flavour) + (isArrow ? " => " : ": ") + value;
    const bool isEmpty = object.sliced(1).trimmed().size() <= 1;
    const bool isSpaced = object.size() > 1 && object.at(1) == ' ';
    const QByteArray before = isSpaced ? " " : "";
    return replace({ at.begin + 1, 0 }, before + pair + (isEmpty ? "" : isSpaced ? "," : ", "));
}

bool CodeEdits::addHeaderLine(const QByteArray &name, const QByteArray &value, const HeaderField &like)
{
    const QByteArray &text = m_given.text.text();
    if (!like.nameAt.isKnown() || !like.valueAt.isKnown() || like.nameAt == like.valueAt)
        return false;
    const Span nameWhole = wholeOf(like.nameAt);
    const Span valueWhole = wholeOf(like.valueAt);
    const qsizetype begin = text.lastIndexOf('\n', std::max<qsizetype>(nameWhole.begin - 1, 0)) + 1;
    const qsizetype found = text.indexOf('\n', nameWhole.begin);
    const qsizetype end = found < 0 ? text.size() : found;
    if (valueWhole.begin < begin || valueWhole.end() > end)
        return false;
    const bool nameFirst = nameWhole.begin < valueWhole.begin;
    const Span first = nameFirst ? nameWhole : valueWhole;
    const Span second = nameFirst ? valueWhole : nameWhole;
    const QByteArray literal = textLiteral(name, m_flavour);
    const QByteArray start = source({ begin, first.begin - begin });
    const QByteArray rest = source({ second.end(), end - second.end() }).trimmed();
    // The end of a statement stands once only, and so does what opens a block.
    const bool isLink = start.trimmed().startsWith('.');
    const bool endsWell = isLink ? rest == ")" : rest == ")" || rest == ");" || rest.isEmpty() || rest == ";";
    if (!endsWell || start.contains('{'))
        return false;
    const QByteArray line = start + (nameFirst ? literal : value)
        + source({ first.end(), second.begin - first.end() }) + (nameFirst ? value : literal)
        + source({ second.end(), end - second.end() });
    return replace({ end, 0 }, "\n" + line);
}

bool CodeEdits::model()
{
    const Span body = m_given.request.bodyAt;
    const QString model = m_body.value("model"_L1).toString();
    if (!body.isKnown() || model.isEmpty() || !m_given.request.body)
        return false;
    const QByteArray old = jsonObject(*m_given.request.body)["model"_L1].toString().toUtf8();
    const auto isModel = [&](const CodeToken &token) {
        return token.kind == CodeToken::Kind::Text && token.text == old && !old.isEmpty();
    };
    const auto found = std::ranges::find_if(m_tokens, [&](const CodeToken &token) {
        return isModel(token) && token.at.begin >= body.begin && token.at.end() <= body.end();
    });
    if (found != m_tokens.end())
        return replace(found->whole, textLiteral(model.toUtf8(), m_flavour));
    // A body in a text holds its model between quotes, perhaps escaped.
    const QByteArray text = source(body);
    const qsizetype at = text.count(old) == 1 ? text.indexOf(old) : -1;
    return at >= 0 && replace({ body.begin + at, old.size() }, model.toUtf8());
}

bool CodeEdits::clientAddress()
{
    const ReadRequest &request = m_given.request;
    const bool isScript = m_flavour == Flavour::Python || m_flavour == Flavour::JavaScript;
    if (!isScript || !m_url.endsWith(request.addedPath) || request.addedPath.isEmpty()
        || request.addedPath.startsWith("/chat") || !request.wrongBaseName.isEmpty())
        return false;
    const QByteArray literal = textLiteral(m_url.chopped(request.addedPath.size()), m_flavour);
    const qsizetype last = m_tokens.size() - 2;
    for (qsizetype i = 0; i < last; ++i) {
        const QByteArray &name = m_tokens.at(i).text;
        const bool isClient = (name == "OpenAI" || name == "AsyncOpenAI") && m_tokens.at(i + 1).text == "(";
        const bool isPython = m_flavour == Flavour::Python;
        if (!isClient || (!isPython && m_tokens.at(i + 2).text != "{"))
            continue;
        const QByteArray text = QByteArray(isPython ? "base_url=" : " baseURL: ") + literal;
        const bool isEmpty = isPython && m_tokens.at(i + 2).text == ")";
        return replace({ m_tokens.at(isPython ? i + 1 : i + 2).whole.end(), 0 },
                       text
                           + (isEmpty        ? ""
                                  : isPython ? ", "
                                             : ","));
    }
    return false;
}

} // namespace keywright::request
