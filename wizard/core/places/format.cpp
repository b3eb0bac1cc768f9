#include "core/places/format.h"

#include "core/places/characters.h"

#include <QList>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

struct Extension
{
    QLatin1StringView ending;
    QLatin1StringView format;
};

constexpr auto extensions = std::to_array<Extension>({
    { "env"_L1, "dotenv"_L1 },
    { "vars"_L1, "dotenv"_L1 },
    { "sh"_L1, "shell"_L1 },
    { "bash"_L1, "shell"_L1 },
    { "zsh"_L1, "shell"_L1 },
    { "envrc"_L1, "shell"_L1 },
    { "fish"_L1, "fish"_L1 },
    { "csh"_L1, "csh"_L1 },
    { "tcsh"_L1, "csh"_L1 },
    { "nu"_L1, "nushell"_L1 },
    { "ps1"_L1, "powershell"_L1 },
    { "psm1"_L1, "powershell"_L1 },
    { "psd1"_L1, "powershell"_L1 },
    { "bat"_L1, "batch"_L1 },
    { "cmd"_L1, "batch"_L1 },
    { "service"_L1, "systemd"_L1 },
    { "container"_L1, "systemd"_L1 },
    { "timer"_L1, "systemd"_L1 },
    { "socket"_L1, "systemd"_L1 },
    { "ini"_L1, "ini"_L1 },
    { "cfg"_L1, "ini"_L1 },
    { "conf"_L1, "ini"_L1 },
    { "plist"_L1, "plist"_L1 },
    { "json"_L1, "json"_L1 },
    { "jsonc"_L1, "jsonc"_L1 },
    { "json5"_L1, "json5"_L1 },
    { "code-workspace"_L1, "jsonc"_L1 },
    { "yaml"_L1, "yaml"_L1 },
    { "yml"_L1, "yaml"_L1 },
    { "toml"_L1, "toml"_L1 },
    { "tf"_L1, "hcl"_L1 },
    { "tfvars"_L1, "hcl"_L1 },
    { "hcl"_L1, "hcl"_L1 },
    { "properties"_L1, "properties"_L1 },
    { "xml"_L1, "xml"_L1 },
    { "config"_L1, "xml"_L1 },
    { "csproj"_L1, "xml"_L1 },
    { "html"_L1, "html"_L1 },
    { "php"_L1, "php"_L1 },
    { "go"_L1, "go"_L1 },
    { "dart"_L1, "dart"_L1 },
    { "swift"_L1, "swift"_L1 },
    { "lua"_L1, "lua"_L1 },
    { "el"_L1, "elisp"_L1 },
    { "nix"_L1, "nix"_L1 },
    { "py"_L1, "python"_L1 },
    { "pyw"_L1, "python"_L1 },
    { "js"_L1, "javascript"_L1 },
    { "mjs"_L1, "javascript"_L1 },
    { "cjs"_L1, "javascript"_L1 },
    { "jsx"_L1, "javascript"_L1 },
    { "vue"_L1, "javascript"_L1 },
    { "svelte"_L1, "javascript"_L1 },
    { "ts"_L1, "typescript"_L1 },
    { "tsx"_L1, "typescript"_L1 },
    { "mts"_L1, "typescript"_L1 },
    { "cts"_L1, "typescript"_L1 },
    { "ipynb"_L1, "ipynb"_L1 },
    { "dockerfile"_L1, "dockerfile"_L1 },
    { "java"_L1, "java"_L1 },
    { "kt"_L1, "kotlin"_L1 },
    { "kts"_L1, "kotlin"_L1 },
    { "gradle"_L1, "groovy"_L1 },
    { "groovy"_L1, "groovy"_L1 },
    { "cs"_L1, "csharp"_L1 },
    { "rb"_L1, "ruby"_L1 },
    { "rs"_L1, "rust"_L1 },
    { "scala"_L1, "scala"_L1 },
    { "c"_L1, "c"_L1 },
    { "h"_L1, "c"_L1 },
    { "cpp"_L1, "c"_L1 },
    { "m"_L1, "c"_L1 },
    { "r"_L1, "r"_L1 },
    { "ex"_L1, "elixir"_L1 },
    { "exs"_L1, "elixir"_L1 },
    { "pl"_L1, "perl"_L1 },
    { "hs"_L1, "haskell"_L1 },
    { "sql"_L1, "sql"_L1 },
    { "xcconfig"_L1, "xcconfig"_L1 },
    { "reg"_L1, "reg"_L1 },
    { "md"_L1, "text"_L1 },
    { "txt"_L1, "text"_L1 },
    { "log"_L1, "text"_L1 },
    { "http"_L1, "text"_L1 },
    { "bru"_L1, "text"_L1 },
    { "rst"_L1, "text"_L1 },
    { "csv"_L1, "text"_L1 },
    { "list"_L1, "env-file"_L1 },
});

QString formatByExtension(QStringView ending)
{
    const auto known =
        std::ranges::find_if(extensions, [ending](const Extension &one) { return ending == one.ending; });
    return known == extensions.end() ? QString() : QString(known->format);
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
    if (name == ".emacs"_L1 || name == ".spacemacs"_L1)
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
    if (path.contains("/.bashrc.d/"_L1))
        return u"shell"_s;
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
    QString folder = formatByFolder(whole);
    if (!folder.isEmpty())
        return folder;
    const QString name =
        withoutCopyEnding(QString::fromStdString(path.filename().generic_string()).toLower());
    QString named = formatByName(name);
    if (!named.isEmpty())
        return named;
    const qsizetype dot = name.lastIndexOf(u'.');
    QString format = dot < 0 ? QString() : formatByExtension(QStringView(name).mid(dot + 1));
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
