#include "seencase.h"

using namespace Qt::Literals::StringLiterals;

namespace keywright::testing {

namespace {

const QByteArray invalidKey =
    R"(Error 401: {"error":{"message":"Invalid API key provided","type":"invalid_api_key","code":401}})";
const QByteArray noCredit =
    R"({"error":{"message":"You exceeded your current quota","type":"insufficient_quota","code":401}})";

/// The key itself.
QList<SeenCase> keyCases()
{
    return {
        { .name = "a clean key that is accepted, nothing else: all is fine",
          .cause = "",
          .story = Story::AllFine },
        { .name = "a clean key that nobody asked about: not checked",
          .verdict = {},
          .cause = "",
          .story = Story::NotChecked },
        { .name = "nothing at all: not checked", .pasted = "", .verdict = {}, .story = Story::NotChecked },
        { .name = "a placeholder instead of a key",
          .pasted = "your_api_key_here",
          .verdict = {},
          .cause = "key-placeholder" },
        { .name = "the console's shortened form, although an old key is in a file",
          .pasted = "pplx-\xe2\x80\xa6"
                    "9fQ2",
          .verdict = {},
          .files = { { ".bashrc", "export PERPLEXITY_API_KEY=@OTHER@\n" } },
          .cause = "key-masked" },
        { .name = "a hidden character that was cleaned away, and the clean key is accepted",
          .pasted = "@START@\xe2\x80\x8b@END@",
          .cause = "key-invisible" },
        { .name = "a hidden character, and the same in a file: the file is what the app reads",
          .pasted = "@START@\xe2\x80\x8b@END@",
          .files = { { "bot/.env", "PERPLEXITY_API_KEY=@START@\xe2\x80\x8b@END@\n" } },
          .cause = "place-dirty" },
        { .name = "a line break that was copied along, and nothing else",
          .pasted = "@KEY@\n",
          .files = { { "bot/.env", "PERPLEXITY_API_KEY=@KEY@\n" } },
          .cause = "key-line-break" },
        { .name = "a line break that was copied along: an old key that wins explains more",
          .pasted = "@KEY@\n",
          .files = { { "bot/.env", "PERPLEXITY_API_KEY=@KEY@\n" },
                     { ".bashrc", "export PERPLEXITY_API_KEY=@OTHER@\n" } },
          .variables = { { "PERPLEXITY_API_KEY", "@OTHER@" } },
          .cause = "place-shadowed",
          .story = Story::OldKeyWins },
        { .name = "a space behind the key is only a warning: an old key that wins explains more",
          .pasted = "@KEY@ ",
          .files = { { "bot/.env", "PERPLEXITY_API_KEY=@KEY@\n" },
                     { ".bashrc", "export PERPLEXITY_API_KEY=@OTHER@\n" } },
          .variables = { { "PERPLEXITY_API_KEY", "@OTHER@" } },
          .cause = "place-shadowed",
          .story = Story::OldKeyWins },
        { .name = "a key that lost its end and is refused: its length says why",
          .pasted = "@START@",
          .verdict = Cause::AnswerInvalidKey,
          .cause = "key-too-short" },
        { .name = "refused: the key is unknown",
          .verdict = Cause::AnswerInvalidKey,
          .cause = "answer-invalid-key" },
        { .name = "refused although fresh: wait",
          .verdict = Cause::AnswerInvalidKey,
          .isNew = true,
          .cause = "answer-invalid-key",
          .story = Story::RefusedThoughNew },
        { .name = "fresh, but without credit: waiting does not help",
          .verdict = Cause::AnswerNoCredit,
          .isNew = true,
          .cause = "answer-no-credit" },
        { .name = "refused, and another key that was found is accepted",
          .verdict = Cause::AnswerInvalidKey,
          .files = { { ".bashrc", "export PERPLEXITY_API_KEY=@OTHER@\n" } },
          .otherKey = Cause::AnswerAccepted,
          .cause = "answer-invalid-key",
          .story = Story::AnotherKeyWorks },
        { .name = "refused, and the other one as well",
          .verdict = Cause::AnswerInvalidKey,
          .files = { { ".bashrc", "export PERPLEXITY_API_KEY=@OTHER@\n" } },
          .otherKey = Cause::AnswerInvalidKey,
          .cause = "answer-invalid-key" },
        { .name = "no credit, and an old key elsewhere: credit first",
          .verdict = Cause::AnswerNoCredit,
          .files = { { ".bashrc", "export PERPLEXITY_API_KEY=@OTHER@\n" } },
          .cause = "answer-no-credit" },
        { .name = "blocked", .verdict = Cause::AnswerForbidden, .cause = "answer-forbidden" },
        { .name = "no connection: whatever stands in files",
          .verdict = Cause::ConnectDns,
          .files = { { ".bashrc", "export PERPLEXITY_API_KEY=@OTHER@\n" } },
          .cause = "connect-dns" },
        { .name = "a proxy is in the way of this program, and a file sets it",
          .verdict = Cause::ConnectProxyUnreachable,
          .files = { { "bot/.env", "PERPLEXITY_API_KEY=@KEY@\nHTTPS_PROXY=http://127.0.0.1:9\n" } },
          .cause = "connect-proxy-unreachable",
          .evidence = { u"place-proxy"_s } },
        { .name = "somebody else answers",
          .verdict = Cause::AnswerNotPerplexity,
          .cause = "answer-not-perplexity" },
    };
}

/// Which key the app uses.
QList<SeenCase> whichKeyCases()
{
    return {
        { .name = "the new key in .env, the old one exported: the old one wins",
          .files = { { "bot/.env", "PERPLEXITY_API_KEY=@KEY@\n" },
                     { ".bashrc", "export PERPLEXITY_API_KEY=@OTHER@\n" } },
          .variables = { { "PERPLEXITY_API_KEY", "@OTHER@" } },
          .cause = "place-shadowed",
          .story = Story::OldKeyWins,
          .evidence = { u"place-other-key"_s, u"answer-accepted"_s } },
        { .name = "the same, and the app was told so",
          .files = { { "bot/.env", "PERPLEXITY_API_KEY=@KEY@\n" },
                     { ".bashrc", "export PERPLEXITY_API_KEY=@OTHER@\n" } },
          .variables = { { "PERPLEXITY_API_KEY", "@OTHER@" } },
          .message = invalidKey,
          .cause = "place-shadowed",
          .story = Story::OldKeyWins,
          .evidence = { u"answer-invalid-key"_s } },
        { .name = "the old one twice in one file, the later line wins",
          .files = { { "bot/.env", "PERPLEXITY_API_KEY=@KEY@\nPERPLEXITY_API_KEY=@OTHER@\n" } },
          .cause = "place-shadowed",
          .story = Story::OldKeyWins },
        { .name = "two apps, two keys: it works sometimes",
          .files = { { ".cursor/mcp.json",
                       R"({"mcpServers":{"perplexity":{"env":{"PERPLEXITY_API_KEY":"@KEY@"}}}})" },
                     { "bot/.env", "PERPLEXITY_API_KEY=@OTHER@\n" } },
          .cause = "place-conflict",
          .story = Story::TwoKeysInUse },
        { .name = "two keys in two projects, both accepted",
          .files = { { "one/.env", "PERPLEXITY_API_KEY=@KEY@\n" },
                     { "two/.env", "PERPLEXITY_API_KEY=@OTHER@\n" } },
          .otherKey = Cause::AnswerAccepted,
          .cause = "place-conflict",
          .story = Story::TwoKeysInUse },
        { .name = "only the old key is anywhere",
          .files = { { "bot/.env", "PERPLEXITY_API_KEY=@OTHER@\n" } },
          .cause = "place-other-key" },
        { .name = "only the old key is anywhere, twice",
          .files = { { "bot/.env", "PERPLEXITY_API_KEY=@OTHER@\n" },
                     { "two/.env", "PERPLEXITY_API_KEY=@OTHER@\n" } },
          .cause = "place-other-key" },
        { .name = "files are right, a running program holds the old key",
          .files = { { "bot/.env", "PERPLEXITY_API_KEY=@KEY@\n" } },
          .programs = { { "node", "@OTHER@" } },
          .cause = "place-process-stale" },
        { .name = "the request carries another key, and no place shows where from",
          .request = "curl https://api.perplexity.ai/v1/agent -H 'Authorization: Bearer @OTHER@' "
                     "-H 'Content-Type: application/json' -d '{\"preset\":\"fast-search\",\"input\":\"hi\"}'",
          .cause = "request-old-key",
          .story = Story::OldKeyWins },
        { .name = "the request carries another key, and a file shows where from",
          .files = { { "bot/.env", "PERPLEXITY_API_KEY=@OTHER@\n" } },
          .request = "curl https://api.perplexity.ai/v1/agent -H 'Authorization: Bearer @OTHER@' "
                     "-H 'Content-Type: application/json' -d '{\"preset\":\"fast-search\",\"input\":\"hi\"}'",
          .cause = "place-other-key",
          .evidence = { u"request-old-key"_s } },
        { .name = "an old backup holds the old key: nothing reads it",
          .files = { { "bot/.env", "PERPLEXITY_API_KEY=@KEY@\n" },
                     { "bot/.env.bak", "PERPLEXITY_API_KEY=@OTHER@\n" } },
          .cause = "place-copy" },
        { .name = "the old key loses everywhere, the running key is right",
          .files = { { "bot/.env", "PERPLEXITY_API_KEY=@OTHER@\n" },
                     { ".bashrc", "export PERPLEXITY_API_KEY=@KEY@\n" } },
          .variables = { { "PERPLEXITY_API_KEY", "@KEY@" } },
          .vault = Cause::VaultLocked,
          .cause = "vault-locked" },
    };
}

} // namespace

const QList<SeenCase> &placeCases();
const QList<SeenCase> &appCases();

const QList<SeenCase> &seenCases()
{
    static const QList<SeenCase> all = keyCases() + whichKeyCases() + placeCases() + appCases();
    return all;
}

} // namespace keywright::testing
