#include "core/places/variables.h"

#include "core/facts.h"
#include "core/places/filecontext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

VariableReport judgeVariable(const QString &name, const Secret &value, const Facts &facts, const Secret *key)
{
    const FileText file { {}, value.bytes().toByteArray(), false, false };
    FileContext context {
        file,  facts, key, SourceText::decode(file.content), u"environment"_s, nullptr, FileRole::Live,
        false, {},    {}
    };
    Setting setting;
    setting.name = name.toUtf8();
    setting.value = { 0, context.text.bytes().size() };
    setting.outer = setting.value;
    context.lexed.settings.push_back(setting);
    context.hits = scanText(context.text.bytes(), context.lexed, { facts, key, nullptr, context.format });

    VariableReport report;
    const Neighbours neighbours(context.text.bytes(), context.lexed, facts);
    const LineMask mask(context.text, context.lexed, context.hits, facts);
    for (const Hit &hit : context.hits) {
        Place place;
        place.origin = PlaceOrigin::Environment;
        place.name = name;
        place.format = context.format;
        place.state = hit.state;
        place.whyNot = NotEditable::Environment;
        place.value = valueOf(hit, context);
        place.beforeMasked = name + u'=' + mask.line(hit.span);
        place.findings = findingsOf(hit, context, neighbours, {}, {});
        report.places.push_back(std::move(place));
    }
    if (report.places.empty()) {
        for (const Neighbour &neighbour : neighbours.all())
            report.findings.append(makeFinding(neighbour.cause, {}, neighbour.detail));
    }
    return report;
}

void dropSlotFindings(PlaceReport &report)
{
    for (Place &place : report.places) {
        if (place.origin == PlaceOrigin::Environment)
            place.findings.removeIf(
                [](const Finding &finding) { return finding.cause == Cause::PlaceOtherProviderSlot; });
    }
}

} // namespace keywright
