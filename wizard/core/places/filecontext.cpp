#include "core/places/filecontext.h"

#include "core/facts.h"
#include "core/places/format.h"
#include "core/places/syntax/syntax.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// Workflows of n8n, Langflow and Flowise: the app keeps its own copy of what is in such a file.
bool isExport(QByteArrayView text, const QString &format)
{
    if (!format.startsWith("json"_L1) || !text.contains("\"nodes\""))
        return false;
    return text.contains("n8n-nodes") || text.contains("@n8n/") || text.contains("\"connections\"")
        || text.contains("\"edges\"");
}

/// A store whose values its app encrypts: blank or hashed members beside it are not where the key is.
bool isEncryptedStore(QByteArrayView text)
{
    return text.contains("LLMProviderOptionsKeysHashed") && text.contains("\"Buffer\"");
}

/// A reader that takes quotes as part of the value needs them within the place, to be able to remove them.
void takeInQuotes(Hit &hit, const FileContext &context)
{
    if (hit.quote == '\0' || hit.span.begin != hit.outer.begin + 1 || hit.span.end != hit.outer.end - 1)
        return;
    // "set NAME="value"" keeps its quotes, "setx NAME "value"" does not.
    const QByteArray &text = context.text.bytes();
    if (context.format == "batch"_L1 && (hit.outer.begin == 0 || text[hit.outer.begin - 1] != '='))
        return;
    hit.span = hit.outer;
    hit.value = Secret(context.text.view(hit.span));
    hit.state = PlaceState::Damaged;
    if (!hit.damage.contains(Cause::KeyQuoted))
        hit.damage.append(Cause::KeyQuoted);
}

/// The same for a comment behind the value.
void takeInComment(Hit &hit, const FileContext &context)
{
    if (hit.tail.isEmpty() || hit.quote != '\0' || !context.text.view(hit.tail).contains('#'))
        return;
    hit.span = { hit.span.begin, hit.tail.end };
    hit.value = Secret(context.text.view(hit.span));
    hit.state = PlaceState::Damaged;
}

bool holdsKey(const Hit &hit)
{
    return hit.state == PlaceState::Same || hit.state == PlaceState::Other
        || hit.state == PlaceState::Damaged;
}

/// The tool whose settings these are, where the file's name says nothing: LiteLLM's "config.yaml".
const PlaceFact *factByContent(QByteArrayView text, const QString &format, const Facts &facts)
{
    const bool isLiteLlm =
        format == "yaml"_L1 && text.contains("model_list:") && text.contains("litellm_params:");
    return isLiteLlm ? facts.places.place(u"litellm") : nullptr;
}

/// A file that holds nothing but a value is named after it: ".pplx_api_key".
void nameByFile(Lexed &lexed, const std::filesystem::path &path)
{
    for (Setting &setting : lexed.settings) {
        if (setting.name.isEmpty())
            setting.name = QByteArray::fromStdString(path.stem().string());
    }
}

void adjust(FileContext &context)
{
    const bool encrypted = isEncryptedStore(context.text.bytes());
    for (Hit &hit : context.hits) {
        if (encrypted && hit.state == PlaceState::Empty) {
            hit.state = PlaceState::Reference;
            hit.whyNot = NotEditable::AppOnly;
            hit.managed = true;
        }
        if (!holdsKey(hit) || hit.notation != ValueNotation::Plain || hit.comment)
            continue;
        if (keepsQuotes(context))
            takeInQuotes(hit, context);
        if (keepsComments(context))
            takeInComment(hit, context);
    }
}

} // namespace

bool keepsQuotes(const FileContext &context)
{
    const QString name = QString::fromStdString(context.file.path.filename().string());
    const bool dockerList = name == "env.list"_L1;
    if (context.format == "batch"_L1)
        return true;
    const bool line = context.format == "dotenv"_L1 || context.format == "env-file"_L1;
    return line
        && (dockerList || (context.fact != nullptr && context.fact->quirks.contains(u"keeps-quotes"_s)));
}

bool keepsComments(const FileContext &context)
{
    if (context.format == "properties"_L1)
        return true;
    const QString name = QString::fromStdString(context.file.path.filename().string());
    const bool tool = context.fact != nullptr
        && (context.fact->quirks.contains(u"keeps-comments"_s)
            || context.fact->quirks.contains(u"keeps-quotes"_s));
    return (context.format == "env-file"_L1 || context.format == "dotenv"_L1)
        && (tool || name == "env.list"_L1);
}

bool expandsReferences(const FileContext &context, const Hit &hit)
{
    if (context.format == "shell"_L1 || context.format == "dotenv"_L1)
        return hit.quote != '\'';
    if (context.fact != nullptr && context.fact->quirks.contains(u"no-references"_s))
        return false;
    return context.format != "systemd"_L1 && context.format != "environment"_L1;
}

Secret valueOf(const Hit &hit, const FileContext &context)
{
    const bool inHand = context.key != nullptr && hit.value == *context.key;
    return inHand ? context.key->clone() : hit.value.clone();
}

namespace {

/// Only files that a tool is known to read, and no templates, which become YAML later.
bool isRefused(const FileContext &context)
{
    const bool strict = context.format == "toml"_L1 || context.format == "yaml"_L1;
    const QByteArray &text = context.text.bytes();
    if (!strict || context.fact == nullptr || text.contains("{{") || text.contains("{%"))
        return false;
    const SyntaxParser parser = syntaxParser(context.format);
    return parser != nullptr && !parser(text);
}

} // namespace

FileContext readFile(const FileText &file, const Facts &facts, const Secret *key)
{
    FileContext context { file,  facts, key, SourceText::decode(file.content), {}, nullptr, FileRole::Live,
                          false, {},    {} };
    const QByteArray &text = context.text.bytes();
    context.format = formatOf(file.path, text);
    context.fact = file.fact != nullptr ? file.fact : factFor(file.path, facts);
    if (context.fact == nullptr)
        context.fact = factByContent(text, context.format, facts);
    context.role = roleOf(file.path);
    context.exported = isExport(text, context.format);
    context.lexed = lexText(text, context.format);
    if (!context.lexed.format.isEmpty())
        context.format = context.lexed.format;
    if (context.format == "raw"_L1)
        nameByFile(context.lexed, file.path);
    context.hits = scanText(text, context.lexed, { facts, key, context.fact, context.format });
    adjust(context);
    context.refused = !context.hits.empty() && isRefused(context);
    return context;
}

} // namespace keywright
