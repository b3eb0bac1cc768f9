#include "core/places/syntax/syntax.h"

#include <map>
#include <sstream>
#include <string>
#include <toml.hpp>
#include <vector>

namespace keywright {

namespace {

using Value = toml::basic_value<toml::discard_comments, std::map, std::vector>;

QByteArrayView viewOf(const std::string &text)
{
    return { text.data(), static_cast<qsizetype>(text.size()) };
}

/// Numbers, truths and dates as they are written out again.
template <typename Scalar>
void addScalar(SyntaxEvents &events, char kind, const Scalar &value)
{
    std::ostringstream out;
    out.precision(17);
    out << value;
    events.add(kind, viewOf(out.str()));
}

void add(SyntaxEvents &events, const Value &value)
{
    switch (value.type()) {
    case toml::value_t::empty:
        break;
    case toml::value_t::boolean:
        addScalar(events, 'b', value.as_boolean());
        break;
    case toml::value_t::integer:
        addScalar(events, 'i', value.as_integer());
        break;
    case toml::value_t::floating:
        addScalar(events, 'n', value.as_floating());
        break;
    case toml::value_t::string:
        events.add('s', viewOf(value.as_string().str));
        break;
    case toml::value_t::offset_datetime:
        addScalar(events, 'D', value.as_offset_datetime());
        break;
    case toml::value_t::local_datetime:
        addScalar(events, 'L', value.as_local_datetime());
        break;
    case toml::value_t::local_date:
        addScalar(events, 'd', value.as_local_date());
        break;
    case toml::value_t::local_time:
        addScalar(events, 'c', value.as_local_time());
        break;
    case toml::value_t::array:
        events.add('[');
        for (const Value &item : value.as_array())
            add(events, item);
        events.add(']');
        break;
    case toml::value_t::table:
        events.add('{');
        for (const auto &[name, member] : value.as_table()) {
            events.add('k', viewOf(name));
            add(events, member);
        }
        events.add('}');
        break;
    }
}

} // namespace

std::optional<SyntaxEvents> parseToml(QByteArrayView text)
{
    // The library calls itself for each bracket.
    if (nestsDeeply(text))
        return {};
    std::istringstream stream(text.toByteArray().toStdString());
    try {
        SyntaxEvents events;
        add(events, toml::parse<toml::discard_comments, std::map, std::vector>(stream));
        return events;
    } catch (const std::exception &) {
        return {};
    }
}

} // namespace keywright
