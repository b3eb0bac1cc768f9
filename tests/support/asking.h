#pragma once

#include "core/answer/keycheck.h"
#include "core/ports/prober.h"
#include "platform/net/networkprober.h"
#include "support/testkeys.h"

#include <QTest>
#include <QTestEventLoop>

#include <optional>

namespace keywright::testing {

inline NetworkProber::Options practiceOptions()
{
    NetworkProber::Options options;
    options.allowLoopbackHttp = true;
    return options;
}

/// For what never ends by itself. Whoever expects an answer takes the whole time, however busy the machine.
inline NetworkProber::Options impatientOptions()
{
    NetworkProber::Options options = practiceOptions();
    options.deadline = std::chrono::milliseconds(700);
    return options;
}

inline ProbeQuestion questionTo(const QUrl &url, QByteArrayView key = makeKey())
{
    ProbeQuestion question;
    question.url = url;
    question.key = Secret(key);
    return question;
}

/// Asks and waits; an outcome with status -1 where nothing was told.
inline ProbeOutcome ask(Prober &prober, ProbeQuestion question)
{
    ProbeOutcome outcome;
    outcome.status = -1;
    QObject context;
    // Not QTest::qWaitFor(), which sleeps between its looks: large answers would seem slow.
    QTestEventLoop loop;
    prober.probe(std::move(question), &context, [&](const ProbeOutcome &result) {
        outcome = result;
        loop.exitLoop();
    });
    loop.enterLoopMSecs(12'000);
    return outcome;
}

/// Starts the test of that key and waits for its verdict; ends the test program where none comes.
inline Verdict verdictOf(KeyCheck &check, RealRequest real, QByteArrayView key = makeKey())
{
    std::optional<Verdict> result;
    QTestEventLoop loop;
    check.start(Secret(key), real, [&](const Verdict &verdict) {
        result = verdict;
        loop.exitLoop();
    });
    loop.enterLoopMSecs(22'000); // a real request has its own ten seconds
    if (!result)
        qFatal("no verdict");
    return *std::move(result);
}

} // namespace keywright::testing
