#include "core/answer/questions.h"

#include "core/facts.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

// The OpenAI-compatible interfaces refuse a smaller number.
constexpr int fewestTokens = 16;

/// The base address with the path behind it, and nothing else.
QUrl addressOf(const QUrl &baseUrl, const QString &path)
{
    QUrl url = baseUrl.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    QString base = url.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    url.setPath(base + path);
    return url;
}

QString pathOf(const Facts &facts, EndpointKind kind, EndpointState state)
{
    const auto found = std::ranges::find_if(facts.service.endpoints, [&](const Endpoint &endpoint) {
        return endpoint.kind == kind && endpoint.state == state;
    });
    return found == facts.service.endpoints.end() ? QString() : found->path;
}

QByteArray agentBody(const Facts &facts)
{
    const QString preset = facts.service.presets.isEmpty() ? u"fast"_s : facts.service.presets.first();
    const QJsonObject body { { u"preset"_s, preset },
                             { u"input"_s, u"Hello"_s },
                             { u"max_output_tokens"_s, fewestTokens } };
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

/// The guide's own request, word for word.
QByteArray guideBody()
{
    return { R"({"model":"sonar-pro","messages":[{"role":"user","content":"Hello"}]})" };
}

} // namespace

TestRequest freeRequest(const QUrl &baseUrl, const Facts &facts)
{
    return { "GET", addressOf(baseUrl, facts.service.keysPath), {} };
}

TestRequest realRequest(const QUrl &baseUrl, RealRequest real, const Facts &facts)
{
    switch (real) {
    case RealRequest::None:
        return freeRequest(baseUrl, facts);
    case RealRequest::Agent:
        return { "POST", addressOf(baseUrl, pathOf(facts, EndpointKind::Agent, EndpointState::Live)),
                 agentBody(facts) };
    case RealRequest::Guide:
        return { "POST", addressOf(baseUrl, pathOf(facts, EndpointKind::Chat, EndpointState::Retired)),
                 guideBody() };
    }
    Q_UNREACHABLE();
}

Secret makeControlKey(const Facts &facts)
{
    constexpr QByteArrayView alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
    QByteArray key = facts.key.prefix;
    for (int i = 0; i < facts.key.bodyLength; ++i)
        key.append(alphabet[QRandomGenerator::system()->bounded(alphabet.size())]);
    return Secret::taking(std::move(key));
}

} // namespace keywright
