#include "ui/widgets/labels.h"

namespace keywright {

TextLabel *makeTextLabel(const QString &text)
{
    auto *label = new TextLabel;
    label->setText(text);
    return label;
}

TextLabel *makeBoldLabel(const QString &text)
{
    TextLabel *label = makeTextLabel(text);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

TextLabel *makeRoleLabel(theme::Role role, const QString &text)
{
    return new TextLabel(text, role);
}

} // namespace keywright
