#pragma once

#include "core/places/lexers.h"

#include <QList>

#include <vector>

namespace keywright {

/// Takes YAML apart, line by line.
class YamlLexer
{
public:
    explicit YamlLexer(QByteArrayView text) : m_text(text) { }

    /// The settings of the whole text; may be called once.
    Lexed run();

private:
    /// A name that is open above the current line, with its indentation.
    struct Level
    {
        qsizetype indent = 0;
        QByteArray name;
    };

    void line();
    void closeLevels(qsizetype indent);
    /// "name: value" or a value alone.
    void entry(qsizetype at, qsizetype end, qsizetype indent);
    /// The colon that parts name and value, outside quotes; -1 for none.
    qsizetype separator(qsizetype at, qsizetype end) const;
    qsizetype separatorBehindQuote(qsizetype open, qsizetype end) const;
    qsizetype closing(qsizetype open, qsizetype end) const;
    /// A block scalar ("|", ">"): its lines are a text of their own.
    bool block(const QByteArray &name, qsizetype begin, qsizetype end, qsizetype indent);
    /// The lines of a block: settings where they are written as such, or one text.
    void lines(const QByteArray &name, Span span);
    /// The name of the list that the current item is in.
    QByteArray listName() const;
    void scalar(const QByteArray &name, qsizetype begin, qsizetype end);
    /// True where the next line is further in: what follows is an object, not an empty value.
    bool opensBlock() const;
    /// Notes a comment and says where it begins; `end` where there is none.
    qsizetype takeComment(qsizetype begin, qsizetype end);
    bool isRestEmpty(qsizetype at, qsizetype end) const;
    /// Skips anchors and the tag "!!str"; other tags are part of the value.
    qsizetype skipDecorations(qsizetype at, qsizetype end) const;
    /// "{ a: b, c: "d" }" and "[a, "b"]", also over several lines.
    void flow(const QByteArray &name, qsizetype at);
    qsizetype flowScalar(QByteArray &member, const QByteArray &name, qsizetype at);
    qsizetype afterBrace(qsizetype at, qsizetype end) const;
    void add(const QByteArray &name, Span value, Span outer, char quote);
    /// "- name: NAME" and "value: …" in one list item belong together.
    void renameBySibling();
    QByteArray siblingName(std::size_t index) const;

    QByteArrayView m_text;
    qsizetype m_at = 0;
    qsizetype m_indent = 0; ///< of the current entry
    QList<Level> m_levels;
    std::size_t m_items = 0;
    std::size_t m_itemKey = 0;
    std::vector<std::size_t> m_itemOf;
    Lexed m_lexed;
};

} // namespace keywright
