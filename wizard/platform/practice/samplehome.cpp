#include "platform/practice/samplehome.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr char retiredPath[] = "/chat/completions";
constexpr char currentPath[] = "/v1/responses";
constexpr char proxyName[] = "HTTPS_PROXY=";

QByteArray keyOf(const std::vector<StandInKey> &keys, StandInRole role)
{
    const auto found = std::ranges::find_if(keys, [role](const StandInKey &one) { return one.role == role; });
    return found == keys.end() ? QByteArray() : found->key.bytes().toByteArray();
}

QByteArray mcpSettings(const QByteArray &key)
{
    return R"({
  "mcpServers": {
    "perplexity": {
      "command": "npx",
      "args": ["-y", "@perplexity-ai/mcp-server"],
      "env": { "PERPLEXITY_API_KEY": " )"
        + key + R"(" }
    }
  }
}
)";
}

QByteArray llmKeys(const QByteArray &key)
{
    return R"({
  "// Note": "This file stores secret API credentials. Do not share!",
  "perplexity": ")"
        + key + R"("
}
)";
}

QByteArray reportProgram()
{
    return R"(import os

from perplexity import Perplexity

client = Perplexity(api_key=os.getenv("PERPLEXITY_API_KEY"))
answer = client.responses.create(preset="fast", input="What is new today?")
print(answer.output_text)
)";
}

/// A program with Perplexity's own library, which reads the key and the address by itself.
QByteArray program()
{
    return R"(from dotenv import load_dotenv
from perplexity import Perplexity

load_dotenv()
client = Perplexity()
answer = client.responses.create(preset="fast", input="What is new today?")
print(answer.output_text)
)";
}

QByteArray keyringProgram()
{
    return R"(import keyring
from perplexity import Perplexity

client = Perplexity(api_key=keyring.get_password("my-bot", "perplexity"))
answer = client.responses.create(preset="fast", input="What is new today?")
print(answer.output_text)
)";
}

QByteArray requestsProgram(const QByteArray &question)
{
    return R"(import os

import requests
from dotenv import load_dotenv

load_dotenv()
answer = requests.post(
    os.environ["PERPLEXITY_API_URL"],
    headers={"Authorization": f"Bearer {os.environ['PERPLEXITY_API_KEY']}"},
    json=)"
        + question + R"(,
)
answer.raise_for_status()
print(answer.json())
)";
}

QByteArray retiredProgram()
{
    return requestsProgram(
        R"({"model": "sonar-pro", "messages": [{"role": "user", "content": "What is new today?"}]})");
}

QByteArray currentProgram()
{
    return requestsProgram(R"({"preset": "fast", "input": "What is new today?"})");
}

QByteArray exampleSettings()
{
    return "PERPLEXITY_API_KEY=your_api_key_here\nBOT_NAME=\n";
}

QByteArray startFile(const QByteArray &line = {})
{
    return "alias ll='ls -l'\n" + line + "export EDITOR=nano\n";
}

std::vector<SampleFile> mixedHome(const std::vector<StandInKey> &keys)
{
    const QByteArray oldKey = keyOf(keys, StandInRole::OldOne);
    // U+200B, as a copy from a chat or a web page brings it along.
    constexpr qsizetype middle = 17;
    const QByteArray copied = oldKey.first(middle) + "\xe2\x80\x8b" + oldKey.sliced(middle);
    return {
        { u"projects/my-bot/.env"_s,
          "# Settings of my-bot\nPERPLEXITY_API_KEY=\"" + copied + "\"\nBOT_NAME=my-bot\n" },
        { u"projects/my-bot/.env.example"_s, exampleSettings() },
        { u"projects/notes-app/.env"_s, "PERPLEXITY_API_KEY=your_api_key_here\n" },
        { u"projects/report/app.py"_s, reportProgram() },
        { u".bashrc"_s, startFile("export PERPLEXITY_API_KEY=" + oldKey + '\n') },
        { u".cursor/mcp.json"_s, mcpSettings(keyOf(keys, StandInRole::Good)) },
        { u".config/io.datasette.llm/keys.json"_s, llmKeys(oldKey) },
    };
}

/// What every broken world has: a project with its program and an example, and files that have nothing to do
/// with it. `settings` is the project's .env, without its heading.
std::vector<SampleFile> projectHome(const QByteArray &settings, const QByteArray &app,
                                    const QByteArray &start = {})
{
    std::vector<SampleFile> files {
        { u"projects/my-bot/.env.example"_s, exampleSettings() },
        { u"projects/my-bot/README.md"_s, "# my-bot\n\nAnswers with the news of the day.\n" },
        { u"projects/my-bot/app.py"_s, app },
        { u".bashrc"_s, startFile(start) },
        { u".config/editor/settings.json"_s, "{\n  \"fontSize\": 13\n}\n" },
    };
    if (!settings.isEmpty())
        files.push_back(
            { u"projects/my-bot/.env"_s, "# Settings of my-bot\n" + settings + "BOT_NAME=my-bot\n" });
    return files;
}

