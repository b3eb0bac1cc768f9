#include "core/request/codetemplatetexts.h"

#include <array>

namespace keywright::request {

namespace {

// clang-format off
constexpr auto templates = std::to_array<CodeTemplate>({
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

} // namespace

std::span<const CodeTemplate> compiledTemplates()
{
    return templates;
}

} // namespace keywright::request
