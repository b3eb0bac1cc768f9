#include "core/answer/explain_text.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>
#include <QStringList>

#include <optional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr qsizetype shortText = 16'384; // Read whole.
constexpr qsizetype longestKept = 131'072; // Of a long log, so that all rules take a moment only.
constexpr qsizetype longestPiece = 2'000; // A line without an end is cut into pieces …
constexpr qsizetype overlap = 300; // … which share this much, so that no message is torn apart.

std::optional<QStringDecoder::Encoding> wideEncoding(QByteArrayView bytes)
{
    if (bytes.startsWith("\xFF\xFE"))
        return QStringDecoder::Utf16LE;
    if (bytes.startsWith("\xFE\xFF"))
        return QStringDecoder::Utf16BE;
    // Without a mark, plain words have a zero after every letter.
    const bool alternates =
        bytes.size() > 3 && bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0;
    return alternates ? std::optional(QStringDecoder::Utf16LE) : std::nullopt;
}

/// A part of a text: where it begins, and its length.
using Piece = std::pair<qsizetype, qsizetype>;

QList<Piece> piecesOf(const QString &text)
{
    QList<Piece> pieces;
    qsizetype start = 0;
    while (start < text.size()) {
        qsizetype end = text.indexOf(u'\n', start);
        end = end < 0 ? text.size() : end + 1;
        while (end - start > longestPiece) {
            pieces.append({ start, longestPiece });
            start += longestPiece - overlap;
        }
        pieces.append({ start, end - start });
        start = end;
    }
    return pieces;
}

/// The words of a line without its numbers: the same for every line that says the same.
size_t meaningOf(QStringView line)
{
    QString words;
    words.reserve(line.size());
    for (const QChar one : line) {
        if (!one.isDigit())
            words.append(one);
    }
    return qHash(words);
}

/// The lines that the pattern finds, each meaning once, with the line before and the line after.
QString linesWith(const QRegularExpression &telling, const QString &text, const QList<Piece> &pieces)
{
    constexpr qsizetype shortestWord = 3;
    QSet<size_t> known;
    QString kept;
    qsizetype last = -1;
    const auto keep = [&](qsizetype index) {
        if (index <= last || index >= pieces.size())
            return;
        kept.append(QStringView(text).sliced(pieces[index].first, pieces[index].second));
        if (!kept.endsWith(u'\n'))
            kept.append(u'\n');
        last = index;
    };
    for (qsizetype index = 0; index < pieces.size(); ++index) {
        const QStringView line = QStringView(text).sliced(pieces[index].first, pieces[index].second);
        if (line.size() < shortestWord || !telling.match(line).hasMatch() || known.contains(meaningOf(line)))
            continue;
        known.insert(meaningOf(line));
        keep(index - 1);
        keep(index);
        keep(index + 1);
    }
    return kept;
}

/// The first and the last of a text that is longer than that.
QString shortened(const QString &text, qsizetype longest)
{
    return text.size() <= longest ? text : QString(text.first(longest / 2) + u'\n' + text.last(longest / 2));
}

} // namespace

QString decodedMessage(QByteArrayView bytes)
{
    if (const auto wide = wideEncoding(bytes))
        return QStringDecoder(*wide).decode(bytes);
    QStringDecoder unicode(QStringDecoder::Utf8);
    QString text = unicode.decode(bytes);
    if (!unicode.hasError())
        return text;
    text.fill(u'\0'); // A key may stand in it.
    return QString::fromLatin1(bytes);
}

QString plainMessage(QString text)
{
    static const QRegularExpression colours(
        uR"((?:\x1B|\\u001b|\\x1b|\\033|\^\[|\x{241B})\[[0-9;?]*[A-Za-z]|\[[0-9]{1,3}(?:;[0-9]{1,3})*m|\x1B\][^\x07\x1B]{0,500}(?:\x07|\x1B\\))"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression quoted(uR"(^[ \t]*(?:[>\x{2502}\x{2503}\x{2551}][ \t]?)+)"_s,
                                           QRegularExpression::MultilineOption);
    static const QRegularExpression quotes(uR"(\\+(["'/])|\\+u0022|&quot;|&#0?34;|&#x22;)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression doubled(uR"(\\{2,})"_s);
    text.remove(colours);
    text.remove(quoted);
    text.remove(u'\r');
    // An escaped quote is the quote itself; the other notations have no capture.
    QString plain;
    qsizetype from = 0;
    auto matches = quotes.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        plain.append(QStringView(text).sliced(from, match.capturedStart() - from));
        plain.append(match.hasCaptured(1) ? match.captured(1) : u"\""_s);
        from = match.capturedEnd();
    }
    plain.append(QStringView(text).sliced(from));
    text.fill(u'\0');
    return plain.replace(doubled, u"\\"_s);
}

QString condensedMessage(const QString &text)
{
    if (text.size() <= shortText)
        return text;
    static const QRegularExpression telling(u"err|fail|fehl|refus|verweig|denied|authori|forbidden|inv.lid|"
                                            u"quota|credit|api|key|token|certif|zertif|"
                                            u"ssl|tls|proxy|reso?lv|aufgel|connect|verbind|time|abgel|header|"
                                            u"bearer|codec|bytestring|pplx|perplex|"
                                            u"exce|title|http|type|code|host|curl|[(\\[=: ][45]\\d\\d\\b"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    // Where nearly every line speaks of some trouble, these may not get lost.
    static const QRegularExpression decisive(
        u"invalid_api_key|insufficient_quota|_not_available|migration_required|api[_-]?key|perplex|pplx"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QList<Piece> pieces = piecesOf(text);
    QString kept = linesWith(telling, text, pieces);
    if (kept.size() <= longestKept)
        return kept;
    return shortened(linesWith(decisive, text, pieces), longestKept / 2) + shortened(kept, longestKept / 2);
}

} // namespace keywright
