#include "wording/values.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace keywright::wording {

/// About rules: which key wins, and what makes a change count.
struct RuleWords
{
    Q_DECLARE_TR_FUNCTIONS(RuleWords)
};

namespace {

// Ids are data (places.json), so these are tables and not switches.
using Table = QHash<QString, const char *>;

QString lookedUp(const Table &table, const QString &id)
{
    const char *text = table.value(id, nullptr);
    return text == nullptr ? QString() : RuleWords::tr(text);
}

const Table &winnerTable()
{
    static const Table table {
        { u"environment-beats-file"_s,
          QT_TRANSLATE_NOOP("RuleWords", "a variable that is already set beats the file") },
        { u"file-beats-environment"_s,
          QT_TRANSLATE_NOOP("RuleWords", "the file beats a variable that is already set") },
        { u"later-line-wins"_s, QT_TRANSLATE_NOOP("RuleWords", "the later line in the file counts") },
        { u"first-name-wins"_s, QT_TRANSLATE_NOOP("RuleWords", "the app reads this name first") },
        { u"local-file-wins"_s,
          QT_TRANSLATE_NOOP("RuleWords", "the file for this computer beats the common one") },
        { u"local-project-user"_s, QT_TRANSLATE_NOOP("RuleWords", "the project's settings beat the user's") },
        { u"later-file-wins"_s, QT_TRANSLATE_NOOP("RuleWords", "the shell reads this file last") },
        { u"shell-beats-system"_s,
          QT_TRANSLATE_NOOP("RuleWords", "what a new terminal sets beats what the login set") },
        { u"database-beats-environment"_s,
          QT_TRANSLATE_NOOP("RuleWords",
                            "the app took its key over at its first start and keeps it in its database") },
    };
    return table;
}

Table applyTable()
{
    return {
        { u"restart"_s, QT_TRANSLATE_NOOP("RuleWords", "Restart the program.") },
        { u"quit-fully"_s,
          QT_TRANSLATE_NOOP(
              "RuleWords",
              "Quit the program completely, also from the tray or menu bar, and start it again.") },
        { u"restart-server"_s, QT_TRANSLATE_NOOP("RuleWords", "Restart the server.") },
        { u"next-run"_s, QT_TRANSLATE_NOOP("RuleWords", "It counts the next time the program is run.") },
        { u"new-terminal"_s,
          QT_TRANSLATE_NOOP("RuleWords", "Open a new terminal and start the program from there.") },
        { u"new-login"_s, QT_TRANSLATE_NOOP("RuleWords", "Log out of this computer and log in again.") },
        { u"rebuild"_s, QT_TRANSLATE_NOOP("RuleWords", "Build the app again: the key is built into it.") },
        { u"redeploy"_s, QT_TRANSLATE_NOOP("RuleWords", "Deploy the app again.") },
        { u"recreate-container"_s,
          QT_TRANSLATE_NOOP("RuleWords", "Create the container again. A restart keeps the old key.") },
        { u"reload-units"_s,
          QT_TRANSLATE_NOOP("RuleWords",
                            "Reload the system's services (systemctl daemon-reload) and restart this one.") },
        { u"reload-agents"_s,
          QT_TRANSLATE_NOOP("RuleWords", "Log out and in again, so that the system reads the file.") },
        { u"restart-kernel"_s, QT_TRANSLATE_NOOP("RuleWords", "Restart the notebook's kernel.") },
        { u"reenter-in-app"_s, QT_TRANSLATE_NOOP("RuleWords", "Enter the key in the app's own settings.") },
        { u"allow-folder"_s, QT_TRANSLATE_NOOP("RuleWords", "Run “direnv allow” in that folder.") },
        { u"apply-manifest"_s,
          QT_TRANSLATE_NOOP("RuleWords", "Apply the file with “kubectl apply” and restart what uses it.") },
        { u"apply-terraform"_s, QT_TRANSLATE_NOOP("RuleWords", "Run “terraform apply”.") },
        { u"switch-configuration"_s,
          QT_TRANSLATE_NOOP("RuleWords", "Switch to the new system configuration.") },
        { u"import-again"_s, QT_TRANSLATE_NOOP("RuleWords", "Import the file into the app again.") },
    };
}

Table exposureTable()
{
    return {
        { u"readable"_s, QT_TRANSLATE_NOOP("RuleWords", "Every user of this computer may read the file.") },
        { u"git"_s,
          QT_TRANSLATE_NOOP("RuleWords", "Git keeps the file, so everybody with the project has the key.") },
        { u"git-next"_s,
          QT_TRANSLATE_NOOP(
              "RuleWords",
              "The file is in a Git project and not ignored: the next commit may take it along.") },
        { u"dropbox"_s, QT_TRANSLATE_NOOP("RuleWords", "Dropbox copies the folder to other computers.") },
        { u"onedrive"_s, QT_TRANSLATE_NOOP("RuleWords", "OneDrive copies the folder to other computers.") },
        { u"icloud"_s, QT_TRANSLATE_NOOP("RuleWords", "iCloud copies the folder to other computers.") },
        { u"google-drive"_s,
          QT_TRANSLATE_NOOP("RuleWords", "Google Drive copies the folder to other computers.") },
        { u"template"_s,
          QT_TRANSLATE_NOOP("RuleWords", "This is an example file, and those are shared with others.") },
        { u"history"_s,
          QT_TRANSLATE_NOOP("RuleWords", "The shell keeps every command line, keys included.") },
        { u"command-line"_s,
          QT_TRANSLATE_NOOP("RuleWords",
                            "Every user of this computer can see the command line of a running program.") },
    };
}

} // namespace

QString winnerReason(const QString &why)
{
    return lookedUp(winnerTable(), why);
}

QString applyInWords(const QString &apply)
{
    static const Table table = applyTable();
    return lookedUp(table, apply);
}

QString exposureInWords(const QString &kind)
{
    static const Table table = exposureTable();
    return lookedUp(table, kind);
}

} // namespace keywright::wording
