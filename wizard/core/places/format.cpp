#include "core/places/format.h"

#include "core/places/characters.h"

#include <QList>
#include <QMap>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

const QMap<QString, QString> &formatsByExtension()
{
    static const QMap<QString, QString> formats {
        { u"env"_s, u"dotenv"_s },
        { u"vars"_s, u"dotenv"_s },
        { u"sh"_s, u"shell"_s },
        { u"bash"_s, u"shell"_s },
        { u"zsh"_s, u"shell"_s },
        { u"envrc"_s, u"shell"_s },
        { u"fish"_s, u"fish"_s },
        { u"csh"_s, u"csh"_s },
        { u"tcsh"_s, u"csh"_s },
        { u"nu"_s, u"nushell"_s },
        { u"ps1"_s, u"powershell"_s },
        { u"psm1"_s, u"powershell"_s },
        { u"psd1"_s, u"powershell"_s },
        { u"bat"_s, u"batch"_s },
        { u"cmd"_s, u"batch"_s },
        { u"service"_s, u"systemd"_s },
        { u"container"_s, u"systemd"_s },
        { u"timer"_s, u"systemd"_s },
        { u"socket"_s, u"systemd"_s },
        { u"ini"_s, u"ini"_s },
        { u"cfg"_s, u"ini"_s },
        { u"conf"_s, u"ini"_s },
        { u"plist"_s, u"plist"_s },
        { u"json"_s, u"json"_s },
        { u"jsonc"_s, u"jsonc"_s },
        { u"json5"_s, u"json5"_s },
        { u"code-workspace"_s, u"jsonc"_s },
        { u"yaml"_s, u"yaml"_s },
        { u"yml"_s, u"yaml"_s },
        { u"toml"_s, u"toml"_s },
        { u"tf"_s, u"hcl"_s },
        { u"tfvars"_s, u"hcl"_s },
        { u"hcl"_s, u"hcl"_s },
        { u"properties"_s, u"properties"_s },
        { u"xml"_s, u"xml"_s },
        { u"config"_s, u"xml"_s },
        { u"csproj"_s, u"xml"_s },
        { u"html"_s, u"html"_s },
        { u"php"_s, u"php"_s },
        { u"go"_s, u"go"_s },
        { u"dart"_s, u"dart"_s },
        { u"swift"_s, u"swift"_s },
        { u"lua"_s, u"lua"_s },
        { u"el"_s, u"elisp"_s },
        { u"nix"_s, u"nix"_s },
        { u"py"_s, u"python"_s },
        { u"pyw"_s, u"python"_s },
        { u"js"_s, u"javascript"_s },
        { u"mjs"_s, u"javascript"_s },
        { u"cjs"_s, u"javascript"_s },
        { u"jsx"_s, u"javascript"_s },
        { u"vue"_s, u"javascript"_s },
        { u"svelte"_s, u"javascript"_s },
        { u"ts"_s, u"typescript"_s },
        { u"tsx"_s, u"typescript"_s },
        { u"mts"_s, u"typescript"_s },
        { u"cts"_s, u"typescript"_s },
        { u"ipynb"_s, u"ipynb"_s },
        { u"dockerfile"_s, u"dockerfile"_s },
        { u"java"_s, u"java"_s },
        { u"kt"_s, u"kotlin"_s },
        { u"kts"_s, u"kotlin"_s },
        { u"gradle"_s, u"groovy"_s },
        { u"groovy"_s, u"groovy"_s },
        { u"cs"_s, u"csharp"_s },
        { u"rb"_s, u"ruby"_s },
        { u"rs"_s, u"rust"_s },
        { u"scala"_s, u"scala"_s },
        { u"c"_s, u"c"_s },
        { u"h"_s, u"c"_s },
        { u"cpp"_s, u"c"_s },
        { u"m"_s, u"c"_s },
        { u"r"_s, u"r"_s },
        { u"ex"_s, u"elixir"_s },
        { u"exs"_s, u"elixir"_s },
        { u"pl"_s, u"perl"_s },
        { u"hs"_s, u"haskell"_s },
        { u"sql"_s, u"sql"_s },
        { u"xcconfig"_s, u"xcconfig"_s },
        { u"reg"_s, u"reg"_s },
        { u"md"_s, u"text"_s },
        { u"txt"_s, u"text"_s },
        { u"log"_s, u"text"_s },
        { u"http"_s, u"text"_s },
        { u"bru"_s, u"text"_s },
        { u"rst"_s, u"text"_s },
        { u"csv"_s, u"text"_s },
        { u"list"_s, u"env-file"_s },
    };
    return formats;
}

bool isOneOf(QStringView name, std::initializer_list<QLatin1StringView> names)
{
    return std::ranges::any_of(names, [&](QLatin1StringView known) { return name == known; });
}

