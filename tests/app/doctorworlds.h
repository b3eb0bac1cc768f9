#pragma once

#include "support/testkeys.h"

#include <QByteArray>
#include <QList>
#include <QTest>

#include <utility>

namespace keywright::testing {

/// What doctor finds, and where.
struct World
{
    QList<std::pair<const char *, QByteArray>> files;
    QByteArray given = {};
    QByteArray variable = {}; ///< PERPLEXITY_API_KEY of the environment
};

/// One row for each thing that can be wrong: a world, the cause on top, the exit status.
inline void doctorWorlds(const QByteArray &good, const QByteArray &old, const QByteArray &poor)
{
    using namespace Qt::Literals::StringLiterals;
    QTest::addColumn<World>("world");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<int>("status");
    const QByteArray line = "PERPLEXITY_API_KEY=";
    QByteArray torn = good;
    torn.insert(20, "\xe2\x80\x8b");
    QTest::newRow("all is fine") << World { { { "bot/.env", line + good } } } << QString() << 0;
    QTest::newRow("bad text in the file")
        << World { { { "bot/.env", line + torn } } } << u"place-dirty"_s << 1;
    QTest::newRow("bad text in hand")
        << World { { { "bot/.env", line + good } }, torn } << u"key-invisible"_s << 1;
    QTest::newRow("old key wins") << World {
        { { "bot/.env", line + good }, { ".bashrc", "export " + line + old } }, {}, old
    } << u"place-shadowed"_s << 1;
    QTest::newRow("two keys") << World { { { "one/.env", line + good }, { "two/.env", line + old } } }
                              << u"place-conflict"_s << 1;
    QTest::newRow("no credit") << World { { { "bot/.env", line + poor } } } << u"answer-no-credit"_s << 1;
    QTest::newRow("wrong address") << World {
        { { "bot/.env", line + good + "\nPERPLEXITY_BASE_URL=https://api.perplexity.ai/v2\n" } }
    } << u"place-base-url"_s << 1;
    QTest::newRow("retired endpoint in a setting") << World {
        { { "bot/.env", line + good + "\nPERPLEXITY_API_URL=https://api.perplexity.ai/chat/completions\n" } }
    } << u"place-base-url"_s << 1;
    QTest::newRow("retired endpoint in a program")
        << World { { { "bot/.env", line + good },
                     { "bot/app.py",
                       "import os, requests\nrequests.post(\"https://api.perplexity.ai/chat/completions\", "
                       "headers={\"Authorization\": \"Bearer \" + os.environ[\"PERPLEXITY_API_KEY\"]}, "
                       "json={\"model\": \"sonar\", \"messages\": []})\n" } } }
        << u"request-path-retired"_s << 1;
    QTest::newRow("wrong name") << World { { { "bot/.env", "PERPLEXTY_API_KEY=" + good } } }
                                << u"place-wrong-name"_s << 1;
    QTest::newRow("a name that the program beside it does not read")
        << World { { { "bot/.env", "PPLX_API_KEY=" + good },
                     { "bot/app.py", "import os\nkey = os.environ[\"PERPLEXITY_API_KEY\"]\n" } } }
        << u"place-wrong-name"_s << 1;
    QTest::newRow("the name that the program beside it reads")
        << World { { { "bot/.env", "PPLX_API_KEY=" + good },
                     { "bot/app.py", "import os\nkey = os.environ[\"PPLX_API_KEY\"]\n" } } }
        << QString() << 0;
    QTest::newRow("placeholder") << World { { { "bot/.env", line + "your_api_key_here" } } }
                                 << u"place-placeholder"_s << 1;
    QTest::newRow("proxy beside the key")
        << World { { { "bot/.env", line + good + "\nHTTPS_PROXY=http://127.0.0.1:9\n" } } }
        << u"place-proxy"_s << 1;
    QTest::newRow("proxy in a start file")
        << World { { { "bot/.env", line + good }, { ".bashrc", "export HTTPS_PROXY=http://127.0.0.1:9\n" } } }
        << u"place-proxy"_s << 1;
    QTest::newRow("the only key is commented out")
        << World { { { "bot/.env", "# " + line + good } } } << u"place-copy"_s << 1;
    QTest::newRow("a proxy that is passed by for the service") << World {
        { { "bot/.env",
            line + good + "\nHTTPS_PROXY=http://127.0.0.1:9\nNO_PROXY=localhost,.perplexity.ai\n" } }
    } << QString() << 0;
    QTest::newRow("a former line of the same name in the same file")
        << World { { { "bot/.env", line + old + '\n' + line + good } } } << QString() << 0;
    QTest::newRow("another company's key under this service's name")
        << World { { { "bot/.env", line + "sk-proj-" + makeBody(9, 60) } } } << u"key-other-provider"_s << 1;
    QTest::newRow("not exported") << World { { { ".bashrc", line + good } } } << u"place-not-exported"_s << 1;
    QTest::newRow("a program of another company's library with this key")
        << World { { { "bot/.env", line + good },
                     { "bot/app.py",
                       "import os\nfrom openai import OpenAI\n"
                       "client = OpenAI(api_key=os.environ[\"PERPLEXITY_API_KEY\"])\n"
                       "client.responses.create(model=\"sonar\", input=\"hi\")\n" } } }
        << u"request-client-default"_s << 1;
    QTest::newRow("a script that keeps the variable in single quotes") << World {
        { { "bot/.env", line + good },
          { "bot/ask.sh",
            "curl https://api.perplexity.ai/v1/agent -H 'Authorization: Bearer $PERPLEXITY_API_KEY' "
            "-H 'Content-Type: application/json' -d '{\"preset\":\"fast-search\",\"input\":\"hi\"}'\n" } }
    } << u"request-variable"_s << 1;
    QTest::newRow("what a test has in a key's place")
        << World { { { "bot/.env", line + good },
                     { "bot/tests/test_a.py", "API_KEY = \"pplx-" + QByteArray(48, '0') + "\"\n" } } }
        << QString() << 0;
    QTest::newRow("settings that their app can't read")
        << World { { { ".codex/config.toml", "[mcp_servers.p.env]\nPERPLEXITY_API_KEY = " + good + '\n' } } }
        << u"place-file-broken"_s << 1;
    QTest::newRow("settings with a tab where none may be") << World {
        { { ".continue/config.yaml", "models:\n\t- provider: perplexity\n\t  apiKey: " + good + '\n' } }
    } << u"place-file-broken"_s << 1;
    QTest::newRow("refused") << World { { { "bot/.env", line + old } } } << u"answer-invalid-key"_s << 1;
    QTest::newRow("the given one is refused, the found one works")
        << World { { { "bot/.env", line + good } }, old } << u"answer-invalid-key"_s << 1;
}

} // namespace keywright::testing

Q_DECLARE_METATYPE(keywright::testing::World)
