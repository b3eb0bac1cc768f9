#include "core/request/bashreader.h"

#include <algorithm>

namespace keywright::request {

bool BashReader::redirection()
{
    const bool both = peek() == '&' && peek(1) == '>';
    if (peek() != '<' && peek() != '>' && !both)
        return false;
    if (placeholder())
        return true;
    const QByteArray &word = m_words.wordText();
    const bool isNumber = m_words.inWord() && !m_words.isQuoted()
        && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
    if (isNumber)
        m_words.dropWord();
    else
        m_words.endWord(m_at);
    if (peek() == '<')
        inputRedirection();
    else
        outputRedirection();
    return true;
}

/// "<your key>": no shell takes it as it is meant, but it is the placeholder that has to be named.
bool BashReader::placeholder()
{
    qsizetype length = 1;
    while (isNameCharacter(peek(length)) || peek(length) == '-' || peek(length) == ' ')
        ++length;
    const bool isPlaceholder =
        peek() == '<' && length > 1 && peek(length) == '>' && peek(1) != ' ' && peek(length - 1) != ' ';
    if (isPlaceholder)
        take(length + 1);
    return isPlaceholder;
}

void BashReader::outputRedirection()
{
    const bool both = peek() == '&';
    m_at += both ? 2 : 1;
    if (peek() == '>' || peek() == '|')
        ++m_at;
    if (peek() == '&')
        ++m_at;
    m_words.expect(Redirection::Output);
}

void BashReader::inputRedirection()
{
    ++m_at;
    if (peek() == '<' && peek(1) == '<') {
        m_at += 2;
        m_words.expect(Redirection::InputText);
    } else if (peek() == '<') {
        ++m_at;
        hereDocument();
    } else {
        if (peek() == '&' || peek() == '>')
            ++m_at;
        m_words.expect(Redirection::Input);
    }
}

void BashReader::hereDocument()
{
    HereDocument document { {}, m_words.index(), false, peek() == '-' };
    if (document.withoutTabs)
        ++m_at;
    while (isBlank(peek()))
        ++m_at;
    while (m_at < m_end && !QByteArrayView(" \t\n;|&<>()").contains(peek())) {
        const bool isQuote = peek() == '\'' || peek() == '"' || peek() == '\\';
        document.asIs = document.asIs || isQuote;
        if (!isQuote)
            document.tag.append(peek());
        ++m_at;
    }
    if (!document.tag.isEmpty())
        m_documents.append(document);
}

void BashReader::readHereDocuments()
{
    for (const HereDocument &document : std::exchange(m_documents, {})) {
        const PlacedText input = readHereDocument(document);
        m_words.setInput(document.command, input, m_at);
    }
}

PlacedText BashReader::readHereDocument(const HereDocument &document)
{
    BashReader inner(*this, m_at, m_end);
    inner.m_nested = false;
    inner.m_words.begin(m_at);
    while (m_at < m_end) {
        qsizetype begin = m_at;
        qsizetype end = m_text.indexOf('\n', m_at);
        end = end < 0 ? m_end : std::min(end, m_end);
        m_at = std::min(end + 1, m_end);
        while (document.withoutTabs && begin < end && m_text.at(begin) == '\t')
            ++begin;
        if (QByteArrayView(m_text).sliced(begin, end - begin) == document.tag)
            break;
        inner.m_at = begin;
        inner.m_end = m_at;
        if (document.asIs)
            inner.take(inner.m_end - inner.m_at);
        while (inner.m_at < inner.m_end)
            inner.doubleQuotedStep("\\$`\n");
        m_at = std::max(m_at, inner.m_at);
    }
    inner.m_words.endWord(m_at);
    return inner.m_words.command().words.isEmpty() ? PlacedText()
                                                   : inner.m_words.command().words.first().text;
}

} // namespace keywright::request
