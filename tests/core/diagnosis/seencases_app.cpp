#include "seencase.h"

using namespace Qt::Literals::StringLiterals;

namespace keywright::testing {

namespace {

const QByteArray invalidKey =
    R"(Error 401: {"error":{"message":"Invalid API key provided","type":"invalid_api_key","code":401}})";
const QByteArray noKeyMessage =
    "perplexity.PerplexityError: The api_key client option must be set either by passing api_key to the "
    "client or by setting the PERPLEXITY_API_KEY environment variable";
const QByteArray retired =
    R"(403 {"error":{"message":"Sonar is now the Agent API. Use /v1/responses instead of /v1/sonar.","type":"chat_completions_not_available","code":403}})";
const QByteArray curlStart = "curl -H 'Authorization: Bearer @KEY@' -H 'Content-Type: application/json' ";
const QByteArray body = "-d '{\"preset\":\"fast-search\",\"input\":\"hi\"}' ";

} // namespace

/// What stands at the places.
const QList<SeenCase> &placeCases();
const QList<SeenCase> &placeCases()
{
    static const QList<SeenCase> rows {
        { .name = "a hidden character in the file, the key itself is clean",
          .files = { { "bot/.env", "PERPLEXITY_API_KEY=@START@\xe2\x80\x8b@END@\n" } },
          .cause = "place-dirty" },
        { .name = "a placeholder in the file that the app reads",
          .files = { { "bot/.env", "PERPLEXITY_API_KEY=your_api_key_here\n" } },
          .cause = "place-placeholder" },
        { .name = "a placeholder in an example file is none",
          .files = { { "bot/.env", "PERPLEXITY_API_KEY=@KEY@\n" },
                     { "bot/.env.example", "PERPLEXITY_API_KEY=your_api_key_here\n" } },
          .cause = "",
          .story = Story::AllFine },
        { .name = "a placeholder that is exported beats the key",
          .files = { { "bot/.env", "PERPLEXITY_API_KEY=@KEY@\n" },
                     { ".bashrc", "export PERPLEXITY_API_KEY=your_api_key_here\n" } },
          .variables = { { "PERPLEXITY_API_KEY", "your_api_key_here" } },
          .cause = "place-placeholder" },
        { .name = "an empty variable blocks the file",
          .files = { { "bot/.env", "PERPLEXITY_API_KEY=@KEY@\n" },
                     { ".bashrc", "export PERPLEXITY_API_KEY=\n" } },
          .variables = { { "PERPLEXITY_API_KEY", "" } },
          .cause = "place-empty" },
        { .name = "a name that no app reads",
          .files = { { "bot/.env", "PERPLEXTY_API_KEY=@KEY@\n" } },
          .cause = "place-wrong-name" },
        { .name = "a wrong address beside the key",
          .files = { { "bot/.env",
                       "PERPLEXITY_API_KEY=@KEY@\nPERPLEXITY_BASE_URL=https://api.perplexity.ai/v2\n" } },
          .cause = "place-base-url",
          .story = Story::AddressElsewhere },
        { .name = "the key under another provider's name",
          .files = { { "bot/.env", "OPENAI_API_KEY=@KEY@\n" } },
          .cause = "place-other-provider-slot",
          .story = Story::AnotherProvider },
        { .name = "UTF-16 makes the reader miss the name",
          .files = { { "bot/.env", QByteArray("\xff\xfeP", 3) } },
          .cause = "",
          .story = Story::AllFine },
        { .name = "a netrc entry replaces the header",
          .files = { { ".netrc", "machine api.perplexity.ai login x password @OTHER@\n" } },
          .cause = "place-netrc" },
        { .name = "a netrc entry with the same key does no harm, the locked keyring does",
          .files = { { ".netrc", "machine api.perplexity.ai login x password @KEY@\n" } },
          .vault = Cause::VaultLocked,
          .cause = "vault-locked" },
        { .name = "headers of its own beside the key",
          .files = { { "bot/.env",
                       "PERPLEXITY_API_KEY=@KEY@\nPERPLEXITY_CUSTOM_HEADERS='Authorization: Bearer "
                       "@OTHER@'\n" } },
          .cause = "place-header-override" },
        { .name = "a proxy that this program passes by",
          .files = { { "bot/.env", "PERPLEXITY_API_KEY=@KEY@\nHTTPS_PROXY=http://127.0.0.1:9\n" } },
          .cause = "place-proxy" },
        { .name = "a locked keyring, all else is right",
          .files = { { "bot/.env", "PERPLEXITY_API_KEY=@KEY@\n" } },
          .vault = Cause::VaultLocked,
          .cause = "vault-locked" },
        { .name = "a locked keyring and a wrong name: the name",
          .files = { { "bot/.env", "PERPLEXTY_API_KEY=@KEY@\n" } },
          .vault = Cause::VaultLocked,
          .cause = "place-wrong-name" },
        { .name = "an old saved key is only worth a word",
          .vault = Cause::VaultRotate,
          .cause = "vault-rotate" },
        { .name = "a placeholder of another project, and the key in hand is shadowed",
          .files = { { "bot/.env", "PERPLEXITY_API_KEY=@KEY@\nPERPLEXITY_API_KEY=@OTHER@\n" },
                     { "notes/.env", "PERPLEXITY_API_KEY=your_api_key_here\n" } },
          .cause = "place-shadowed",
          .story = Story::OldKeyWins },
    };
    return rows;
}

/// What the app sends and was told.
const QList<SeenCase> &appCases();
const QList<SeenCase> &appCases()
{
    static const QList<SeenCase> rows {
        { .name = "the app finds no key, and its name is mistyped in the file",
          .files = { { "bot/.env", "PERPLEXTIY_API_KEY=@KEY@\n" } },
          .message = noKeyMessage,
          .cause = "place-wrong-name" },
        { .name = "the app finds no key, and it is empty in the file",
          .files = { { "bot/.env", "PERPLEXITY_API_KEY=\n" } },
          .message = noKeyMessage,
          .cause = "place-empty" },
        { .name = "the app finds no key, and no file shows why",
          .files = { { "bot/.env", "PERPLEXITY_API_KEY=@KEY@\n" } },
          .message = noKeyMessage,
          .cause = "request-no-authorization" },
        { .name = "accepted here, 404 there: the address",
          .message =
              "HTTP/1.1 404 Not Found\ncontent-length: 0\nPOST https://api.perplexity.ai/v1/chat/completion",
          .cause = "answer-wrong-path",
          .story = Story::AddressElsewhere },
        { .name = "accepted here, 404 there, and a file sets the address",
          .files = { { "bot/.env",
                       "PERPLEXITY_API_KEY=@KEY@\nPERPLEXITY_BASE_URL=https://api.perplexity.ai/v2\n" } },
          .message = "HTTP/1.1 404 Not Found\ncontent-length: 0\nPOST https://api.perplexity.ai/v2/v1/agent",
          .cause = "place-base-url",
          .story = Story::AddressElsewhere },
        { .name = "the request asks a path that does not exist",
          .request = curlStart + body + "https://api.perplexity.ai/v1/chat/completions",
          .cause = "request-path",
          .story = Story::AddressElsewhere },
        { .name = "the request asks a retired path",
          .request = curlStart + body + "https://api.perplexity.ai/chat/completions",
          .cause = "request-path-retired",
          .story = Story::RetiredInApp },
        { .name = "the app was told that its endpoint is retired",
          .message = retired,
          .cause = "answer-retired",
          .story = Story::RetiredInApp },
        { .name = "a retired endpoint, and the key was never asked about",
          .verdict = {},
          .message = retired,
          .cause = "answer-retired" },
        { .name = "another provider answers the app",
          .message =
              "openai.AuthenticationError: Error code: 401 - {'error': {'message': 'Incorrect API key "
              "provided: "
              "pplx-****. You can find your API key at https://platform.openai.com/account/api-keys.', "
              "'type': 'invalid_request_error', 'code': 'invalid_api_key'}}",
          .cause = "answer-other-provider",
          .story = Story::AnotherProvider },
        { .name = "another provider answers, and the file shows the name it goes by",
          .files = { { "bot/.env", "OPENAI_API_KEY=@KEY@\n" } },
          .message =
              "openai.AuthenticationError: Error code: 401 - {'error': {'message': 'Incorrect API key "
              "provided: "
              "pplx-****. You can find your API key at https://platform.openai.com/account/api-keys.', "
              "'type': 'invalid_request_error', 'code': 'invalid_api_key'}}",
          .cause = "place-other-provider-slot",
          .story = Story::AnotherProvider,
          .evidence = { u"answer-other-provider"_s } },
        { .name = "an SDK without its address",
          .request = "from openai import OpenAI\nclient = OpenAI(api_key=\"@KEY@\")\n"
                     "client.responses.create(model=\"sonar\", input=\"hi\")\n",
          .cause = "request-client-default",
          .story = Story::AnotherProvider },
        { .name = "two words Bearer",
          .request = "curl https://api.perplexity.ai/v1/agent -H 'Authorization: Bearer Bearer @KEY@' "
                     "-H 'Content-Type: application/json' "
              + body,
          .cause = "request-double-bearer" },
        { .name = "a wrong request, and an old key in a file: the request is what the app sends",
          .files = { { "bot/.env", "PERPLEXITY_API_KEY=@OTHER@\n" } },
          .request = "curl https://api.perplexity.ai/v1/agent -H 'Authorization: Bearer Bearer @KEY@' "
                     "-H 'Content-Type: application/json' "
              + body,
          .cause = "request-double-bearer" },
        { .name = "the app has no credit, the free check can't see that",
          .message = R"({"error":{"message":"quota","type":"insufficient_quota","code":401}})",
          .cause = "answer-no-credit" },
        { .name = "the app was told unknown key, nothing here shows why",
          .message = invalidKey,
          .cause = "answer-invalid-key",
          .story = Story::FineHere },
        { .name = "the app was told unknown key, and nobody asked yet",
          .verdict = {},
          .message = invalidKey,
          .cause = "answer-invalid-key" },
        { .name = "everything is fine here, and an online service still fails",
          .online = { u"zapier-make"_s },
          .cause = "place-managed",
          .story = Story::FineHere },
        { .name = "an online service fails, whatever files of this computer hold",
          .files = { { "bot/.env", "PERPLEXITY_API_KEY=@OTHER@\n" } },
          .online = { u"zapier-make"_s },
          .cause = "place-managed",
          .story = Story::FineHere },
        { .name = "an online service fails, and the key is refused here as well",
          .verdict = Cause::AnswerNoCredit,
          .online = { u"zapier-make"_s },
          .cause = "answer-no-credit" },
        { .name = "only the message is known",
          .pasted = "",
          .verdict = {},
          .message = retired,
          .cause = "answer-retired" },
    };
    return rows;
}

} // namespace keywright::testing
