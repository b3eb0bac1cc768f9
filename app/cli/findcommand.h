#pragma once

#include "cli/command.h"
#include "core/places/place.h"
#include "core/secret.h"

#include <optional>

namespace keywright {
class PlaceFinder;
struct FindRequest;
} // namespace keywright

namespace keywright::cli {

/// A path of the arguments, whole and without "..".
std::filesystem::path wholePath(const QString &argument);

/// "find": where apps keep the key, and which one wins.
class FindCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;

protected:
    void run() override;

private:
    FindRequest request() const;
    void show(const PlaceReport &report);
    /// The tools that keep what the places only refer to.
    QStringList storesMeant(const PlaceReport &report) const;
    void print(const PlaceReport &report);
    /// True where none of the paths given is there.
    bool isEverythingMissing() const;

    std::optional<Secret> m_key;
    PlaceFinder *m_finder = nullptr; ///< a child
};

} // namespace keywright::cli
