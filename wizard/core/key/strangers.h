#pragma once

#include "core/facts.h"

#include <QString>

#include <optional>
#include <string_view>

/// What stands where a key should be. Every function judges one folded text that holds no key of this
/// service.
namespace keywright {

/// A shortened form, as consoles and logs show it.
struct MaskedForm
{
    std::string_view head; ///< what is shown of its beginning, prefix included
    std::string_view tail; ///< what is shown of its end
};

/// "pplx-…9fQ2", "pplx-***", "••••1b0b", "pplx-xxxx…1b0b".
std::optional<MaskedForm> maskedForm(std::string_view text);

/// "your_api_key_here", "pplx-xxxx", "<key>", "TODO": words of templates, or characters in a row.
bool isPlaceholder(std::string_view text);

/// The characters of a key's body that nobody drew at random: one repeated, or in alphabetical order.
bool isMadeUp(std::string_view body);

/// The name in "${NAME}", "%NAME%", "os.environ/NAME", "op://vault/item"; an empty name where it has none.
std::optional<QString> variableName(std::string_view text, const Facts &facts);

/// The model's name as it is written there.
std::optional<QString> modelName(std::string_view text, const Facts &facts);

/// The host of an address; an empty one where it may be a secret.
std::optional<QString> addressHost(std::string_view text, const Facts &facts);

bool isEmailAddress(std::string_view text);

/// Another provider's key somewhere in the text.
struct OtherKey
{
    const Provider *provider = nullptr;
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::optional<OtherKey> otherProvidersKey(std::string_view text, const Facts &facts);

} // namespace keywright
