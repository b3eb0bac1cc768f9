#include "core/answer/explain_rules.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

QRegularExpression anyOf(std::initializer_list<QString> ways)
{
    QString words = QStringList(ways).join(u'|');
    words.replace(u" ?"_s, u"\\s*"_s);
    words.replace(u' ', u"\\s+"_s);
    return QRegularExpression(words, QRegularExpression::CaseInsensitiveOption);
}

std::optional<Cause> causeByRules(const QList<Rule> &rules, const QString &text)
{
    const auto found =
        std::ranges::find_if(rules, [&text](const Rule &one) { return one.words.match(text).hasMatch(); });
    return found == rules.end() ? std::nullopt : std::optional(found->cause);
}

} // namespace keywright
