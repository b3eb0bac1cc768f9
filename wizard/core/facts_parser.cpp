#include "core/facts.h"
#include "core/facts_reader.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

template <typename Enum, std::size_t size>
Enum named(FactsReader &reader, const QString &text, QLatin1StringView member,
           const std::array<std::pair<QLatin1StringView, Enum>, size> &names)
{
    for (const auto &[name, value] : names) {
        if (text == name)
            return value;
    }
    reader.fail(u"not one of the known words"_s, member);
    return names.front().second;
}

constexpr std::array endpointStates {
    std::pair { "live"_L1, EndpointState::Live },
    std::pair { "retired"_L1, EndpointState::Retired },
    std::pair { "missing"_L1, EndpointState::Missing },
};

constexpr std::array endpointKinds {
    std::pair { "models"_L1, EndpointKind::Models },
    std::pair { "agent"_L1, EndpointKind::Agent },
    std::pair { "chat"_L1, EndpointKind::Chat },
    std::pair { "search"_L1, EndpointKind::Search },
    std::pair { "embeddings"_L1, EndpointKind::Embeddings },
    std::pair { "mcp"_L1, EndpointKind::Mcp },
    std::pair { "other"_L1, EndpointKind::Other },
};

constexpr std::array editings {
    std::pair { "yes"_L1, Editing::Yes },
    std::pair { "app-only"_L1, Editing::AppOnly },
    std::pair { "cloud"_L1, Editing::Cloud },
};

Endpoint readEndpoint(FactsReader &reader, const QJsonObject &object)
{
    reader.allow(object, { "path"_L1, "methods"_L1, "state"_L1, "kind"_L1 });
    return { reader.urlPath(object, "path"_L1), reader.texts(object, "methods"_L1),
             named(reader, reader.text(object, "state"_L1), "state"_L1, endpointStates),
             named(reader, reader.text(object, "kind"_L1), "kind"_L1, endpointKinds) };
}

ErrorType readErrorType(FactsReader &reader, const QJsonObject &object)
{
    reader.allow(object, { "type"_L1, "status"_L1, "cause"_L1 });
    const auto cause = causeFromId(reader.text(object, "cause"_L1));
    if (!cause)
        reader.fail(u"no such cause"_s, u"cause"_s);
    const int status = object.contains("status"_L1) ? reader.number(object, "status"_L1) : 0;
    return { reader.text(object, "type"_L1), status, cause.value_or(Cause::AnswerUnknown) };
}

void readKeyShape(FactsReader &reader, const QJsonObject &root, KeyShape &key)
{
    constexpr int longestBody = 500; // A request's head holds that.
    key.prefix = reader.text(root, "key_prefix"_L1).toLatin1();
    key.bodyLength = reader.number(root, "key_body_length"_L1);
    if (!std::ranges::all_of(key.prefix, [](char byte) { return byte > 0x20 && byte < 0x7F; }))
        reader.fail(u"not of plain characters"_s, u"key_prefix"_s);
    if (key.bodyLength < 1 || key.bodyLength > longestBody)
        reader.fail(u"not a number of characters"_s, u"key_body_length"_s);
}

void readService(FactsReader &reader, const QByteArray &json, Facts &facts)
{
    const QJsonObject root = reader.root(json);
    reader.allow(root,
                 { "about"_L1, "collected"_L1, "key_prefix"_L1, "key_body_length"_L1, "base_url"_L1,
                   "keys_path"_L1, "website_hosts"_L1, "endpoints"_L1, "error_types"_L1, "live_models"_L1,
                   "model_prefixes"_L1, "chat_models"_L1, "retired_models"_L1, "presets"_L1,
                   "intercepting_issuers"_L1, "links"_L1, "sources"_L1 });
    readKeyShape(reader, root, facts.key);
    ServiceFacts &service = facts.service;
    service.collected = reader.day(root, "collected"_L1);
    service.baseUrl = reader.httpsUrl(root, "base_url"_L1);
    service.keysPath = reader.urlPath(root, "keys_path"_L1);
    service.websiteHosts = reader.texts(root, "website_hosts"_L1);
    reader.objects(root, "endpoints"_L1, [&](const QJsonObject &object) {
        service.endpoints.append(readEndpoint(reader, object));
    });
    reader.objects(root, "error_types"_L1, [&](const QJsonObject &object) {
        service.errorTypes.append(readErrorType(reader, object));
    });
    service.liveModels = reader.texts(root, "live_models"_L1);
    service.modelPrefixes = reader.texts(root, "model_prefixes"_L1);
    service.chatModels = reader.texts(root, "chat_models"_L1);
    service.retiredModels = reader.texts(root, "retired_models"_L1);
    service.presets = reader.texts(root, "presets"_L1);
    service.interceptingIssuers = reader.texts(root, "intercepting_issuers"_L1);
    if (!root["links"_L1].isObject())
        reader.fail(u"not an object"_s, u"links"_s);
    const QJsonObject links = root["links"_L1].toObject();
    for (const QString &name : links.keys())
        service.links.insert(name, reader.httpsUrl(links, QLatin1StringView(name.toLatin1())));
}

