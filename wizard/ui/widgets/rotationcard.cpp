#include "ui/widgets/rotationcard.h"

#include "core/ports/clock.h"
#include "core/vault/reminder.h"
#include "core/vault/savedkey.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

QString dayInWords(QDate day)
{
    return QLocale().toString(day, QLocale::LongFormat);
}

} // namespace

RotationCard::RotationCard(const Clock &clock, QWidget *parent)
    : Card(tr("Replace it again in 90 days"), parent)
    , m_clock(clock)
    , m_dates(makeTextLabel())
    , m_rotate(new QPushButton(tr("Replace it no&w")))
    , m_written(makeRoleLabel(theme::Role::Quiet))
{
    setObjectName(u"rotationCard"_s);
    m_dates->setObjectName(u"savedDates"_s);
    m_written->setObjectName(u"reminderWritten"_s);
    auto *remind = new QPushButton(tr("Save a &reminder for the calendar…"));
    remind->setObjectName(u"reminderButton"_s);
    body()->addWidget(m_dates);
    m_rotate->setObjectName(u"rotateButton"_s);
    auto *buttons = new FlowLayout;
    buttons->addWidget(remind);
    buttons->addWidget(m_rotate);
    body()->addLayout(buttons);
    body()->addWidget(m_written);
    m_written->hide();
    hide();
    connect(remind, &QPushButton::clicked, this, &RotationCard::chooseFile);
    connect(m_rotate, &QPushButton::clicked, this, [this] { Q_EMIT rotateWanted(m_name); });
}

void RotationCard::showDates(const QDateTime &savedAt, const QString &name)
{
    m_name = name;
    m_rotate->setVisible(isDueForRotation(savedAt, m_clock.now()));
    m_due = rotationDue(savedAt).toLocalTime().date();
    //: %1 and %2: dates
    m_dates->setText(
        tr("Saved on %1. Replace it by %2: a copy that leaked unseen is worth nothing after that.")
            .arg(dayInWords(savedAt.toLocalTime().date()), dayInWords(m_due)));
    show();
}

void RotationCard::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Where the reminder goes"), QDir::homePath());
    dialog->setObjectName(u"reminderDialog"_s);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    // The portal's dialog can't read this process while core dumps are off.
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setDefaultSuffix(u"ics"_s);
    dialog->selectFile(u"replace-perplexity-key.ics"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &RotationCard::writeFile);
    dialog->open();
}

void RotationCard::writeFile(const QString &path)
{
    const QByteArray reminder =
        calendarReminder(m_due,
                         m_name.isEmpty() ? tr("Replace the Perplexity API key")
                                          : tr("Replace the Perplexity API key “%1”").arg(m_name),
                         tr("Create a new key, put it where your apps read it, then delete the old one. "
                            "Keywright helps with each step."),
                         m_clock.now());
    QFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(reminder) == reminder.size() && file.flush();
    //: %1: a file
    m_written->setText((written ? tr("The reminder is in %1. Open it to put it into your calendar.")
                                : tr("The reminder could not be written to %1. Choose another folder."))
                           .arg(path));
    m_written->show();
}

} // namespace keywright
