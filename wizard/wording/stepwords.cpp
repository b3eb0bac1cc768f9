#include "core/facts.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright::wording {

/// How to change a key that only another program can change.
struct StepWords
{
    Q_DECLARE_TR_FUNCTIONS(StepWords)
};

namespace {

// Ids are data (places.json), so these are tables and not switches. Menus are written as the programs write
// them, commands as they are typed.
using Table = QHash<QString, const char *>;

/// Editors, assistants for programmers, and tools of the command line.
Table editorSteps()
{
    return {
        { u"claude-desktop-ext"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "In Claude Desktop open Settings → Extensions, choose the extension and enter "
                            "the new key. Then quit Claude Desktop completely and start it again.") },
        { u"vscode"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "Where mcp.json says ${input:…}, VS Code asked for the key once and keeps it. "
                            "Choose “MCP: List Servers” from the command palette, clear the saved input, "
                            "start the server and type the new key.") },
        { u"zed"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "Keys of model providers are in your keychain: enter the new one in Zed's Agent "
                            "settings.") },
        { u"roo"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "Keys of model providers are kept by the editor: open Roo Code's settings → "
                            "Providers and enter the new key.") },
        { u"goose"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "Goose keeps keys in your keychain: run “goose configure” in a terminal and "
                            "enter the new key.") },
        { u"continue"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "A secret of Continue is in the file .env in the folder .continue of your home, "
                            "or in your Continue account. Change it there and reload the window.") },
        { u"pplx-cli"_s,
          QT_TRANSLATE_NOOP("StepWords", "Run “pplx auth login” in a terminal and enter the new key.") },
    };
}

/// Apps to chat with, and launchers.
Table chatSteps()
{
    return {
        { u"openwebui"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "Sign in to Open WebUI as administrator, open Admin Panel → Settings → Web "
                            "Search, or Connections, enter the new key and save. What is saved there beats "
                            "the variable PERPLEXITY_API_KEY.") },
        { u"lobechat"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "In LobeChat open Settings → AI Service Provider → Perplexity and enter the new "
                            "key; it beats the server's. The server's own key is in its environment: create "
                            "the container again after a change.") },
        { u"jan"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "In Jan open Settings → Model Providers, choose the one for Perplexity and enter "
                            "the new key.") },
        { u"msty-typingmind"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "Open the app's settings, look for Perplexity among the models or providers and "
                            "enter the new key there.") },
        { u"raycast"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "In Raycast open Settings → Extensions, choose the extension and enter the new "
                            "key in its preferences.") },
    };
}

/// Plugins for notes.
Table noteSteps()
{
    return {
        { u"obsidian-copilot"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "Newer versions keep the key in Obsidian's keychain: open Settings → Copilot and "
                            "enter the new key, on every device.") },
        { u"obsidian-textgen"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "In Obsidian open Settings → Text Generator, choose the provider and enter the "
                            "new key.") },
        { u"obsidian-smart"_s,
          QT_TRANSLATE_NOOP(
              "StepWords", "Smart Connections keeps no key for Perplexity, so there is nothing to change.") },
    };
}

/// Programs that run workflows; they encrypt what they keep.
Table workflowSteps()
{
    return {
        { u"n8n"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "In n8n open Credentials → Perplexity account, enter the new key and save. Its "
                            "own test may refuse a good key, for it asks an address that Perplexity has "
                            "switched off.") },
        { u"dify"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "In Dify open Tools → Perplexity, remove the authorization and authorize again "
                            "with the new key.") },
        { u"flowise"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "In Flowise open Credentials, edit the one for Perplexity and enter the new "
                            "key.") },
        { u"langflow"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "In Langflow open Settings → Global Variables, edit the one with the key and "
                            "save.") },
        { u"zapier-make"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "Open the connections of your account there, choose the one for Perplexity and "
                            "connect it again with the new key.") },
    };
}

/// Hosts that run a program elsewhere and keep its keys.
Table hostSteps()
{
    return {
        { u"gas"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "At script.google.com open the project, then Project Settings → Script "
                            "Properties, and change the key there.") },
        { u"vercel"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "At Vercel open the project's Settings → Environment Variables, change the key "
                            "and deploy again: what is deployed already keeps the old key. A copy may be in "
                            "the project's file .env.local.") },
        { u"netlify-etc"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "In the dashboard of your host open the environment variables of the app, change "
                            "the key and deploy again.") },
        { u"supabase"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "At Supabase open Edge Functions → Secrets and change the key there. On this "
                            "computer it is in supabase/functions/.env.") },
        { u"cloudflare"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "Run “npx wrangler secret put PERPLEXITY_API_KEY” in the project's folder, paste "
                            "the key when it asks, and deploy again.") },
        { u"gha"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "On GitHub open the project's Settings → Secrets and variables → Actions, update "
                            "the secret and start the workflow again.") },
    };
}

