#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace keywright::testing {

/// A request as a person means it, to be written in every way that people paste.
struct MeantRequest
{
    QByteArray url { "https://api.perplexity.ai/v1/agent" };
    QByteArray method { "POST" };
    QList<std::pair<QByteArray, QByteArray>> headers { { "Authorization", "Bearer KEY!" },
                                                       { "Content-Type", "application/json" } };
    QByteArray body { R"({"model":"perplexity/sonar","input":"Hi"})" };
};

enum class Way {
    CurlBash,
    CurlCmd,
    CurlPowerShell,
    Wget,
    Httpie,
    Invoke,
    Message,
    Har,
    Settings,
    N8n,
    Make,
    Words
};

QList<Way> allWays();
const char *wayName(Way way);
/// The request in that way; nothing where it can't be said so.
std::optional<QByteArray> written(Way way, const MeantRequest &request);

} // namespace keywright::testing
