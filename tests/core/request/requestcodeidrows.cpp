#include "requestcodeidrows.h"

#include <array>

namespace keywright::testing {

namespace {

constexpr auto programs = std::to_array<Program>({
    { "python", "import requests\nrequests.%m('%A', headers={'%H': '%V',%T}, data='%B')\n",
      "'Content-Type': 'application/json'", "\"" },
    { "javascript", "fetch('%A', { method: '%M', headers: { '%H': '%V',%T }, body: '%B' });\n",
      "'Content-Type': 'application/json'", "\"" },
    { "go",
      "package main\nreq, err := http.NewRequest(\"%M\", \"%A\", strings.NewReader(`%B`))\n"
      "req.Header.Set(\"%H\", \"%V\")\n%T\n",
      "req.Header.Set(\"Content-Type\", \"application/json\")", "\"" },
    { "java",
      "var request = HttpRequest.newBuilder(URI.create(\"%A\")).header(\"%H\", \"%V\")%T"
      ".method(\"%M\", HttpRequest.BodyPublishers.ofString(\"%B\")).build();\n",
      ".header(\"Content-Type\", \"application/json\")", "\\\"" },
    { "kotlin",
      "val response = client.request(\"%A\") {\n  method = HttpMethod.%C\n  header(\"%H\", \"%V\")\n  %T\n"
      "  setBody(\"\"\"%B\"\"\")\n}\nfun main() {}\n",
      "header(\"Content-Type\", \"application/json\")", "\"" },
    { "csharp",
      "var request = new HttpRequestMessage(HttpMethod.%C, \"%A\");\n"
      "request.Headers.Add(\"%H\", \"%V\");\nrequest.Content = new StringContent(\"%B\"%T);\n",
      ", Encoding.UTF8, \"application/json\"", "\\\"" },
    { "php",
      "<?php\n$c = curl_init('%A');\ncurl_setopt($c, CURLOPT_CUSTOMREQUEST, '%M');\n"
      "curl_setopt($c, CURLOPT_HTTPHEADER, ['%H: %V',%T]);\ncurl_setopt($c, CURLOPT_POSTFIELDS, '%B');\n",
      "'Content-Type: application/json'", "\"" },
    { "ruby", "require 'net/http'\nr = Net::HTTP::%C.new(URI('%A'))\nr['%H'] = '%V'\n%T\nr.body = '%B'\n",
      "r['Content-Type'] = 'application/json'", "\"" },
    { "rust",
      "let r = reqwest::Client::new().%m(\"%A\").header(\"%H\", \"%V\")%T.body(r#\"%B\"#).send().await?;\n",
      ".header(\"Content-Type\", \"application/json\")", "\"" },
    { "r",
      "library(httr2)\nrequest(\"%A\") |> req_method(\"%M\") |> req_headers(`%H` = \"%V\"%T) |> "
      "req_body_raw('%B')\n",
      ", `Content-Type` = \"application/json\"", "\"" },
    { "swift",
      "var r = URLRequest(url: URL(string: \"%A\")!)\nr.httpMethod = \"%M\"\n"
      "r.setValue(\"%V\", forHTTPHeaderField: \"%H\")\n%T\nr.httpBody = \"%B\"\n",
      "r.setValue(\"application/json\", forHTTPHeaderField: \"Content-Type\")", "\\\"" },
});

constexpr auto rows = std::to_array<OwnRow>({
    { Cause::RequestClientDefault, "python", "from openai import OpenAI\nc = OpenAI(api_key='KEY!')\n",
      true },
    { Cause::RequestClientDefault, "python",
      "from openai import OpenAI\nc = OpenAI(api_key='KEY!', base_url=URL)\n", false },
    { Cause::RequestClientDefault, "javascript", "const c = new OpenAI({ apiKey: 'KEY!' });\n", true },
    { Cause::RequestClientDefault, "javascript", "const c = new OpenAI({ apiKey: 'KEY!', ...options });\n",
      false },
    { Cause::RequestClientDefault, "go", "client := openai.NewClient(\"KEY!\")\n", true },
    { Cause::RequestClientDefault, "go",
      "config := openai.DefaultConfig(\"KEY!\")\nconfig.BaseURL = base\nc := "
      "openai.NewClientWithConfig(config)\n",
      false },
    { Cause::RequestClientDefault, "java",
      "OpenAIClient c = OpenAIOkHttpClient.builder().apiKey(\"KEY!\").build();\n", true },
    { Cause::RequestClientDefault, "java",
      "OpenAIClient c = OpenAIOkHttpClient.builder().apiKey(\"KEY!\").baseUrl(url).build();\n", false },
    { Cause::RequestClientDefault, "csharp",
      "var c = new ChatClient(\"sonar\", new ApiKeyCredential(\"KEY!\"));\nc.CompleteChat(\"Hi\");\n", true },
    { Cause::RequestClientDefault, "csharp",
      "var o = new OpenAIClientOptions { Endpoint = uri };\nvar c = new ChatClient(\"sonar\", "
      "new ApiKeyCredential(\"KEY!\"), o);\n",
      false },
    { Cause::RequestClientDefault, "php", "<?php\n$client = OpenAI::client('KEY!');\n", true },
    { Cause::RequestClientDefault, "php",
      "<?php\n$c = OpenAI::factory()->withApiKey('KEY!')->withBaseUri($base)->make();\n", false },
    { Cause::RequestClientDefault, "ruby", "client = OpenAI::Client.new(access_token: 'KEY!')\nputs client\n",
      true },
    { Cause::RequestClientDefault, "ruby",
      "client = OpenAI::Client.new(access_token: 'KEY!', uri_base: base)\nputs client\n", false },
    { Cause::RequestClientDefault, "rust",
      "use async_openai::Client;\nlet config = OpenAIConfig::new().with_api_key(\"KEY!\");\n", true },
    { Cause::RequestClientDefault, "rust",
      "use async_openai::Client;\nlet c = OpenAIConfig::new().with_api_key(\"KEY!\").with_api_base(base);\n",
      false },
    { Cause::RequestHeaderTwice, "go",
      "package main\nreq, err := http.NewRequest(\"GET\", \"https://api.perplexity.ai/v1/models\", nil)\n"
      "req.Header.Add(\"Authorization\", \"Bearer KEY!\")\nreq.Header.Add(\"Authorization\", \"KEY!\")\n",
      true },
    { Cause::RequestHeaderTwice, "go",
      "package main\nreq, err := http.NewRequest(\"GET\", \"https://api.perplexity.ai/v1/models\", nil)\n"
      "req.Header.Set(\"Authorization\", \"Bearer KEY!\")\nreq.Header.Set(\"X-Auth\", \"x\")\n",
      false },
    { Cause::RequestHeaderTwice, "java",
      "HttpRequest.newBuilder(URI.create(\"https://api.perplexity.ai/v1/models\")).header(\"Authorization\", "
      "\"Bearer KEY!\").header(\"Authorization\", \"KEY!\").build();\n",
      true },
    { Cause::RequestHeaderTwice, "kotlin",
      "val r = client.get(\"https://api.perplexity.ai/v1/models\") {\n  header(\"Authorization\", \"Bearer "
      "KEY!\")\n"
      "  header(\"Authorization\", \"KEY!\")\n}\nfun main() {}\n",
      true },
    { Cause::RequestHeaderTwice, "kotlin",
      "val r = client.get(\"https://api.perplexity.ai/v1/models\") {\n  header(\"Authorization\", \"Bearer "
      "KEY!\")\n"
      "  header(\"Accept\", \"*/*\")\n}\nfun main() {}\n",
      false },
    { Cause::RequestHeaderTwice, "csharp",
      "var r = new HttpRequestMessage(HttpMethod.Get, \"https://api.perplexity.ai/v1/models\");\n"
      "r.Headers.Add(\"Authorization\", \"Bearer KEY!\");\nr.Headers.Add(\"Authorization\", \"KEY!\");\n",
      true },
    { Cause::RequestHeaderTwice, "csharp",
      "var r = new HttpRequestMessage(HttpMethod.Get, \"https://api.perplexity.ai/v1/models\");\n"
      "r.Headers.Add(\"Authorization\", \"Bearer KEY!\");\nr.Headers.Add(\"Accept\", \"*/*\");\n",
      false },
    { Cause::RequestHeaderTwice, "rust",
      "let r = reqwest::Client::new().get(\"https://api.perplexity.ai/v1/models\").bearer_auth(\"KEY!\")"
      ".header(\"Authorization\", \"KEY!\").send().await?;\n",
      true },
    { Cause::RequestHeaderTwice, "rust",
      "let r = reqwest::Client::new().get(\"https://api.perplexity.ai/v1/models\").bearer_auth(\"KEY!\")"
      ".header(\"Accept\", \"*/*\").send().await?;\n",
      false },
    { Cause::RequestHeaderTwice, "php",
      "<?php\n$c = curl_init('https://api.perplexity.ai/v1/models');\ncurl_setopt($c, CURLOPT_HTTPHEADER, "
      "['Authorization: Bearer KEY!', 'Authorization: KEY!']);\n",
      true },
    { Cause::RequestHeaderTwice, "java",
      "HttpRequest.newBuilder(URI.create(\"https://api.perplexity.ai/v1/models\")).header(\"Authorization\", "
      "\"Bearer KEY!\").header(\"Accept\", \"*/*\").build();\n",
      false },
    { Cause::RequestHeaderTwice, "php",
      "<?php\n$c = curl_init('https://api.perplexity.ai/v1/models');\ncurl_setopt($c, CURLOPT_HTTPHEADER, "
      "['Authorization: Bearer KEY!', 'Accept: */*']);\n",
      false },
});

constexpr auto noSdk = "no common OpenAI SDK has another shape than the builders of the other languages";
constexpr auto oneValue = "its table or setter keeps only the last value of a name";

constexpr auto excused = std::to_array<Excuse>({
    { Cause::RequestClientDefault, "kotlin", noSdk },
    { Cause::RequestClientDefault, "r", noSdk },
    { Cause::RequestClientDefault, "swift", noSdk },
    { Cause::RequestHeaderTwice, "python", oneValue },
    { Cause::RequestHeaderTwice, "javascript", oneValue },
    { Cause::RequestHeaderTwice, "swift", oneValue },
    { Cause::RequestHeaderTwice, "ruby", oneValue },
    { Cause::RequestHeaderTwice, "r", oneValue },
});

} // namespace

std::span<const Program> allPrograms()
{
    return programs;
}

std::vector<IdCase> idCases()
{
    const QByteArray agent = "https://api.perplexity.ai/v1/agent";
    const auto address = [](const QByteArray &text) { return ProgramParts { text }; };
    const auto value = [&](const QByteArray &text) {
        return ProgramParts { agent, "POST", "Authorization", text };
    };
    const auto body = [&](const QByteArray &text) {
        return ProgramParts { agent, "POST", "Authorization", "Bearer KEY!", text };
    };
    const ProgramParts right;
    return {
        { Cause::RequestHost, "another provider", address("https://api.openai.com/v1/agent") },
        { Cause::RequestHost, "the website", address("https://www.perplexity.ai/v1/agent") },
        { Cause::RequestHost, "the port of https", address("https://api.perplexity.ai:443/v1/agent"), false },
        { Cause::RequestScheme, "http", address("http://api.perplexity.ai/v1/agent") },
        { Cause::RequestScheme, "capital letters", address("HTTPS://api.perplexity.ai/v1/agent"), false },
        { Cause::RequestPath, "not there", address("https://api.perplexity.ai/v2/agent") },
        { Cause::RequestPath, "the other name", address("https://api.perplexity.ai/v1/responses"), false },
        { Cause::RequestPathRetired, "chat", address("https://api.perplexity.ai/chat/completions") },
        { Cause::RequestPathRetired, "v1 chat", address("https://api.perplexity.ai/v1/chat/completions"),
          false },
        { Cause::RequestMethod, "PUT", ProgramParts { agent, "PUT" } },
        { Cause::RequestMethod, "POST", right, false },
        { Cause::RequestNoAuthorization, "another name", ProgramParts { agent, "POST", "X-Trace" } },
        { Cause::RequestNoAuthorization, "small letters", ProgramParts { agent, "POST", "authorization" },
          false },
        { Cause::RequestNoBearer, "the key alone", value("KEY!") },
        { Cause::RequestNoBearer, "small bearer", value("bearer KEY!"), false },
        { Cause::RequestDoubleBearer, "twice", value("Bearer Bearer KEY!") },
        { Cause::RequestDoubleBearer, "once", right, false },
        { Cause::RequestBearerSpacing, "colon", value("Bearer: KEY!") },
        { Cause::RequestBearerSpacing, "none", value("BearerKEY!") },
        { Cause::RequestBearerSpacing, "space at the end", value("Bearer KEY! "), false },
        { Cause::RequestWrongScheme, "Basic", value("Basic KEY!") },
        { Cause::RequestWrongScheme, "x-api-key", ProgramParts { agent, "POST", "x-api-key", "KEY!" } },
        { Cause::RequestWrongScheme, "BEARER", value("BEARER KEY!"), false },
        { Cause::RequestKeyText, "placeholder", value("Bearer your_api_key_here") },
        { Cause::RequestKeyText, "another one's key",
          value("Bearer sk-proj-0123456789abcdef0123456789abcdef") },
        { Cause::RequestKeyText, "right", right, false },
        { Cause::RequestVariable, "shell's variable", value("Bearer %PERPLEXITY_API_KEY%") },
        { Cause::RequestVariable, "a key", right, false },
        { Cause::RequestOldKey, "another key", value("Bearer OTHER!") },
        { Cause::RequestOldKey, "the tested key", right, false },
        { Cause::RequestContentType, "none",
          ProgramParts { agent, "POST", "Authorization", "Bearer KEY!", right.body, false } },
        { Cause::RequestContentType, "JSON", right, false },
        { Cause::RequestBodyJson, "cut", body(R"({"model": "perplexity/sonar", "input": )") },
        { Cause::RequestBodyJson, "JSON", right, false },
        { Cause::RequestBodyMissing, "no question", body(R"({"model": "perplexity/sonar"})") },
        { Cause::RequestBodyMissing, "a question", right, false },
        { Cause::RequestModelRetired, "gone", body(R"({"model": "pplx-70b-online", "input": "Hi"})") },
        { Cause::RequestModelRetired, "named in the question",
          body(R"({"model": "perplexity/sonar", "input": "pplx-70b-online"})"), false },
        { Cause::RequestModelMissing, "none", body(R"({"input": "Hi"})") },
        { Cause::RequestModelMissing, "a preset", body(R"({"preset": "fast", "input": "Hi"})"), false },
        { Cause::RequestFine, "right", right },
        { Cause::RequestFine, "no key", value(""), false },
    };
}

std::span<const OwnRow> ownRows()
{
    return rows;
}

std::span<const Excuse> excuses()
{
    return excused;
}

} // namespace keywright::testing
