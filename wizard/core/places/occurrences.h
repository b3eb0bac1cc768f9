#pragma once

#include "core/places/place.h"

#include <QByteArray>
#include <QList>

#include <filesystem>
#include <vector>

namespace keywright {

struct Facts;

/// A file's content and what is known of it.
struct FileText
{
    std::filesystem::path path;
    QByteArray content;
    bool readableByOthers = false;
    bool writable = true;
};

/// Every place in the file, in the order of their offsets: keys by value, by name and in disguise, and what
/// stands where a key belongs. `key` is the key in hand, or null.
std::vector<Place> findPlaces(const FileText &file, const Facts &facts, const Secret *key);

} // namespace keywright