Provider readProvider(FactsReader &reader, const QJsonObject &object)
{
    reader.allow(object,
                 { "id"_L1, "name"_L1, "key_pattern"_L1, "hosts"_L1, "error_markers"_L1, "source"_L1 });
    Provider provider { reader.text(object, "id"_L1),
                        reader.text(object, "name"_L1),
                        {},
                        reader.texts(object, "hosts"_L1),
                        reader.texts(object, "error_markers"_L1),
                        reader.text(object, "source"_L1) };
    const QString pattern = reader.optionalText(object, "key_pattern"_L1);
    if (!pattern.isEmpty()) {
        provider.keyPattern.setPattern(QRegularExpression::anchoredPattern(pattern));
        if (!provider.keyPattern.isValid())
            reader.fail(provider.keyPattern.errorString(), u"key_pattern"_s);
    }
    return provider;
}

QList<PlaceStore> readStores(FactsReader &reader, const QJsonObject &place)
{
    QList<PlaceStore> stores;
    if (!place.contains("stores"_L1))
        return stores;
    reader.objects(place, "stores"_L1, [&](const QJsonObject &object) {
        reader.allow(object, { "linux"_L1, "macos"_L1, "windows"_L1, "markers"_L1 });
        stores.append({ reader.texts(object, "linux"_L1), reader.texts(object, "macos"_L1),
                        reader.texts(object, "windows"_L1), reader.texts(object, "markers"_L1) });
    });
    return stores;
}

PlaceFact readPlace(FactsReader &reader, const QJsonObject &object)
{
    reader.allow(object,
                 { "id"_L1, "tool"_L1, "format"_L1, "linux"_L1, "macos"_L1, "windows"_L1, "names"_L1,
                   "editing"_L1, "apply"_L1, "restart"_L1, "sources"_L1, "precedence"_L1, "quirks"_L1,
                   "stores"_L1 });
    return { reader.text(object, "id"_L1),
             reader.text(object, "tool"_L1),
             reader.text(object, "format"_L1),
             reader.texts(object, "linux"_L1),
             reader.texts(object, "macos"_L1),
             reader.texts(object, "windows"_L1),
             reader.texts(object, "names"_L1),
             named(reader, reader.text(object, "editing"_L1), "editing"_L1, editings),
             reader.optionalText(object, "apply"_L1),
             reader.optionalText(object, "restart"_L1),
             reader.texts(object, "sources"_L1),
             reader.optionalText(object, "precedence"_L1),
             reader.texts(object, "quirks"_L1),
             readStores(reader, object) };
}

void readPlaces(FactsReader &reader, const QByteArray &json, PlacesFacts &places)
{
    const QJsonObject root = reader.root(json);
    reader.allow(root,
                 { "about"_L1, "names"_L1, "places"_L1, "base_urls"_L1, "tries"_L1, "other_slots"_L1,
                   "ignored_folders"_L1 });
    places.ignoredFolders = reader.texts(root, "ignored_folders"_L1);
    reader.objects(root, "names"_L1, [&](const QJsonObject &object) {
        reader.allow(object, { "name"_L1, "is_api_key"_L1, "used_by"_L1 });
        places.names.append({ reader.text(object, "name"_L1), reader.flag(object, "is_api_key"_L1, true),
                              reader.optionalText(object, "used_by"_L1) });
    });
    reader.objects(root, "base_urls"_L1, [&](const QJsonObject &object) {
        reader.allow(object, { "name"_L1, "expects"_L1, "used_by"_L1 });
        places.baseUrls.append({ reader.text(object, "name"_L1), reader.text(object, "expects"_L1),
                                 reader.optionalText(object, "used_by"_L1) });
    });
    reader.objects(root, "tries"_L1, [&](const QJsonObject &object) {
        reader.allow(object, { "tools"_L1, "kind"_L1, "text"_L1 });
        places.tries.append({ reader.texts(object, "tools"_L1), reader.text(object, "kind"_L1),
                              reader.optionalText(object, "text"_L1) });
    });
    reader.objects(root, "other_slots"_L1, [&](const QJsonObject &object) {
        reader.allow(object, { "name"_L1, "provider"_L1 });
        places.otherSlots.append({ reader.text(object, "name"_L1), reader.text(object, "provider"_L1) });
    });
    reader.objects(root, "places"_L1,
                   [&](const QJsonObject &object) { places.places.append(readPlace(reader, object)); });
}

} // namespace

Result<Facts, FactsError> parseFacts(const FactsSources &sources)
{
    Facts facts;
    FactsReader service(u"perplexity.json"_s);
    readService(service, sources.perplexity, facts);
    if (service.failed())
        return Failure { service.error() };

    FactsReader providers(u"providers.json"_s);
    const QJsonObject root = providers.root(sources.providers);
    providers.allow(root, { "about"_L1, "providers"_L1 });
    providers.objects(root, "providers"_L1, [&](const QJsonObject &object) {
        facts.providers.append(readProvider(providers, object));
    });
    if (providers.failed())
        return Failure { providers.error() };

    FactsReader places(u"places.json"_s);
    readPlaces(places, sources.places, facts.places);
    if (places.failed())
        return Failure { places.error() };
    return facts;
}

} // namespace keywright
