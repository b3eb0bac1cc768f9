#include "core/vault/keyname.h"

#include "core/redact.h"

#include <QList>

#include <algorithm>

namespace keywright {

namespace {

constexpr qsizetype longestName = 60;

bool isUnseen(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return character == QChar::ReplacementCharacter;
    }
}

bool isAsciiLetter(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

} // namespace

Result<QString, KeyNameError> checkedKeyName(const QString &typed)
{
    const QString name = typed.trimmed().normalized(QString::NormalizationForm_C);
    const auto characters = name.toUcs4();
    if (name.isEmpty())
        return Failure { KeyNameError::Empty };
    if (redacted(name) != name)
        return Failure { KeyNameError::IsKey };
    if (std::ranges::any_of(characters, isUnseen))
        return Failure { KeyNameError::Unprintable };
    if (characters.size() > longestName)
        return Failure { KeyNameError::TooLong };
    return name;
}

bool isSameKeyName(const QString &left, const QString &right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

bool isVariableName(const QString &text)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return !text.isEmpty() && !isDigit(text.front())
        && std::ranges::all_of(text, [&](QChar c) { return isAsciiLetter(c) || isDigit(c) || c == u'_'; });
}

} // namespace keywright
