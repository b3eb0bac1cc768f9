#include "core/request/codetemplates.h"

#include "core/request/codewriting.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace keywright::request {

namespace {

/// "@URL@", "@METHOD@", "@method@", "@KEY@", "@BEARER@", "@BODY@" (an object), "@JSON@" (a text with it),
/// "@ARGUMENTS@" (its members as named arguments) are filled in; so are lines that begin with "@B@" where
/// there is a body, and "@N@" where there is none.
struct Template
{
    Flavour flavour;
    /// Of the library in the pasted text, one of several between "|"; empty for the most common one.
    QByteArrayView sign;
    bool isSdk;
    QByteArrayView text;
};

// clang-format off
constexpr auto templates = std::to_array<Template>({
{ Flavour::Python, "langchain", true, R"(import os
from langchain_openai import ChatOpenAI

chat = ChatOpenAI(
    model=@MODEL@,
    api_key=@KEY@,
    base_url="https://api.perplexity.ai/v1",
    use_responses_api=True,
)
print(chat.invoke(@INPUT@).content)
)" },
{ Flavour::Python, "from openai|import openai", true, R"(import os
from openai import OpenAI

client = OpenAI(
    api_key=@KEY@,
    base_url="https://api.perplexity.ai/v1",
)
response = client.responses.create(@ARGUMENTS@)
print(response.output_text)
)" },
{ Flavour::Python, "from perplexity|litellm|llama_index|pydantic_ai|instructor", true, R"(import os
from perplexity import Perplexity

client = Perplexity(api_key=@KEY@)
response = client.responses.create(@ARGUMENTS@)
print(response.output_text)
)" },
{ Flavour::Python, "httpx", false, R"(import os
import httpx

response = httpx.request(
    "@METHOD@",
    "@URL@",
    headers={"Authorization": @BEARER@},
@B@    json=@BODY@,
    timeout=60,
)
print(response.json())
)" },
{ Flavour::Python, "aiohttp", false, R"(import asyncio
import os
import aiohttp


async def main():
    headers = {"Authorization": @BEARER@}
    async with aiohttp.ClientSession(headers=headers) as session:
@B@        async with session.@method@("@URL@", json=@BODY@) as response:
@N@        async with session.@method@("@URL@") as response:
            print(await response.json())


asyncio.run(main())
)" },
{ Flavour::Python, "urllib", false, R"(import json
import os
import urllib.request

request = urllib.request.Request(
    "@URL@",
@B@    data=json.dumps(@BODY@).encode(),
    headers={"Authorization": @BEARER@, "Content-Type": "application/json"},
    method="@METHOD@",
)
with urllib.request.urlopen(request) as response:
    print(json.load(response))
)" },
{ Flavour::Python, "", false, R"(import os
import requests

response = requests.@method@(
    "@URL@",
    headers={"Authorization": @BEARER@},
@B@    json=@BODY@,
    timeout=60,
)
print(response.json())
)" },
{ Flavour::JavaScript, "@ai-sdk", true, R"(import { createOpenAI } from "@ai-sdk/openai";
import { generateText } from "ai";

const perplexity = createOpenAI({
  apiKey: @KEY@,
  baseURL: "https://api.perplexity.ai/v1",
});
const { text } = await generateText({
  model: perplexity.responses(@MODEL@),
  prompt: @INPUT@,
});
console.log(text);
)" },
{ Flavour::JavaScript, "new OpenAI|ChatOpenAI", true, R"(import OpenAI from "openai";

const client = new OpenAI({
  apiKey: @KEY@,
  baseURL: "https://api.perplexity.ai/v1",
});
const response = await client.responses.create(@BODY@);
console.log(response.output_text);
)" },
{ Flavour::JavaScript, "perplexity_ai|new Perplexity|ChatPerplexity", true, R"(import Perplexity from "@perplexity-ai/perplexity_ai";

const client = new Perplexity({ apiKey: @KEY@ });
const response = await client.responses.create(@BODY@);
console.log(response.output_text);
)" },
{ Flavour::JavaScript, "axios", false, R"(import axios from "axios";

const response = await axios({
  method: "@METHOD@",
  url: "@URL@",
  headers: { Authorization: @BEARER@ },
@B@  data: @BODY@,
});
console.log(response.data);
)" },
{ Flavour::JavaScript, "", false, R"(const response = await fetch("@URL@", {
  method: "@METHOD@",
  headers: {
    Authorization: @BEARER@,
    "Content-Type": "application/json",
  },
@B@  body: JSON.stringify(@BODY@),
});
console.log(await response.json());
)" },
{ Flavour::Go, "", false, R"(package main

import (
	"fmt"
	"io"
	"net/http"
	"os"
@B@	"strings"
)

func main() {
@B@	body := strings.NewReader(@JSON@)
@B@	request, err := http.NewRequest("@METHOD@", "@URL@", body)
@N@	request, err := http.NewRequest("@METHOD@", "@URL@", nil)
	if err != nil {
		panic(err)
	}
	request.Header.Set("Authorization", @BEARER@)
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		panic(err)
	}
	defer response.Body.Close()
	answer, _ := io.ReadAll(response.Body)
	fmt.Println(string(answer))
}
)" },
{ Flavour::Java, "okhttp|new Request.Builder", false, R"(import okhttp3.*;

public class Ask {
    public static void main(String[] arguments) throws Exception {
@B@        String json = @JSON@;
        Request request = new Request.Builder()
            .url("@URL@")
            .header("Authorization", @BEARER@)
@B@            .post(RequestBody.create(json, MediaType.parse("application/json")))
            .build();
        try (Response response = new OkHttpClient().newCall(request).execute()) {
            System.out.println(response.body().string());
        }
    }
}
)" },
{ Flavour::Java, "", false, R"(import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public class Ask {
    public static void main(String[] arguments) throws Exception {
@B@        String json = @JSON@;
        HttpRequest request = HttpRequest.newBuilder()
            .uri(URI.create("@URL@"))
            .header("Authorization", @BEARER@)
            .header("Content-Type", "application/json")
@B@            .method("@METHOD@", HttpRequest.BodyPublishers.ofString(json))
@N@            .method("@METHOD@", HttpRequest.BodyPublishers.noBody())
            .build();
        HttpResponse<String> response =
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        System.out.println(response.body());
    }
}
)" },
{ Flavour::Kotlin, "ktor", false, R"(import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.request.*
import io.ktor.client.statement.bodyAsText
import io.ktor.http.*

suspend fun main() {
    val response = HttpClient(CIO).request("@URL@") {
        method = HttpMethod.@Method@
        header("Authorization", @BEARER@)
        contentType(ContentType.Application.Json)
@B@        setBody(@JSON@)
    }
    println(response.bodyAsText())
}
)" },
{ Flavour::Kotlin, "", false, R"(import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody

fun main() {
@B@    val json = @JSON@
    val request = Request.Builder()
        .url("@URL@")
        .header("Authorization", @BEARER@)
@B@        .post(json.toRequestBody("application/json".toMediaType()))
        .build()
    OkHttpClient().newCall(request).execute().use { println(it.body?.string()) }
}
)" },
{ Flavour::CSharp, "", false, R"(using System.Net.Http.Headers;
using System.Text;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.@Method@, "@URL@");
request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", @KEY@);
@B@request.Content = new StringContent(@JSON@, Encoding.UTF8, "application/json");
using var response = await client.SendAsync(request);
Console.WriteLine(await response.Content.ReadAsStringAsync());
)" },
{ Flavour::Php, "GuzzleHttp", false, R"(<?php
require 'vendor/autoload.php';

$client = new GuzzleHttp\Client();
$response = $client->request("@METHOD@", "@URL@", [
    "headers" => ["Authorization" => @BEARER@],
@B@    "json" => @BODY@,
]);
echo $response->getBody();
)" },
{ Flavour::Php, "", false, R"(<?php
$curl = curl_init("@URL@");
curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
curl_setopt($curl, CURLOPT_CUSTOMREQUEST, "@METHOD@");
curl_setopt($curl, CURLOPT_HTTPHEADER, [
    "Authorization: Bearer " . @KEY@,
    "Content-Type: application/json",
]);
@B@curl_setopt($curl, CURLOPT_POSTFIELDS, json_encode(@BODY@));
echo curl_exec($curl);
)" },
{ Flavour::Ruby, "HTTParty", false, R"(require "httparty"
require "json"

response = HTTParty.@method@(
  "@URL@",
  headers: { "Authorization" => @BEARER@, "Content-Type" => "application/json" },
@B@  body: @BODY@.to_json,
)
puts response.body
)" },
{ Flavour::Ruby, "", false, R"(require "json"
require "net/http"

uri = URI("@URL@")
request = Net::HTTP::@Method@.new(uri)
request["Authorization"] = @BEARER@
request["Content-Type"] = "application/json"
@B@request.body = @BODY@.to_json
response = Net::HTTP.start(uri.host, uri.port, use_ssl: true) { |http| http.request(request) }
puts response.body
)" },
{ Flavour::Rust, "", false, R"(use serde_json::json;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let response = reqwest::Client::new()
        .@method@("@URL@")
        .header("Authorization", @BEARER@)
@B@        .json(&json!(@BODY@))
        .send()
        .await?;
    println!("{}", response.text().await?);
    Ok(())
}
)" },
{ Flavour::R, "httr2", false, R"(library(httr2)

response <- request("@URL@") |>
  req_method("@METHOD@") |>
  req_headers(Authorization = @BEARER@) |>
@B@  req_body_json(@BODY@) |>
  req_perform()
print(resp_body_json(response))
)" },
{ Flavour::R, "", false, R"(library(httr)

response <- @METHOD@(
  "@URL@",
@B@  body = @BODY@,
@B@  encode = "json",
  add_headers(Authorization = @BEARER@)
)
print(content(response))
)" },
{ Flavour::Swift, "", false, R"(import Foundation

var request = URLRequest(url: URL(string: "@URL@")!)
request.httpMethod = "@METHOD@"
request.setValue(@BEARER@, forHTTPHeaderField: "Authorization")
request.setValue("application/json", forHTTPHeaderField: "Content-Type")
@B@let body: [String: Any] = @BODY@
@B@request.httpBody = try JSONSerialization.data(withJSONObject: body)
let (data, _) = try await URLSession.shared.data(for: request)
print(String(decoding: data, as: UTF8.self))
)" },
});
// clang-format on

