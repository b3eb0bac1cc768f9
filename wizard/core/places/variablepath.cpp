#include "core/places/variablepath.h"

#include "core/places/startplaces.h"

#include <QStringList>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr std::array settable { VariableSource::UserManager, VariableSource::WindowsUser };

#ifdef Q_OS_WIN
const QString root = u"//./NUL/variable/"_s;
#else
const QString root = u"/dev/null/variable/"_s;
#endif

} // namespace

bool canBeSet(VariableSource source)
{
    return source == VariableSource::UserManager || source == VariableSource::WindowsUser;
}

std::filesystem::path variablePath(const KeptVariable &variable)
{
    return QString(root + variableSourceId(variable.source) + u'/' + variable.name).toStdString();
}

std::optional<KeptVariable> variableAt(const std::filesystem::path &path)
{
    const QString text = QString::fromStdString(path.generic_string());
    if (!text.startsWith(root))
        return std::nullopt;
    const QStringList parts = text.sliced(root.size()).split(u'/');
    for (const VariableSource source : settable) {
        if (parts.size() == 2 && parts.first() == variableSourceId(source) && !parts.last().isEmpty())
            return KeptVariable { source, parts.last() };
    }
    return std::nullopt;
}

} // namespace keywright
