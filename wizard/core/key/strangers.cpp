#include "core/key/strangers.h"

#include "core/key/folding.h"
#include "core/key/wipedtext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr std::size_t longestModel = 80;
constexpr std::size_t longestAddress = 2048;
constexpr std::size_t mostTokens = 512; // a text with more words is no pasted key
constexpr std::size_t longestToken = 512;
constexpr std::size_t shortestOtherKey = 16;

bool isAnyOf(const QStringList &names, const QString &name)
{
    return names.contains(name, Qt::CaseInsensitive);
}

/// Families of models, by what their names begin with; what follows are sizes, versions and kinds.
const QRegularExpression &modelFamilies()
{
    static const QRegularExpression pattern(QRegularExpression::anchoredPattern(
        u"(?:[a-z0-9-]{1,24}/){0,3}(?:"
        "pplx-(?:\\d+b|embed(?:-context)?)(?:-[a-z0-9.]{1,14}){1,4}|sonar(?:-[a-z0-9.]{1,14}){0,4}|r1-1776|"
        "(?:gpt|chatgpt|claude|gemini|gemma|(?:code)?llama|mistral|"
        "mixtral|ministral|codestral|qwen|deepseek|grok|"
        "command|text-embedding|phi|kimi|glm|nemotron|dbrx)[0-9.]*(?:-[a-z0-9.]{1,14}){"
        "0,8}-?|o[134](?:-[a-z0-9.]{1,14}){0,4}"
        ")(?::[a-z0-9-]{1,16})?"_s));
    return pattern;
}

bool isListedModel(const QString &name, const ServiceFacts &service)
{
    return isAnyOf(service.liveModels, name) || isAnyOf(service.chatModels, name)
        || isAnyOf(service.retiredModels, name);
}

const QRegularExpression &addressPattern()
{
    static const QRegularExpression pattern(
        QRegularExpression::anchoredPattern(
            uR"(((?:[a-z][a-z0-9+.-]*:)?//)?(?:[^/\s@]*@)?((?:[a-z0-9_-]+\.)*[a-z0-9_-]+|\[[0-9a-f:.]+\])(:\d{1,5})?([/?#]\S*)?)"_s),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

/// Without a scheme, only a name with a usual ending is an address: "v1.2" is none.
bool isHostName(const QString &host)
{
    static const QRegularExpression pattern(QRegularExpression::anchoredPattern(
        u"\\d{1,3}(?:\\.\\d{1,3}){3}|(?:[a-z0-9_-]{1,63}\\.)+(?:ai|com|org|net|io|dev|app|co|de|uk|eu|fr|us|cloud|me|info|local|internal|tech|xyz|ch|at|sh|gg)"_s));
    return host == "localhost"_L1 || pattern.match(host).hasMatch();
}

bool isWebAddress(std::string_view text)
{
    const bool web = startsWithWord(text, "https://") || startsWithWord(text, "http://");
    return web && std::ranges::none_of(text, isWhite);
}

constexpr auto tokenCharacters = [] {
    std::array<bool, 256> table {};
    for (const char c :
         std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.+/~:"))
        table.at(static_cast<unsigned char>(c)) = true;
    return table;
}();

bool isTokenCharacter(char c)
{
    return tokenCharacters[static_cast<unsigned char>(c)];
}

/// The provider whose keys look so. A name in front ("key:sk-…") and a full stop behind are tried without.
const Provider *providerOf(std::string_view token, const Facts &facts)
{
    const WipedText text(token);
    const auto matches = [&](const Provider &provider) {
        return provider.keyPattern.isValid() && !provider.keyPattern.pattern().isEmpty()
            && provider.keyPattern.match(text.text()).hasMatch();
    };
    const auto found = std::ranges::find_if(facts.providers, matches);
    return found == facts.providers.end() ? nullptr : &*found;
}

std::optional<OtherKey> keyInToken(std::string_view text, std::size_t begin, std::size_t end,
                                   const Facts &facts)
{
    while (end > begin && !isAlphanumeric(text[end - 1]) && text[end - 1] != '_' && text[end - 1] != '-')
        --end;
    const std::string_view token = text.substr(begin, end - begin);
    const std::size_t colon = token.rfind(':');
    const std::size_t name = colon == std::string_view::npos ? 0 : colon + 1;
    if (token.size() < shortestOtherKey || token.size() > longestToken || isPlaceholder(token.substr(name)))
        return std::nullopt;
    if (const Provider *provider = providerOf(token, facts))
        return OtherKey { provider, begin, end };
    if (name == 0 || token.size() - name < shortestOtherKey)
        return std::nullopt;
    const Provider *provider = providerOf(token.substr(name), facts);
    return provider != nullptr ? std::optional(OtherKey { provider, begin + name, end }) : std::nullopt;
}

} // namespace

std::optional<QString> modelName(std::string_view text, const Facts &facts)
{
    if (text.size() < 2 || text.size() > longestModel || !mayBeTold(text))
        return std::nullopt;
    WipedVector<char> name = lowered(text);
    std::ranges::replace(name, ' ', '-'); // "Sonar Pro", as pages write it.
    const WipedText model(viewOf(name));
    const bool spaced = text.find(' ') != std::string_view::npos;
    if (isListedModel(model.text(), facts.service)
        || (!spaced && modelFamilies().match(model.text()).hasMatch()))
        return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
    return std::nullopt;
}

std::optional<QString> addressHost(std::string_view text, const Facts &facts)
{
    if (text.size() < 4 || text.size() > longestAddress
        || text.find_first_of(".:/") == std::string_view::npos)
        return std::nullopt;
    const WipedText address(text);
    const QRegularExpressionMatch match = addressPattern().match(address.text());
    if (!match.hasMatch()) // A host in another script is still one.
        return isWebAddress(text) ? std::optional(QString()) : std::nullopt;
    const QString host = match.captured(2).toLower();
    const bool known = host == facts.service.baseUrl.host() || facts.service.websiteHosts.contains(host);
    const bool scheme = match.capturedLength(1) > 0;
    if (!scheme && !known && !isHostName(host))
        return std::nullopt;
    const QByteArray latin = host.toLatin1();
    const bool tellable = mayBeTold({ latin.constData(), static_cast<std::size_t>(latin.size()) });
    return tellable ? host : QString();
}

bool isEmailAddress(std::string_view text)
{
    constexpr std::size_t longest = 254; // RFC 5321
    static const QRegularExpression pattern(
        QRegularExpression::anchoredPattern(uR"(<?(?:mailto:)?[\w.+%-]+@(?:[\w-]+\.)+[A-Za-z]{2,}>?)"_s));
    return text.size() <= longest && text.find('@') != std::string_view::npos
        && pattern.match(WipedText(text).text()).hasMatch();
}

std::optional<OtherKey> otherProvidersKey(std::string_view text, const Facts &facts)
{
    std::size_t tokens = 0;
    for (std::size_t i = 0; i < text.size() && tokens < mostTokens;) {
        if (!isTokenCharacter(text[i])) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < text.size() && isTokenCharacter(text[end]))
            ++end;
        if (end - i >= shortestOtherKey) {
            ++tokens;
            if (const auto found = keyInToken(text, i, end, facts))
                return found;
        }
        i = end;
    }
    return std::nullopt;
}

} // namespace keywright