/// The SDKs name a model and know no presets.
QJsonObject forSdk(QJsonObject body)
{
    body.remove(QStringLiteral("stream"));
    const QString preset = QStringLiteral("preset");
    if (body.contains(preset) && !body.contains(QStringLiteral("model")))
        body.insert(QStringLiteral("model"), QStringLiteral("perplexity/sonar"));
    body.remove(preset);
    return body;
}

QByteArray namedArguments(const QJsonObject &body, Flavour flavour)
{
    QByteArrayList parts;
    for (auto member = body.begin(); member != body.end(); ++member)
        parts.append(member.key().toLatin1() + "=" + jsonLiteral(member.value(), flavour));
    return parts.join(", ");
}

/// Lines for a program with a body or without one; the others stay as they are.
QByteArray chosenLines(const QByteArray &text, bool hasBody)
{
    QByteArray chosen;
    const QByteArrayList lines = text.split('\n');
    for (const QByteArray &line : lines) {
        const bool isForBody = line.startsWith("@B@");
        const bool isForNone = line.startsWith("@N@");
        if ((isForBody && !hasBody) || (isForNone && hasBody))
            continue;
        chosen += (isForBody || isForNone ? line.sliced(3) : line) + '\n';
    }
    return chosen.trimmed() + '\n';
}

