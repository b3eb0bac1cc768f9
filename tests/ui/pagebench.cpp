#include "ui/pagebench.h"

#include "support/testkeys.h"

using namespace Qt::Literals::StringLiterals;

namespace keywright::testing {

PageBench::PageBench() : tester(check, session) { }

void PageBench::takeKey(int number)
{
    m_key = number;
    Inspection inspection;
    inspection.given = Secret(makeKey(number));
    inspection.cleaned = Secret(makeKey(number));
    inspection.wellFormed = true;
    inspection.findings = { makeFinding(Cause::KeyClean) };
    session.setInspection(std::move(inspection));
}

void PageBench::takeVerdict(Cause cause)
{
    Verdict verdict;
    verdict.cause = cause;
    verdict.findings = { makeFinding(cause) };
    verdict.when = clock.now();
    verdict.maskedKey = session.key()->masked();
    verdict.fingerprint = session.key()->fingerprint();
    session.setVerdict(verdict);
}

Place &PageBench::addPlace(const QByteArray &path, const QByteArray &before, int key, const QByteArray &after)
{
    const QByteArray value = makeKey(key);
    files.put(path.toStdString(), before + value + after);
    Place place;
    place.path = path.toStdString();
    place.line = 1;
    place.column = static_cast<int>(before.size()) + 1;
    place.offset = before.size();
    place.length = value.size();
    place.name = u"PERPLEXITY_API_KEY"_s;
    place.format = u"dotenv"_s;
    place.state = key == m_key ? PlaceState::Same : PlaceState::Other;
    place.editable = true;
    place.value = Secret(value);
    place.findings = { makeFinding(key == m_key ? Cause::PlaceSame : Cause::PlaceOtherKey) };
    place.beforeMasked = QString::fromUtf8(before) + place.value.masked();
    report.places.push_back(std::move(place));
    return report.places.back();
}

void PageBench::showPlaces()
{
    session.setPlaces(std::move(report));
    report = {};
}

QByteArray PageBench::content(const QByteArray &path) const
{
    return files.content(path.toStdString());
}

} // namespace keywright::testing
