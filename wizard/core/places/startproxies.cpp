#include "core/places/startproxies.h"

#include "core/detail.h"
#include "core/places/filecontext.h"
#include "core/places/format.h"

namespace keywright {

QList<Finding> proxiesWithoutKey(const FileText &file, const Facts &facts)
{
    if (file.fact == nullptr || !file.content.toUpper().contains("_PROXY"))
        return {};
    const FileContext context = readFile(file, facts, nullptr);
    if (!isEnvironmentFormat(context.format) || context.role != FileRole::Live || !context.hits.empty())
        return {};
    QList<Finding> findings;
    const Neighbours neighbours(context.text.bytes(), context.lexed, facts);
    for (const Neighbour &neighbour : neighbours.all()) {
        if (neighbour.cause != Cause::PlaceProxy)
            continue;
        Where where;
        where.path = file.path;
        where.line = context.text.line(neighbour.span.begin);
        where.column = context.text.column(neighbour.span.begin);
        where.offset = context.text.fileOffset(neighbour.span.begin);
        QJsonObject detail = neighbour.detail;
        detail.insert(detail::path, shownPath(file.path));
        detail.insert(detail::line, where.line);
        findings.append(makeFinding(Cause::PlaceProxy, where, detail));
    }
    return findings;
}

} // namespace keywright
