#pragma once

#include "core/cause.h"
#include "core/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QMap>
#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace keywright {

/// How a key is written. Prefix and alphabet are rules, the length is a strong expectation.
struct KeyShape
{
    QByteArray prefix; ///< "pplx-"
    int bodyLength = 0; ///< 48
    int length() const { return static_cast<int>(prefix.size()) + bodyLength; }
};

enum class EndpointState {
    Live,
    Retired, ///< answers 403, whatever the key
    Missing, ///< answers 404 with an empty body, whatever the key
};

/// What an endpoint is for; decides which body belongs to it.
enum class EndpointKind { Models, Agent, Chat, Search, Embeddings, Mcp, Other };

struct Endpoint
{
    QString path; ///< "/v1/agent"
    QStringList methods; ///< "POST"; empty for any
    EndpointState state = EndpointState::Live;
    EndpointKind kind = EndpointKind::Other;
};

/// A value of `error.type` or `error.code` that the service sends, and what it means.
struct ErrorType
{
    QString type;
    int status = 0; ///< 0 for any
    Cause cause {};
};

/// What is known of the service itself: perplexity.json.
struct ServiceFacts
{
    QDate collected; ///< the day up to which this was known; of two files the later one is right
    QUrl baseUrl; ///< https://api.perplexity.ai
    QString keysPath; ///< where the free check asks: "/v1/models"
    QStringList websiteHosts; ///< hosts of the website, which are not the interface
    QList<Endpoint> endpoints;
    QList<ErrorType> errorTypes;
    QStringList liveModels; ///< "perplexity/sonar" and its like, for the current interface
    QStringList modelPrefixes; ///< "openai/", "anthropic/": what a current model id begins with
    QStringList chatModels; ///< "sonar-pro": names of the retired interface
    QStringList retiredModels; ///< "pplx-70b-online", "llama-3.1-sonar-small-128k-online"
    QStringList presets; ///< "fast", "low", …
    /// Words in the names of certificate issuers that stand for a product which opens encrypted connections
    /// on purpose: "Zscaler", "Kaspersky". Compared without case.
    QStringList interceptingIssuers;
    /// By name: "console", "keys", "billing", "status", "docs", "migration".
    QMap<QString, QUrl> links;

    /// The endpoint with that path, if it is known. A trailing slash does not count.
    const Endpoint *endpoint(QStringView path) const;
};

/// Another provider, told by its keys, hosts and error texts: providers.json.
struct Provider
{
    QString id; ///< "openai"
    QString name; ///< "OpenAI"
    QRegularExpression
        keyPattern; ///< of a whole key; invalid where the provider's keys have no shape of their own
    QStringList hosts; ///< "api.openai.com"
    QStringList errorMarkers; ///< texts that only its answers hold: "platform.openai.com"
    QString source;
};

/// A variable or setting name under which keys are kept: places.json.
struct KeyName
{
    QString name; ///< "PERPLEXITY_API_KEY"
    bool isApiKey = true; ///< false for names that look alike but hold something else (cookies, sessions)
    QString usedBy;
};

enum class Editing {
    Yes,
    AppOnly, ///< only its own app can change it (encrypted store, database, keychain)
    Cloud, ///< it is not on this computer
};

/// Files in which an app keeps what only the app may change: a database, the storage of a browser.
struct PlaceStore
{
    QStringList linuxPaths; ///< patterns as in PlaceFact
    QStringList macosPaths;
    QStringList windowsPaths;
    /// Texts that stand in such a file only when a key for Perplexity is kept there, encrypted or not:
    /// "perplexityApi". Empty where only a key that can be read tells.
    QStringList markers;
};

/// One place where keys live, by tool: places.json.
struct PlaceFact
{
    QString id; ///< "claude-desktop"
    QString tool; ///< "Claude Desktop"
    QString format; ///< "json", "dotenv", "shell", …
    /// Path patterns for this system: "~/.bashrc", "$XDG_CONFIG_HOME/x", "<project>/.env*" (found by name
    /// below a project folder). "*" stands for any run of characters within one path component.
    QStringList linuxPaths;
    QStringList macosPaths;
    QStringList windowsPaths;
    QStringList names; ///< variable names that this tool reads, first wins; empty for the common ones
    Editing editing = Editing::Yes;
    /// What makes a change count, an id that wording/ turns into a sentence: restart, next-run, new-terminal,
    /// new-login, rebuild, redeploy, recreate-container, apply-manifest, reload-units, reload-agents,
    /// restart-kernel, restart-server, reenter-in-app, import-again, allow-folder, apply-terraform,
    /// switch-configuration, quit-fully.
    QString apply;
    QString restart; ///< program names to look for in the process table, separated by spaces
    QStringList sources;
    /// Which source wins: "environment" (beats the file), "file" (beats the environment), "database",
    /// "local-project-user", "user-over-system", "strips-inherited"; empty where there is only one.
    QString precedence;
    /// How its reader differs from others: "keeps-quotes", "keeps-comments", "no-references", "strict-json".
    QStringList quirks;
    QList<PlaceStore> stores;
};

/// A setting that holds the service's address: places.json.
struct BaseUrlName
{
    QString name; ///< "PERPLEXITY_BASE_URL"
    /// What belongs there: "root" (no path), "root-or-v1" (by the interface in use), "full" (with the path).
    QString expects;
    QString usedBy;
};

/// A setting that belongs to another provider: places.json.
struct OtherSlot
{
    QString name; ///< "OPENAI_API_KEY"
    QString provider; ///< "OpenAI"
};

/// How an app is led to another address for one try: places.json.
struct TrySetting
{
    QStringList toolIds; ///< PlaceFact::id; "*" for every app that has none of its own
    /// What the text is, an id that wording/ turns into a sentence: "address" in place of the service's own,
    /// "variable", "code", "line" of a settings file, "field" of a window, "mcp-env", "mcp-url", "responses"
    /// and "chat" of OpenAI's libraries; "fixed" where the app can't be led elsewhere, "cloud" where it does
    /// not run on this computer.
    QString kind;
    QString text; ///< "{url}" stands for the address, "{authority}" for its host and port
};

struct PlacesFacts
{
    QList<KeyName> names;
    QList<PlaceFact> places;
    QList<BaseUrlName> baseUrls;
    QList<OtherSlot> otherSlots;
    QList<TrySetting> tries {};
    /// Folders that hold caches, fetched packages or a version store and no setting, by name ("__pycache__")
    /// or with the folder above (".git/objects").
    QStringList ignoredFolders;

    const PlaceFact *place(QStringView id) const;
};

/// Everything that the program knows and does not compute. Data, so that it can be corrected without code.
struct Facts
{
    KeyShape key;
    ServiceFacts service;
    QList<Provider> providers;
    PlacesFacts places;
};

/// The text of the facts files, as read by whoever has a disk.
struct FactsSources
{
    QByteArray perplexity; ///< resources/perplexity.json
    QByteArray providers; ///< resources/providers.json
    QByteArray places; ///< resources/places.json
};

/// What is wrong with a facts file, for developers and for who supplies their own file.
struct FactsError
{
    QString file; ///< "perplexity.json"
    QString where; ///< "/endpoints/3/state"
    QString problem; ///< "not one of: live, retired, missing"
};

/// Reads and checks all facts; a member that is missing, unknown or of the wrong kind is an error.
Result<Facts, FactsError> parseFacts(const FactsSources &sources);

} // namespace keywright
