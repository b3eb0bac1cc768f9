#include "core/vault/usage.h"

#include "core/vault/savedkey.h"

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

using Kind = UsageCommand::Kind;

const QString service = u"io.github.keywright.Keywright"_s;

/// For POSIX shells: single quotes keep everything but themselves.
QString quoted(const QString &text)
{
    return u"'"_s + QString(text).replace(u"'"_s, u"'\\''"_s) + u"'"_s;
}

/// For fish, which knows two escapes within single quotes.
QString fishQuoted(const QString &text)
{
    return u"'"_s + QString(text).replace(u"\\"_s, u"\\\\"_s).replace(u"'"_s, u"\\'"_s) + u"'"_s;
}

QString powerShellQuoted(const QString &text)
{
    // PowerShell takes curly quotes for straight ones.
    QString inner;
    for (const QChar c : text) {
        const bool ends = c == u'\'' || (c >= QChar(0x2018) && c <= QChar(0x201B));
        inner += ends ? QString(2, c) : QString(c);
    }
    return u"'"_s + inner + u"'"_s;
}

/// For Python, JavaScript and systemd alike.
QString doubleQuoted(const QString &text)
{
    return u"\""_s + QString(text).replace(u"\\"_s, u"\\\\"_s).replace(u"\""_s, u"\\\""_s) + u"\""_s;
}

bool isWallet(const QString &backend)
{
    return backend.contains("KWallet"_L1, Qt::CaseInsensitive);
}

/// Which saved key is meant, in a command line of keywright-cli.
QString nameOption(const QString &name, QString (*quote)(const QString &))
{
    return name.isEmpty() ? QString() : QString(u" --name "_s + quote(name));
}

/// Prints the key, and nothing else; empty where the system has no such command.
QString lookup(DesktopSystem system, const QString &backend, const QString &entry,
               QString (*quote)(const QString &))
{
    switch (system) {
    case DesktopSystem::Linux:
        if (isWallet(backend))
            return u"kwallet-query -f %1 -r %2 kdewallet"_s.arg(service, quote(entry));
        return u"secret-tool lookup server %1 user %2"_s.arg(service, quote(entry));
    case DesktopSystem::MacOs:
        return u"security find-generic-password -s %1 -a %2 -w"_s.arg(service, quote(entry));
    case DesktopSystem::Windows:
        return {};
    }
    Q_UNREACHABLE();
}

/// The library `keyring` asks the Secret Service for other attributes than those that QtKeychain gives, so
/// there it is SecretStorage, on which `keyring` is built.
QString pythonCode(DesktopSystem system, const QString &backend, const QString &entry)
{
    if (system == DesktopSystem::MacOs || isWallet(backend))
        return u"import keyring\n\nkey = keyring.get_password(\"%1\", %2)"_s.arg(service,
                                                                                 doubleQuoted(entry));
    return u"import secretstorage\n\n"
           "bus = secretstorage.dbus_init()\n"
           "item = next(secretstorage.search_items(bus, {\n"
           "    \"server\": \"%1\",\n"
           "    \"user\": %2}))\n"
           "item.unlock()\n"
           "key = item.get_secret().decode()"_s.arg(service, doubleQuoted(entry));
}

QString nodeCode(DesktopSystem system, const QString &backend, const QString &entry)
{
    const QString name = doubleQuoted(entry);
    QString command = u"\"secret-tool\", [\"lookup\",\n    \"server\", \"%1\",\n    \"user\", %2]"_s;
    if (system == DesktopSystem::MacOs)
        command =
            u"\"security\", [\"find-generic-password\",\n    \"-s\", \"%1\",\n    \"-a\", %2, \"-w\"]"_s;
    else if (isWallet(backend))
        command = u"\"kwallet-query\", [\"-f\", \"%1\",\n    \"-r\", %2, \"kdewallet\"]"_s;
    return u"const { execFileSync } = require(\"node:child_process\");\n\n"
           "const key = execFileSync("_s
        + command.arg(service, name) + u", { encoding: \"utf8\" }).trimEnd();"_s;
}

