#include "core/places/characters.h"
#include "core/places/lexers.h"

namespace keywright {

namespace {

bool isBlank(char c)
{
    return isSpace(c) || isBreak(c);
}

Setting password(QByteArrayView text, Span word, const QByteArray &host)
{
    Setting setting;
    setting.name = "password";
    setting.parents = host;
    setting.outer = word;
    const bool quoted =
        word.size() >= 2 && isQuote(text[word.begin]) && text[word.end - 1] == text[word.begin];
    setting.value = quoted ? Span { word.begin + 1, word.end - 1 } : word;
    setting.quote = quoted ? text[word.begin] : '\0';
    return setting;
}

Span wordAt(QByteArrayView text, qsizetype at)
{
    Span word { at, at };
    while (word.end < text.size() && !isBlank(text[word.end]))
        ++word.end;
    return word;
}

} // namespace

/// Each password becomes a setting; its parent is the host, or "default".
Lexed lexNetrc(QByteArrayView text)
{
    Lexed lexed;
    QByteArray host;
    QByteArray before;
    qsizetype at = 0;
    while (at < text.size()) {
        if (isBlank(text[at])) {
            ++at;
            continue;
        }
        if (text[at] == '#') {
            lexed.comments.push_back({ at, lineEnd(text, at) });
            at = lineEnd(text, at);
            continue;
        }
        const Span word = wordAt(text, at);
        at = word.end;
        const QByteArray token = word.in(text).toByteArray();
        const bool opensDefault = token == "default" && before != "login" && before != "password";
        if (before == "machine" || opensDefault)
            host = token;
        if (before == "password")
            lexed.settings.push_back(password(text, word, host));
        before = token;
    }
    return lexed;
}

} // namespace keywright
