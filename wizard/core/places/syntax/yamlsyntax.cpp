#include "core/places/syntax/syntax.h"

#include <yaml.h>

namespace keywright {

namespace {

/// Owns one event of the library.
class Event
{
public:
    explicit Event(yaml_parser_t &parser) : m_read(yaml_parser_parse(&parser, &m_event) == 1) { }
    Event(const Event &) = delete;
    Event &operator=(const Event &) = delete;
    ~Event() { yaml_event_delete(&m_event); }

    bool wasRead() const { return m_read; }
    const yaml_event_t &get() const { return m_event; }

private:
    yaml_event_t m_event {};
    bool m_read;
};

QByteArrayView viewOf(const yaml_char_t *text)
{
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are characters
    return text == nullptr ? QByteArrayView() : QByteArrayView(reinterpret_cast<const char *>(text));
}

void addNode(SyntaxEvents &events, char kind, const yaml_char_t *anchor, const yaml_char_t *tag)
{
    if (anchor != nullptr)
        events.add('&', viewOf(anchor));
    if (tag != nullptr)
        events.add('!', viewOf(tag));
    events.add(kind);
}

/// A plain scalar may be a number or nothing, a quoted one may not.
char scalarKind(yaml_scalar_style_t style)
{
    return style == YAML_PLAIN_SCALAR_STYLE ? 'p' : 's';
}

void add(SyntaxEvents &events, const yaml_event_t &event)
{
    switch (event.type) {
    case YAML_DOCUMENT_START_EVENT:
        events.add('D');
        break;
    case YAML_ALIAS_EVENT:
        events.add('*', viewOf(event.data.alias.anchor));
        break;
    case YAML_SCALAR_EVENT: {
        const auto &scalar = event.data.scalar;
        addNode(events, scalarKind(scalar.style), scalar.anchor, scalar.tag);
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are characters
        events.add('v', { reinterpret_cast<const char *>(scalar.value), qsizetype(scalar.length) });
        break;
    }
    case YAML_SEQUENCE_START_EVENT:
        addNode(events, '[', event.data.sequence_start.anchor, event.data.sequence_start.tag);
        break;
    case YAML_SEQUENCE_END_EVENT:
        events.add(']');
        break;
    case YAML_MAPPING_START_EVENT:
        addNode(events, '{', event.data.mapping_start.anchor, event.data.mapping_start.tag);
        break;
    case YAML_MAPPING_END_EVENT:
        events.add('}');
        break;
    case YAML_NO_EVENT:
    case YAML_STREAM_START_EVENT:
    case YAML_STREAM_END_EVENT:
    case YAML_DOCUMENT_END_EVENT:
        break;
    }
}

class Parser
{
public:
    explicit Parser(QByteArrayView text) : m_ready(yaml_parser_initialize(&m_parser) == 1)
    {
        if (!m_ready)
            return;
        yaml_parser_set_encoding(&m_parser, YAML_UTF8_ENCODING);
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are characters
        yaml_parser_set_input_string(&m_parser, reinterpret_cast<const unsigned char *>(text.data()),
                                     static_cast<std::size_t>(text.size()));
    }
    Parser(const Parser &) = delete;
    Parser &operator=(const Parser &) = delete;
    ~Parser()
    {
        if (m_ready)
            yaml_parser_delete(&m_parser);
    }

    std::optional<SyntaxEvents> run()
    {
        SyntaxEvents events;
        while (m_ready) {
            const Event event(m_parser);
            if (!event.wasRead())
                return {};
            if (event.get().type == YAML_STREAM_END_EVENT)
                return events;
            add(events, event.get());
        }
        return {};
    }

private:
    yaml_parser_t m_parser {};
    bool m_ready;
};

} // namespace

std::optional<SyntaxEvents> parseYaml(QByteArrayView text)
{
    // The library takes the square of the time for open brackets.
    if (nestsDeeply(text))
        return {};
    return Parser(text).run();
}

} // namespace keywright
