#include "core/detail.h"
#include "core/request/judges.h"
#include "core/request/marked.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

constexpr QByteArrayView scheme { "bearer" };

/// Headers in which other services expect their keys.
bool isKeyHeader(const QByteArray &name)
{
    static constexpr auto names = std::to_array<QByteArrayView>(
        { "x-api-key", "api-key", "apikey", "api_key", "x-api-token", "x-auth-token", "x-access-token",
          "token", "key", "x-goog-api-key", "x-perplexity-api-key", "perplexity-api-key", "pplx-api-key",
          "x-key", "access-token", "x-authorization", "ocp-apim-subscription-key" });
    const QByteArray known = lower(name.trimmed());
    return std::ranges::find(names, QByteArrayView(known)) != names.end();
}

/// Query parameters in which people send keys.
bool isKeyParameter(const QByteArray &name)
{
    static constexpr auto names = std::to_array<QByteArrayView>(
        { "api_key", "apikey", "api-key", "key", "token", "access_token", "authorization", "auth", "bearer",
          "pplx_api_key", "perplexity_api_key" });
    const QByteArray known = lower(name);
    return std::ranges::find(names, QByteArrayView(known)) != names.end();
}

Finding wrongScheme(const Case &given, const QString &kind, const QByteArray &header, const QByteArray &named,
                    Span at)
{
    QJsonObject detail { { detail::kind, kind } };
    if (!header.isEmpty())
        detail.insert(detail::header, shownText(header));
    if (!named.isEmpty())
        detail.insert(detail::scheme, shownText(named));
    return makeFinding(Cause::RequestWrongScheme, whereIs(given, header.isEmpty() ? named : header, at),
                       detail);
}

/// What stands behind "Bearer", judged for its spacing; the credential is what is left.
class BearerReader
{
public:
    BearerReader(const Case &given, QByteArray rest, Span at)
        : m_given(given)
        , m_all(std::move(rest))
        , m_rest(m_all)
        , m_hasVariable(holdsVariable(m_all))
        , m_at(at)
    { }

    QList<Finding> read()
    {
        while (step()) { }
        QList<Finding> findings;
        if (m_twice)
            findings.append(makeFinding(Cause::RequestDoubleBearer, m_given.text.where(m_at)));
        if (!m_kind.isEmpty())
            findings.append(makeFinding(Cause::RequestBearerSpacing, m_given.text.where(m_at),
                                        { { detail::kind, m_kind } }));
        findings.append(judgeCredential(m_given, withoutBlanks(m_rest).toByteArray(), m_at));
        return findings;
    }

private:
    /// Takes one thing away that does not belong between scheme and key.
    bool step()
    {
        if (m_rest.trimmed().isEmpty())
            return false;
        if (spaces() || sign() || quotes())
            return true;
        const bool again = startsAnyCase(m_rest, scheme)
            && (m_rest.size() == scheme.size() || !isNameCharacter(m_rest.at(scheme.size())) || m_hasVariable
                || startsAnyCase(m_rest, "bearerpplx"));
        if (!again)
            return false;
        m_twice = true;
        m_rest = m_rest.sliced(scheme.size());
        m_spaced = false;
        return true;
    }

    bool spaces()
    {
        qsizetype count = 0;
        while (count < m_rest.size() && isBlank(m_rest.at(count)))
            ++count;
        const bool noBreak = m_rest.startsWith("\xC2\xA0");
        if (count == 0 && !noBreak) {
            if (!m_spaced && m_kind.isEmpty() && !startsWithSign() && !startsWithQuote())
                m_kind = u"none"_s;
            m_spaced = true;
            return false;
        }
        const bool several = count > 1 || noBreak || m_rest.startsWith('\t') || m_spaced;
        if (several && m_kind.isEmpty())
            m_kind = u"several"_s;
        m_rest = m_rest.sliced(noBreak ? 2 : count);
        m_spaced = true;
        return true;
    }

    bool startsWithSign() const { return m_rest.startsWith(':') || m_rest.startsWith('='); }
    bool startsWithQuote() const
    {
        return !m_rest.isEmpty()
            && (QByteArrayView("\"'`").contains(m_rest.front()) || typographicQuote(m_rest, 0) > 0);
    }

    bool sign()
    {
        if (!startsWithSign())
            return false;
        m_kind = u"colon"_s;
        m_rest = m_rest.sliced(1);
        m_spaced = false;
        // "Bearer: key" has one space, and only the colon is wrong.
        if (m_rest.startsWith(' '))
            m_rest = m_rest.sliced(1);
        m_spaced = true;
        return true;
    }

    bool quotes()
    {
        if (!startsWithQuote())
            return false;
        m_kind = u"quotes"_s;
        const qsizetype opening = std::max<qsizetype>(1, typographicQuote(m_rest, 0));
        m_rest = m_rest.sliced(opening).trimmed();
        for (const QByteArrayView quote :
             { QByteArrayView("\""), QByteArrayView("'"), QByteArrayView("`"), QByteArrayView("\xE2\x80\x9D"),
               QByteArrayView("\xE2\x80\x9C"), QByteArrayView("\xE2\x80\x99"),
               QByteArrayView("\xE2\x80\x98") }) {
            if (m_rest.endsWith(quote)) {
                m_rest.chop(quote.size());
                break;
            }
        }
        m_spaced = true;
        return true;
    }

    const Case &m_given;
    QByteArray m_all;
    QByteArrayView m_rest; ///< of m_all
    bool m_hasVariable;
    Span m_at; ///< of the header's value
    QString m_kind;
    bool m_twice = false;
    bool m_spaced = false;
};

