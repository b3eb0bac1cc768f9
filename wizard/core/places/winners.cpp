#include "core/places/winners.h"

#include "core/detail.h"
#include "core/facts.h"
#include "core/places/databasewinners.h"
#include "core/places/format.h"
#include "core/places/pathfacts.h"
#include "core/places/sourceorder.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

using Indices = QList<qsizetype>;

class Referee
{
public:
    Referee(const std::vector<Place> &places, const Facts &facts) : m_places(places), m_facts(facts) { }

    QList<Winner> run()
    {
        duplicates();
        environment();
        folders();
        scopes();
        shells();
        names();
        return m_winners;
    }

private:
    const Place &at(qsizetype index) const { return m_places[static_cast<std::size_t>(index)]; }

    template <typename Key, typename Function>
    std::map<Key, Indices> grouped(Function key) const
    {
        std::map<Key, Indices> groups;
        for (qsizetype i = 0; i < static_cast<qsizetype>(m_places.size()); ++i) {
            if (counts(at(i)))
                if (const auto name = key(at(i)))
                    groups[*name].append(i);
        }
        return groups;
    }

    /// Adds a verdict where there are losers; `order` has the winner first.
    void add(const QString &app, const Indices &order, QLatin1StringView why)
    {
        if (order.size() < 2)
            return;
        m_winners.append({ app, at(order.first()).name, order.first(), order.mid(1), why });
    }

    /// The same name twice in one file: the later line counts.
    void duplicates()
    {
        using Key = std::pair<QString, QString>;
        const auto groups = grouped<Key>([](const Place &place) -> std::optional<Key> {
            const bool lines = place.origin == PlaceOrigin::File && isEnvironmentFormat(place.format)
                && place.format != "dockerfile"_L1;
            if (!lines || place.notation == ValueNotation::Base64Blob)
                return {};
            return Key { QString::fromStdString(place.path.generic_string()), place.name };
        });
        for (const auto &[key, indices] : groups) {
            Indices order = lastOfEachLine(indices);
            std::ranges::reverse(order);
            add(readersOf(at(indices.first())), order, "later-line-wins"_L1);
        }
    }

    /// Elements of one comma list stand in one line and do not compete.
    Indices lastOfEachLine(const Indices &indices) const
    {
        Indices result;
        for (const qsizetype index : indices) {
            if (!result.isEmpty() && at(result.last()).line == at(index).line)
                result.removeLast();
            result.append(index);
        }
        return result;
    }

    static QString readersOf(const Place &place)
    {
        return place.tool.isEmpty() ? shownPath(place.path) : place.tool;
    }

    /// The last line for each name of each file.
    Indices effective(const Indices &indices) const
    {
        std::map<std::pair<std::filesystem::path, QString>, qsizetype> last;
        for (const qsizetype index : indices)
            last[{ at(index).path, at(index).name }] = index;
        Indices result;
        for (const auto &[key, index] : last)
            result.append(index);
        return result;
    }

    /// .env.local before .env in one folder.
    void folders()
    {
        using Key = std::pair<QString, QString>;
        const auto groups = grouped<Key>([](const Place &place) -> std::optional<Key> {
            const bool dotenv = place.origin == PlaceOrigin::File && dotenvRank(place.path) >= 0;
            if (!dotenv)
                return {};
            return Key { QString::fromStdString(place.path.parent_path().generic_string()), place.name };
        });
        for (const auto &[key, all] : groups) {
            Indices order = effective(all);
            std::ranges::stable_sort(order, std::ranges::greater {},
                                     [this](qsizetype index) { return dotenvRank(at(index).path); });
            if (!isDecided(order)) // a variable that is set beats them all
                add(shownPath(key.first.toStdString()), order, "local-file-wins"_L1);
        }
    }

    /// True where one verdict has all of them as losers.
    bool isDecided(const Indices &order) const
    {
        return std::ranges::any_of(m_winners, [&order](const Winner &winner) {
            return std::ranges::all_of(order, [&](qsizetype i) { return winner.losers.contains(i); });
        });
    }

    /// Tools with a narrower and a wider scope.
    void scopes()
    {
        using Key = std::pair<QString, QString>;
        const auto groups = grouped<Key>([this](const Place &place) -> std::optional<Key> {
            const PlaceFact *fact = m_facts.places.place(place.toolId);
            if (fact == nullptr || fact->precedence != "local-project-user"_L1 || scopeRank(place) < 0)
                return {};
            return Key { place.tool, place.name };
        });
        for (const auto &[key, all] : groups) {
            Indices order = all;
            std::ranges::stable_sort(order, std::ranges::greater {},
                                     [this](qsizetype index) { return scopeRank(at(index)); });
            add(key.first, order, "local-project-user"_L1);
        }
    }

    /// Start files of a shell against each other and against the system's own settings.
    void shells()
    {
        const auto groups = grouped<QString>([](const Place &place) -> std::optional<QString> {
            const bool counts = place.origin == PlaceOrigin::File
                && (shellRank(place.path) >= 0 || isSystemEnvironment(place.path));
            return counts ? std::optional(place.name) : std::nullopt;
        });
        for (const auto &[name, all] : groups) {
            for (const QLatin1StringView shell : { "bash"_L1, "zsh"_L1, "fish"_L1, "csh"_L1 })
                startFiles(effective(all), shell);
        }
    }

