#pragma once

#include "core/places/lexers.h"
#include "core/places/names.h"
#include "core/places/place.h"

#include <QList>

#include <vector>

namespace keywright {

class ServiceObjects;
struct Facts;
struct PlaceFact;

/// A place within a text, before anything is known of its file.
struct Hit
{
    Span span; ///< of the value, in the text
    Span outer; ///< with the quotes of the format
    Span tail; ///< a comment after it
    QByteArray name;
    QByteArray parents;
    NameVerdict verdict;
    Binding binding = Binding::Assignment;
    char quote = '\0';
    PlaceState state = PlaceState::Other;
    ValueNotation notation = ValueNotation::Plain;
    NotEditable whyNot = NotEditable::No;
    bool comment = false; ///< it stands in a comment
    bool managed = false; ///< encrypted, or kept by a vault
    bool endsInBreak = false; ///< base64 of the key and a line break
    Secret value;
    QList<Cause> damage;
};

/// What the scan of a text needs to know.
struct ScanContext
{
    const Facts &facts;
    const Secret *key = nullptr;
    const PlaceFact *fact = nullptr;
    QString format;
    const ServiceObjects *objects = nullptr; ///< set by scanText()
};

/// All places in the text, in order.
std::vector<Hit> scanText(QByteArrayView text, const Lexed &lexed, const ScanContext &context);

} // namespace keywright
