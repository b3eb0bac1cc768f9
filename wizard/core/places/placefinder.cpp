#include "core/places/placefinder.h"

#include "core/detail.h"
#include "core/facts.h"
#include "core/places/closerlook.h"
#include "core/places/hitjudge.h"
#include "core/places/homepaths.h"
#include "core/places/occurrences.h"
#include "core/places/runningplaces.h"
#include "core/places/searchliterals.h"
#include "core/places/staleprograms.h"
#include "core/places/startplaces.h"
#include "core/places/startproxies.h"
#include "core/places/storeplaces.h"
#include "core/places/variables.h"
#include "core/places/versioned.h"
#include "core/places/winners.h"
#include "core/ports/clock.h"
#include "core/ports/environment.h"
#include "core/ports/filestore.h"
#include "core/ports/processtable.h"

#include <QTimer>

#include <algorithm>
#include <iterator>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

/// One run. Its context ends everything that is still under way for it.
struct PlaceFinder::Search
{
    FindRequest request;
    std::shared_ptr<const Secret> key; ///< shared with the judging threads; may be null
    std::function<void(PlaceReport)> done;
    QObject *context = nullptr; ///< a child of the finder, which is told nothing once it goes
    std::set<std::filesystem::path> seen;
    PlaceReport report;
    SearchTally tally; ///< of the folders, so far
    std::size_t shown = 0; ///< places that were told of before the end
    QDateTime started;
    int waiting = 1; ///< answers that are still to come
    bool finished = false;

    const Secret *keyInHand() const { return key.get(); }
    void add(std::vector<Place> &&places) { std::ranges::move(places, std::back_inserter(report.places)); }
};

PlaceFinder::PlaceFinder(const PlaceSources &sources, const Facts &facts, QObject *parent)
    : QObject(parent)
    , m_sources(sources)
    , m_facts(facts)
{ }

void PlaceFinder::find(const FindRequest &request, const Secret *key, std::function<void(PlaceReport)> done)
{
    if (m_search)
        m_search->context->deleteLater();
    m_search = std::make_shared<Search>();
    m_search->context = new QObject(this);
    m_search->request = request;
    if (key != nullptr)
        m_search->key = std::make_shared<const Secret>(key->clone());
    m_search->done = std::move(done);
    m_search->started = m_sources.clock.now();
    QTimer::singleShot(0, m_search->context, [this] { start(); });
}

void PlaceFinder::cancel()
{
    if (!m_search || m_search->finished)
        return;
    // What is still under way ends with its context; the report comes as ever, after this call. The context
    // may be the one that is calling just now.
    m_search->context->deleteLater();
    m_search->context = new QObject(this);
    m_search->waiting = 1;
    QTimer::singleShot(0, m_search->context, [this] { answered(); });
}

const PlaceReport &PlaceFinder::soFar() const
{
    static const PlaceReport none;
    return m_search ? m_search->report : none;
}

void PlaceFinder::start()
{
    const FindRequest &request = m_search->request;
    if (request.knownPlaces)
        lookAtKnownPlaces();
    if (request.environment)
        lookAtEnvironment();
    if (request.startEnvironments && request.home.empty())
        lookAtStartEnvironments();
    if (request.processes && m_sources.processes.isAvailable())
        lookAtProcesses();
    if (!request.folders.isEmpty())
        lookAtFolders();
    showMore();
    answered();
}

void PlaceFinder::lookAtKnownPlaces()
{
    for (const PlaceFact &fact : m_facts.places.places) {
        for (const auto &path : known(fact))
            lookAtFile(path, fact, nullptr);
        for (const PlaceStore &store : fact.stores) {
            for (const auto &path : known(store))
                lookAtFile(path, fact, &store);
        }
    }
}

template <typename Paths>
QList<std::filesystem::path> PlaceFinder::known(const Paths &paths) const
{
    const FindRequest &request = m_search->request;
    QList<std::filesystem::path> matches;
    for (const QString &pattern : patternsFor(request.system, paths)) {
        if (const auto path = expandedPattern(pattern, m_sources.environment, request.home))
            matches.append(m_sources.files.matching(*path));
    }
    return matches;
}

void PlaceFinder::lookAtFile(const std::filesystem::path &path, const PlaceFact &fact,
                             const PlaceStore *store)
{
    if (m_search->seen.contains(path))
        return;
    const auto content = m_sources.files.read(path);
    if (!content) {
        m_search->seen.insert(path);
        m_search->report.skipped += content.error() == FileError::NotFound ? 0 : 1;
        return;
    }
    ++m_search->report.files;
    m_search->report.bytes += content->size();
    judgeFile(path, *content, &fact, store);
}

