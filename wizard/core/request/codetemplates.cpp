#include "core/request/codetemplates.h"

#include "core/request/codetemplatetexts.h"
#include "core/request/codewriting.h"

#include <QJsonDocument>

#include <algorithm>
#include <span>

namespace keywright::request {

namespace {

/// The SDKs name a model and know no presets.
QJsonObject forSdk(QJsonObject body)
{
    body.remove(QStringLiteral("stream"));
    const QString preset = QStringLiteral("preset");
    if (body.contains(preset) && !body.contains(QStringLiteral("model")))
        body.insert(QStringLiteral("model"), QStringLiteral("perplexity/sonar"));
    body.remove(preset);
    return body;
}

QByteArray namedArguments(const QJsonObject &body, Flavour flavour)
{
    QByteArrayList parts;
    for (auto member = body.begin(); member != body.end(); ++member)
        parts.append(member.key().toLatin1() + "=" + jsonLiteral(member.value(), flavour));
    return parts.join(", ");
}

/// Lines for a program with a body or without one; the others stay as they are.
QByteArray chosenLines(const QByteArray &text, bool hasBody)
{
    QByteArray chosen;
    const QByteArrayList lines = text.split('\n');
    for (const QByteArray &line : lines) {
        const bool isForBody = line.startsWith("@B@");
        const bool isForNone = line.startsWith("@N@");
        if ((isForBody && !hasBody) || (isForNone && hasBody))
            continue;
        chosen += (isForBody || isForNone ? line.sliced(3) : line) + '\n';
    }
    return chosen.trimmed() + '\n';
}

bool usesLibrary(const QByteArray &text, QByteArrayView signs)
{
    const QByteArrayList each = signs.toByteArray().split('|');
    return std::ranges::any_of(each, [&](const QByteArray &sign) { return text.contains(sign); });
}

QByteArray filled(const CodeTemplate &one, const Question &question)
{
    const QJsonObject body = one.isSdk ? forSdk(question.body) : question.body;
    const QByteArray capitalized = question.method.first(1) + question.method.sliced(1).toLower();
    QByteArray text = chosenLines(one.text.toByteArray(), !body.isEmpty());
    const QByteArray json = QJsonDocument(body).toJson(QJsonDocument::Compact);
    text.replace("@URL@", question.url);
    text.replace("@METHOD@", question.method);
    text.replace("@method@", question.method.toLower());
    text.replace("@Method@", capitalized);
    text.replace("@BEARER@", bearerExpression(one.flavour));
    text.replace("@KEY@", keyExpression(one.flavour));
    text.replace("@ARGUMENTS@", namedArguments(body, one.flavour));
    text.replace("@MODEL@", jsonLiteral(body.value(QStringLiteral("model")), one.flavour));
    text.replace("@INPUT@", jsonLiteral(body.value(QStringLiteral("input")), one.flavour));
    // The user's own words come last: nothing in them is a mark.
    const qsizetype at = text.indexOf("@JSON@");
    if (at >= 0)
        text.replace(at, 6, textLiteral(json, one.flavour));
    const qsizetype object = text.indexOf("@BODY@");
    if (object >= 0)
        text.replace(object, 6, jsonLiteral(body, one.flavour));
    return text;
}

} // namespace

QByteArrayList templatesFor(const Question &question, Flavour flavour, const QByteArray &text)
{
    QByteArrayList programs;
    for (const std::span<const CodeTemplate> templates : { scriptTemplates(), compiledTemplates() }) {
        for (const CodeTemplate &one : templates) {
            const bool fits =
                one.flavour == flavour && usesLibrary(text, one.sign) && (!one.isSdk || question.isAgent);
            if (fits)
                programs.append(filled(one, question));
        }
    }
    return programs;
}

} // namespace keywright::request
