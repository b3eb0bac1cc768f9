#include "core/places/syntax/syntax.h"

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

namespace keywright {

namespace {

class Handler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Handler>
{
public:
    SyntaxEvents events;

    bool Null() { return add('0'); }
    bool Bool(bool value) { return add(value ? 't' : 'f'); }
    bool RawNumber(const char *text, rapidjson::SizeType size, bool /*copy*/)
    {
        return add('n', { text, qsizetype(size) });
    }
    bool String(const char *text, rapidjson::SizeType size, bool /*copy*/)
    {
        return add('s', { text, qsizetype(size) });
    }
    bool Key(const char *text, rapidjson::SizeType size, bool /*copy*/)
    {
        return add('k', { text, qsizetype(size) });
    }
    bool StartObject() { return add('{'); }
    bool EndObject(rapidjson::SizeType /*members*/) { return add('}'); }
    bool StartArray() { return add('['); }
    bool EndArray(rapidjson::SizeType /*items*/) { return add(']'); }

private:
    bool add(char kind, QByteArrayView text = {})
    {
        events.add(kind, text);
        return true;
    }
};

} // namespace

std::optional<SyntaxEvents> parseJson(QByteArrayView text)
{
    // The reader takes a NUL for the end.
    if (text.contains('\0'))
        return {};
    constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseCommentsFlag
        | rapidjson::kParseTrailingCommasFlag | rapidjson::kParseNumbersAsStringsFlag
        | rapidjson::kParseValidateEncodingFlag;
    rapidjson::MemoryStream stream(text.data(), static_cast<std::size_t>(text.size()));
    rapidjson::Reader reader;
    Handler handler;
    if (reader.Parse<flags>(stream, handler).IsError())
        return {};
    return std::move(handler.events);
}

} // namespace keywright
