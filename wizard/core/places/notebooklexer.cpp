#include "core/places/characters.h"
#include "core/places/lexers.h"

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// The lines of one cell, which the notebook keeps as a list of texts.
MappedText joined(QByteArrayView text, const std::vector<Setting> &lines, std::size_t first, std::size_t last)
{
    MappedText cell;
    for (std::size_t i = first; i < last; ++i) {
        const MappedText line = unescaped(text, lines[i].value, lines[i].escapes);
        for (qsizetype at = 0; at < line.bytes.size(); ++at)
            cell.append(line.bytes[at], line.outer(at));
    }
    cell.close(lines[last - 1].value.end);
    return cell;
}

void addCell(const MappedText &cell, Lexed &lexed)
{
    const Lexed inner = lexCode(cell.bytes, u"python"_s);
    for (Setting setting : inner.settings) {
        for (TextPiece &piece : setting.pieces)
            piece = { cell.outer(piece.inner), cell.outer(piece.outer), piece.quote };
        setting.value = cell.outer(setting.value);
        setting.outer = cell.outer(setting.outer);
        // Escapes of the notebook's own JSON are what stands between the file and the value.
        setting.escapes = Escapes::Backslash;
        lexed.settings.push_back(std::move(setting));
    }
    for (const Span comment : inner.comments)
        lexed.comments.push_back(cell.outer(comment));
}

} // namespace

Lexed lexNotebook(QByteArrayView text)
{
    Lexed lexed;
    const Lexed outer = lexJson(text);
    lexed.broken = outer.broken;
    const std::vector<Setting> &lines = outer.settings;
    std::size_t i = 0;
    while (i < lines.size()) {
        if (lines[i].name != "source") {
            // What a cell printed is not what runs.
            lexed.comments.push_back(lines[i].outer);
            ++i;
            continue;
        }
        std::size_t last = i;
        // A line that does not end in a break is the last of its cell.
        while (last < lines.size() && lines[last].name == "source") {
            ++last;
            if (!lines[last - 1].value.in(text).endsWith("\\n"))
                break;
        }
        addCell(joined(text, lines, i, last), lexed);
        i = last;
    }
    return lexed;
}

} // namespace keywright