    void startFiles(const Indices &all, QLatin1StringView shell)
    {
        Indices order;
        bool system = false;
        for (const qsizetype index : all) {
            const bool systemWide = isSystemEnvironment(at(index).path);
            if (shellOf(at(index).path) == shell || systemWide)
                order.append(index);
            system = system || systemWide;
        }
        std::ranges::stable_sort(order, std::ranges::greater {},
                                 [this](qsizetype index) { return shellRank(at(index).path); });
        if (!order.isEmpty() && shellRank(at(order.first()).path) >= 0)
            add(shell, order, system && order.size() == 2 ? "shell-beats-system"_L1 : "later-file-wins"_L1);
    }

    /// What is set already against what a file says, by the habit of the file's reader.
    void environment()
    {
        using Key = std::pair<QString, QString>;
        const auto groups = grouped<Key>([this](const Place &place) -> std::optional<Key> {
            const bool file = place.origin == PlaceOrigin::File && shellRank(place.path) < 0;
            if (!file || precedenceOf(place).isEmpty())
                return {};
            return Key { QString::fromStdString(place.path.parent_path().generic_string()), place.name };
        });
        for (const auto &[key, all] : groups)
            against(key.second, all);
    }

    QString precedenceOf(const Place &place) const
    {
        const PlaceFact *fact = m_facts.places.place(place.toolId);
        QString precedence = fact == nullptr ? QString() : fact->precedence;
        if (precedence == "environment"_L1 || precedence == "file"_L1)
            return precedence;
        return dotenvRank(place.path) >= 0 ? u"environment"_s : QString();
    }

    void against(const QString &name, const Indices &all)
    {
        Indices files = effective(all);
        std::ranges::stable_sort(files, std::ranges::greater {},
                                 [this](qsizetype index) { return dotenvRank(at(index).path); });
        const Indices set = setBefore(name, at(files.first()));
        if (set.isEmpty())
            return;
        const Place &first = at(files.first());
        if (precedenceOf(first) == "file"_L1)
            add(readersOf(first), files + set, "file-beats-environment"_L1);
        else
            add(shownPath(first.path), set + files, "environment-beats-file"_L1);
    }

    /// Where the environment of a program has that name from, as far as it is known: what this program was
    /// started with, what new terminals get, what the desktop hands on; or else what the start files of one
    /// shell say, bash before the others.
    Indices setBefore(const QString &name, const Place &file) const
    {
        std::map<VariableSource, Indices> environment;
        std::map<QString, Indices> shells;
        Indices system;
        for (qsizetype i = 0; i < static_cast<qsizetype>(m_places.size()); ++i) {
            const Place &place = at(i);
            if (!counts(place) || !isSameVariable(place, name, file))
                continue;
            if (place.origin == PlaceOrigin::Environment && place.source != VariableSource::Crontab)
                environment[place.source].append(i);
            else if (shellRank(place.path) >= 0)
                shells[shellOf(place.path)].append(i);
            else if (isSystemEnvironment(place.path))
                system.append(i);
        }
        if (!environment.empty())
            return environment.begin()->second;
        Indices set = effective((shells.empty() ? Indices() : shells.begin()->second) + system);
        std::ranges::stable_sort(set, std::ranges::greater {},
                                 [this](qsizetype index) { return shellRank(at(index).path); });
        return set;
    }

    /// A tool's own file may hold the key under another name than its variable: keys.json, config.yaml.
    bool isSameVariable(const Place &place, const QString &name, const Place &file) const
    {
        if (place.name == name)
            return true;
        const PlaceFact *fact = m_facts.places.place(file.toolId);
        const bool own = fact != nullptr && !isEnvironmentFormat(file.format);
        return own && fact->names.contains(place.name) && fact->names.size() <= 2;
    }

    /// LiteLLM and Aider read PERPLEXITYAI_API_KEY before PERPLEXITY_API_KEY.
    void names()
    {
        const PlaceFact *litellm = m_facts.places.place(u"litellm");
        if (litellm == nullptr || litellm->names.size() < 2)
            return;
        const auto groups = grouped<QString>([&](const Place &place) -> std::optional<QString> {
            const bool read = litellm->names.contains(place.name)
                && (place.origin == PlaceOrigin::Environment || isEnvironmentFormat(place.format));
            return read
                ? std::optional(place.origin == PlaceOrigin::Environment
                                    ? QString()
                                    : QString::fromStdString(place.path.parent_path().generic_string()))
                : std::nullopt;
        });
        for (const auto &[source, all] : groups) {
            Indices order = effective(all);
            std::ranges::stable_sort(order, {},
                                     [&](qsizetype index) { return litellm->names.indexOf(at(index).name); });
            std::set<QString> different;
            for (const qsizetype index : order)
                different.insert(at(index).name);
            if (different.size() > 1)
                add(litellm->tool, order, "first-name-wins"_L1);
        }
    }

    const std::vector<Place> &m_places;
    const Facts &m_facts;
    QList<Winner> m_winners;
};

} // namespace

QList<Winner> decideWinners(const std::vector<Place> &places, const Facts &facts)
{
    QList<Winner> winners = Referee(places, facts).run();
    addDatabaseWinners(places, facts, winners);
    return winners;
}

} // namespace keywright
