#include "cli/commandoptions.h"

#include <QCommandLineParser>

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

void addOptions(QCommandLineParser &parser, CommandId command)
{
    const auto add = [&parser](const QString &name, const QString &value = {}) {
        parser.addOption({ name, QString(), value });
    };
    parser.addOption({ { u"h"_s, u"help"_s }, QString() });
    add(u"json"_s);
    switch (command) {
    case CommandId::Inspect:
        add(u"compare"_s);
        break;
    case CommandId::Find:
        add(u"key-stdin"_s);
        add(u"home"_s, u"DIR"_s);
        add(u"deep"_s);
        break;
    case CommandId::Replace:
        add(u"dry-run"_s);
        add(u"old-stdin"_s);
        add(u"force"_s);
        add(u"repair"_s, u"KINDS"_s);
        break;
    case CommandId::Undo:
        add(u"list"_s);
        add(u"forget"_s);
        break;
    case CommandId::Test:
        add(u"base-url"_s, u"URL"_s);
        add(u"ca-file"_s, u"FILE"_s);
        add(u"real"_s, u"NAME"_s);
        add(u"name"_s, u"NAME"_s);
        break;
    case CommandId::Request:
        add(u"key-stdin"_s);
        add(u"shell"_s, u"SHELL"_s);
        break;
    case CommandId::Listen:
        add(u"key-stdin"_s);
        add(u"port"_s, u"N"_s);
        add(u"timeout"_s, u"SECONDS"_s);
        add(u"app"_s, u"ID"_s);
        add(u"pass-on"_s);
        add(u"base-url"_s, u"URL"_s);
        add(u"ca-file"_s, u"FILE"_s);
        break;
    case CommandId::Doctor:
        add(u"key-stdin"_s);
        add(u"home"_s, u"DIR"_s);
        add(u"base-url"_s, u"URL"_s);
        add(u"ca-file"_s, u"FILE"_s);
        break;
    case CommandId::Key:
        add(u"name"_s, u"NAME"_s);
        break;
    case CommandId::Run:
        add(u"name"_s, u"NAME"_s);
        add(u"variable"_s, u"VARIABLE"_s);
        break;
    case CommandId::Report:
        add(u"markdown"_s);
        break;
    case CommandId::Explain:
        break;
    }
}

} // namespace keywright::cli
