#include "ui/widgets/forgetbox.h"

#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

ForgetBox::ForgetBox(const QString &key, QWidget *parent)
    : QWidget(parent)
    , m_forget(new QPushButton(tr("Forget it…")))
    , m_confirm(new Card(tr("Remove the key from the keychain?")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_forget, 0, Qt::AlignLeading);
    layout->addWidget(m_confirm);
    m_forget->setObjectName(u"forgetButton"_s);
    //: A button, read aloud. %1: a saved key
    m_forget->setAccessibleName(tr("Forget the saved key %1").arg(key));
    m_confirm->setObjectName(u"forgetConfirm"_s);
    m_confirm->body()->addWidget(
        makeTextLabel(tr("Apps that read it from there get no key any more. Perplexity still knows the key, "
                         "and the console does not show it again.")));
    auto *yes = new QPushButton(tr("&Remove it"));
    yes->setObjectName(u"forgetYesButton"_s);
    auto *no = new QPushButton(tr("&Keep it"));
    no->setObjectName(u"forgetNoButton"_s);
    auto *buttons = new FlowLayout;
    buttons->addWidget(yes);
    buttons->addWidget(no);
    m_confirm->body()->addLayout(buttons);
    m_confirm->hide();
    connect(m_forget, &QPushButton::clicked, this, [this, no] {
        ask(true);
        no->setFocus();
    });
    connect(no, &QPushButton::clicked, this, [this] { ask(false); });
    connect(yes, &QPushButton::clicked, this, [this] {
        ask(false);
        Q_EMIT forgetConfirmed();
    });
}

/// Esc answers the question, and does not close the window.
void ForgetBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_confirm->isHidden()) {
        ask(false);
        m_forget->setFocus();
        return;
    }
    QWidget::keyPressEvent(event);
}

void ForgetBox::ask(bool asking)
{
    m_confirm->setVisible(asking);
    m_forget->setVisible(!asking);
}

} // namespace keywright
