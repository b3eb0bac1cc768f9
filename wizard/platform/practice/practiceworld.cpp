#include "platform/practice/practiceworld.h"

#include "core/facts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr auto permissions = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Secret randomKey(const KeyShape &shape)
{
    constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    QByteArray key = shape.prefix;
    key.reserve(shape.length());
    for (int i = 0; i < shape.bodyLength; ++i)
        key.append(alphabet[QRandomGenerator::system()->bounded(int(sizeof alphabet) - 1)]);
    return Secret::taking(std::move(key));
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

} // namespace

Result<std::unique_ptr<PracticeWorld>, PracticeError> PracticeWorld::create(const Facts &facts)
{
    std::unique_ptr<PracticeWorld> world(new PracticeWorld(facts));
    if (!world->m_folder.isValid())
        return Failure { PracticeError::NoFolder };
    world->makeKeys(facts);
    if (!world->writeHome())
        return Failure { PracticeError::NoFolder };
    if (!world->m_standIn.listen())
        return Failure { PracticeError::NoPort };
    return world;
}

PracticeWorld::PracticeWorld(const Facts &facts)
    : m_folder(QDir::temp().filePath(u"keywright-practice-XXXXXX"_s))
    , m_standIn(facts.service)
{ }

std::filesystem::path PracticeWorld::home() const
{
    return QFileInfo(m_folder.filePath(u"home"_s)).filesystemFilePath();
}

std::filesystem::path PracticeWorld::project() const
{
    return home() / "projects" / "my-bot";
}

std::filesystem::path PracticeWorld::changesFolder() const
{
    return QFileInfo(m_folder.filePath(u"changes"_s)).filesystemFilePath();
}

void PracticeWorld::makeKeys(const Facts &facts)
{
    for (const StandInRole role :
         { StandInRole::Good, StandInRole::Bad, StandInRole::NoCredit, StandInRole::Blocked,
           StandInRole::RateLimited, StandInRole::Trouble, StandInRole::OldOne }) {
        m_keys.push_back({ role, randomKey(facts.key) });
        m_standIn.addKey(role, m_keys.back().key.clone());
    }
}

const Secret &PracticeWorld::key(StandInRole role) const
{
    return std::ranges::find_if(m_keys, [role](const StandInKey &one) { return one.role == role; })->key;
}

bool PracticeWorld::writeHome() const
{
    const QByteArray oldKey = key(StandInRole::OldOne).bytes().toByteArray();
    const QByteArray newKey = key(StandInRole::Good).bytes().toByteArray();
    // U+200B, as a copy from a chat or a web page brings it along.
    constexpr qsizetype middle = 17;
    const QByteArray copied = oldKey.first(middle) + "\xe2\x80\x8b" + oldKey.sliced(middle);
    return write(u"projects/my-bot/.env"_s,
                 "# Settings of my-bot\nPERPLEXITY_API_KEY=\"" + copied + "\"\nBOT_NAME=my-bot\n")
        && write(u"projects/my-bot/.env.example"_s, "PERPLEXITY_API_KEY=your_api_key_here\nBOT_NAME=\n")
        && write(u"projects/notes-app/.env"_s, "PERPLEXITY_API_KEY=your_api_key_here\n")
        && write(u"projects/report/app.py"_s, reportProgram())
        && write(u".bashrc"_s,
                 "alias ll='ls -l'\nexport PERPLEXITY_API_KEY=" + oldKey + "\nexport EDITOR=nano\n")
        && write(u".cursor/mcp.json"_s, mcpSettings(newKey))
        && write(u".config/io.datasette.llm/keys.json"_s, llmKeys(oldKey));
}

bool PracticeWorld::write(const QString &path, const QByteArray &content) const
{
    QFile file(m_folder.filePath(u"home/"_s + path));
    if (!QDir().mkpath(QFileInfo(file).path()) || !file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return false;
    return file.setPermissions(permissions) && file.write(content) == content.size() && file.flush();
}

} // namespace keywright