/// Credential Manager shows no password by any command of its own; this asks it as programs do. Where the
/// text lies in the answer: CREDENTIALW of wincred.h.
QString powerShellCode(const QString &entry)
{
    return u"Add-Type -Namespace Keywright -Name Credential -MemberDefinition @'\n"
           "[DllImport(\"advapi32.dll\", CharSet = CharSet.Unicode, SetLastError = true)]\n"
           "public static extern bool CredRead(string name, int type, int flags, out IntPtr found);\n"
           "[DllImport(\"advapi32.dll\")] public static extern void CredFree(IntPtr found);\n"
           "'@\n"
           "$found = [IntPtr]::Zero\n"
           "if (-not [Keywright.Credential]::CredRead(%1, 1, 0, [ref]$found)) { throw 'No key is saved.' }\n"
           "$at = if ([IntPtr]::Size -eq 8) { 32, 40 } else { 24, 28 }\n"
           "$bytes = New-Object byte[] ([Runtime.InteropServices.Marshal]::ReadInt32($found, $at[0]))\n"
           "$text = [Runtime.InteropServices.Marshal]::ReadIntPtr($found, $at[1])\n"
           "[Runtime.InteropServices.Marshal]::Copy($text, $bytes, 0, $bytes.Length)\n"
           "[Keywright.Credential]::CredFree($found)\n"
           "$env:PERPLEXITY_API_KEY = [Text.Encoding]::UTF8.GetString($bytes)"_s.arg(powerShellQuoted(entry));
}

/// In a unit, "%" and "$" have a meaning of their own.
QString unitQuoted(const QString &text)
{
    return doubleQuoted(QString(text).replace(u"%"_s, u"%%"_s).replace(u"$"_s, u"$$"_s));
}

void addSystemd(QList<UsageCommand> &commands, bool isOwn, const QString &print, const QString &name)
{
    if (isOwn)
        commands.append({ Kind::SystemdService,
                          u"[Service]\nExecStart=keywright-cli run%1 -- %h/my-app"_s.replace(
                              u"%1"_s, nameOption(name, unitQuoted)) });
    // Only what prints a line end of its own needs to have it taken away.
    const QString alone = print.startsWith("kwallet"_L1) ? QString(print + u" | tr -d '\\n'"_s) : print;
    commands.append({ Kind::SystemdCredential,
                      u"sudo install -d -m 700 /etc/credstore.encrypted\n"_s + alone
                          + u" | sudo systemd-creds encrypt --name=perplexity_api_key - "
                            "/etc/credstore.encrypted/perplexity_api_key"_s });
}

} // namespace

QList<UsageCommand> usageCommands(DesktopSystem system, const QString &backend, const QString &base,
                                  const QString &name)
{
    const QString entry = keyEntry(base, name);
    const QString print = lookup(system, backend, entry, quoted);
    const bool wasTried = system == DesktopSystem::Linux;
    // keywright-cli knows nothing of the keys of practice mode.
    const bool isOwn = base == defaultKeyName();
    QList<UsageCommand> commands;
    if (isOwn) {
        auto *const quote = system == DesktopSystem::Windows ? powerShellQuoted : quoted;
        commands.append({ Kind::Run,
                          u"keywright-cli run%1 -- python my_app.py"_s.arg(nameOption(name, quote)),
                          wasTried });
    }
    if (system == DesktopSystem::Windows) {
        commands.append({ Kind::PowerShell, powerShellCode(entry), wasTried });
        return commands;
    }
    commands.append({ Kind::Shell, u"export PERPLEXITY_API_KEY=\"$(%1)\""_s.arg(print), wasTried });
    commands.append({ Kind::Fish,
                      u"set -gx PERPLEXITY_API_KEY (%1)"_s.arg(lookup(system, backend, entry, fishQuoted)),
                      wasTried });
    commands.append({ Kind::Python, pythonCode(system, backend, entry), wasTried });
    commands.append({ Kind::Node, nodeCode(system, backend, entry), wasTried });
    if (system == DesktopSystem::Linux)
        addSystemd(commands, isOwn, print, name);
    commands.append({ Kind::Lookup, print, wasTried });
    return commands;
}

QString packageFor(const UsageCommand &command)
{
    if (command.command.startsWith("import secretstorage"_L1))
        return u"python3-secretstorage"_s;
    if (command.command.startsWith("import keyring"_L1))
        return u"python3-keyring"_s;
    if (command.command.contains("secret-tool"_L1))
        return u"libsecret-tools"_s;
    if (command.command.contains("kwallet-query"_L1))
        return u"libkf5wallet-bin"_s;
    return {};
}

} // namespace keywright