/// Notebooks and stores that others read from.
Table secretSteps()
{
    return {
        { u"colab"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "In Colab press the key symbol on the left, change the value and run the cell "
                            "again.") },
        { u"streamlit"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "On this computer the key is in the file secrets.toml in the folder .streamlit. "
                            "Streamlit Community Cloud keeps a copy: open the app's Settings → Secrets "
                            "there.") },
        { u"k8s-secret"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "The key is in a Secret of the cluster. Change the Secret, then run “kubectl "
                            "rollout restart” for what uses it: a running pod keeps the old key.") },
        { u"secret-managers"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "Save the new key in your password or secret manager under the same name. Then "
                            "start the program again: from a new terminal, or as a new revision where it "
                            "runs elsewhere.") },
    };
}

/// Libraries and system settings: the key comes from outside.
Table programSteps()
{
    return {
        { u"win-user-env"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "Search the Start menu for “environment variables”, change the variable there "
                            "and start every program again that uses it.") },
        { u"cron"_s,
          QT_TRANSLATE_NOOP("StepWords", "Run “crontab -e” in a terminal, change the line and save.") },
        { u"pplx-mcp"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "The server takes the key from the app that starts it: change it in that app's "
                            "settings and restart the server.") },
        { u"sdk-py"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "The library takes the key from the variable PERPLEXITY_API_KEY. Change it where "
                            "that is set and start the program again.") },
        { u"sdk-ts"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "The library takes the key from the variable PERPLEXITY_API_KEY. Change it where "
                            "that is set and start the program again.") },
        { u"ai-sdk"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "The library takes the key from the variable PERPLEXITY_API_KEY. Change it where "
                            "that is set and start the program again.") },
    };
}

/// Libraries that differ from what most expect.
Table otherLibrarySteps()
{
    return {
        { u"openai-sdk"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "The library takes the key from OPENAI_API_KEY or from the program. Change it "
                            "there, and keep the base address of Perplexity beside it: without that, the key "
                            "goes to OpenAI.") },
        { u"langchain-py"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "The library takes the key from the variable PPLX_API_KEY. Setting "
                            "PERPLEXITY_API_KEY alone is not enough.") },
        { u"langchain-js"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "The library takes the key from PERPLEXITY_API_KEY, and where that is not set, "
                            "from PPLX_API_KEY.") },
        { u"llamaindex"_s,
          QT_TRANSLATE_NOOP(
              "StepWords", "The library reads no variable: change what the program hands over as api_key.") },
        { u"go-sdk"_s,
          QT_TRANSLATE_NOOP("StepWords",
                            "The program hands the key to the library, mostly from the variable "
                            "PPLX_API_KEY. Change it where that is set.") },
    };
}

Table allSteps()
{
    Table all = editorSteps();
    all.insert(chatSteps());
    all.insert(noteSteps());
    all.insert(workflowSteps());
    all.insert(hostSteps());
    all.insert(secretSteps());
    all.insert(programSteps());
    all.insert(otherLibrarySteps());
    return all;
}

} // namespace

QString stepsInWords(const QString &toolId)
{
    static const Table table = allSteps();
    const char *text = table.value(toolId, nullptr);
    return text == nullptr ? QString() : StepWords::tr(text);
}

QList<HiddenStore> hiddenStores(const PlacesFacts &facts)
{
    // What comes from the environment, from code or from nowhere is no store.
    static const QStringList visible { u"environment"_s, u"source"_s, u"registry"_s, u"env-file"_s,
                                       u"none"_s };
    QList<HiddenStore> stores;
    for (const PlaceFact &fact : facts.places) {
        const QString steps = stepsInWords(fact.id);
        if (!steps.isEmpty() && !visible.contains(fact.format))
            stores.append({ fact.tool, steps });
    }
    std::ranges::sort(stores, [](const HiddenStore &left, const HiddenStore &right) {
        return left.tool.compare(right.tool, Qt::CaseInsensitive) < 0;
    });
    return stores;
}

} // namespace keywright::wording
