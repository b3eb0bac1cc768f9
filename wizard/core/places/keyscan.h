#pragma once

#include "core/places/sourcetext.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace keywright {

class Secret;
struct Facts;

/// A body shorter than this is a name ("pplx-70b-online"), not a key.
constexpr qsizetype shortestBody = 20;

/// Where the text holds keys: the prefix and a long body, or exactly the key in hand.
std::vector<Span> findKeys(QByteArrayView text, const Facts &facts, const Secret *key);

/// A part of the text that is base64 of something that holds a key or a key's name.
struct Base64Part
{
    Span span;
    QByteArray decoded;
};

std::vector<Base64Part> findBase64(QByteArrayView text, const Facts &facts, const Secret *key);

/// What follows the prefix; all of it where the key has none.
QByteArrayView withoutPrefix(const Secret &key, const Facts &facts);

/// True where the bytes between `span` and its neighbours belong to no longer word.
bool standsAlone(QByteArrayView text, Span span);

} // namespace keywright
