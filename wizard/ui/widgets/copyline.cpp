#include "ui/widgets/copyline.h"

#include "ui/clipboard.h"
#include "ui/widgets/codeline.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>

#include <chrono>

namespace keywright {

namespace {

constexpr auto copiedShows = std::chrono::seconds(2); // Long enough to be read, short enough to press again.

} // namespace

CopyLine::CopyLine(const QString &text, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_copy(new QPushButton(tr("Copy")))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new CodeLine(text, theme::Role::Accent), 1, Qt::AlignVCenter);
    layout->addWidget(m_copy, 0, Qt::AlignVCenter);
    //: Read aloud. %1: what is copied
    m_copy->setAccessibleName(tr("Copy: %1").arg(name));
    connect(m_copy, &QPushButton::clicked, this, &CopyLine::copy);
}

void CopyLine::copy()
{
    copyPlainly(m_text);
    const int width = m_copy->width();
    //: A button, for two seconds after it was pressed.
    m_copy->setText(tr("Copied"));
    // The line beside it keeps its place.
    m_copy->setMinimumWidth(width);
    QTimer::singleShot(copiedShows, m_copy, [this] { m_copy->setText(tr("Copy")); });
}

} // namespace keywright
