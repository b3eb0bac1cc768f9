#pragma once

#include "core/facts.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>

namespace keywright::fuzz {

/// The facts of resources/.
const Facts &facts();

/// A well-formed key that nobody ever had, the same in every run.
const QByteArray &key();

/// The fuzzer's bytes, with the key at every "@KEY@": no file of the corpus holds anything of a key's shape.
QByteArray text(const std::uint8_t *data, std::size_t size);

/// Ends the program, for the fuzzer to keep the input, where a promise does not hold.
void require(bool promise, const char *what);

} // namespace keywright::fuzz
