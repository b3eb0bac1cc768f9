#include "ui/replacechoices.h"

#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

QString idOf(const std::filesystem::path &path, QLatin1StringView what, int line, const QString &name)
{
    return QStringList { QString::fromStdString(path.string()), what, QString::number(line), name }.join(
        u'\n');
}

} // namespace

QList<FileOptions> replaceOptions(const PlaceReport &report, const Facts &facts)
{
    QList<FileOptions> files;
    const auto fileFor = [&files](const std::filesystem::path &path, qsizetype place) -> FileOptions & {
        const auto known = std::ranges::find(files, path, &FileOptions::path);
        return known != files.end() ? *known : files.emplaceBack(FileOptions { path, place, {} });
    };
    for (std::size_t i = 0; i < report.places.size(); ++i) {
        const Place &place = report.places[i];
        const auto index = static_cast<qsizetype>(i);
        if (isReplaceable(place))
            fileFor(targetOf(place), index)
                .options.append({ index, std::nullopt, isSafelyReplaceable(place),
                                  idOf(targetOf(place), "replace"_L1, place.line, place.name) });
    }
    for (const Repair &repair : repairsOf(report, facts)) {
        const auto place = std::ranges::find(report.places, repair.path, &Place::path);
        const qsizetype index = place - report.places.begin();
        fileFor(repair.path, index)
            .options.append({ -1, repair, repair.isSafe,
                              idOf(repair.path, repairKindId(repair.kind), repair.line, repair.name) });
    }
    std::ranges::stable_sort(files, {}, [&report](const FileOptions &file) {
        return std::tuple(report.places.at(static_cast<std::size_t>(file.first)).tool.toLower(), file.path);
    });
    return files;
}

bool Ticks::isTicked(const ReplaceOption &option) const
{
    return option.isSafe ? !m_unticked.contains(option.id) : m_ticked.contains(option.id);
}

void Ticks::set(const ReplaceOption &option, bool ticked)
{
    if (ticked) {
        m_ticked.insert(option.id);
        m_unticked.remove(option.id);
    } else {
        m_ticked.remove(option.id);
        m_unticked.insert(option.id);
    }
}

} // namespace keywright
