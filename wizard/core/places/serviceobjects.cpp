#include "core/places/serviceobjects.h"

#include "core/places/names.h"

#include <algorithm>
#include <array>

namespace keywright {

namespace {

template <std::size_t size>
bool isOneOf(const QByteArray &name, const std::array<QByteArrayView, size> &names)
{
    return std::ranges::find(names, QByteArrayView(name)) != names.end();
}

/// Names of settings that say whose settings these are.
bool saysWho(const QByteArray &normalized)
{
    static constexpr std::array<QByteArrayView, 10> names { "PROVIDER", "NAME",     "DOMAIN",  "TITLE",
                                                            "API_BASE", "BASE_URL", "API_URL", "ENDPOINT",
                                                            "SERVICE",  "HOST" };
    return isOneOf(normalized, names);
}

bool saysProvider(const QByteArray &normalized)
{
    static constexpr std::array<QByteArrayView, 4> names { "PROVIDER", "API_BASE", "BASE_URL", "API_URL" };
    return isOneOf(normalized, names);
}

} // namespace

ServiceObjects::ServiceObjects(QByteArrayView text, const Lexed &lexed)
{
    constexpr qsizetype longest = 200; // more is no name
    for (const Setting &setting : lexed.settings) {
        const bool plain = setting.binding == Binding::Assignment && !setting.expression;
        if (plain && !setting.parents.isEmpty() && setting.value.size() <= longest)
            look(setting, setting.value.in(text).toByteArray().toLower());
    }
}

void ServiceObjects::look(const Setting &setting, const QByteArray &value)
{
    const QByteArray name = normalizedName(setting.name);
    const bool ours = value.contains("perplexity");
    if (ours && saysWho(name))
        m_named.insert(setting.parents);
    else if (value.startsWith("perplexity/") && name == "MODEL")
        m_byModel.insert(setting.parents);
    else if (!ours && !value.isEmpty() && saysProvider(name))
        m_foreign.insert(setting.parents);
}

bool ServiceObjects::hold(const QByteArray &parents) const
{
    constexpr int nearest = 3; // "entries.0.data": the object itself, and what is round it
    QByteArray object = parents;
    for (int level = 0; level < nearest && !object.isEmpty(); ++level) {
        const bool model = m_byModel.contains(object) && !m_foreign.contains(object);
        if (m_named.contains(object) || model)
            return true;
        object.truncate(std::max<qsizetype>(0, object.lastIndexOf('.')));
    }
    return false;
}

} // namespace keywright
