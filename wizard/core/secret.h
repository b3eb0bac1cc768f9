#pragma once

#include "core/secretmemory.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace keywright {

/// The bytes of a key, or of any text that may be one (UTF-8).
///
/// Move-only, in locked memory (secretmemory.h) and wiped on destruction. There is no stream operator and no
/// conversion to text, so that `qDebug() << key` does not compile; what may be shown is masked().
class Secret
{
public:
    Secret() = default;
    /// Copies the bytes; the caller wipes its own.
    explicit Secret(QByteArrayView bytes);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    /// Copies the bytes out of `bytes` and overwrites them there.
    static Secret taking(QByteArray &&bytes);

    /// A second owner of the same bytes, which are not copied. Explicit, so that it is visible in the code.
    Secret clone() const;

    /// The bytes themselves, valid while this object lives. Never put them into a QString, a log or a
    /// finding.
    QByteArrayView bytes() const;

    bool isEmpty() const { return m_size == 0; }
    /// In bytes, which for a well-formed key are characters.
    qsizetype size() const { return m_size; }
    /// In Unicode code points; an invalid byte counts as one.
    qsizetype length() const;

    /// What may be shown: "pplx-…9fQ2" for a text that begins like a key and is long enough to keep the rest
    /// unknown, "…9fQ2" for another long text, "…" for a short one.
    QString masked() const;
    /// The first twelve hexadecimal digits of the SHA-256 of the bytes.
    QString fingerprint() const;

    /// Takes the same time wherever the two differ.
    friend bool operator==(const Secret &left, const Secret &right);

private:
    SecretMemory m_bytes;
    qsizetype m_size = 0;
};

/// Overwrites the bytes in a way that the optimiser keeps, and empties the array. Detaches first: copies that
/// share the bytes keep them.
void wipe(QByteArray &bytes);

} // namespace keywright
