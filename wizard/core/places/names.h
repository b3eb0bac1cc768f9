#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace keywright {

struct Facts;
struct PlaceFact;

/// What a setting's name says about its value.
enum class NameKind {
    None, ///< nothing
    Known, ///< a name that tools read
    Likely, ///< speaks of Perplexity and of a key
    Member, ///< "apiKey" and its like, within something that is called Perplexity
    Typo, ///< a known name with a typing error
};

struct NameVerdict
{
    NameKind kind = NameKind::None;
    QString known; ///< the known name, or the one that was probably meant

    bool isKey() const { return kind != NameKind::None; }
};

/// Judges a setting's name. `parents` are the names round it, separated by '.'; `fact` is the tool that reads
/// the file, or null. Typing errors are looked for only where `environment` says that names are those of
/// environment variables.
NameVerdict judgeName(const QByteArray &name, const QByteArray &parents, const Facts &facts,
                      const PlaceFact *fact, bool environment);

/// True where the name speaks of a key, token or authorization, whoever's it is.
bool isKeyLike(QByteArrayView name);

/// True where the name says "key" and nothing of whose: "apiKey", "token".
bool isGenericKeyName(QByteArrayView name);

/// True where a text holds the name of a Perplexity key: "${PERPLEXITY_API_KEY}".
bool mentionsKeyName(QByteArrayView text);

/// "perplexityApiKey", "perplexity.api-key" and "Perplexity_API_Key" become "PERPLEXITY_API_KEY".
QByteArray normalizedName(QByteArrayView name);

/// The innermost of the names round a setting, without the numbers of list items.
QByteArray innermostName(const QByteArray &parents);

/// How many characters have to be added, removed, replaced or swapped; 3 where it is more.
int editDistance(QByteArrayView left, QByteArrayView right);

} // namespace keywright
