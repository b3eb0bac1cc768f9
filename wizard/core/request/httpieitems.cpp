#include "core/request/httpieitems.h"

#include "core/request/jsontree.h"

#include <algorithm>
#include <array>

namespace keywright::request {

namespace {

/// Without the backslashes that keep separators from being any.
PlacedText unescaped(const PlacedText &text)
{
    PlacedText result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isEscape = text.bytes().at(i) == '\\' && i + 1 < text.size()
            && QByteArrayView(":=@;\\").contains(text.bytes().at(i + 1));
        i += isEscape ? 1 : 0;
        result.append(text.sliced(i, 1));
    }
    return result;
}

/// "messages[0][role]": its steps.
QByteArrayList pathOf(const QByteArray &name)
{
    const qsizetype open = name.indexOf('[');
    if (open <= 0 || !name.endsWith(']'))
        return { name };
    QByteArrayList path { name.first(open) };
    for (const QByteArray &step : name.sliced(open + 1).chopped(1).split('['))
        path.append(step.endsWith(']') ? step.chopped(1) : step);
    return path;
}

} // namespace

std::optional<HttpieItem> httpieItem(const PlacedText &word)
{
    static constexpr auto separators =
        std::to_array<QByteArrayView>({ ":=@", ":=", "==@", "==", "=@", ":@", "=", ":", "@", ";" });
    const QByteArrayView text = word.bytes();
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text.at(at) == '\\') {
            ++at;
            continue;
        }
        const auto found = std::ranges::find_if(
            separators, [&](QByteArrayView one) { return text.sliced(at).startsWith(one); });
        if (found == separators.end())
            continue;
        if (at == 0)
            return std::nullopt;
        return HttpieItem { found->toByteArray(), unescaped(word.sliced(0, at)),
                            unescaped(word.sliced(at + found->size())) };
    }
    return std::nullopt;
}

void HttpieBody::add(const QByteArray &name, const QByteArray &json)
{
    m_members.push_back({ pathOf(name), json });
}

QByteArray HttpieBody::json() const
{
    return object(m_members, 0);
}

QByteArray HttpieBody::object(const std::vector<Member> &members, qsizetype depth)
{
    const auto isIndex = [](const QByteArray &step) {
        return std::ranges::all_of(step, [](char c) { return c >= '0' && c <= '9'; });
    };
    const bool isList = depth > 0 && isIndex(members.front().path.at(depth));
    QByteArrayList texts;
    std::vector<bool> done(members.size());
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (done[i])
            continue;
        const QByteArray step = members[i].path.at(depth);
        std::vector<Member> inner;
        for (std::size_t j = i; j < members.size(); ++j) {
            // "name[]" adds one more each time.
            const bool isSame = members[j].path.at(depth) == step && (j == i || !step.isEmpty());
            const bool isDeeper = members[j].path.size() > depth + 1;
            if (!isSame || done[j] || (isDeeper != (members[i].path.size() > depth + 1)))
                continue;
            done[j] = true;
            inner.push_back(members[j]);
        }
        const bool isDeep = inner.front().path.size() > depth + 1;
        const QByteArray value = isDeep ? object(inner, depth + 1) : inner.back().json;
        texts.append(isList ? value : jsonString(step) + ":" + value);
    }
    return isList ? "[" + texts.join(',') + "]" : "{" + texts.join(',') + "}";
}

} // namespace keywright::request
