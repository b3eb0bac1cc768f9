#include "requestways.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace keywright::testing {

namespace {

QByteArray quoted(const QByteArray &text, Way way)
{
    QByteArray inner = text;
    if (way == Way::CurlCmd)
        return '"' + inner.replace('"', "\\\"") + '"';
    const bool isPowerShell = way == Way::CurlPowerShell || way == Way::Invoke;
    return '\'' + inner.replace('\'', isPowerShell ? "''" : "'\\''") + '\'';
}

QByteArray command(Way way, const MeantRequest &request)
{
    QByteArrayList words;
    const auto add = [&](const QByteArray &before, const QByteArray &text) {
        words.append(before + quoted(text, way));
    };
    const bool isCurl = way != Way::Wget && way != Way::Httpie;
    if (way == Way::Httpie) {
        words = { "http", request.method };
        add({}, request.url);
    } else {
        words = { way == Way::Wget ? "wget" : (way == Way::CurlPowerShell ? "curl.exe" : "curl") };
        words.append((way == Way::Wget ? "--method=" : "-X ") + request.method);
        add({}, request.url);
    }
    for (const auto &[name, value] : request.headers) {
        if (way == Way::Httpie)
            add({}, name + ':' + value);
        else
            add(isCurl ? "-H " : "--header=", name + ": " + value);
    }
    if (!request.body.isEmpty())
        add(isCurl ? "-d " : (way == Way::Wget ? "--body-data=" : "--raw "), request.body);
    return words.join(' ');
}

QByteArray invoke(const MeantRequest &request)
{
    QByteArrayList headers;
    for (const auto &[name, value] : request.headers)
        headers.append(quoted(name, Way::Invoke) + " = " + quoted(value, Way::Invoke));
    QByteArray text = "Invoke-RestMethod -Uri " + quoted(request.url, Way::Invoke) + " -Method "
        + request.method + " -Headers @{ " + headers.join("; ") + " }";
    if (!request.body.isEmpty())
        text += " -Body " + quoted(request.body, Way::Invoke);
    return text;
}

QByteArray message(const MeantRequest &request)
{
    QByteArray text = request.method + ' ' + request.url + " HTTP/1.1\r\n";
    for (const auto &[name, value] : request.headers)
        text += name + ": " + value + "\r\n";
    return text + "\r\n" + request.body;
}

QJsonObject form(Way way, const MeantRequest &request)
{
    QJsonArray headers;
    for (const auto &[name, value] : request.headers)
        headers.append(
            QJsonObject { { u"name"_s, QString::fromUtf8(name) }, { u"value"_s, QString::fromUtf8(value) } });
    QJsonObject object { { u"url"_s, QString::fromUtf8(request.url) },
                         { u"method"_s, QString::fromUtf8(request.method) } };
    const QString body = QString::fromUtf8(request.body);
    if (way == Way::N8n) {
        object.insert(u"sendHeaders"_s, true);
        object.insert(u"headerParameters"_s, QJsonObject { { u"parameters"_s, headers } });
        object.insert(u"sendBody"_s, !body.isEmpty());
        object.insert(u"specifyBody"_s, u"json"_s);
        object.insert(u"jsonBody"_s, body);
        const QJsonObject node { { u"parameters"_s, object },
                                 { u"type"_s, u"n8n-nodes-base.httpRequest"_s } };
        return { { u"nodes"_s, QJsonArray { node } } };
    }
    object.insert(u"headers"_s, headers);
    if (way == Way::Make) {
        object.insert(u"bodyType"_s, u"raw"_s);
        object.insert(u"data"_s, body);
        const QJsonObject module { { u"module"_s, u"http:ActionSendData"_s }, { u"mapper"_s, object } };
        return { { u"flow"_s, QJsonArray { module } } };
    }
    object.insert(u"httpVersion"_s, u"HTTP/2"_s);
    if (!body.isEmpty())
        object.insert(u"postData"_s, QJsonObject { { u"text"_s, body } });
    const QJsonObject entry { { u"request"_s, object } };
    return { { u"log"_s, QJsonObject { { u"entries"_s, QJsonArray { entry } } } } };
}

/// A setting holds the key alone and an address that the program adds a path to.
std::optional<QByteArray> settings(const MeantRequest &request)
{
    const QByteArray credential = request.headers.isEmpty() ? QByteArray() : request.headers.first().second;
    const bool isPlain = request.method == "POST" && credential.startsWith("Bearer ")
        && request.headers.size() == 2 && request.headers.first().first == "Authorization"
        && request.body == MeantRequest().body
        && request.headers
            == QList<std::pair<QByteArray, QByteArray>> { { "Authorization", credential },
                                                          { "Content-Type", "application/json" } };
    if (!isPlain || !request.url.endsWith("/v1/agent"))
        return std::nullopt;
    return QByteArray("PERPLEXITY_API_KEY=" + credential.sliced(7)
                      + "\nPERPLEXITY_BASE_URL=" + request.url.chopped(6) + "\n");
}

std::optional<QByteArray> words(const MeantRequest &request)
{
    if (request.body != MeantRequest().body)
        return std::nullopt;
    QByteArray text = "My app sends a " + request.method + " to " + request.url + ".\n";
    for (const auto &[name, value] : request.headers)
        text += "The header is " + name + ": " + value + "\n";
    return text;
}

} // namespace

QList<Way> allWays()
{
    return { Way::CurlBash, Way::CurlCmd, Way::CurlPowerShell, Way::Wget, Way::Httpie, Way::Invoke,
             Way::Message,  Way::Har,     Way::Settings,       Way::N8n,  Way::Make,   Way::Words };
}

const char *wayName(Way way)
{
    switch (way) {
    case Way::CurlBash:
        return "curl, bash";
    case Way::CurlCmd:
        return "curl, cmd";
    case Way::CurlPowerShell:
        return "curl, PowerShell";
    case Way::Wget:
        return "wget";
    case Way::Httpie:
        return "HTTPie";
    case Way::Invoke:
        return "Invoke-RestMethod";
    case Way::Message:
        return "message";
    case Way::Har:
        return "HAR";
    case Way::Settings:
        return "settings";
    case Way::N8n:
        return "n8n";
    case Way::Make:
        return "Make";
    case Way::Words:
        return "words";
    }
    Q_UNREACHABLE();
}

std::optional<QByteArray> written(Way way, const MeantRequest &request)
{
    switch (way) {
    case Way::CurlBash:
    case Way::CurlCmd:
    case Way::CurlPowerShell:
    case Way::Wget:
    case Way::Httpie:
        return command(way, request);
    case Way::Invoke:
        return invoke(request);
    case Way::Message:
        return message(request);
    case Way::Har:
    case Way::N8n:
    case Way::Make:
        return QJsonDocument(form(way, request)).toJson();
    case Way::Settings:
        return settings(request);
    case Way::Words:
        return words(request);
    }
    Q_UNREACHABLE();
}

} // namespace keywright::testing
