#include "core/vault/usage.h"

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// Single quotes keep everything but themselves.
QString quoted(const QString &text)
{
    return u"'"_s + QString(text).replace(u"'"_s, u"'\\''"_s) + u"'"_s;
}

/// Prints the key, and nothing else.
QString lookup(DesktopSystem system, const QString &backend, const QString &name)
{
    const QString service = u"io.github.keywright.Keywright"_s;
    switch (system) {
    case DesktopSystem::Linux:
        if (backend.contains("KWallet"_L1, Qt::CaseInsensitive))
            return u"kwallet-query -f %1 -r %2 kdewallet"_s.arg(service, quoted(name));
        return u"secret-tool lookup server %1 user %2"_s.arg(service, quoted(name));
    case DesktopSystem::MacOs:
        return u"security find-generic-password -s %1 -a %2 -w"_s.arg(service, quoted(name));
    case DesktopSystem::Windows:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

QList<UsageCommand> usageCommands(DesktopSystem system, const QString &backend, const QString &name)
{
    const QString print = lookup(system, backend, name);
    if (print.isEmpty())
        return {};
    const QString variable = u"PERPLEXITY_API_KEY=\"$(%1)\""_s.arg(print);
    return { { UsageCommand::Kind::Shell, u"export "_s + variable },
             { UsageCommand::Kind::OneProgram, variable + u" python my_app.py"_s } };
}

} // namespace keywright
