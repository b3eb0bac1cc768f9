#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringList>

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace keywright {

// The rule for what is read: a regular file of at most 2 MB whose first 8 kB hold no NUL byte, or are UTF-16.
// Everything else is counted with the reason why it was not.

/// Larger files are skipped and counted: no file that a person or a tool keeps a key in is near this.
constexpr qint64 maximalSearchedSize = 2 << 20;

/// The folders that are passed over: caches, fetched packages, version stores.
class IgnoredFolders
{
public:
    /// Each by its name or as "above/name".
    explicit IgnoredFolders(const QStringList &folders);

    bool contains(std::string_view above, std::string_view name) const;

private:
    using Names = std::set<std::string, std::less<>>;

    Names m_names;
    std::map<std::string, Names, std::less<>> m_below; ///< the name above, and those below it
};

/// How the bytes of a file are to be read.
enum class TextKind {
    Bytes, ///< any encoding in which ASCII characters are single bytes
    Wide, ///< UTF-16, with or without a BOM: every other byte of an ASCII character is NUL
    Binary,
};

/// Judged by the first 8 kB.
TextKind textKind(QByteArrayView content);

/// The ASCII characters of a wide text as single bytes.
QByteArray narrowed(QByteArrayView wide);

} // namespace keywright
