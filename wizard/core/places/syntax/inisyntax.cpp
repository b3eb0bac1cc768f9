#include "core/places/syntax/syntax.h"

// Bytes are taken as they are.
#define SI_NO_CONVERSION
#include <SimpleIni.h>

namespace keywright {

std::optional<SyntaxEvents> parseIni(QByteArrayView text)
{
    // The reader takes a NUL for the end.
    if (text.contains('\0'))
        return {};
    constexpr bool severalOfOneName = true;
    CSimpleIniCaseA ini(true, severalOfOneName, false);
    if (ini.LoadData(text.data(), static_cast<std::size_t>(text.size())) < 0)
        return {};
    SyntaxEvents events;
    CSimpleIniCaseA::TNamesDepend sections;
    ini.GetAllSections(sections);
    sections.sort(CSimpleIniCaseA::Entry::LoadOrder());
    for (const CSimpleIniCaseA::Entry &section : sections) {
        events.add('[', QByteArrayView(section.pItem));
        CSimpleIniCaseA::TNamesDepend names;
        ini.GetAllKeys(section.pItem, names);
        names.sort(CSimpleIniCaseA::Entry::LoadOrder());
        for (const CSimpleIniCaseA::Entry &name : names) {
            events.add('k', QByteArrayView(name.pItem));
            CSimpleIniCaseA::TNamesDepend values;
            ini.GetAllValues(section.pItem, name.pItem, values);
            values.sort(CSimpleIniCaseA::Entry::LoadOrder());
            for (const CSimpleIniCaseA::Entry &value : values)
                events.add('s', QByteArrayView(value.pItem));
        }
    }
    return events;
}

} // namespace keywright
