#include "core/request/codetemplatetexts.h"

#include <array>

namespace keywright::request {

namespace {

// clang-format off
constexpr auto templates = std::to_array<CodeTemplate>({
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
});
// clang-format on

} // namespace

std::span<const CodeTemplate> scriptTemplates()
{
    return templates;
}

} // namespace keywright::request
