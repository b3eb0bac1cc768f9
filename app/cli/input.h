#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <vector>

class QIODevice;

namespace keywright::cli {

enum class InputError {
    SecretTooLarge, ///< above 1 MB
    TooLarge, ///< above 16 MB in all
    TooFew, ///< fewer texts than the command needs
    Unreadable,
};

/// Standard input, read at most once.
class Input
{
public:
    /// `device` outlives this. From a terminal, nothing is read for what is optional.
    Input(QIODevice &device, bool isTerminal) : m_device(device), m_isTerminal(isTerminal) { }

    bool isTerminal() const { return m_isTerminal; }

    /// Everything as one text, of up to 16 MB.
    Result<Secret, InputError> text();
    /// Everything as one secret, NUL bytes included.
    Result<Secret, InputError> secret();
    /// A secret, a NUL byte, and the rest; `restIsText` lets the rest be as large as a text.
    Result<std::vector<Secret>, InputError> two(bool restIsText = false);

private:
    Result<Secret, InputError> all(qsizetype most);

    QIODevice &m_device;
    bool m_isTerminal;
};

/// Without line breaks at its end, which shells add.
Secret withoutFinalBreaks(const Secret &secret);
/// The first line, without its break.
Secret firstLine(const Secret &secret);

} // namespace keywright::cli
