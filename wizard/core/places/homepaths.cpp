#include "core/places/homepaths.h"

#include "core/places/place.h"

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

void shorten(Finding &finding, const QString &folder)
{
    for (auto value = finding.detail.begin(); value != finding.detail.end(); ++value) {
        const QString text = value.value().toString();
        if (text.startsWith(folder))
            value.value() = QString(u"~/"_s + text.mid(folder.size()));
    }
}

} // namespace

void shortenHome(PlaceReport &report, const std::filesystem::path &home)
{
    if (home.empty())
        return;
    const QString folder = QString::fromStdU16String(home.generic_u16string()) + u'/';
    for (Place &place : report.places) {
        for (Finding &finding : place.findings)
            shorten(finding, folder);
    }
    for (QList<Finding> *findings : { &report.findings, &report.closer }) {
        for (Finding &finding : *findings)
            shorten(finding, folder);
    }
    for (ProgramFile &program : report.programs) {
        for (Finding &finding : program.findings)
            shorten(finding, folder);
    }
    for (Winner &winner : report.winners) {
        if (winner.app.startsWith(folder))
            winner.app = u"~/"_s + winner.app.mid(folder.size());
    }
}

} // namespace keywright
