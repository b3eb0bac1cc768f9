#pragma once

#include "core/ports/prober.h"

#include <QList>

#include <chrono>
#include <deque>
#include <functional>

namespace keywright::testing {

/// What a fake prober was asked; the key as bytes, so that a test can compare it.
struct AskedQuestion
{
    QByteArray method;
    QUrl url;
    QByteArray key;
    QByteArray body;
    std::chrono::milliseconds patience {};
    ConnectionUse connection {};
};

/// Answers from a list, or by a function, in the next turn of the event loop.
class FakeProber : public Prober
{
public:
    void probe(ProbeQuestion question, QObject *context, Done done) override;

    std::deque<ProbeOutcome> answers; ///< used one by one; with none left, `answer` is asked
    std::function<ProbeOutcome(const AskedQuestion &)> answer;
    bool silent = false; ///< never answers
    QList<AskedQuestion> asked;
};

/// An answer as the service gives it.
ProbeOutcome jsonAnswer(int status, const QByteArray &body);
/// No answer, for that reason.
ProbeOutcome noAnswer(ProbeFailure failure);
/// The bodies that are most asked for.
ProbeOutcome refusedAnswer(); ///< 401 invalid_api_key
ProbeOutcome acceptedAnswer(); ///< 200 with a list of models
ProbeOutcome noCreditAnswer(); ///< 401 insufficient_quota

} // namespace keywright::testing
