#include "core/places/syntax/syntax.h"

#include <sstream>
#include <string_view>

// Without exceptions a failed parse is an answer; the library has no static form in every distribution.
#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#include <toml++/toml.h>

namespace keywright {

namespace {

QByteArrayView viewOf(std::string_view text)
{
    return { text.data(), static_cast<qsizetype>(text.size()) };
}

void addNode(SyntaxEvents &events, const toml::node &node);

/// Numbers, truths and dates as they are written out again.
template <typename Value>
void addValue(SyntaxEvents &events, char kind, const Value &value)
{
    std::ostringstream out;
    out << value;
    events.add(kind, viewOf(out.str()));
}

void addTable(SyntaxEvents &events, const toml::table &table)
{
    events.add('{');
    for (const auto &[name, node] : table) {
        events.add('k', viewOf(name.str()));
        addNode(events, node);
    }
    events.add('}');
}

void addNode(SyntaxEvents &events, const toml::node &node)
{
    if (const toml::table *table = node.as_table()) {
        addTable(events, *table);
    } else if (const toml::array *array = node.as_array()) {
        events.add('[');
        for (const toml::node &item : *array)
            addNode(events, item);
        events.add(']');
    } else if (const auto *text = node.as_string()) {
        events.add('s', viewOf(text->get()));
    } else if (const auto *integer = node.as_integer()) {
        addValue(events, 'i', integer->get());
    } else if (const auto *number = node.as_floating_point()) {
        addValue(events, 'n', number->get());
    } else if (const auto *boolean = node.as_boolean()) {
        addValue(events, 'b', boolean->get());
    } else if (const auto *date = node.as_date()) {
        addValue(events, 'd', date->get());
    } else if (const auto *time = node.as_time()) {
        addValue(events, 'c', time->get());
    } else if (const auto *both = node.as_date_time()) {
        addValue(events, 'D', both->get());
    }
}

} // namespace

std::optional<SyntaxEvents> parseToml(QByteArrayView text)
{
    const toml::parse_result parsed =
        toml::parse(std::string_view(text.data(), static_cast<std::size_t>(text.size())));
    if (!parsed)
        return {};
    SyntaxEvents events;
    addTable(events, parsed.table());
    return events;
}

} // namespace keywright
