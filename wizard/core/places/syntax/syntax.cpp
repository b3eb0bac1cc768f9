#include "core/places/syntax/syntax.h"

#include "core/secret.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

SyntaxEvents::~SyntaxEvents()
{
    for (SyntaxEvent &event : m_events)
        wipe(event.text);
}

Rewrite::~Rewrite()
{
    wipe(before);
    wipe(after);
}

void SyntaxEvents::add(char kind, QByteArrayView text)
{
    m_events.push_back({ kind, text.toByteArray() });
}

void SyntaxEvents::extend(char kind, QByteArrayView text)
{
    if (m_events.empty() || m_events.back().kind != kind)
        add(kind, text);
    else
        m_events.back().text.append(text);
}

SyntaxParser syntaxParser(const QString &format)
{
    if (format == "json"_L1 || format == "jsonc"_L1 || format == "json5"_L1 || format == "ipynb"_L1)
        return parseJson;
    if (format == "yaml"_L1)
        return parseYaml;
    if (format == "toml"_L1)
        return parseToml;
    if (format == "xml"_L1 || format == "plist"_L1)
        return parseXml;
    if (format == "ini"_L1)
        return parseIni;
    if (format == "netrc"_L1)
        return parseNetrc;
    return format == "properties"_L1 ? parseProperties : nullptr;
}

bool nestsDeeply(QByteArrayView text)
{
    constexpr int deepest = 200;
    int depth = 0;
    return std::ranges::any_of(text, [&depth](char c) {
        depth += c == '[' || c == '{' ? 1 : 0;
        depth -= (c == ']' || c == '}') && depth > 0 ? 1 : 0;
        return depth > deepest;
    });
}

bool becomes(QByteArrayView before, QByteArrayView after, const std::vector<Rewrite> &rewrites)
{
    while (true) {
        const bool rewritten = std::ranges::any_of(rewrites, [&](const Rewrite &rewrite) {
            return !rewrite.after.isEmpty() && before.startsWith(rewrite.before)
                && after.startsWith(rewrite.after)
                && becomes(before.sliced(rewrite.before.size()), after.sliced(rewrite.after.size()),
                           rewrites);
        });
        if (rewritten)
            return true;
        if (before.isEmpty() || after.isEmpty() || before.front() != after.front())
            return before.isEmpty() && after.isEmpty();
        before = before.sliced(1);
        after = after.sliced(1);
    }
}

namespace {

/// A parser may read what stood round a damaged key otherwise than it is written, a line break as a space;
/// then the whole text has to be the new key.
bool isRewritten(const QByteArray &text, const std::vector<Rewrite> &rewrites)
{
    return std::ranges::any_of(rewrites, [&](const Rewrite &rewrite) { return rewrite.after == text; });
}

} // namespace

bool sameButFor(const std::vector<Rewrite> &rewrites, const SyntaxEvents &before, const SyntaxEvents &after)
{
    return std::ranges::equal(before.all(), after.all(),
                              [&](const SyntaxEvent &left, const SyntaxEvent &right) {
                                  return left.kind == right.kind
                                      && (left.text == right.text || becomes(left.text, right.text, rewrites)
                                          || isRewritten(right.text, rewrites));
                              });
}

} // namespace keywright
