#pragma once

#include "core/secret.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace keywright {

/// The names of the saved keys, in the order in which they were saved. A keychain can't be asked what it
/// holds, so the names are an entry of their own; not secret.
class KeyIndex
{
public:
    /// Reads what encoded() wrote. Whatever in it is no name is left out; an entry that is something else
    /// altogether is an index without names.
    static KeyIndex decoded(const Secret &text);
    /// Nothing where the names are more than a keychain's entry can hold.
    std::optional<Secret> encoded() const;

    const QStringList &names() const { return m_names; }
    /// The name as it is kept, where it is there in any case; else an empty text.
    QString spelling(const QString &name) const;
    /// False where it is there already.
    bool add(const QString &name);
    /// False where it is not there.
    bool remove(const QString &name);

private:
    QStringList m_names;
};

} // namespace keywright
