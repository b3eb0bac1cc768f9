#pragma once

#include "core/places/place.h"

#include <QByteArray>
#include <QList>

#include <filesystem>
#include <vector>

namespace keywright {

struct Facts;
struct PlaceFact;

/// A file's content and what is known of it.
struct FileText
{
    std::filesystem::path path;
    QByteArray content;
    bool readableByOthers = false;
    bool writable = true;
    const PlaceFact *fact = nullptr; ///< the tool that this file was looked up for; else told by its path
};

/// Every place in the file, in the order of their offsets: keys by value, by name and in disguise, and what
/// stands where a key belongs. `key` is the key in hand, or null.
std::vector<Place> findPlaces(const FileText &file, const Facts &facts, const Secret *key);

} // namespace keywright
