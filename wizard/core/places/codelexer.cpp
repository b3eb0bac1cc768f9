#include "core/places/characters.h"
#include "core/places/codetokens.h"

#include <QByteArrayList>

#include <algorithm>

namespace keywright {

namespace {

class CodeLexer
{
public:
    CodeLexer(QByteArrayView text, const QString &format)
        : m_text(text)
        , m_language(languageOf(format))
        , m_tokens(tokenize(text, m_language, m_lexed.comments))
        , m_names(text, m_tokens)
    { }

    Lexed run()
    {
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            if (m_tokens[i].kind == TokenKind::Text)
                text(i);
            else if (m_tokens[i].kind == TokenKind::Sign)
                sign(i);
        }
        return std::move(m_lexed);
    }

private:
    void text(std::size_t i)
    {
        Setting setting = m_names.nameOf(i);
        const Token &token = m_tokens[i];
        setting.value = token.inner;
        setting.outer = token.span;
        setting.quote = token.quote;
        chain(i, setting);
        const bool raw = token.quote == '\'' && m_language.literalSingle;
        setting.escapes = raw ? Escapes::None : Escapes::Backslash;
        addParents(setting);
        // A name in front of its value, or the text of "x[…] = …", is not a value itself.
        const bool isName = i + 1 < m_tokens.size() && m_names.isSign(i + 1, ":");
        if (!isName || setting.binding == Binding::Assignment)
            m_lexed.settings.push_back(std::move(setting));
    }

    /// The token of the next text that is joined to this one; `i` itself where there is none.
    std::size_t nextPiece(std::size_t i) const
    {
        std::size_t next = i + 1;
        while (next < m_tokens.size() && next < i + 3 && m_names.isSign(next, { &m_language.joiner, 1 }))
            ++next;
        const bool joined = next > i + 1 || m_language.joinsNeighbours;
        return joined && next < m_tokens.size() && m_tokens[next].kind == TokenKind::Text ? next : i;
    }

    /// Adds the value that begins with this text and goes on in others.
    void chain(std::size_t i, Setting joined)
    {
        if (i < m_chainEnd || nextPiece(i) == i)
            return;
        std::size_t last = i;
        while (true) {
            joined.pieces.push_back({ m_tokens[last].inner, m_tokens[last].span, m_tokens[last].quote });
            const std::size_t next = nextPiece(last);
            if (next == last)
                break;
            last = next;
        }
        m_chainEnd = last + 1;
        joined.value.end = m_tokens[last].inner.end;
        joined.outer.end = m_tokens[last].span.end;
        joined.escapes = Escapes::Backslash;
        addParents(joined);
        m_lexed.settings.push_back(std::move(joined));
    }

    void sign(std::size_t i)
    {
        if (m_language.sections && m_tokens[i].startsLine && m_names.isSign(i, "["))
            section(i);
        else if (m_names.isSign(i, "{"))
            m_objects.append(i > 0 && m_names.assigns(i - 1) ? m_names.leftOf(i - 1).name : QByteArray());
        else if (m_names.isSign(i, "}") && !m_objects.isEmpty())
            m_objects.removeLast();
        else if (m_names.assigns(i))
            expression(i);
    }

    void section(std::size_t i)
    {
        const qsizetype begin = m_tokens[i].span.begin;
        QByteArray line = m_text.sliced(begin, lineEnd(m_text, begin) - begin).toByteArray();
        line.truncate(line.indexOf(']'));
        m_section = line.replace('[', "").replace('"', "").trimmed();
        m_objects.clear();
    }

    /// NAME = code: what is not a text may still say where the key comes from.
    void expression(std::size_t i)
    {
        if (i + 1 >= m_tokens.size() || m_tokens[i + 1].kind != TokenKind::Name || m_tokens[i + 1].startsLine)
            return;
        Setting setting = m_names.leftOf(i);
        const qsizetype begin = m_tokens[i + 1].span.begin;
        constexpr qsizetype longest = 240; // a file may be one single line
        const QByteArrayView start = m_text.sliced(begin, std::min(longest, m_text.size() - begin));
        setting.value = trimmed(m_text, { begin, begin + lineEnd(start, 0) });
        setting.outer = setting.value;
        setting.expression = true;
        addParents(setting);
        m_lexed.settings.push_back(std::move(setting));
    }

    void addParents(Setting &setting) const
    {
        QByteArrayList parts;
        if (!m_section.isEmpty())
            parts.append(m_section);
        for (const QByteArray &object : m_objects) {
            if (!object.isEmpty())
                parts.append(object);
        }
        if (!setting.parents.isEmpty())
            parts.append(setting.parents);
        setting.parents = parts.join('.');
    }

    QByteArrayView m_text;
    Language m_language;
    Lexed m_lexed;
    std::vector<Token> m_tokens;
    CodeNames m_names;
    QByteArrayList m_objects;
    QByteArray m_section;
    std::size_t m_chainEnd = 0; ///< behind the last text of the last value in pieces
};

} // namespace

Lexed lexCode(QByteArrayView text, const QString &format)
{
    return CodeLexer(text, format).run();
}

} // namespace keywright