void PlaceFinder::judgeFile(const std::filesystem::path &path, const QByteArray &content,
                            const PlaceFact *fact, const PlaceStore *store)
{
    if (!m_search->seen.insert(path).second)
        return;
    const auto traits = m_sources.files.traits(path);
    const FileText file { path, content, traits && traits->readableByOthers, !traits || traits->writable,
                          fact };
    if (store != nullptr)
        addStore(m_search->report.places, storePlaces(file, *store, m_facts, m_search->keyInHand()));
    else
        m_search->add(findPlaces(file, m_facts, m_search->keyInHand()));
    m_search->report.findings += proxiesWithoutKey(file, m_facts);
}

void PlaceFinder::lookAtEnvironment()
{
    bool namesService = false;
    for (const QString &name : m_sources.environment.names()) {
        const auto value = m_sources.environment.value(name);
        if (!value)
            continue;
        namesService = namesService || value->bytes().contains(m_facts.service.baseUrl.host().toLatin1());
        VariableReport variable = judgeVariable(name, *value, m_facts, m_search->keyInHand());
        m_search->add(std::move(variable.places));
        m_search->report.findings.append(variable.findings);
    }
    if (namesService)
        dropSlotFindings(m_search->report);
}

void PlaceFinder::lookAtStartEnvironments()
{
    ++m_search->waiting;
    const QObject *context = m_search->context;
    QStringList names = programQuestion(m_facts).variables;
    for (const BaseUrlName &known : m_facts.places.baseUrls)
        names.append(known.name);
    m_sources.startEnvironments.read(names, m_search->context, [this, context](StartVariables start) {
        if (isCurrent(context))
            take(start);
    });
}

void PlaceFinder::take(const StartVariables &start)
{
    m_search->report.silent += start.silent;
    m_search->add(placesOf(start, m_facts, m_search->keyInHand(), m_search->report.findings));
    answered();
}

void PlaceFinder::lookAtProcesses()
{
    ++m_search->waiting;
    const QObject *context = m_search->context;
    m_sources.processes.startedWith(programQuestion(m_facts), m_search->context,
                                    [this, context](std::vector<RunningProgram> running) {
                                        if (isCurrent(context))
                                            take(std::move(running));
                                    });
}

void PlaceFinder::take(std::vector<RunningProgram> &&running)
{
    for (RunningProgram &program : running)
        m_search->report.places.push_back(placeOf(program, m_search->keyInHand()));
    answered();
}

void PlaceFinder::lookAtFolders()
{
    ++m_search->waiting;
    const QObject *context = m_search->context;
    const auto found = [this, context](const std::filesystem::path &path, JudgedFile &&file) {
        if (isCurrent(context))
            take(path, std::move(file));
    };
    const auto progress = [this, context](const SearchTally &tally) {
        if (!isCurrent(context))
            return;
        m_search->tally = tally;
        showMore();
        Q_EMIT progressed(tally);
    };
    const auto done = [this, context](const SearchTally &tally) {
        if (!isCurrent(context))
            return;
        m_search->tally = tally;
        answered();
    };
    m_sources.folders.search({ m_search->request.folders, searchLiterals(m_facts, m_search->keyInHand()),
                               m_facts.places.ignoredFolders },
                             m_search->context, judgeHits(m_facts, m_search->key, found), progress, done);
}

void PlaceFinder::take(const std::filesystem::path &path, JudgedFile &&file)
{
    if (!file.program.isEmpty())
        insertProgram(m_search->report.programs, std::move(file.program));
    if (m_search->seen.insert(path).second)
        insertFound(m_search->report.places, std::move(file.places));
}

void PlaceFinder::showMore()
{
    // Nothing to show ahead where the end comes at once.
    const bool goesOn = m_search->waiting > 1 || !m_search->request.folders.isEmpty();
    if (m_search->report.places.size() == m_search->shown || !goesOn)
        return;
    m_search->shown = m_search->report.places.size();
    Q_EMIT foundMore();
}

bool PlaceFinder::isCurrent(const QObject *context) const
{
    return m_search->context == context;
}

void PlaceFinder::answered()
{
    if (--m_search->waiting == 0)
        finish();
}

void PlaceFinder::finish()
{
    const std::shared_ptr<Search> search = m_search;
    search->finished = true;
    judgeVersioning(search->report.places, m_sources.files);
    PlaceReport report = std::move(search->report);
    report.compared = search->keyInHand() != nullptr;
    search->key.reset();
    report.addTally(search->tally);
    report.milliseconds = search->started.msecsTo(m_sources.clock.now());
    report.winners = decideWinners(report.places, m_facts);
    dropExplained(report);
    report.findings.append(judgeTogether(report.places, report.winners));
    report.closer = closerLook(report, m_facts);
    shortenHome(report, search->request.home.empty() ? m_sources.environment.home() : search->request.home);
    search->done(std::move(report));
}

} // namespace keywright
