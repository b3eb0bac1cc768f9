#include "core/request/marked.h"

#include "core/redact.h"
#include "core/secret.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

constexpr char variableBegin = '\xFF';
constexpr char variableEnd = '\xFE';
constexpr qsizetype mostShown = 2000; // More than a screen of text helps nobody.
constexpr qsizetype keyLikeRun = 20; // No word is that long; keys are.
constexpr qsizetype shownTail = 4;

bool isKeyCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Long runs with letters and digits are keys, or may be: of any provider, damaged or not.
QByteArray withoutRuns(const QByteArray &text)
{
    QByteArray result;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && isKeyCharacter(text.at(end)))
            ++end;
        const QByteArrayView run = QByteArrayView(text).sliced(at, end - at);
        const bool hasDigit = std::ranges::any_of(run, [](char c) { return c >= '0' && c <= '9'; });
        if (run.size() >= keyLikeRun && hasDigit)
            result.append("…").append(run.last(shownTail));
        else
            result.append(run);
        if (end < text.size())
            result.append(text.at(end));
        at = end + 1;
    }
    return result;
}

/// As much as can be shown, and more; what stands where it is cut may be a key's beginning, and is left out.
QByteArrayView beginning(QByteArrayView text)
{
    constexpr qsizetype mostRead = 65'536;
    if (text.size() <= mostRead)
        return text;
    text = text.first(mostRead);
    while (!text.isEmpty() && (isNameCharacter(text.back()) || text.back() == '-'))
        text.chop(1);
    return text;
}

} // namespace

QByteArray marked(QByteArrayView name)
{
    QByteArray text(1, variableBegin);
    text.append(name);
    text.append(variableEnd);
    return text;
}

bool isVariable(QByteArrayView text)
{
    return text.size() >= 2 && text.front() == variableBegin && text.indexOf(variableEnd) == text.size() - 1;
}

bool holdsVariable(QByteArrayView text)
{
    return text.contains(variableBegin);
}

QByteArray variableName(QByteArrayView text)
{
    const qsizetype begin = text.indexOf(variableBegin);
    const qsizetype end = begin < 0 ? -1 : text.indexOf(variableEnd, begin);
    return end < 0 ? QByteArray() : text.sliced(begin + 1, end - begin - 1).toByteArray();
}

QByteArray withNames(QByteArrayView text)
{
    QByteArray result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char c = text.at(at);
        const bool unnamed = c == variableBegin && at + 1 < text.size() && text.at(at + 1) == variableEnd;
        if (c == variableBegin)
            result.append(unnamed ? "$(…)" : "$");
        else if (c != variableEnd)
            result.append(c);
    }
    return result;
}

void withoutMarks(QByteArray &text)
{
    text.replace(variableBegin, '?').replace(variableEnd, '?');
}

QByteArray withoutKeys(QByteArrayView text)
{
    return redacted(withoutRuns(withNames(text)));
}

QString shownText(QByteArrayView text)
{
    QByteArray shown = withoutKeys(beginning(text));
    if (shown.size() > mostShown)
        shown = shown.first(mostShown).append("…");
    return QString::fromUtf8(shown);
}

QString shownCredential(QByteArrayView credential)
{
    if (isVariable(credential))
        return QString::fromUtf8(withNames(credential));
    const bool isReference = credential.startsWith('$') || credential.startsWith('%')
        || credential.startsWith('{') || credential.startsWith('<');
    const bool isShort = credential.size() < keyLikeRun;
    if (isReference || isShort)
        return shownText(credential);
    return Secret(credential).masked();
}

bool isNameCharacter(char c)
{
    return isKeyCharacter(c) || c == '_';
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

QByteArrayView withoutBlanks(QByteArrayView text)
{
    if (text.trimmed().isEmpty())
        return {};
    text = text.sliced(text.trimmed().data() - text.data());
    while (isBlank(text.back()))
        text.chop(1);
    return text;
}

QByteArray lower(QByteArrayView text)
{
    return text.toByteArray().toLower();
}

bool startsAnyCase(QByteArrayView text, QByteArrayView word)
{
    return text.first(std::min(word.size(), text.size())).compare(word, Qt::CaseInsensitive) == 0;
}

bool containsAnyCase(QByteArrayView text, QByteArrayView word)
{
    const char first = word.front();
    const char other = first >= 'a' && first <= 'z' ? static_cast<char>(first - ('a' - 'A')) : first;
    for (qsizetype at = 0; at + word.size() <= text.size(); ++at) {
        const bool mayBegin = text.at(at) == first || text.at(at) == other;
        if (mayBegin && startsAnyCase(text.sliced(at), word))
            return true;
    }
    return false;
}

qsizetype typographicQuote(QByteArrayView text, qsizetype at, bool *doubled)
{
    struct Quote
    {
        QByteArrayView bytes;
        bool doubled = false;
    };
    // The first bytes of all of them.
    if (text.at(at) != '\xE2' && text.at(at) != '\xC2')
        return 0;
    static constexpr std::array quotes {
        Quote { "\xE2\x80\x9C", true },  Quote { "\xE2\x80\x9D", true },  Quote { "\xE2\x80\x9E", true },
        Quote { "\xE2\x80\x9F", true },  Quote { "\xC2\xAB", true },      Quote { "\xC2\xBB", true },
        Quote { "\xE2\x80\x98", false }, Quote { "\xE2\x80\x99", false }, Quote { "\xE2\x80\x9A", false },
        Quote { "\xE2\x80\x9B", false },
    };
    const auto found = std::ranges::find_if(
        quotes, [&](const Quote &quote) { return text.sliced(at).startsWith(quote.bytes); });
    if (found == quotes.end())
        return 0;
    if (doubled != nullptr)
        *doubled = found->doubled;
    return found->bytes.size();
}

} // namespace keywright::request
