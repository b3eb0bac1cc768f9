#include "cli/commandline.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

struct HelpWords
{
    Q_DECLARE_TR_FUNCTIONS(HelpWords)
};

namespace {

QString overview()
{
    return HelpWords::tr("Finds out why a Perplexity API key is refused, and keeps it safe.\n"
                         "\n"
                         "  keywright-cli doctor    do everything at once, and say what is wrong\n"
                         "  keywright-cli inspect   look at a key, character by character\n"
                         "  keywright-cli explain   read an error message or a log\n"
                         "  keywright-cli find      find where apps keep the key\n"
                         "  keywright-cli replace   put a new key into files\n"
                         "  keywright-cli undo      take a change back\n"
                         "  keywright-cli test      ask Perplexity about the key\n"
                         "  keywright-cli request   check what an app sends\n"
                         "  keywright-cli listen    hear what an app really sends\n"
                         "  keywright-cli key       save, show or forget keys in the keychain\n"
                         "  keywright-cli run       start a program with the saved key\n"
                         "  keywright-cli report    a report for support, without any key\n"
                         "\n"
                         "Keys come on standard input or from the keychain, never as an argument. Every\n"
                         "command takes --json and --help.\n"
                         "\n"
                         "Exit status: 0 nothing wrong, 1 a problem was found, 2 wrong usage, 3 could not\n"
                         "check, 4 refused to change something.\n");
}

/// Of the commands that change files.
QString usageOfChanging(CommandId command)
{
    if (command == CommandId::Undo)
        return HelpWords::tr("keywright-cli undo [--json] [--list] [--forget] [CHANGE]\n\n"
                             "Takes a change back, the newest where none is named. --list shows them all.\n"
                             "--forget deletes the copies that it keeps, which hold the old key.\n");
    return HelpWords::tr("keywright-cli replace [--json] [--dry-run] [--old-stdin] [--force]\n"
                         "                      [--repair KINDS] PATH…\n\n"
                         "Puts the key on standard input, or the saved one, into the files given. It is\n"
                         "tested first; --force leaves that out. With --old-stdin a NUL byte and the old\n"
                         "key follow, and only places with the old key are changed. --dry-run shows the\n"
                         "change and makes none. --repair also mends what stands beside the key: safe for\n"
                         "what is plain, all, or a list of rename, add, remove-line, address, utf-8,\n"
                         "export, clear-outputs, private.\n");
}

QString usageOf(CommandId command)
{
    switch (command) {
    case CommandId::Inspect:
        return HelpWords::tr("keywright-cli inspect [--json] [--compare]\n\n"
                             "Looks at the text on standard input as at a key; every byte counts. With\n"
                             "--compare, two texts are separated by a NUL byte and compared.\n");
    case CommandId::Explain:
        return HelpWords::tr("keywright-cli explain [--json]\n\n"
                             "Reads an error message or a log on standard input and names the cause.\n");
    case CommandId::Find:
        return HelpWords::tr("keywright-cli find [--json] [--key-stdin] [--home DIR] [--deep] [PATH…]\n\n"
                             "Looks at the known places of this user, or at the paths given. --home names\n"
                             "another home folder, --deep searches the whole of it. With --key-stdin the\n"
                             "places are judged against the key on standard input.\n");
    case CommandId::Replace:
    case CommandId::Undo:
        return usageOfChanging(command);
    case CommandId::Test:
        return HelpWords::tr(
            "keywright-cli test [--json] [--base-url URL] [--ca-file FILE] [--real [NAME]]\n"
            "                   [--name NAME]\n\n"
            "Asks Perplexity about the key on standard input, or the saved one, with --name the\n"
            "one saved under that name: first with a made-up key, which must be refused. That\n"
            "is free. --real asks for an answer too, which costs a fraction of a cent: “agent”\n"
            "is the current request, “guide” the one that older guides show, now retired.\n"
            "--ca-file adds a company's authority; an http address is taken for this computer\n"
            "only, for practice.\n");
    case CommandId::Request:
        return HelpWords::tr(
            "keywright-cli request [--json] [--key-stdin] [--shell bash|cmd|powershell]\n\n"
            "Checks what an app sends: a curl line, code, settings or an HTTP log on standard\n"
            "input. Address, method, headers and body are told one by one: what is wrong and\n"
            "where, what is right, and what is not in the text. The corrected version follows,\n"
            "with the name of a variable in the key's place. Nothing is sent.\n\n"
            "--shell says which shell a command line is for, where it can't be found out.\n"
            "With --key-stdin the tested key and a NUL byte come before the text.\n");
    case CommandId::Listen:
        return HelpWords::tr(
            "keywright-cli listen [--json] [--key-stdin] [--port N] [--timeout SECONDS] [--app ID]\n"
            "                     [--pass-on [--base-url URL] [--ca-file FILE]]\n\n"
            "Opens an address on this computer for one request of your app and says what is\n"
            "wrong with it. Judged against the saved key, or the one on standard input with\n"
            "--key-stdin. --app names the app (an id of “tool” in “find --json”), to be told\n"
            "which of its settings to change. Nothing is sent, unless --pass-on hands the\n"
            "request on to Perplexity, so that the app goes on working. --timeout is 120.\n");
    case CommandId::Key:
        return HelpWords::tr(
            "keywright-cli key save | show | forget [--name NAME] [--json]\n\n"
            "Saves the key on standard input in the keychain and reads it back; shows what\n"
            "is saved, masked, with its dates; or removes it. Several keys can be saved, each\n"
            "under a name of its own; the one without a name is what other commands take.\n");
    case CommandId::Run:
        return HelpWords::tr(
            "keywright-cli run [--name NAME] [--variable VARIABLE] -- PROGRAM [ARGUMENT…]\n\n"
            "Starts the program with the saved key as PERPLEXITY_API_KEY, or as the variable\n"
            "given, in its environment: no file and no argument holds the key. Input, output,\n"
            "terminal and signals are the program's own, and so is the exit status; before\n"
            "that: 2 wrong usage or no such key, 3 no keychain, 126 the program can't be run,\n"
            "127 there is no such program.\n\n"
            "--name is a saved key's; where no key has it and it is written as variables are\n"
            "(PPLX_API_KEY), it is taken for the variable.\n");
    case CommandId::Report:
        return HelpWords::tr(
            "keywright-cli report [--json | --markdown]\n\n"
            "Prints a report for support or for a friend on the phone: the one answer, the saved\n"
            "key masked, where keys are, which wins, and what was changed. It holds no key and no\n"
            "name of yours, and nothing is sent.\n");
    case CommandId::Doctor:
        return HelpWords::tr(
            "keywright-cli doctor [--json] [--key-stdin] [--home DIR] [--base-url URL]\n"
            "                     [--ca-file FILE] [PATH…]\n\n"
            "Finds out why it does not work, and says the one thing to do next. Looks at the\n"
            "saved keys, or with --key-stdin at the one on standard input; finds the keys at\n"
            "the known places, in your home folder, in the environment and in your running\n"
            "programs, or in the paths given; asks Perplexity about every different one, which\n"
            "is free; and ranks what it found. Changes nothing.\n\n"
            "--home names another home folder. With paths, only they are looked at; with both,\n"
            "the known places of that home folder as well.\n");
    }
    Q_UNREACHABLE();
}

} // namespace

QString helpText(const CommandLine &line)
{
    return line.commandName.isEmpty() ? overview() : usageOf(line.command);
}

} // namespace keywright::cli
