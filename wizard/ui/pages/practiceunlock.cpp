#include "ui/pages/practiceunlock.h"

#include <QApplication>
#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// Only a context for the translators.
struct PracticeUnlock
{
    Q_DECLARE_TR_FUNCTIONS(keywright::PracticeUnlock)
};

} // namespace

void askToUnlockPractice(QObject *context, std::function<void(bool)> done)
{
    auto *box = new QMessageBox(QApplication::activeWindow());
    box->setObjectName(u"practiceUnlockDialog"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIcon(QMessageBox::Question);
    box->setWindowTitle(PracticeUnlock::tr("Practice"));
    box->setText(PracticeUnlock::tr("The practice keyring is locked."));
    box->setInformativeText(
        PracticeUnlock::tr("A real one would ask for its password here. This one only asks you."));
    QPushButton *unlock = box->addButton(PracticeUnlock::tr("&Unlock"), QMessageBox::AcceptRole);
    unlock->setObjectName(u"practiceUnlockYes"_s);
    QPushButton *leave = box->addButton(PracticeUnlock::tr("&Leave it locked"), QMessageBox::RejectRole);
    leave->setObjectName(u"practiceUnlockNo"_s);
    box->setDefaultButton(unlock);
    box->setEscapeButton(leave);
    QObject::connect(box, &QDialog::finished, context,
                     [box, unlock, done = std::move(done)] { done(box->clickedButton() == unlock); });
    QObject::connect(context, &QObject::destroyed, box, &QObject::deleteLater);
    box->open();
}

} // namespace keywright
