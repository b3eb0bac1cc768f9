#include "core/key/folding.h"
#include "core/key/strangers.h"
#include "core/key/wipedtext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr std::size_t longestReference = 300;

QRegularExpression whole(const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

/// The notations of shells, templates, programming languages and secret stores; group 1 is the name.
const std::array<QRegularExpression, 21> &notations()
{
    static const std::array<QRegularExpression, 21> patterns {
        // ${NAME}, ${NAME:-default}, ${env:NAME}, ${{ secrets.NAME }}, ${input:name}
        whole(uR"(\$\{\{?\s*(?:\w+[.:])*([A-Za-z_][\w-]*)(?:\s*[:?+=|!,-][^{}]*)?\s*\}?\})"_s),
        // $NAME, $env:NAME, $env.NAME, $secrets.NAME, "$NAME" in double dollars
        whole(uR"(\$\$?(?:\w+[:.])?([A-Za-z_]\w*))"_s),
        // $(command)
        whole(uR"(\$\([^()]+(?:\([^()]*\))?[^()]*\)())"_s),
        // %NAME%, !NAME!
        whole(uR"(%~?([A-Za-z_][\w.-]*)%)"_s),
        whole(uR"(!([A-Za-z_]\w*)!)"_s),
        // {{ NAME }}, {{{NAME}}}, {{ env.NAME | filter }}
        whole(uR"(=?\{\{\{?-?\s*\.?(?:[\w$]+[.:(]\s*["']?)*([A-Za-z_$][\w-]*)[^{}]*\}?\}\})"_s),
        // {NAME}, {env:NAME}, {$NAME}, #{NAME}, #{NAME}#, @{NAME}, %{NAME}
        whole(uR"([#@%]?\{\$?(?:\w+[:.])?([A-Za-z_]\w*)\}#?)"_s),
        // <%= ENV['NAME'] %>
        whole(uR"(<%[=-]?\s*(?:\w+\W+)*?([A-Za-z_]\w*)\W*%>)"_s),
        // {% env NAME %}, #{ENV["NAME"]}, {file:path}, $[variables.NAME]
        whole(uR"(\{%\s*(?:\w+\s+)*([A-Za-z_]\w*)[^{}]*%\})"_s),
        whole(uR"(#\{\s*\w+\[["'](\w+)["']\]\s*\})"_s),
        whole(uR"(\{(?:file|env|cmd|vault|secret):[^{}]+\}())"_s),
        whole(uR"(\$\[\s*(?:\w+\.)*([A-Za-z_]\w*)\s*\])"_s),
        // userdata.get("NAME")
        whole(uR"([\w.]+\.get\(\s*["']([A-Za-z_]\w*)["'][^()]*\))"_s),
        // os.environ/NAME
        whole(uR"(os\.environ/([A-Za-z_]\w*))"_s),
        // process.env.NAME, import.meta.env.NAME, Bun.env.NAME, env.NAME, secrets.NAME, var.NAME
        whole(uR"((?:[\w$]+\.)*(?:env|secrets?|vars?|config)\.([A-Za-z_]\w*)!?)"_s),
        // os.getenv("NAME"), os.environ["NAME"], Deno.env.get('NAME'), ENV["NAME"], st.secrets["NAME"]
        whole(
            uR"(\[?[\w.:$\]]*(?i:env|environ|getenv|environment|secrets?|variable|config)[\w.:]*\s*[\[(]\s*["']?([A-Za-z_]\w*)["']?.*[\])])"_s),
        // op://vault/item, vault:secret/x, keyring:x, env:NAME
        whole(
            uR"((?i:op|vault|bw|keyring|keychain|secrets?|sm|ssm|env|file|doppler|infisical|pass|gopass|akv|azkv|awssm|gcpsm|ref\+\w+):(?://)?([\w./@ -]*?[^\s]*))"_s),
        // !secret name, !Ref Name, !ENV NAME
        whole(uR"(!(?:secret|Ref|ref|Sub|ENV|env|vault)\s+\$?\{?([\w.-]+)\}?)"_s),
        // arn:aws:secretsmanager:…, projects/…/secrets/…
        whole(uR"(arn:aws[\w-]*:(?:secretsmanager|ssm):\S+())"_s),
        // @Microsoft.KeyVault(…)
        whole(uR"(@Microsoft\.KeyVault\(.*\)())"_s),
        // resolve('NAME'), {{resolve:…}} are covered above; @NAME@ of build tools
        whole(uR"(@([A-Z][A-Z0-9_]*)@)"_s),
    };
    return patterns;
}

bool isKnownName(std::string_view text, const Facts &facts)
{
    const QString name = QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
    return std::ranges::any_of(facts.places.names, [&](const KeyName &known) { return known.name == name; });
}

/// PERPLEXITY_API_KEY alone: the name in the place of the value.
bool isBareName(std::string_view text, const Facts &facts)
{
    constexpr std::size_t longest = 64;
    if (text.size() > longest || isPlaceholder(text))
        return isKnownName(text, facts) && std::ranges::none_of(text, isLower);
    const bool upper = std::ranges::all_of(text, [](char c) { return isUpper(c) || isDigit(c) || c == '_'; });
    const bool ending = text.ends_with("_KEY") || text.ends_with("_TOKEN") || text.ends_with("_SECRET");
    return upper && (ending || isKnownName(text, facts));
}

bool hasTemplateWord(std::string_view text)
{
    constexpr std::array<std::string_view, 6> words { "your", "insert", "replace", "enter", "paste", "here" };
    return std::ranges::any_of(
        words, [text](std::string_view word) { return findWord(text, word) != std::string_view::npos; });
}

/// A name may be told; what is long and strange may be somebody's secret.
QString tellable(const QString &name)
{
    const QByteArray latin = name.toLatin1();
    return mayBeTold({ latin.constData(), static_cast<std::size_t>(latin.size()) }) ? name : QString();
}

} // namespace

std::optional<QString> variableName(std::string_view text, const Facts &facts)
{
    if (text.size() < 2 || text.size() > longestReference)
        return std::nullopt;
    if (isBareName(text, facts))
        return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
    const bool marked = text.find_first_of("$%!{}[]()<>:./@") != std::string_view::npos;
    if (!marked)
        return std::nullopt;
    // "{YOUR_API_KEY}" is a template's word; with a dollar or two braces it is somebody's real variable.
    if (text.front() == '{' && !text.starts_with("{{") && hasTemplateWord(text))
        return std::nullopt;
    const WipedText value(text);
    for (const QRegularExpression &notation : notations()) {
        const QRegularExpressionMatch match = notation.match(value.text());
        if (match.hasMatch())
            return tellable(match.captured(1));
    }
    return std::nullopt;
}

} // namespace keywright