/// Formats that a file has by its whole name.
QString formatByName(const QString &name)
{
    if (isOneOf(name,
                { ".bashrc"_L1, ".bash_profile"_L1, ".bash_login"_L1, ".bash_aliases"_L1, ".profile"_L1,
                  ".zshrc"_L1, ".zshenv"_L1, ".zprofile"_L1, ".zlogin"_L1, ".envrc"_L1, ".kshrc"_L1,
                  ".xprofile"_L1, ".xsessionrc"_L1, "profile"_L1, "bash.bashrc"_L1, "zshrc"_L1,
                  "zshenv"_L1 }))
        return u"shell"_s;
    if (name.endsWith("_history"_L1) || name.endsWith("zhistory"_L1))
        return u"shell"_s;
    if (isOneOf(name, { ".cshrc"_L1, ".tcshrc"_L1, ".login"_L1 }))
        return u"csh"_s;
    if (isOneOf(name, { ".netrc"_L1, "_netrc"_L1, "netrc"_L1, ".authinfo"_L1 }))
        return u"netrc"_s;
    if (isOneOf(name, { ".renviron"_L1, ".dev.vars"_L1, ".secrets"_L1 }))
        return u"dotenv"_s;
    if (isOneOf(name, { "environment"_L1, ".pam_environment"_L1, ".sgptrc"_L1, "crontab"_L1 }))
        return u"env-file"_s;
    if (name == "fish_variables"_L1)
        return u"fish"_s;
    if (name == ".emacs"_L1)
        return u"elisp"_s;
    if (name == "core.config_entries"_L1)
        return u"json"_s;
    if (isOneOf(name, { "dockerfile"_L1, "containerfile"_L1 }) || name.startsWith("dockerfile."_L1))
        return u"dockerfile"_s;
    return name == ".env"_L1 || name.startsWith(".env."_L1) ? u"dotenv"_s : QString();
}

/// Formats that a file has by the folder it is in.
QString formatByFolder(const QString &path)
{
    if (path.contains("/environment.d/"_L1) || path.startsWith("/etc/default/"_L1)
        || path.startsWith("/etc/sysconfig/"_L1))
        return u"env-file"_s;
    const bool unit = path.contains("/systemd/"_L1) && path.endsWith(".conf"_L1);
    return unit ? u"systemd"_s : QString();
}

/// Endings that say what was done with a file, not what is in it.
QString withoutCopyEnding(QString name)
{
    for (const QLatin1StringView ending :
         { ".bak"_L1, ".backup"_L1, ".old"_L1, ".orig"_L1, ".save"_L1, "~"_L1, ".example"_L1, ".sample"_L1,
           ".template"_L1, ".dist"_L1, ".tmpl"_L1, ".swp"_L1, ".copy"_L1 }) {
        if (name.endsWith(ending) && name.size() > ending.size())
            name.chop(ending.size());
    }
    return name;
}

bool isSingleToken(QByteArrayView text)
{
    const QByteArrayView token = text.trimmed();
    constexpr qsizetype longest = 4096;
    return !token.isEmpty() && token.size() < longest && std::ranges::none_of(token, [](char c) {
        return isSpace(c) || isBreak(c) || c == '=' || c == '{';
    });
}

QString formatByContent(QByteArrayView text)
{
    const QByteArrayView start = text.trimmed();
    if (start.startsWith("#!"))
        return start.first(lineEnd(start, 0)).contains("python") ? u"python"_s : u"shell"_s;
    if (start.startsWith('{') || start.startsWith('['))
        return start.startsWith("[") && start.first(lineEnd(start, 0)).trimmed().endsWith(']')
                && start.size() > lineEnd(start, 0)
            ? u"ini"_s
            : u"json"_s;
    if (start.startsWith("<?php"))
        return u"php"_s;
    if (start.startsWith('<'))
        return u"xml"_s;
    if (isSingleToken(text))
        return u"raw"_s;
    const QByteArrayView line = start.first(lineEnd(start, 0));
    const qsizetype equals = line.indexOf('=');
    const bool assigns = equals > 0
        && std::ranges::all_of(line.first(equals), [](char c) { return isNameCharacter(c) || isSpace(c); });
    return assigns || line.startsWith('#') ? u"dotenv"_s : u"text"_s;
}

} // namespace

QString formatOf(const std::filesystem::path &path, QByteArrayView text)
{
    const QString whole = QString::fromStdString(path.generic_string());
    const QString folder = formatByFolder(whole);
    if (!folder.isEmpty())
        return folder;
    const QString name =
        withoutCopyEnding(QString::fromStdString(path.filename().generic_string()).toLower());
    const QString named = formatByName(name);
    if (!named.isEmpty())
        return named;
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString format = dot < 0 ? QString() : formatsByExtension().value(name.mid(dot + 1));
    if (format.isEmpty())
        return formatByContent(text);
    // A file of settings that is called "list" or "txt" and holds a key alone is a key file.
    if (format == "text"_L1 && isSingleToken(text))
        return u"raw"_s;
    return format;
}

bool isCode(const QString &format)
{
    return isOneOf(format, { "php"_L1,   "go"_L1,      "dart"_L1,       "swift"_L1,      "lua"_L1,
                             "elisp"_L1, "python"_L1,  "javascript"_L1, "typescript"_L1, "ipynb"_L1,
                             "java"_L1,  "kotlin"_L1,  "groovy"_L1,     "csharp"_L1,     "ruby"_L1,
                             "rust"_L1,  "scala"_L1,   "c"_L1,          "r"_L1,          "elixir"_L1,
                             "perl"_L1,  "haskell"_L1, "sql"_L1,        "nix"_L1,        "html"_L1 });
}

bool isEnvironmentFormat(const QString &format)
{
    return isOneOf(format,
                   { "dotenv"_L1, "shell"_L1, "fish"_L1, "csh"_L1, "nushell"_L1, "powershell"_L1,
                     "env-file"_L1, "systemd"_L1, "dockerfile"_L1, "batch"_L1, "environment"_L1 });
}

bool isForReading(const QString &format)
{
    return format == "text"_L1 || format == "html"_L1;
}

} // namespace keywright
