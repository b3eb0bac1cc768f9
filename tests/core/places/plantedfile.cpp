#include "plantedfile.h"

#include "core/facts.h"
#include "core/places/format.h"

#include <QMap>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright::testing {

namespace {

/// A file that is not like others of its format: which one, the setting's name, and the text.
struct Own
{
    QLatin1StringView id; ///< PlaceFact::id
    QLatin1StringView ending; ///< of the path
    const char *name;
    const char *text; ///< with @V@ for the value
};

const QList<Own> &ownFiles()
{
    static const QList<Own> files {
        { "compose"_L1, "ml"_L1, "PERPLEXITY_API_KEY",
          "services:\n  bot:\n    image: bot\n    environment:\n      - PERPLEXITY_API_KEY=@V@\n" },
        { "k8s-secret"_L1, "values.yaml"_L1, "perplexityApiKey", "bot:\n  perplexityApiKey: \"@V@\"\n" },
        { "k8s-secret"_L1, "ml"_L1, "PERPLEXITY_API_KEY",
          "apiVersion: v1\nkind: Secret\nmetadata:\n  name: bot\nstringData:\n  PERPLEXITY_API_KEY: @V@\n" },
        { "dotnet"_L1, ".config"_L1, "PerplexityApiKey",
          "<configuration>\n  <appSettings>\n    <add key=\"PerplexityApiKey\" value=\"@V@\" />\n"
          "  </appSettings>\n</configuration>\n" },
        { "dotnet"_L1, "launchSettings.json"_L1, "Perplexity__ApiKey",
          R"({"profiles": {"web": {"environmentVariables": {"Perplexity__ApiKey": "@V@"}}}})" },
        { "dotnet"_L1, ".json"_L1, "ApiKey", "{\n  \"Perplexity\": {\n    \"ApiKey\": \"@V@\"\n  }\n}\n" },
        { "terraform"_L1, "variables.tf"_L1, "perplexity_api_key",
          "locals {\n  perplexity_api_key = \"@V@\"\n}\n" },
        { "api-clients"_L1, ".json"_L1, "PERPLEXITY_API_KEY",
          R"({"values": [{"key": "PERPLEXITY_API_KEY", "value": "@V@", "enabled": true}]})" },
        { "api-clients"_L1, ".http"_L1, "Authorization",
          "POST https://api.perplexity.ai/v1/agent\nAuthorization: Bearer @V@\n" },
        { "api-clients"_L1, ".bru"_L1, "PERPLEXITY_API_KEY", "vars {\n  PERPLEXITY_API_KEY: @V@\n}\n" },
        { "launchd"_L1, ".plist"_L1, "PERPLEXITY_API_KEY",
          "<plist version=\"1.0\"><dict><key>EnvironmentVariables</key><dict>"
          "<key>PERPLEXITY_API_KEY</key><string>@V@</string></dict></dict></plist>\n" },
        { "alfred"_L1, ".plist"_L1, "perplexity_api_key",
          "<plist version=\"1.0\"><dict><key>variables</key><dict>"
          "<key>perplexity_api_key</key><string>@V@</string></dict></dict></plist>\n" },
        { "vscode"_L1, "mcp.json"_L1, "PERPLEXITY_API_KEY",
          "{\n  // servers\n  \"servers\": {\"perplexity\": {\"command\": \"npx\",\n"
          "    \"env\": {\"PERPLEXITY_API_KEY\": \"@V@\"}}}\n}\n" },
        { "vscode"_L1, "settings.json"_L1, "PERPLEXITY_API_KEY",
          "{\n  \"terminal.integrated.env.linux\": {\"PERPLEXITY_API_KEY\": \"@V@\"},\n}\n" },
        { "vscode"_L1, "launch.json"_L1, "PERPLEXITY_API_KEY",
          R"({"configurations": [{"type": "debugpy", "env": {"PERPLEXITY_API_KEY": "@V@"}}]})" },
        { "opencode"_L1, "auth.json"_L1, "key", R"({"perplexity": {"type": "api", "key": "@V@"}})" },
        { "opencode"_L1, ""_L1, "apiKey", R"({"provider": {"perplexity": {"options": {"apiKey": "@V@"}}}})" },
        { "goose"_L1, "secrets.yaml"_L1, "PERPLEXITY_API_KEY", "PERPLEXITY_API_KEY: @V@\n" },
        { "continue"_L1, "config.yaml"_L1, "apiKey",
          "name: mine\nmodels:\n  - name: Sonar\n    provider: perplexity\n    model: sonar-pro\n"
          "    apiKey: @V@\n" },
        { "continue"_L1, "config.json"_L1, "apiKey",
          R"({"models": [{"title": "Sonar", "provider": "perplexity", "apiKey": "@V@"}]})" },
        { "taskmaster"_L1, ".json"_L1, "apiKey", R"({"models": {"perplexity": {"apiKey": "@V@"}}})" },
        { "pplx-cli"_L1, ".json"_L1, "api_key", R"({"perplexity": {"api_key": "@V@"}})" },
        { "llm"_L1, "keys.json"_L1, "perplexity", "{\n  \"perplexity\": \"@V@\"\n}\n" },
        { "aichat"_L1, "config.yaml"_L1, "api_key",
          "clients:\n- type: openai-compatible\n  name: perplexity\n"
          "  api_base: https://api.perplexity.ai\n  api_key: @V@\n" },
        { "mods"_L1, ".yml"_L1, "api-key",
          "apis:\n  perplexity:\n    base-url: https://api.perplexity.ai\n    api-key: @V@\n" },
        { "aider"_L1, ".yml"_L1, "perplexityai", "api-key:\n  - perplexityai=@V@\n" },
        { "openclaw"_L1, ".json"_L1, "apiKey",
          "{\n  // plugins\n  plugins: {entries: {perplexity: {config: {webSearch: "
          "{apiKey: '@V@'}}}}},\n}\n" },
        { "pi"_L1, ".json"_L1, "perplexityApiKey", "{\"perplexityApiKey\": \"@V@\"}\n" },
        { "litellm"_L1, ".yaml"_L1, "api_key",
          "model_list:\n  - model_name: sonar\n    litellm_params:\n      model: perplexity/sonar-pro\n"
          "      api_key: @V@\n" },
        { "librechat"_L1, ".yaml"_L1, "apiKey",
          "endpoints:\n  custom:\n    - name: Perplexity\n      apiKey: '@V@'\n"
          "      baseURL: https://api.perplexity.ai/\n" },
        { "chatbox"_L1, ".json"_L1, "apiKey",
          R"({"settings": {"providers": {"perplexity": {"apiKey": "@V@"}}}})" },
        { "obsidian-copilot"_L1, ".json"_L1, "perplexityApiKey",
          "{\n  \"userId\": \"1\",\n  \"perplexityApiKey\": \"@V@\"\n}\n" },
        { "logseq"_L1, ".json"_L1, "perplexityApiKey",
          "{\"disabled\": false, \"perplexityApiKey\": \"@V@\"}\n" },
        { "emacs"_L1, ".authinfo"_L1, "password", "machine api.perplexity.ai login apikey password @V@\n" },
        { "netrc"_L1, ""_L1, "password", "machine api.perplexity.ai\n  login me\n  password @V@\n" },
        { "neovim"_L1, ".lua"_L1, "api_key",
          "return { providers = { perplexity = { api_key = \"@V@\" } } }\n" },
        { "home-assistant"_L1, "core.config_entries"_L1, "api_key",
          R"({"data": {"entries": [{"domain": "perplexity_assistant", "data": {"api_key": "@V@"}}]}})" },
        { "home-assistant"_L1, "secrets.yaml"_L1, "perplexity_api_key", "perplexity_api_key: @V@\n" },
        { "mobile"_L1, ".dart"_L1, "perplexityApiKey", "const perplexityApiKey = '@V@';\n" },
    };
    return files;
}

/// How a format writes a setting: @N@ for its name, @V@ for its value.
const QMap<QString, const char *> &formats()
{
    static const QMap<QString, const char *> known {
        { u"dotenv"_s, "# keys\n@N@=@V@\n" },
        { u"env-file"_s, "@N@=@V@\n" },
        { u"shell"_s, "# keys\nexport @N@=\"@V@\"\n" },
        { u"fish"_s, "set -gx @N@ \"@V@\"\n" },
        { u"csh"_s, "setenv @N@ \"@V@\"\n" },
        { u"nushell"_s, "$env.@N@ = \"@V@\"\n" },
        { u"powershell"_s, "$env:@N@ = \"@V@\"\r\n" },
        { u"batch"_s, "@echo off\r\nset @N@=@V@\r\n" },
        { u"systemd"_s, "[Service]\nEnvironment=\"@N@=@V@\"\nExecStart=/usr/bin/bot\n" },
        { u"plist"_s, "<plist version=\"1.0\"><dict><key>@N@</key><string>@V@</string></dict></plist>\n" },
        { u"json"_s,
          "{\n  \"mcpServers\": {\n    \"search\": {\n      \"command\": \"npx\",\n"
          "      \"env\": { \"@N@\": \"@V@\" }\n    }\n  }\n}\n" },
        { u"jsonc"_s,
          "{\n  // servers\n  \"mcpServers\": {\"search\": {\"env\": {\"@N@\": \"@V@\"}}},\n}\n" },
        { u"yaml"_s, "extensions:\n  search:\n    enabled: true\n    envs:\n      @N@: @V@\n" },
        { u"toml"_s, "[mcp_servers.search.env]\n@N@ = \"@V@\"\n" },
        { u"hcl"_s, "@N@ = \"@V@\"\n" },
        { u"properties"_s, "# settings\n@N@=@V@\n" },
        { u"xml"_s, "<resources>\n    <string name=\"@N@\">@V@</string>\n</resources>\n" },
        { u"xcconfig"_s, "@N@ = @V@\n" },
        { u"dockerfile"_s, "FROM python:3\nENV @N@=@V@\n" },
        { u"raw"_s, "@V@\n" },
        { u"elisp"_s, "(setenv \"@N@\" \"@V@\")\n" },
        { u"lua"_s, "vim.env.@N@ = \"@V@\"\n" },
        { u"nix"_s, "{ home.sessionVariables = {\n  @N@ = \"@V@\";\n}; }\n" },
        { u"python"_s, "import os\n\n@N@ = \"@V@\"\n" },
        { u"javascript"_s, "const @N@ = \"@V@\";\n" },
        { u"typescript"_s, "export const @N@: string = '@V@';\n" },
        { u"go"_s, "package main\n\nconst @N@ = \"@V@\"\n" },
        { u"php"_s, "<?php\ndefine('@N@', '@V@');\n" },
        { u"java"_s, "class A {\n  static final String @N@ = \"@V@\";\n}\n" },
        { u"kotlin"_s, "const val @N@ = \"@V@\"\n" },
        { u"swift"_s, "let @N@ = \"@V@\"\n" },
        { u"csharp"_s, "class A { const string @N@ = \"@V@\"; }\n" },
        { u"ruby"_s, "@N@ = '@V@'\n" },
        { u"rust"_s, "const @N@: &str = \"@V@\";\n" },
        { u"scala"_s, "val @N@ = \"@V@\"\n" },
        { u"dart"_s, "const @N@ = '@V@';\n" },
        { u"r"_s, "Sys.setenv(@N@ = \"@V@\")\n" },
        { u"elixir"_s, "System.put_env(\"@N@\", \"@V@\")\n" },
        { u"perl"_s, "$ENV{@N@} = \"@V@\";\n" },
        { u"ipynb"_s,
          "{\"cells\": [{\"cell_type\": \"code\", \"source\": [\"import os\\n\",\n"
          "  \"os.environ['@N@'] = '@V@'\"], \"outputs\": []}], \"nbformat\": 4}\n" },
    };
    return known;
}

PlantedFile filled(QByteArray text, const QByteArray &name)
{
    text.replace("@N@", name);
    const qsizetype at = text.indexOf("@V@");
    return { text.first(at), text.sliced(at + 3), QString::fromUtf8(name), true };
}

/// The names that the tool reads, as far as they can be variables of that file.
QStringList namesOf(const PlaceFact &fact)
{
    return fact.names.isEmpty() ? QStringList { u"PERPLEXITY_API_KEY"_s } : fact.names;
}

bool speaksOfService(const QString &name)
{
    const QString lower = name.toLower();
    return lower.contains("perplexity"_L1) || lower.contains("pplx"_L1);
}

} // namespace

QList<PlantedFile> plantedFiles(const PlaceFact &fact, const std::filesystem::path &path)
{
    const QString text = QString::fromStdString(path.generic_string());
    for (const Own &own : ownFiles()) {
        if (own.id == fact.id && text.endsWith(own.ending) && !text.endsWith("/.env"_L1))
            return { filled(own.text, own.name) };
    }
    if (text.endsWith("/fish_variables"_L1))
        return { filled("SETUVAR --export PERPLEXITY_API_KEY:@V@\n", "PERPLEXITY_API_KEY") };
    QString format = formatOf(path, {});
    if (format == "text"_L1 || format == "json5"_L1)
        format = fact.format;
    const char *sample = formats().value(format, nullptr);
    QList<PlantedFile> files;
    for (const QString &name : namesOf(fact)) {
        if (sample == nullptr)
            return {};
        PlantedFile file = filled(sample, name.toUtf8());
        file.speaksOfService = speaksOfService(name);
        if (format == "raw"_L1)
            file.name = QString::fromStdString(path.filename().string());
        files.append(file);
    }
    return files;
}

} // namespace keywright::testing
