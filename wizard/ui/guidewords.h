#pragma once

#include <QString>
#include <QStringList>

namespace keywright {

struct Services;

/// Why an app may still fail when all seems well: each a short page of its own.
enum class Guide { OnlineTool, SomeRequests, Billing, Typo };

/// A short page: what it is about, what is known of the user's case, what to do.
struct GuideWords
{
    QString heading;
    QString sentence;
    QStringList known; ///< from what the pages have found out; may be empty
    QStringList steps;
    QString act; ///< the text of its one button
};
/// `tool` is the service that the user chose for Guide::OnlineTool, a PlaceFact::id.
GuideWords guideWords(Guide guide, const Services &services, const QString &tool = {});

/// What leads to it, for a list of choices: "Only some requests fail".
QString guideChoice(Guide guide);

/// The services that keep a key where this computer can't see it, PlaceFact::id, by their names.
QStringList onlineToolIds(const Services &services);

} // namespace keywright