bool usesLibrary(const QByteArray &text, QByteArrayView signs)
{
    const QByteArrayList each = signs.toByteArray().split('|');
    return std::ranges::any_of(each, [&](const QByteArray &sign) { return text.contains(sign); });
}

QByteArray filled(const Template &one, const Question &question)
{
    const QJsonObject body = one.isSdk ? forSdk(question.body) : question.body;
    const QByteArray capitalized = question.method.first(1) + question.method.sliced(1).toLower();
    QByteArray text = chosenLines(one.text.toByteArray(), !body.isEmpty());
    const QByteArray json = QJsonDocument(body).toJson(QJsonDocument::Compact);
    text.replace("@URL@", question.url);
    text.replace("@METHOD@", question.method);
    text.replace("@method@", question.method.toLower());
    text.replace("@Method@", capitalized);
    text.replace("@BEARER@", bearerExpression(one.flavour));
    text.replace("@KEY@", keyExpression(one.flavour));
    text.replace("@ARGUMENTS@", namedArguments(body, one.flavour));
    text.replace("@MODEL@", jsonLiteral(body.value(QStringLiteral("model")), one.flavour));
    text.replace("@INPUT@", jsonLiteral(body.value(QStringLiteral("input")), one.flavour));
    // The user's own words come last: nothing in them is a mark.
    const qsizetype at = text.indexOf("@JSON@");
    if (at >= 0)
        text.replace(at, 6, textLiteral(json, one.flavour));
    const qsizetype object = text.indexOf("@BODY@");
    if (object >= 0)
        text.replace(object, 6, jsonLiteral(body, one.flavour));
    return text;
}

} // namespace

QByteArrayList templatesFor(const Question &question, Flavour flavour, const QByteArray &text)
{
    QByteArrayList programs;
    for (const Template &one : templates) {
        const bool fits =
            one.flavour == flavour && usesLibrary(text, one.sign) && (!one.isSdk || question.isAgent);
        if (fits)
            programs.append(filled(one, question));
    }
    return programs;
}

} // namespace keywright::request
