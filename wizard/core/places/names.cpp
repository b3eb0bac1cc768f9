#include "core/places/names.h"

#include "core/facts.h"
#include "core/places/characters.h"

#include <QByteArrayList>

#include <algorithm>
#include <array>
#include <vector>

namespace keywright {

namespace {

constexpr qsizetype shortestTypo = 12; ///< shorter names are near to many others

bool isService(const QByteArray &word)
{
    return word.startsWith("PERPLEXITY") || word.startsWith("PPLX");
}

bool isKeyWord(const QByteArray &word)
{
    static constexpr std::array<QByteArrayView, 7> words { "KEY",   "KEYS",   "APIKEY",   "APIKEYS",
                                                           "TOKEN", "BEARER", "AUTHTOKEN" };
    return std::ranges::find(words, QByteArrayView(word)) != words.end();
}

/// What may follow the word that says "key": PERPLEXITY_API_KEY_2, perplexityKeyDev.
bool isSuffix(const QByteArray &word)
{
    static constexpr std::array<QByteArrayView, 16> suffixes {
        "DEV", "PROD", "PRODUCTION", "TEST",  "STAGING", "LOCAL",   "BACKUP",    "OLD",
        "NEW", "LIVE", "DEFAULT",    "VALUE", "MAIN",    "PRIMARY", "SECONDARY", "FALLBACK"
    };
    return std::ranges::find(suffixes, QByteArrayView(word)) != suffixes.end()
        || std::ranges::all_of(word, isDigit);
}

/// (perplexity|pplx) … (key|token), and nothing that makes it the name of something else.
bool isLikely(const QByteArray &normalized)
{
    const QByteArrayList words = normalized.split('_');
    const auto service = std::ranges::find_if(words, isService);
    if (service == words.end())
        return false;
    const auto key = std::find_if(service, words.end(), isKeyWord);
    if (key == words.end() || !std::all_of(key + 1, words.end(), isSuffix))
        return false;
    // "perplexity_token" counts the tokens of a language model.
    return *key != "TOKEN" || service->startsWith("PPLX") || words.contains("API");
}

bool isGenericMember(const QByteArray &normalized)
{
    static constexpr std::array<QByteArrayView, 11> members { "KEY",           "API_KEY",    "APIKEY",
                                                              "TOKEN",         "API_TOKEN",  "BEARER_TOKEN",
                                                              "AUTH_TOKEN",    "SECRET_KEY", "API_SECRET",
                                                              "AUTHORIZATION", "BEARER" };
    return std::ranges::find(members, QByteArrayView(normalized)) != members.end();
}

/// True where one of the nearest objects round a setting is called Perplexity.
bool isWithinService(const QByteArray &parents)
{
    constexpr qsizetype nearest = 6; // with the numbers of list items
    const QByteArrayList names = parents.split('.');
    return std::ranges::any_of(names.last(std::min(nearest, names.size())), [](const QByteArray &name) {
        const QByteArray upper = name.toUpper();
        return upper.contains("PERPLEXITY") || upper.contains("PPLX");
    });
}

NameVerdict verdictOfFriend(const KeyName &known)
{
    return known.isApiKey ? NameVerdict { NameKind::Known, known.name } : NameVerdict {};
}

/// The known name that this one is, or that it ends in: <PROJECT>_PERPLEXITY_API_KEY.
const KeyName *knownName(const QByteArray &name, const Facts &facts)
{
    const KeyName *suffix = nullptr;
    for (const KeyName &known : facts.places.names) {
        const QByteArray text = known.name.toUtf8();
        if (name == text)
            return &known;
        if (known.isApiKey && name.endsWith(QByteArray('_' + text))
            && (suffix == nullptr || known.name.size() > suffix->name.size()))
            suffix = &known;
    }
    return suffix;
}

/// A name that this tool reads and that says nothing about whose key it is.
bool isAmbiguous(const QByteArray &name, const Facts &facts)
{
    const QString text = QString::fromUtf8(name);
    return isGenericMember(normalizedName(name))
        || std::ranges::any_of(facts.places.otherSlots,
                               [&](const OtherSlot &slot) { return slot.name == text; });
}

/// A quick look that most names do not pass.
bool mayBeKey(const QByteArray &name, bool environment)
{
    if (isKeyLike(name))
        return true;
    const QByteArray upper = name.toUpper();
    return upper.contains("PERPLEXITY") || upper.contains("PPLX")
        || (environment && name.size() >= shortestTypo && name.contains('_'));
}

NameVerdict typingError(const QByteArray &name, const Facts &facts)
{
    if (name.size() < shortestTypo)
        return {};
    int best = 3;
    NameVerdict verdict;
    for (const KeyName &known : facts.places.names) {
        const int distance = known.isApiKey ? editDistance(name, known.name.toUtf8()) : best;
        if (distance < best) {
            best = distance;
            verdict = { NameKind::Typo, known.name };
        }
    }
    return verdict;
}

/// True for the "K" of "apiKey" and of "APIKey".
bool startsWord(QByteArrayView name, qsizetype i)
{
    if (i == 0 || !isUpper(name[i]))
        return false;
    const bool beforeLower = isUpper(name[i - 1]) && i + 1 < name.size() && isLower(name[i + 1]);
    return isLower(name[i - 1]) || isDigit(name[i - 1]) || beforeLower;
}

} // namespace

QByteArray normalizedName(QByteArrayView name)
{
    QByteArray result;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const char c = name[i];
        if (!isAlnum(c)) {
            if (!result.isEmpty() && !result.endsWith('_'))
                result.append('_');
            continue;
        }
        if (startsWord(name, i) && !result.endsWith('_'))
            result.append('_');
        result.append(isLower(c) ? static_cast<char>(c - 'a' + 'A') : c);
    }
    if (result.endsWith('_'))
        result.chop(1);
    return result;
}

