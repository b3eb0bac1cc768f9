#include "core/places/place.h"

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

QLatin1StringView placeStateId(PlaceState state)
{
    switch (state) {
    case PlaceState::Same:
        return "same"_L1;
    case PlaceState::Other:
        return "other"_L1;
    case PlaceState::Damaged:
        return "damaged"_L1;
    case PlaceState::Placeholder:
        return "placeholder"_L1;
    case PlaceState::Reference:
        return "reference"_L1;
    case PlaceState::Empty:
        return "empty"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView encodingId(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return "utf-8"_L1;
    case TextEncoding::Utf8Bom:
        return "utf-8-bom"_L1;
    case TextEncoding::Utf16Le:
        return "utf-16-le"_L1;
    case TextEncoding::Utf16Be:
        return "utf-16-be"_L1;
    case TextEncoding::Latin1:
        return "latin-1"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView readingStateId(ReadingState state)
{
    switch (state) {
    case ReadingState::Key:
        return "key"_L1;
    case ReadingState::Other:
        return "other"_L1;
    case ReadingState::Damaged:
        return "damaged"_L1;
    case ReadingState::NotSet:
        return "notset"_L1;
    case ReadingState::Refused:
        return "refused"_L1;
    case ReadingState::Depends:
        return "depends"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView notEditableId(NotEditable reason)
{
    switch (reason) {
    case NotEditable::No:
        return ""_L1;
    case NotEditable::Reference:
        return "reference"_L1;
    case NotEditable::Template:
        return "template"_L1;
    case NotEditable::AppOnly:
        return "app-only"_L1;
    case NotEditable::Environment:
        return "environment"_L1;
    case NotEditable::Process:
        return "process"_L1;
    case NotEditable::ExportedCopy:
        return "exported-copy"_L1;
    case NotEditable::NotWritable:
        return "not-writable"_L1;
    case NotEditable::NotOwned:
        return "not-owned"_L1;
    case NotEditable::SeveralNames:
        return "several-names"_L1;
    case NotEditable::Broken:
        return "broken"_L1;
    }
    Q_UNREACHABLE();
}

void PlaceReport::addTally(const SearchTally &tally)
{
    files += tally.files;
    bytes += tally.bytes;
    skipped += tally.skipped;
    skippedFor = tally.skippedFor;
    skippedMounts = tally.skippedMounts;
}

void insertFound(std::vector<Place> &all, std::vector<Place> &&ofOneFile)
{
    if (ofOneFile.empty())
        return;
    const std::filesystem::path &path = ofOneFile.front().path;
    const auto behind = std::ranges::find_if(
        all, [&path](const Place &place) { return place.fromSearch && path < place.path; });
    for (Place &place : ofOneFile)
        place.fromSearch = true;
    all.insert(behind, std::make_move_iterator(ofOneFile.begin()), std::make_move_iterator(ofOneFile.end()));
}

} // namespace keywright
