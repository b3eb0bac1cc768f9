#include "core/request/marked.h"
#include "core/request/textreaders.h"

namespace keywright::request {

namespace {

PlacedText withMarked(const PlacedText &text, QByteArrayView opening, QByteArrayView closing)
{
    PlacedText result;
    qsizetype at = 0;
    while (true) {
        const qsizetype begin = text.bytes().indexOf(opening, at);
        const qsizetype end = begin < 0 ? -1 : text.bytes().indexOf(closing, begin + opening.size());
        if (end < 0)
            break;
        result.append(text.sliced(at, begin - at));
        QByteArray name = text.bytes().sliced(begin + opening.size(), end - begin - opening.size()).trimmed();
        withoutMarks(name);
        result.append(marked(name), text.at(begin, end + closing.size() - begin));
        at = end + closing.size();
    }
    if (at == 0)
        return text;
    result.append(text.sliced(at));
    return result;
}

} // namespace

PlacedText withTemplates(const PlacedText &text)
{
    return withMarked(text, "{{", "}}");
}

PlacedText withReferences(const PlacedText &text)
{
    return withMarked(withMarked(text, "${env:", "}"), "${input:", "}");
}

} // namespace keywright::request
