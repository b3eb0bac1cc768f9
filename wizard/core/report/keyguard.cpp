#include "core/report/keyguard.h"

#include "core/report/decodings.h"
#include "core/secret.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr qsizetype piece = 8; // what no report may hold of a key
constexpr qsizetype tellingToken = 16;
constexpr qsizetype shortKey = 12; // with "pplx" before it
constexpr int deepest = 2; // encodings within encodings
constexpr qsizetype neighbours = 24; // texts over which a key may be spread

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetterOrDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

QByteArray lettersOf(QByteArrayView text)
{
    QByteArray letters;
    letters.reserve(text.size());
    for (const char c : text) {
        if (isLetterOrDigit(c))
            letters.append(c);
    }
    return letters;
}

/// Addresses and paths around a key are no part of it.
bool endsToken(char c)
{
    return static_cast<signed char>(c) >= 0 && !isLetterOrDigit(c) && c != '-' && c != '_';
}

/// No ordinary word: digits among letters, or capitals within.
bool isTelling(QByteArrayView letters)
{
    const bool digit = std::ranges::any_of(letters, isDigit);
    const bool letter = std::ranges::any_of(letters, [](char c) { return !isDigit(c); });
    const bool small = std::ranges::any_of(letters, [](char c) { return c >= 'a' && c <= 'z'; });
    const bool capital =
        std::any_of(letters.begin() + 1, letters.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return (digit && letter) || (small && capital);
}

/// Calls `see` with every text in the order in which they are written; what it returns takes their place.
template <typename See>
QJsonValue mapTexts(const QJsonValue &value, const See &see)
{
    if (value.isString())
        return see(value.toString());
    if (value.isArray()) {
        QJsonArray array;
        const QJsonArray given = value.toArray();
        for (const auto entry : given)
            array.append(mapTexts(entry, see));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object;
        const QJsonObject given = value.toObject();
        for (auto member = given.begin(); member != given.end(); ++member)
            object.insert(member.key(), mapTexts(member.value(), see));
        return object;
    }
    return value;
}

} // namespace

KeyGuard::KeyGuard() : m_salt(QRandomGenerator::system()->generate64() | 1U) { }

quint64 KeyGuard::numberOf(QByteArrayView letters, qsizetype at) const
{
    constexpr quint64 spread = 0x9e3779b97f4a7c15; // the golden ratio in 64 bits
    constexpr int half = 29;
    quint64 number = m_salt;
    for (qsizetype i = at; i < at + piece; ++i) {
        number = (number ^ static_cast<unsigned char>(letters.at(i))) * spread;
        number ^= number >> half;
    }
    return number;
}

void KeyGuard::learn(QByteArrayView letters, bool all)
{
    QByteArray backwards(letters.toByteArray());
    std::ranges::reverse(backwards);
    for (qsizetype at = 0; at + piece <= letters.size(); ++at) {
        if (all || isTelling(letters.sliced(at, piece)))
            m_pieces.insert(numberOf(letters, at));
        if (all || isTelling(QByteArrayView(backwards).sliced(at, piece)))
            m_pieces.insert(numberOf(backwards, at));
    }
    wipe(backwards);
}

void KeyGuard::know(const Secret &text)
{
    const QByteArrayView bytes = text.bytes();
    for (qsizetype at = 0; at < bytes.size();) {
        const auto *const end = std::find_if(bytes.begin() + at, bytes.end(), endsToken);
        const QByteArrayView token = bytes.sliced(at, end - bytes.begin() - at);
        QByteArray letters = lettersOf(token);
        const qsizetype prefix = letters.toLower().indexOf("pplx");
        const bool isKey = prefix >= 0 && letters.size() - prefix >= shortKey;
        const bool isLong = letters.size() >= tellingToken && std::ranges::any_of(letters, isDigit);
        if (isKey)
            learn(QByteArrayView(letters).sliced(prefix), true);
        else if (isLong)
            learn(letters, true);
        wipe(letters);
        at = end - bytes.begin() + 1;
    }
    // A key with a space or a line break in it is in two tokens; an address is no such key.
    if (bytes.contains('/') || bytes.contains(':'))
        return;
    QByteArray letters = lettersOf(bytes);
    learn(letters, false);
    wipe(letters);
}

bool KeyGuard::findsPlain(QByteArrayView text) const
{
    const QByteArray letters = lettersOf(text);
    for (qsizetype at = 0; at + piece <= letters.size(); ++at) {
        if (m_pieces.contains(numberOf(letters, at)))
            return true;
    }
    return false;
}

bool KeyGuard::findsDecoded(QByteArrayView text, int depth) const
{
    if (findsPlain(text))
        return true;
    if (depth == 0)
        return false;
    const QList<QByteArray> all = decodings(text);
    return std::ranges::any_of(all,
                               [&](const QByteArray &decoded) { return findsDecoded(decoded, depth - 1); });
}

bool KeyGuard::finds(QByteArrayView text) const
{
    return knowsAny() && text.size() >= piece && findsDecoded(text, deepest);
}

QJsonObject KeyGuard::sealed(const QJsonObject &report) const
{
    if (!knowsAny())
        return report;
    int cut = 0;
    const auto cutOut = [&cut] {
        ++cut;
        return QJsonValue(u"[cut]"_s);
    };
    QJsonObject result = mapTexts(report, [&](const QString &text) {
                             return finds(text.toUtf8()) ? cutOut() : QJsonValue(text);
                         }).toObject();
    if (finds(QJsonDocument(result).toJson())) {
        // A key spread over several texts: the one that makes it complete goes.
        QList<QByteArray> before;
        result = mapTexts(result, [&](const QString &text) {
                     before.append(text.toUtf8());
                     if (before.size() > neighbours)
                         before.removeFirst();
                     if (!finds(before.join('\n')))
                         return QJsonValue(text);
                     before.removeLast();
                     return cutOut();
                 }).toObject();
    }
    result.insert("cut"_L1, cut);
    return result;
}

QByteArray KeyGuard::sealedLines(const QByteArray &text, const QByteArray &instead) const
{
    if (!finds(text))
        return text;
    QList<QByteArray> kept;
    for (const QByteArray &line : text.split('\n')) {
        kept.append(line);
        const qsizetype first = std::max<qsizetype>(0, kept.size() - neighbours);
        if (finds(kept.sliced(first).join('\n')))
            kept.last() = instead;
    }
    return kept.join('\n');
}

} // namespace keywright
