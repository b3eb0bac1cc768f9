#include "ui/widgets/rotationnotice.h"

#include "core/vault/savedkey.h"
#include "ui/widgets/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

RotationNotice::RotationNotice(QWidget *parent)
    : TintedFrame(theme::Role::Warning, parent)
    , m_text(new TextLabel(this))
{
    setObjectName(u"rotationNotice"_s);
    m_text->setObjectName(u"rotationSentence"_s);
    auto *button = new QPushButton(tr("Replace it now"), this);
    button->setObjectName(u"rotateNowButton"_s);
    button->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    const int margin = theme::em(this, 0.7);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme::em(this, 0.4));
    layout->addWidget(m_text);
    layout->addWidget(button);
    hide();
    connect(button, &QPushButton::clicked, this, [this] { Q_EMIT rotateWanted(m_name); });
}

void RotationNotice::showNotes(const QList<KeyNote> &notes, const QDateTime &now)
{
    const KeyNote *oldest = nullptr;
    for (const KeyNote &note : notes) {
        const bool isDue = isDueForRotation(note.savedAt, now);
        if (isDue && (oldest == nullptr || note.savedAt < oldest->savedAt))
            oldest = &note;
    }
    m_isDue = oldest != nullptr;
    if (oldest != nullptr) {
        m_name = oldest->name;
        const auto days = static_cast<int>(ageInDays(oldest->savedAt, now));
        m_text->setText(
            m_name.isEmpty()
                ? tr("Your saved key is %n days old: time for a new one.", nullptr, days)
                //: %1: the user's name for a saved key
                : tr("Your saved key “%1” is %n days old: time for a new one.", nullptr, days).arg(m_name));
    }
    setVisible(m_isDue);
}

} // namespace keywright
