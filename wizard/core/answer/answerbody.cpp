#include "core/answer/answerbody.h"

#include "core/redact.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr qsizetype longestLook = 16384; // Titles and fixed words stand at the start of a page.

QString unescapedHtml(QString text)
{
    text.replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1).replace("&quot;"_L1, R"(")"_L1);
    return text.replace("&#39;"_L1, "'"_L1).replace("&amp;"_L1, "&"_L1);
}

bool looksLikeHtml(const QString &text)
{
    static const QRegularExpression start(
        uR"(^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body|title|center|h1)\b)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return start.match(text).hasMatch();
}

QString titleOf(const QString &html)
{
    static const QRegularExpression title(u"<title[^>]*>(.*?)</title>"_s,
                                          QRegularExpression::CaseInsensitiveOption
                                              | QRegularExpression::DotMatchesEverythingOption);
    constexpr qsizetype longestTitle = 120;
    return shownForeignText(unescapedHtml(title.match(html).captured(1)), longestTitle);
}

std::optional<QJsonObject> jsonObject(QByteArrayView bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes.toByteArray());
    if (document.isObject())
        return document.object();
    // Some gateways wrap their one error into a list.
    if (document.isArray() && document.array().size() == 1 && document.array().first().isObject())
        return document.array().first().toObject();
    return std::nullopt;
}

} // namespace

QString shownForeignText(const QString &text, qsizetype longest)
{
    QString clean;
    const QString safe = redacted(text);
    for (const QChar character : safe) {
        const bool harmful = character.category() == QChar::Other_Format
            || character.category() == QChar::Other_PrivateUse || character == QChar::ReplacementCharacter;
        if (character.isSpace() || character.category() == QChar::Other_Control)
            clean.append(u' ');
        else if (!harmful)
            clean.append(character);
    }
    clean = clean.simplified();
    return clean.size() > longest ? QString(clean.first(longest) + u'…') : clean;
}

QString shownPage(const QString &html)
{
    static const QRegularExpression unseen(
        uR"(<(script|style)\b.*?(</\1\s*>|$)|<!--.*?(-->|$)|<[^>]*(>|$))"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return shownForeignText(unescapedHtml(QString(html).replace(unseen, u" "_s)));
}

std::optional<ErrorEnvelope> errorEnvelope(const QJsonObject &object)
{
    const QJsonValue value = object["error"_L1];
    if (value.isString())
        return ErrorEnvelope { {},
                               value.toString(),
                               shownForeignText(object["message"_L1].toString(value.toString())) };
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject error = value.toObject();
    return ErrorEnvelope { error["type"_L1].toString(), error["code"_L1].toString(),
                           shownForeignText(error["message"_L1].toString()) };
}

AnswerBody readAnswerBody(const QByteArray &body)
{
    QByteArrayView bytes(body);
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes = bytes.sliced(3);
    bytes = bytes.trimmed();

    AnswerBody result;
    result.empty = bytes.isEmpty();
    result.json = jsonObject(bytes);
    result.text = QString::fromUtf8(bytes.first(std::min(bytes.size(), longestLook)));
    if (result.json) {
        result.error = errorEnvelope(*result.json);
    } else if (looksLikeHtml(result.text)) {
        result.html = true;
        result.title = titleOf(result.text);
    }
    return result;
}

} // namespace keywright
