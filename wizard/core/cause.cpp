#include "core/cause.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

struct Row
{
    Cause cause {};
    QLatin1StringView id;
    Severity severity {};
    bool fixable = false;
};

constexpr std::array rows {
#define KEYWRIGHT_CAUSE(name, id, severity, fixable)                                                         \
    Row { Cause::name, QLatin1StringView(id), Severity::severity, fixable },
#include "core/causes.def"
#undef KEYWRIGHT_CAUSE
};

constexpr auto causes = [] {
    std::array<Cause, rows.size()> all {};
    std::ranges::transform(rows, all.begin(), &Row::cause);
    return all;
}();

const Row &row(Cause cause)
{
    return rows.at(static_cast<std::size_t>(cause));
}

} // namespace

std::span<const Cause> allCauses()
{
    return causes;
}

QLatin1StringView causeId(Cause cause)
{
    return row(cause).id;
}

std::optional<Cause> causeFromId(QAnyStringView id)
{
    const auto *found = std::ranges::find_if(rows, [id](const Row &candidate) { return id == candidate.id; });
    return found == rows.end() ? std::nullopt : std::optional(found->cause);
}

Severity severityOf(Cause cause)
{
    return row(cause).severity;
}

bool isFixable(Cause cause)
{
    return row(cause).fixable;
}

QLatin1StringView severityId(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return "note"_L1;
    case Severity::Warning:
        return "warning"_L1;
    case Severity::Problem:
        return "problem"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace keywright