QByteArray assignment(const QByteArray &value)
{
    return "PERPLEXITY_API_KEY=" + value + '\n';
}

std::vector<SampleFile> badTextHome(const QByteArray &key)
{
    constexpr qsizetype middle = 17;
    const QByteArray copied = key.first(middle) + "\xe2\x80\x8b" + key.sliced(middle);
    // Quotation marks of a word processor, which no reader takes for its own.
    return projectHome(assignment("\xe2\x80\x9c" + copied + "\xe2\x80\x9d"), program());
}

std::vector<SampleFile> twoKeysHome(const std::vector<StandInKey> &keys)
{
    auto files = projectHome(assignment(keyOf(keys, StandInRole::Good)), program());
    files.push_back({ u"projects/news-reader/.env"_s, assignment(keyOf(keys, StandInRole::OldOne)) });
    files.push_back({ u"projects/news-reader/app.py"_s, program() });
    return files;
}

/// No file has to do with a key: the program asks the keyring alone.
std::vector<SampleFile> keyringHome()
{
    auto files = projectHome({}, keyringProgram());
    std::erase_if(files, [](const SampleFile &file) { return file.path.endsWith(".example"_L1); });
    return files;
}

} // namespace

std::vector<StandInRole> sampleKeyRoles(PracticeScenario scenario)
{
    switch (scenario) {
    case PracticeScenario::Mixed:
        return { StandInRole::Good,        StandInRole::Bad,     StandInRole::NoCredit, StandInRole::Blocked,
                 StandInRole::RateLimited, StandInRole::Trouble, StandInRole::OldOne };
    case PracticeScenario::OldKeyWins:
    case PracticeScenario::TwoKeys:
        return { StandInRole::Good, StandInRole::OldOne };
    case PracticeScenario::NoCredit:
        return { StandInRole::NoCredit };
    case PracticeScenario::BadText:
    case PracticeScenario::WrongAddress:
    case PracticeScenario::RetiredEndpoint:
    case PracticeScenario::WrongName:
    case PracticeScenario::Placeholder:
    case PracticeScenario::Proxy:
    case PracticeScenario::LockedKeyring:
        return { StandInRole::Good };
    }
    Q_UNREACHABLE();
}

std::vector<SampleFile> sampleHome(PracticeScenario scenario, const std::vector<StandInKey> &keys)
{
    const QByteArray good = keyOf(keys, StandInRole::Good);
    switch (scenario) {
    case PracticeScenario::Mixed:
        return mixedHome(keys);
    case PracticeScenario::BadText:
        return badTextHome(good);
    case PracticeScenario::OldKeyWins:
        return projectHome(assignment(good), program(),
                           "export PERPLEXITY_API_KEY=" + keyOf(keys, StandInRole::OldOne) + '\n');
    case PracticeScenario::TwoKeys:
        return twoKeysHome(keys);
    case PracticeScenario::NoCredit:
        return projectHome(assignment(keyOf(keys, StandInRole::NoCredit)), program());
    case PracticeScenario::WrongAddress:
        return projectHome(assignment(good) + "PERPLEXITY_BASE_URL=https://api.perplexity.ai/v1\n",
                           program());
    case PracticeScenario::RetiredEndpoint:
        return projectHome(assignment(good) + "PERPLEXITY_API_URL=https://api.perplexity.ai" + retiredPath
                               + '\n',
                           retiredProgram());
    case PracticeScenario::WrongName:
        return projectHome("PERPLEXTIY_API_KEY=" + good + '\n', program());
    case PracticeScenario::Placeholder:
        return projectHome(assignment("your_api_key_here"), program());
    case PracticeScenario::Proxy:
        return projectHome(assignment(good) + proxyName + "http://127.0.0.1:3128\n", program());
    case PracticeScenario::LockedKeyring:
        return keyringHome();
    }
    Q_UNREACHABLE();
}

std::vector<SampleProject> sampleProjects(PracticeScenario scenario)
{
    if (scenario == PracticeScenario::Mixed)
        return {};
    std::vector<SampleProject> projects { { u"my-bot"_s, u"projects/my-bot"_s } };
    if (scenario == PracticeScenario::TwoKeys)
        projects.push_back({ u"news-reader"_s, u"projects/news-reader"_s });
    return projects;
}

SampleFile updatedSampleApp()
{
    return { u"projects/my-bot/app.py"_s, currentProgram() };
}

QByteArray updatedSettings(QByteArray settings)
{
    return settings.replace(retiredPath, currentPath);
}

QByteArray settingsWithoutProxy(const QByteArray &settings)
{
    QByteArray left;
    qsizetype begin = 0;
    while (begin < settings.size()) {
        const qsizetype end = settings.indexOf('\n', begin);
        const QByteArray line = end < 0 ? settings.sliced(begin) : settings.sliced(begin, end + 1 - begin);
        begin += line.size();
        if (!line.startsWith(proxyName))
            left += line;
    }
    return left;
}

} // namespace keywright
