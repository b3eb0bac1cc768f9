#include "wording/wording.h"

#include "core/places/variablepath.h"
#include "core/secret.h"
#include "wording/words.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace keywright::wording {

struct ShownWords
{
    Q_DECLARE_TR_FUNCTIONS(ShownWords)
};

Words wordsFor(const Finding &finding)
{
    const Values values(finding);
    switch (finding.cause) {
#define KEYWRIGHT_CAUSE(name, id, severity, fixable)                                                         \
    case Cause::name:                                                                                        \
        return words##name(values);
#include "core/causes.def"
#undef KEYWRIGHT_CAUSE
    }
    Q_UNREACHABLE();
}

QString maskedWithLength(const Secret &key)
{
    const auto length = static_cast<int>(key.length());
    if (length == 1)
        return ShownWords::tr("%1 (one character)").arg(key.masked());
    //: %1 is a masked key, like pplx-…9fQ2
    return ShownWords::tr("%1 (%n characters)", "", length).arg(key.masked());
}

QString shownPath(const std::filesystem::path &path, const std::filesystem::path &home)
{
    if (const auto variable = variableAt(path))
        //: In place of a file's path. %1: the name of an environment variable
        return ShownWords::tr("the environment variable %1").arg(variable->name);
    const auto text = [](const std::filesystem::path &one) {
        return QString::fromStdString(one.lexically_normal().generic_string());
    };
    QString shown = text(path);
    QString folder = text(home);
    while (folder.size() > 1 && folder.endsWith(u'/'))
        folder.chop(1);
    const bool hasHome = folder.size() > 1;
    if (hasHome && shown == folder)
        shown = u"~"_s;
    else if (hasHome && shown.startsWith(folder + u'/'))
        shown = u'~' + shown.mid(folder.size());
    QString safe;
    for (const QChar character : std::as_const(shown)) {
        const QChar::Category category = character.category();
        const bool harmful = category == QChar::Other_Control || category == QChar::Other_Format
            || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
        safe.append(harmful ? QChar(QChar::ReplacementCharacter) : character);
    }
    return safe;
}

} // namespace keywright::wording
