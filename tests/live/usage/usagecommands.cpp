// Prints the commands that the page shows, as JSON: keywright-usage-commands BACKEND [NAME]
#include "core/vault/savedkey.h"
#include "core/vault/usage.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace keywright;

namespace {

QString idOf(UsageCommand::Kind kind)
{
    using enum UsageCommand::Kind;
    switch (kind) {
    case Run:
        return u"run"_s;
    case Shell:
        return u"shell"_s;
    case Fish:
        return u"fish"_s;
    case PowerShell:
        return u"powershell"_s;
    case Lookup:
        return u"lookup"_s;
    case Python:
        return u"python"_s;
    case Node:
        return u"node"_s;
    case SystemdService:
        return u"systemd-service"_s;
    case SystemdCredential:
        return u"systemd-credential"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QJsonObject commands;
    for (const UsageCommand &usage :
         usageCommands(thisSystem(), arguments.value(1), defaultKeyName(), arguments.value(2)))
        commands.insert(idOf(usage.kind), usage.command);
    const QByteArray text = QJsonDocument(commands).toJson();
    return std::fwrite(text.constData(), 1, std::size_t(text.size()), stdout) == std::size_t(text.size()) ? 0
                                                                                                          : 1;
}
