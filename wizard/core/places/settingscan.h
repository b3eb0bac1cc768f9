#pragma once

#include "core/places/keyscan.h"
#include "core/places/valuekind.h"
#include "core/places/valuescan.h"

#include <vector>

namespace keywright {

/// Finds the places in the values of settings.
class SettingScan
{
public:
    SettingScan(QByteArrayView text, const ScanContext &context, std::vector<Hit> &hits)
        : m_text(text)
        , m_context(context)
        , m_hits(hits)
    { }

    /// Adds the places in the value of one setting.
    void scan(const Setting &setting);

private:
    NameVerdict verdictOn(const Setting &setting) const;
    /// Takes care of a value that is not written in one piece; false where it is.
    bool isInPieces(const Setting &setting);
    /// A value in several texts, where only all of them together hold the key.
    void joined(const Setting &setting);
    /// A value of the registry as numbers: hex(2):70,00,…
    bool numbered(const Setting &setting);
    bool holdsText(const Setting &setting) const;
    Hit &add(const Setting &setting, const NameVerdict &verdict, Span span, PlaceState state);
    /// "NAME=value" and "Name: value" within a value are settings of their own.
    bool inner(const Setting &setting, const MappedText &value, const NameVerdict &verdict);
    void judge(const Setting &setting, const MappedText &value, const NameVerdict &verdict);
    /// A key with something round it that the format did not put there.
    bool wrapped(const Setting &setting, const MappedText &value, const NameVerdict &verdict, Span key);
    bool damaged(const Setting &setting, const MappedText &value, const NameVerdict &verdict);
    ValueNotation notation(const Setting &setting, Span span, qsizetype decodedSize) const;
    void clean(const Setting &setting, const MappedText &value, const NameVerdict &verdict, Span key);
    bool encoded(const Setting &setting, const MappedText &value, const NameVerdict &verdict);
    void addBase64(const Base64Part &part, Span span);
    /// What stands under a key's name and is no key, or begins like a key and is none.
    void withoutKey(const Setting &setting, const MappedText &value, const NameVerdict &verdict);
    /// A value under a name that says nothing: only what begins like a key, or names one, tells something.
    /// The name of a variable in a reference of Kubernetes; false where it is none.
    bool secretKeyRef(const Setting &setting, const MappedText &value, const NameVerdict &verdict);
    void unnamed(const Setting &setting, const MappedText &value, const NameVerdict &verdict);
    void empty(const Setting &setting, const NameVerdict &verdict);
    void placeholder(const Setting &setting, const NameVerdict &verdict);
    /// A program's text that is itself a name: api_key_name = "PERPLEXITY_API_KEY".
    static bool isNamePhrase(QByteArrayView text);
    /// A value that is neither key nor placeholder. Under a name that tools read it is what they send.
    void otherText(const Setting &setting, const MappedText &value, const NameVerdict &verdict,
                   ValueKind kind);

    QByteArrayView m_text;
    const ScanContext &m_context;
    std::vector<Hit> &m_hits;
    std::size_t m_added = 0;
    Span m_joined; ///< the last value in several texts that holds a key
};

} // namespace keywright
