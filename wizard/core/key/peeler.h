#pragma once

#include "core/key/surroundings.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace keywright {

/// Takes away what stands round a key, from the inside out, and judges what is left.
class Peeler
{
public:
    Peeler(std::string_view text, std::size_t begin, std::size_t end);

    /// What stands round the key; may be called once.
    Surroundings peel();

private:
    /// Quotes, brackets or Markdown on both sides of the key.
    struct Layer
    {
        std::size_t left;
        std::size_t right;
        std::size_t whiteBegin; ///< the white space inside of it, in m_found.white
        std::size_t whiteEnd;
    };

    std::string_view left() const { return trimmedRight(m_text.substr(0, m_found.begin)); }
    std::string_view right() const { return trimmedLeft(m_text.substr(m_found.end)); }
    bool isBare() const { return left().empty() && right().empty(); }
    void takeWhite(std::size_t begin, std::size_t end);
    void growTo(std::size_t begin, std::size_t end);
    /// Quotes, brackets and Markdown that open before and close behind, from the inside out.
    void peelPairs();
    /// The letter of f"…", b'…' and @"…" in source code.
    void skipStringPrefix();
    bool peelBearerOnce();
    void peelBearer();
    /// Everything round the key is its own; no line or sentence is.
    Surroundings finished();
    void takeLayer(const Layer &layer);
    /// A single letter of another script is a slip, several are a word.
    static bool hasWords(std::string_view text)
    {
        const auto word = [](char one, char next) {
            return isAlphanumeric(next) || (one == folded::letter && next == folded::letter);
        };
        return std::ranges::adjacent_find(text, word) != text.end()
            || (!text.empty() && isAlphanumeric(text.front()));
    }
    void judgeRest();
    /// "[text](address)" with the key as either part.
    bool isMarkdownLink(std::string_view before, std::string_view behind) const;
    /// Whether signs belong to what a key was wrapped in.
    struct AreQuotes
    {
        bool before;
        bool behind;
    };
    /// Only signs are left, no words: unpaired quotes, list marks, the comma behind a value.
    void takeSigns(std::string_view before, std::string_view behind, AreQuotes quotes);
    void takeSign(std::size_t i, bool quoted);
    bool isAddress(std::string_view before) const;
    void judgeLine(std::string_view before, std::string_view behind);
    static std::size_t lineBegin(std::string_view before);
    static std::size_t findHeader(std::string_view before);
    /// A line has one pair of straight quotes round its value, and any brackets. Everything else is in the
    /// value.
    void takeOddLayers(bool quotesCount);
    /// A quote on one side only, whose other half is not in the line either.
    void takeLoneQuote(std::string_view before, std::string_view behind);

    std::string_view m_text;
    Surroundings m_found;
    std::vector<Layer> m_layers;
};

} // namespace keywright
