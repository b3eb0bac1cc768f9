#include "ui/widgets/editframe.h"

#include "ui/theme.h"

#include <QFrame>

namespace keywright {

void frameVisibly(QFrame *edit)
{
    // A plain box is drawn in the colour of the window's text; the text in it has a colour of its own.
    edit->setFrameStyle(static_cast<int>(QFrame::Box) | static_cast<int>(QFrame::Plain));
    const QPalette source = edit->parentWidget() == nullptr ? QPalette() : edit->parentWidget()->palette();
    const QColor line = theme::foreground(theme::Role::Quiet, source);
    if (edit->palette().color(QPalette::WindowText) == line)
        return;
    QPalette own;
    own.setColor(QPalette::WindowText, line);
    edit->setPalette(own);
}

} // namespace keywright
