#include "core/places/valuekind.h"

#include "core/facts.h"
#include "core/key/strangers.h"
#include "core/places/characters.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

QByteArray lower(QByteArrayView text)
{
    return text.toByteArray().toLower();
}

QByteArrayView withoutBearer(QByteArrayView value)
{
    if (lower(value.first(std::min<qsizetype>(value.size(), 7))) == "bearer ")
        return value.sliced(7).trimmed();
    return value;
}

bool isReference(QByteArrayView value)
{
    static constexpr std::array<QByteArrayView, 26> beginnings {
        "${",         "$(",        "$env:",     "env:",       "{env:",     "{{",         "op://",
        "os.environ", "vault:",    "secret://", "file:",      "keychain:", "!secret",    "!env",
        "!command",   "!cmd",      "cmd:",      "secretref:", "ref+",      "doppler://", "bws://",
        "keyring:",   "!security", "@env:",     "!op",        "!pass"
    };
    const QByteArray text = lower(value);
    const bool begins =
        std::ranges::any_of(beginnings, [&](QByteArrayView beginning) { return text.startsWith(beginning); });
    if (begins || text.startsWith('`') || text.startsWith("<%") || text.startsWith("#{"))
        return true;
    if (value.size() > 1 && value[0] == '$' && isNameStart(value[1]))
        return std::ranges::all_of(value.sliced(1), isNameCharacter);
    // Vercel's name for a secret: "@perplexity-api-key".
    const auto isSecretName = [](char c) { return isLower(c) || isDigit(c) || c == '-' || c == '_'; };
    if (value.size() > 1 && value[0] == '@' && std::ranges::all_of(value.sliced(1), isSecretName))
        return true;
    return value.size() > 2 && value[0] == '%' && value.endsWith('%')
        && std::ranges::all_of(value.sliced(1, value.size() - 2), isNameCharacter);
}

bool isManaged(QByteArrayView value)
{
    static constexpr std::array<QByteArrayView, 8> beginnings { "ENC[",           "enc_",      "!vault",
                                                                "$ANSIBLE_VAULT", "ENC(",      "{cipher}",
                                                                "AQICAH",         "encrypted:" };
    return std::ranges::any_of(beginnings,
                               [&](QByteArrayView beginning) { return value.startsWith(beginning); });
}

bool isPlaceholder(QByteArrayView value)
{
    static const QRegularExpression words(
        u"(your|my|the|some|add|insert|enter|paste|put|replace|change|fill|here|todo|tbd|fixme|example|"
        u"placeholder|dummy|sample|fake|test|secret|changeme|redacted|hidden|demo|mock|none|null|undefined|"
        u"not[_-]?set|nil|n/a|api[_-]?key|\\bkey\\b|token|xxx|\\.\\.\\.|…|\\*\\*\\*|•••|123456|abcdef|000000|---)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QByteArrayView text = value.trimmed();
    if ((text.startsWith('<') && text.endsWith('>')) || (text.startsWith('[') && text.endsWith(']')))
        return true;
    return words.match(QString::fromUtf8(text)).hasMatch();
}

/// What can be of a key in the text: a damaged key stays one whatever words its characters happen to make.
QByteArray keyCharacters(QByteArrayView text, const Facts &facts)
{
    const bool prefixed =
        lower(text.first(std::min(text.size(), facts.key.prefix.size()))) == facts.key.prefix;
    QByteArray left;
    for (const char c : text) {
        const bool visible = c > ' ' && c <= '~' && c != '"' && c != '\'';
        if (visible || (c == ' ' && !prefixed))
            left.append(c);
    }
    return left;
}

bool isAddress(const QByteArray &text)
{
    return text.contains("://") || text.startsWith('/') || text.startsWith("./") || text.startsWith("~/");
}

bool isWords(QByteArrayView value)
{
    const QByteArray text = lower(value);
    if (text == "true" || text == "false" || text.contains(' '))
        return true;
    return std::ranges::all_of(value, [](char c) { return isDigit(c) || c == '.' || c == '-'; });
}

} // namespace

bool isModelName(QByteArrayView text, const Facts &facts)
{
    const QString name = QString::fromUtf8(text).toLower();
    const ServiceFacts &service = facts.service;
    if (service.retiredModels.contains(name) || service.chatModels.contains(name)
        || service.liveModels.contains(name))
        return true;
    static const QRegularExpression model(
        u"^(pplx-(\\d+b|embed|sonar|alpha|online|chat|llama|mixtral|mistral|labs)\\b|sonar(-|$))"_s);
    return model.match(name).hasMatch();
}

bool looksSecret(QByteArrayView text)
{
    constexpr qsizetype shortest = 16;
    const bool fits =
        std::ranges::all_of(text, [](char c) { return isAlnum(c) || QByteArrayView("-_.+/=").contains(c); });
    return text.size() >= shortest && fits && std::ranges::any_of(text, isDigit)
        && std::ranges::any_of(text, isLetter);
}

bool readsElsewhere(QByteArrayView expression)
{
    static const QRegularExpression reads(
        u"\\b(os\\.(environ|getenv)|getenv|process\\.env|import\\.meta\\.env|Deno\\.env|Bun\\.env|ENV\\b|"
        u"System\\.(getenv|getProperty)|GetEnvironmentVariable|os\\.Getenv|LookupEnv|env::var|env!|env\\(|"
        u"config\\(|userdata\\.get|PropertiesService|st\\.secrets|secrets\\b|var\\.|local\\.|data\\.|getEnv|"
        u"readFile|"
        u"keyring\\.|BuildConfig\\.|Platform\\.environment|fromEnvironment|vim\\.fn|auth-source|"
        u"ProcessInfo|settings\\.|config\\.|Configuration\\b)"_s);
    return reads.match(QString::fromUtf8(expression)).hasMatch();
}

ValueKind kindOf(QByteArrayView value, const Facts &facts)
{
    const QByteArrayView text = withoutBearer(value.trimmed());
    if (text.isEmpty())
        return ValueKind::Empty;
    if (isManaged(text))
        return ValueKind::Managed;
    if (isReference(text))
        return ValueKind::Reference;
    if (isModelName(text, facts))
        return ValueKind::Model;
    if (isAddress(text.toByteArray()))
        return ValueKind::Address;
    constexpr qsizetype longEnough = 32;
    const QByteArray characters = keyCharacters(text, facts);
    const bool secret = looksSecret(characters) && characters.size() >= longEnough;
    const QByteArrayView body =
        text.startsWith(facts.key.prefix) ? text.sliced(facts.key.prefix.size()) : QByteArrayView();
    const bool madeUp = !body.isEmpty() && isMadeUp({ body.data(), static_cast<std::size_t>(body.size()) });
    if (madeUp || (!secret && isPlaceholder(text)))
        return ValueKind::Placeholder;
    return isWords(text) ? ValueKind::Words : ValueKind::Text;
}

} // namespace keywright
