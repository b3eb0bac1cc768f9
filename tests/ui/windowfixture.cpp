#include "ui/windowfixture.h"

#include <QCoreApplication>
#include <QEvent>

using namespace Qt::Literals::StringLiterals;

namespace keywright::testing {

namespace {

PracticeInfo practiceInfo(bool active, const QByteArray &goodKey)
{
    PracticeInfo info;
    info.active = active;
    if (active) {
        using enum PracticeKey::Kind;
        int number = 1;
        for (const auto kind : { Good, Bad, NoCredit, OldOne }) {
            info.keys.push_back({ kind, Secret(kind == Good ? goodKey : makeKey(++number)) });
        }
    }
    return info;
}

Cell cellFor(char character, qsizetype position, qsizetype number)
{
    constexpr qsizetype prefixLength = 5;
    Cell cell;
    cell.position = position;
    cell.offset = position;
    cell.number = number;
    if (number > 0) {
        cell.kind = number <= prefixLength ? CellKind::Prefix : CellKind::Body;
        return cell;
    }
    cell.kind = CellKind::Removed;
    cell.codePoint = static_cast<unsigned char>(character);
    if (character == '\n') {
        cell.chip = u"LF"_s;
        cell.name = u"LINE FEED"_s;
    } else if (character == ' ') {
        cell.chip = u"SP"_s;
        cell.name = u"SPACE"_s;
    }
    return cell;
}

} // namespace

WindowFixture::WindowFixture(bool practice, SecretStore *store)
    : check(prober, clock, testFacts(), testFacts().service.baseUrl)
    , services { testFacts(),
                 session,
                 check,
                 store != nullptr ? *store : vault,
                 u"keywright"_s,
                 files,
                 folders,
                 environment,
                 startEnvironments,
                 processes,
                 clock,
                 { testFacts().service.baseUrl, {} },
                 [this](const NetworkSettings &settings) {
                     applied = settings;
                     return networkProblem;
                 },
                 practiceInfo(practice, goodKey),
                 u"0.1.0"_s,
                 u"Test system"_s }
{
    services.listener = &listener;
    prober.answer = [this](const AskedQuestion &asked) {
        return asked.key == goodKey ? acceptedAnswer() : refusedAnswer();
    };
}

Inspection inspectionOf(const QByteArray &before, const QByteArray &key, const QByteArray &after)
{
    const QByteArray given = before + key + after;
    Inspection inspection;
    inspection.given = Secret(given);
    inspection.cleaned = Secret(key);
    inspection.wellFormed = true;
    for (qsizetype i = 0; i < given.size(); ++i) {
        const bool inKey = i >= before.size() && i < before.size() + key.size();
        const Cell cell = cellFor(given.at(i), i, inKey ? i - before.size() + 1 : 0);
        if (!inKey)
            inspection.removed.append({ i, cell.codePoint, cell.name });
        inspection.cells.append(cell);
    }
    if (inspection.removed.isEmpty()) {
        inspection.findings.append(makeFinding(Cause::KeyClean));
    } else {
        inspection.cause = Cause::KeySurroundingSpace;
        inspection.findings.append(makeFinding(Cause::KeySurroundingSpace));
    }
    return inspection;
}

void settle()
{
    constexpr int turns = 20; // a test takes two exchanges of two turns each
    for (int turn = 0; turn < turns; ++turn) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

} // namespace keywright::testing
