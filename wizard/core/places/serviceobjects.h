#pragma once

#include "core/places/lexers.h"

#include <QByteArray>
#include <QByteArrayView>

#include <set>

namespace keywright {

/// The objects of a file that are about the service, told by what stands in them: "provider: perplexity",
/// "base_url: https://api.perplexity.ai", "domain": "perplexity_assistant".
class ServiceObjects
{
public:
    ServiceObjects(QByteArrayView text, const Lexed &lexed);

    /// True where a setting with these names round it is within such an object.
    bool hold(const QByteArray &parents) const;

private:
    void look(const Setting &setting, const QByteArray &value);

    std::set<QByteArray> m_named;
    std::set<QByteArray> m_byModel; ///< "model: perplexity/sonar": other providers offer it, too
    std::set<QByteArray> m_foreign; ///< another provider is named
};

} // namespace keywright
