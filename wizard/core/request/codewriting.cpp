#include "core/request/codewriting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace keywright::request {

namespace {

/// How a language writes its collections.
struct Shape
{
    QByteArrayView objectBegin;
    QByteArrayView objectEnd;
    QByteArrayView listBegin;
    QByteArrayView listEnd;
    QByteArrayView pair; ///< between name and value
    bool quotesNames = true;
};

Shape shapeOf(Flavour flavour)
{
    if (flavour == Flavour::Php)
        return { "[", "]", "[", "]", " => " };
    if (flavour == Flavour::Ruby)
        return { "{ ", " }", "[", "]", " => " };
    if (flavour == Flavour::R)
        return { "list(", ")", "list(", ")", " = ", false };
    if (flavour == Flavour::Swift)
        return { "[", "]", "[", "]", ": " };
    return { "{", "}", "[", "]", ": " };
}

QByteArray constant(const QJsonValue &value, Flavour flavour)
{
    if (value.isBool() && flavour == Flavour::Python)
        return value.toBool() ? "True" : "False";
    if (value.isBool() && flavour == Flavour::R)
        return value.toBool() ? "TRUE" : "FALSE";
    if (value.isBool())
        return value.toBool() ? "true" : "false";
    if (value.isDouble())
        return QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact).mid(1).chopped(1);
    if (flavour == Flavour::Python)
        return "None";
    if (flavour == Flavour::Ruby || flavour == Flavour::Swift)
        return "nil";
    return flavour == Flavour::R ? "NULL" : "null";
}

} // namespace

QByteArray keyExpression(Flavour flavour)
{
    switch (flavour) {
    case Flavour::Python:
        return R"(os.environ["PERPLEXITY_API_KEY"])";
    case Flavour::JavaScript:
        return "process.env.PERPLEXITY_API_KEY";
    case Flavour::PowerShell:
        return "$env:PERPLEXITY_API_KEY";
    case Flavour::Go:
        return R"(os.Getenv("PERPLEXITY_API_KEY"))";
    case Flavour::Java:
    case Flavour::Kotlin:
        return R"(System.getenv("PERPLEXITY_API_KEY"))";
    case Flavour::CSharp:
        return R"(Environment.GetEnvironmentVariable("PERPLEXITY_API_KEY"))";
    case Flavour::Php:
        return R"(getenv("PERPLEXITY_API_KEY"))";
    case Flavour::Ruby:
        return R"(ENV.fetch("PERPLEXITY_API_KEY"))";
    case Flavour::Rust:
        return R"(std::env::var("PERPLEXITY_API_KEY").unwrap())";
    case Flavour::R:
        return R"(Sys.getenv("PERPLEXITY_API_KEY"))";
    case Flavour::Swift:
        return R"((ProcessInfo.processInfo.environment["PERPLEXITY_API_KEY"] ?? ""))";
    }
    Q_UNREACHABLE();
}

QByteArray bearerExpression(Flavour flavour)
{
    const QByteArray key = keyExpression(flavour);
    switch (flavour) {
    case Flavour::Php:
        return QByteArray(R"("Bearer " . )") + key;
    case Flavour::Rust:
        return QByteArray(R"(format!("Bearer {}", )") + key + ")";
    case Flavour::R:
        return QByteArray(R"(paste("Bearer", )") + key + ")";
    case Flavour::Python:
    case Flavour::JavaScript:
    case Flavour::PowerShell:
    case Flavour::Go:
    case Flavour::Java:
    case Flavour::Kotlin:
    case Flavour::CSharp:
    case Flavour::Ruby:
    case Flavour::Swift:
        return QByteArray(R"("Bearer " + )") + key;
    }
    Q_UNREACHABLE();
}

QByteArray textLiteral(const QByteArray &text, Flavour flavour)
{
    if (flavour == Flavour::Go && !text.contains('`') && text.contains('"'))
        return "`" + text + "`";
    QByteArray literal { "\"" };
    for (const char c : text) {
        const bool isDollar = c == '$' && (flavour == Flavour::Kotlin || flavour == Flavour::Php);
        const bool isHash = c == '#' && flavour == Flavour::Ruby;
        if (c == '"' || c == '\\' || isDollar || isHash)
            literal.append('\\');
        if (c == '\n')
            literal.append("\\n");
        else
            literal.append(c == '\0' ? ' ' : c);
    }
    return literal.append('"');
}

bool hasObjectLiterals(Flavour flavour)
{
    return flavour == Flavour::Python || flavour == Flavour::JavaScript || flavour == Flavour::Php
        || flavour == Flavour::Ruby || flavour == Flavour::Rust || flavour == Flavour::R
        || flavour == Flavour::Swift;
}

QByteArray jsonLiteral(const QJsonValue &value, Flavour flavour)
{
    if (value.isString())
        return textLiteral(value.toString().toUtf8(), flavour);
    const Shape shape = shapeOf(flavour);
    QByteArrayList parts;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const auto entry : array)
            parts.append(jsonLiteral(entry, flavour));
        return shape.listBegin + parts.join(", ") + shape.listEnd;
    }
    if (!value.isObject())
        return constant(value, flavour);
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QByteArray name = member.key().toUtf8();
        parts.append((shape.quotesNames ? textLiteral(name, flavour) : name) + shape.pair
                     + jsonLiteral(member.value(), flavour));
    }
    return shape.objectBegin + parts.join(", ") + shape.objectEnd;
}

} // namespace keywright::request
