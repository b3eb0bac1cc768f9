#include "ui/clipboard.h"

#include <QClipboard>
#include <QGuiApplication>

namespace keywright {

void copyPlainly(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace keywright
