#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <string>
#include <string_view>

namespace keywright {

/// Larger files are skipped and counted: no file that a person or a tool keeps a key in is near this.
constexpr qint64 maximalSearchedSize = 2 << 20;

/// True for folders that hold caches, fetched packages or a version store and no setting: named alone
/// ("__pycache__") or together with the folder above (".git/objects").
bool isIgnoredFolder(std::string_view above, std::string_view name);

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