/// True for a word that is a scheme's name rather than a key: "Basic", "Token", "Beaer".
bool isSchemeName(const QByteArray &word)
{
    constexpr qsizetype longest = 12;
    return word.size() <= longest && std::ranges::all_of(word, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == ':';
           });
}

/// A variable that may hold the whole header, "Bearer" included.
bool mayHoldScheme(const QByteArray &name)
{
    const QByteArray known = lower(name);
    return known.isEmpty() || known.contains("auth") || known.contains("bearer") || known.contains("header");
}

QList<Finding> judgeWithoutBearer(const Case &given, const QByteArray &value, Span at)
{
    const qsizetype space = value.indexOf(' ');
    const QByteArray first = space < 0 ? value : value.first(space);
    if (space > 0 && isSchemeName(first))
        return { wrongScheme(given, u"scheme"_s, {}, first, at) };
    if (isVariable(value) && mayHoldScheme(variableName(value)))
        return {};
    QList<Finding> findings { makeFinding(Cause::RequestNoBearer, whereIs(given, value, at)) };
    findings.append(judgeCredential(given, value, at));
    return findings;
}

QList<Finding> judgeAuthorization(const Case &given, const HeaderField &header)
{
    // A header's value begins and ends without spaces, whatever was written; a line break stays in it.
    const QByteArray value = withoutBlanks(header.value).toByteArray();
    const QByteArray known = lower(value);
    if (known.isEmpty())
        return { makeFinding(Cause::RequestNoAuthorization, given.text.where(header.nameAt),
                             { { detail::kind, u"no-value"_s } }) };
    if (!known.startsWith(scheme))
        return judgeWithoutBearer(given, value, header.valueAt);
    const QByteArray rest = value.sliced(scheme.size());
    // A word that only begins like the scheme is another one: "BearerToken xyz".
    const bool isOtherWord = !rest.isEmpty() && isNameCharacter(rest.front()) && rest.contains(' ')
        && isSchemeName(value.first(value.indexOf(' ')));
    if (isOtherWord)
        return judgeWithoutBearer(given, value, header.valueAt);
    return BearerReader(given, rest, header.valueAt).read();
}

/// "api_key=…" in the address.
std::optional<QByteArray> keyParameter(const Target &target)
{
    for (const QByteArray &pair : target.query.split('&')) {
        const QByteArray name = pair.first(std::max<qsizetype>(pair.indexOf('='), 0));
        if (isKeyParameter(name))
            return name;
    }
    return std::nullopt;
}

/// How a key is sent where there is no Authorization header.
QList<Finding> judgeOtherWays(const Case &given)
{
    const ReadRequest &request = given.request;
    if (!request.basicUser.isEmpty() || !given.target.user.isEmpty())
        return { wrongScheme(given, u"user"_s, {}, "Basic", {}) };
    for (const HeaderField &field : request.headers) {
        if (isKeyHeader(field.name))
            return { wrongScheme(given, u"header"_s, field.name, {}, field.nameAt) };
    }
    if (const std::optional<QByteArray> name = keyParameter(given.target))
        return { wrongScheme(given, u"query"_s, {}, *name, request.urlAt) };
    // A netrc file may hold a key, or none.
    if (!request.headersKnown || request.unread.contains(u"netrc-file"_s))
        return {};
    QJsonObject detail;
    for (const HeaderField &field : request.headers) {
        const QByteArray name = lower(field.name.trimmed());
        if (name.startsWith("auth") || name == "bearer" || name.startsWith("autor"))
            detail.insert(detail::actual, shownText(field.name));
    }
    if (!request.whyMisplaced.isEmpty()) {
        detail.insert(detail::kind, QString::fromUtf8(request.whyMisplaced));
        detail.insert(detail::header, shownText(request.misplacedHeader));
    }
    return { makeFinding(Cause::RequestNoAuthorization, {}, detail) };
}

QList<Finding> judgeContentType(const Case &given)
{
    const ReadRequest &request = given.request;
    const bool hasBody = request.body || request.bodyElsewhere;
    if (!hasBody || !request.headersKnown || !wantsBody(given.target))
        return {};
    const QList<HeaderField> types = request.fields("content-type");
    const QByteArray actual = types.isEmpty() ? request.impliedContentType : types.last().value;
    const QByteArray known = lower(actual);
    if (holdsVariable(actual) || known.startsWith("application/json") || known.contains("+json"))
        return {};
    QJsonObject detail { { detail::expected, u"application/json"_s } };
    if (!actual.isEmpty() && actual != "none")
        detail.insert(detail::actual, shownText(actual));
    return { makeFinding(Cause::RequestContentType,
                         types.isEmpty() ? Where {} : given.text.where(types.last().valueAt), detail) };
}

bool haveOneValue(const QList<HeaderField> &fields)
{
    return std::ranges::all_of(fields, [&](const HeaderField &field) {
        return field.value.trimmed() == fields.first().value.trimmed();
    });
}

} // namespace

QList<Finding> judgeHeaders(const Case &given)
{
    QList<Finding> findings;
    const QList<HeaderField> values = given.request.fields("authorization");
    if (values.size() > 1)
        findings.append(makeFinding(Cause::RequestHeaderTwice,
                                    given.text.where(joined(values.last().nameAt, values.last().valueAt)),
                                    { { detail::header, u"Authorization"_s },
                                      { detail::count, values.size() },
                                      { detail::kind, haveOneValue(values) ? u"same"_s : u"different"_s } }));
    if (values.isEmpty())
        findings.append(judgeOtherWays(given));
    for (const HeaderField &value : values) {
        for (const Finding &finding : judgeAuthorization(given, value)) {
            if (!hasCause(findings, finding.cause))
                findings.append(finding);
        }
    }
    findings.append(judgeContentType(given));
    return findings;
}

} // namespace keywright::request
