#include "core/request/codeguess.h"

#include <algorithm>
#include <array>
#include <vector>

namespace keywright::request {

namespace {

/// A piece of text that tells the language.
struct Sign
{
    Flavour flavour;
    QByteArrayView text;
    int weight;
};

constexpr int certain = 8; // No other language has it.
constexpr int strong = 3;
constexpr int weak = 1; // Some others have it too.

constexpr auto signs = std::to_array<Sign>({
    { Flavour::Python, "import requests", certain },
    { Flavour::Python, "import httpx", certain },
    { Flavour::Python, "import aiohttp", certain },
    { Flavour::Python, "urllib", certain },
    { Flavour::Python, "http.client", certain },
    { Flavour::Python, "from openai", certain },
    { Flavour::Python, "import openai", strong },
    { Flavour::Python, "from perplexity", certain },
    { Flavour::Python, "from langchain", certain },
    { Flavour::Python, "from llama_index", certain },
    { Flavour::Python, "from pydantic_ai", certain },
    { Flavour::Python, "litellm", certain },
    { Flavour::Python, "import instructor", certain },
    { Flavour::Python, "import os", strong },
    { Flavour::Python, "import json", strong },
    { Flavour::Python, "requests.", strong },
    { Flavour::Python, "httpx.", strong },
    { Flavour::Python, "os.environ", certain },
    { Flavour::Python, "os.getenv", certain },
    { Flavour::Python, "json.dumps", certain },
    { Flavour::Python, "api_key=", strong },
    { Flavour::Python, "base_url=", strong },
    { Flavour::Python, "headers=", strong },
    { Flavour::Python, "def ", weak },
    { Flavour::Python, "headers = {", weak },
    { Flavour::Python, "openai.api_key", certain },
    { Flavour::Python, " f\"", strong },
    { Flavour::Python, "async with", certain },
    { Flavour::JavaScript, "fetch(", strong },
    { Flavour::JavaScript, "axios", certain },
    { Flavour::JavaScript, "const ", strong },
    { Flavour::JavaScript, "let ", weak },
    { Flavour::JavaScript, "await ", weak },
    { Flavour::JavaScript, "=> ", weak },
    { Flavour::JavaScript, "require(", strong },
    { Flavour::JavaScript, "new OpenAI(", strong },
    { Flavour::JavaScript, "new Perplexity", certain },
    { Flavour::JavaScript, "process.env", certain },
    { Flavour::JavaScript, "import.meta.env", certain },
    { Flavour::JavaScript, "JSON.stringify", certain },
    { Flavour::JavaScript, "XMLHttpRequest", certain },
    { Flavour::JavaScript, "createOpenAI", certain },
    { Flavour::JavaScript, "createPerplexity", certain },
    { Flavour::JavaScript, "@ai-sdk", certain },
    { Flavour::JavaScript, "console.log", strong },
    { Flavour::JavaScript, "superagent", certain },
    { Flavour::JavaScript, "https.request", strong },
    { Flavour::JavaScript, "got.", strong },
    { Flavour::JavaScript, "ky.", strong },
    { Flavour::JavaScript, "undici", certain },
    { Flavour::Go, "package main", certain },
    { Flavour::Go, "net/http", strong },
    { Flavour::Go, "http.NewRequest", certain },
    { Flavour::Go, "http.Post(", strong },
    { Flavour::Go, ":= ", strong },
    { Flavour::Go, "os.Getenv", certain },
    { Flavour::Go, "resty", certain },
    { Flavour::Go, "go-openai", certain },
    { Flavour::Go, "openai-go", certain },
    { Flavour::Go, "openai.DefaultConfig", certain },
    { Flavour::Go, "option.With", certain },
    { Flavour::Go, ".Header.Set(", certain },
    { Flavour::Java, "import java", certain },
    { Flavour::Java, "public class", strong },
    { Flavour::Java, "public static void", strong },
    { Flavour::Java, "HttpRequest.newBuilder", certain },
    { Flavour::Java, "URI.create", strong },
    { Flavour::Java, "System.getenv", weak },
    { Flavour::Java, "System.out", certain },
    { Flavour::Java, "new Request.Builder", certain },
    { Flavour::Java, "HttpURLConnection", strong },
    { Flavour::Java, "RestTemplate", certain },
    { Flavour::Java, "WebClient", strong },
    { Flavour::Java, "OpenAIOkHttpClient", strong },
    { Flavour::Java, "Unirest.", certain },
    { Flavour::Java, "new HttpHeaders()", strong },
    { Flavour::Kotlin, "val ", strong },
    { Flavour::Kotlin, "fun main", certain },
    { Flavour::Kotlin, "fun ", weak },
    { Flavour::Kotlin, "io.ktor", certain },
    { Flavour::Kotlin, "toRequestBody", certain },
    { Flavour::Kotlin, "mapOf(", strong },
    { Flavour::Kotlin, "HttpClient(CIO)", certain },
    { Flavour::Kotlin, "bearerAuth(", strong },
    { Flavour::Kotlin, "setBody(", strong },
    { Flavour::Kotlin, "\" to \"", strong },
    { Flavour::CSharp, "using System", certain },
    { Flavour::CSharp, "using var ", certain },
    { Flavour::CSharp, "new HttpClient(", certain },
    { Flavour::CSharp, "HttpRequestMessage", certain },
    { Flavour::CSharp, "DefaultRequestHeaders", certain },
    { Flavour::CSharp, "AuthenticationHeaderValue", certain },
    { Flavour::CSharp, "StringContent(", certain },
    { Flavour::CSharp, "PostAsync", certain },
    { Flavour::CSharp, "PostAsJsonAsync", certain },
    { Flavour::CSharp, "Environment.GetEnvironmentVariable", certain },
    { Flavour::CSharp, "Console.Write", certain },
    { Flavour::CSharp, "RestClient(", strong },
    { Flavour::CSharp, "RestRequest(", certain },
    { Flavour::CSharp, "OpenAIClientOptions", certain },
    { Flavour::CSharp, "ApiKeyCredential", certain },
    { Flavour::CSharp, "new ChatClient(", certain },
    { Flavour::Php, "<?php", certain },
    { Flavour::Php, "curl_init", certain },
    { Flavour::Php, "curl_setopt", certain },
    { Flavour::Php, "CURLOPT_", certain },
    { Flavour::Php, "GuzzleHttp", certain },
    { Flavour::Php, "Http::with", certain },
    { Flavour::Php, "OpenAI::client", certain },
    { Flavour::Php, "OpenAI::factory", certain },
    { Flavour::Php, "stream_context_create", certain },
    { Flavour::Php, "json_encode", strong },
    { Flavour::Php, "->", weak },
    { Flavour::Php, "getenv('", weak },
    { Flavour::Ruby, "Net::HTTP", certain },
    { Flavour::Ruby, "require 'net/http'", certain },
    { Flavour::Ruby, "require \"net/http\"", certain },
    { Flavour::Ruby, "require \"", strong },
    { Flavour::Ruby, "require '", strong },
    { Flavour::Ruby, "Faraday", certain },
    { Flavour::Ruby, "HTTParty", certain },
    { Flavour::Ruby, "OpenAI::Client", certain },
    { Flavour::Ruby, "ENV[", strong },
    { Flavour::Ruby, "ENV.fetch", certain },
    { Flavour::Ruby, "puts ", strong },
    { Flavour::Ruby, ".to_json", certain },
    { Flavour::Ruby, "do |", strong },
    { Flavour::Ruby, "#{", strong },
    { Flavour::Rust, "reqwest", certain },
    { Flavour::Rust, "async_openai", certain },
    { Flavour::Rust, "ureq::", certain },
    { Flavour::Rust, "fn main", strong },
    { Flavour::Rust, "println!", certain },
    { Flavour::Rust, "let mut ", strong },
    { Flavour::Rust, "env::var", certain },
    { Flavour::Rust, "json!(", certain },
    { Flavour::Rust, "format!(", certain },
    { Flavour::Rust, ".bearer_auth(", certain },
    { Flavour::Rust, ".await?", certain },
    { Flavour::R, "library(", certain },
    { Flavour::R, "<- ", strong },
    { Flavour::R, "httr", certain },
    { Flavour::R, "add_headers(", certain },
    { Flavour::R, "Sys.getenv", certain },
    { Flavour::R, "req_perform", certain },
    { Flavour::R, "req_headers", certain },
    { Flavour::R, "paste0(", certain },
    { Flavour::R, "chat_perplexity(", certain },
    { Flavour::Swift, "URLRequest(", certain },
    { Flavour::Swift, "URLSession", certain },
    { Flavour::Swift, "import Foundation", certain },
    { Flavour::Swift, "forHTTPHeaderField", certain },
    { Flavour::Swift, "URL(string:", certain },
    { Flavour::Swift, "guard let", strong },
    { Flavour::Swift, "JSONSerialization", strong },
});

constexpr int fewest = 2; // One weak sign alone says nothing.
constexpr qsizetype mostTried = 3;
constexpr qsizetype mostLookedAt = 131'072; // The parser reads no more of it either.

} // namespace

QList<Flavour> guessFlavours(const QByteArray &text)
{
    struct Score
    {
        Flavour flavour;
        int points = 0;
    };
    const QByteArray begin = text.first(std::min(text.size(), mostLookedAt));
    std::vector<Score> scores;
    for (const Sign &sign : signs) {
        if (!begin.contains(sign.text))
            continue;
        const auto known = std::ranges::find(scores, sign.flavour, &Score::flavour);
        if (known == scores.end())
            scores.push_back({ sign.flavour, sign.weight });
        else
            known->points += sign.weight;
    }
    std::erase_if(scores, [](const Score &score) { return score.points < fewest; });
    std::ranges::stable_sort(scores, std::ranges::greater {}, &Score::points);
    QList<Flavour> flavours;
    for (const Score &score : scores) {
        if (flavours.size() < mostTried)
            flavours.append(score.flavour);
    }
    return flavours;
}

} // namespace keywright::request
