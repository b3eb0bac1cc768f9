#pragma once

#include "ui/tester.h"
#include "ui/windowfixture.h"

namespace keywright::testing {

/// What the pages about places, requests and keeping start from: a key in hand, and files with other keys.
class PageBench : public WindowFixture
{
public:
    PageBench();

    /// Puts the key with that number in hand.
    void takeKey(int number);
    /// Perplexity has answered so about the key in hand.
    void takeVerdict(Cause cause);

    /// A file with `before`, the key and `after`, and the place in it. Any key but the one in hand is another
    /// one. The place is the bench's until showPlaces().
    Place &addPlace(const QByteArray &path, const QByteArray &before, int key,
                    const QByteArray &after = "\n");
    /// Hands the places to the session.
    void showPlaces();
    QByteArray content(const QByteArray &path) const;

    Tester tester;
    PlaceReport report;

private:
    int m_key = 0;
};

} // namespace keywright::testing