QByteArray innermostName(const QByteArray &parents)
{
    const QByteArrayList names = parents.split('.');
    const auto found = std::find_if(names.rbegin(), names.rend(), [](const QByteArray &name) {
        return !std::ranges::all_of(name, isDigit);
    });
    return found == names.rend() ? QByteArray() : *found;
}

int editDistance(QByteArrayView left, QByteArrayView right)
{
    constexpr int tooFar = 3;
    if (std::abs(left.size() - right.size()) >= tooFar)
        return tooFar;
    const auto columns = static_cast<std::size_t>(right.size()) + 1;
    std::vector<std::vector<int>> rows(static_cast<std::size_t>(left.size()) + 1, std::vector<int>(columns));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t j = 0; j < columns; ++j) {
            if (i == 0 || j == 0) {
                rows[i][j] = static_cast<int>(i + j);
                continue;
            }
            const auto l = static_cast<qsizetype>(i);
            const auto r = static_cast<qsizetype>(j);
            const int change = left[l - 1] == right[r - 1] ? 0 : 1;
            rows[i][j] = std::min({ rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + change });
            const bool swapped = l > 1 && r > 1 && left[l - 1] == right[r - 2] && left[l - 2] == right[r - 1];
            if (swapped)
                rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
        }
    }
    return std::min(rows.back().back(), tooFar);
}

bool isKeyLike(QByteArrayView name)
{
    const QByteArray upper = name.toByteArray().toUpper();
    static constexpr std::array<QByteArrayView, 6> words {
        "KEY", "TOKEN", "AUTH", "BEARER", "SECRET", "PASS"
    };
    return std::ranges::any_of(words, [&](QByteArrayView word) { return upper.contains(word); });
}

bool isGenericKeyName(QByteArrayView name)
{
    return isGenericMember(normalizedName(name));
}

bool mentionsKeyName(QByteArrayView text)
{
    qsizetype at = 0;
    while (at < text.size()) {
        if (!isNameStart(text[at])) {
            ++at;
            continue;
        }
        const qsizetype begin = at;
        while (at < text.size() && (isNameCharacter(text[at]) || text[at] == '-' || text[at] == '.'))
            ++at;
        if (isLikely(normalizedName(text.sliced(begin, at - begin))))
            return true;
    }
    return false;
}

NameVerdict judgeName(const QByteArray &name, const QByteArray &parents, const Facts &facts,
                      const PlaceFact *fact, bool environment)
{
    const bool listed = fact != nullptr && fact->names.contains(QString::fromUtf8(name));
    if (!listed && !mayBeKey(name, environment))
        return {};
    if (const KeyName *known = knownName(name, facts))
        return verdictOfFriend(*known);
    const QString text = QString::fromUtf8(name);
    if (listed && !isAmbiguous(name, facts))
        return { NameKind::Known, text };
    const QByteArray normalized = normalizedName(name);
    if (isLikely(normalized)) {
        const NameVerdict near = environment ? typingError(name, facts) : NameVerdict {};
        return { NameKind::Likely, near.known };
    }
    if (isGenericMember(normalized) && isWithinService(parents))
        return { NameKind::Member, {} };
    const QByteArray qualified = innermostName(parents) + '_' + name;
    if (!environment && isLikely(normalizedName(qualified)))
        return { NameKind::Member, {} };
    return environment ? typingError(name, facts) : NameVerdict {};
}

} // namespace keywright
