#include "ui/widgets/searchcard.h"

#include "core/ports/foldersearch.h"
#include "ui/theme.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr double secondsInMillisecond = 0.001;

} // namespace

SearchCard::SearchCard(QWidget *parent) : Card(tr("Look further"), parent)
{
    buildButtons();
    m_processes = new QCheckBox(tr("Also look at &running programs"));
    m_processes->setObjectName(u"processesCheck"_s);
    m_processes->setAccessibleDescription(tr(
        "Reads the environment variables of your other programs, to find those that still use another key."));
    m_processes->setToolTip(m_processes->accessibleDescription());
    body()->addWidget(m_processes);
    connect(m_processes, &QCheckBox::toggled, this, &SearchCard::processesChanged);
    buildProgress();
}

void SearchCard::offerProcesses(bool available)
{
    m_processes->setVisible(available);
}

bool SearchCard::wantsProcesses() const
{
    return m_processes->isChecked();
}

void SearchCard::showSearching()
{
    m_bar->setRange(0, 0);
    m_bar->show();
    m_cancel->show();
    m_status->setText(tr("Looking at the known places…"));
    m_add->setEnabled(false);
    m_home->setEnabled(false);
}

void SearchCard::showTally(const SearchTally &tally)
{
    constexpr int parts = 1000;
    m_bar->setRange(0, tally.share > 0 ? parts : 0); // Busy until there is an estimate.
    m_bar->setValue(static_cast<int>(tally.share * parts));
    const QLocale locale;
    //: %1: how many files, %2: an amount of data, "1.2 GB"
    m_status->setText(tr("Searching: %1 files, %2")
                          .arg(locale.toString(tally.files), locale.formattedDataSize(tally.bytes)));
}

void SearchCard::showEnd(qint64 files, qint64 milliseconds, const QStringList &leftOut)
{
    m_bar->hide();
    m_cancel->hide();
    m_add->setEnabled(true);
    m_home->setEnabled(true);
    const QLocale locale;
    const double seconds = static_cast<double>(milliseconds) * secondsInMillisecond;
    //: %1: how many files, %2: a number with one digit after the point
    const QString searched = tr("%1 files looked at in %2 seconds. Nothing left this computer.")
                                 .arg(locale.toString(files), locale.toString(seconds, 'f', 1));
    m_status->setText((QStringList { searched } + leftOut).join(u'\n'));
}

void SearchCard::buildButtons()
{
    m_add = new QPushButton(tr("&Add a folder…"));
    m_add->setObjectName(u"addFolderButton"_s);
    m_home = new QPushButton(tr("Search the &home folder"));
    m_home->setObjectName(u"searchHomeButton"_s);
    m_cancel = new QPushButton(tr("S&top searching"));
    m_cancel->setObjectName(u"cancelSearchButton"_s);
    auto *buttons = new FlowLayout;
    for (QPushButton *button : { m_add, m_home, m_cancel })
        buttons->addWidget(button);
    m_cancel->hide();
    body()->addLayout(buttons);
    TextLabel *hint = makeRoleLabel(
        theme::Role::Quiet, tr("Choose the folder of your project, or drop it here from your file manager."));
    body()->addWidget(hint);
    connect(m_add, &QPushButton::clicked, this, &SearchCard::addFolder);
    connect(m_home, &QPushButton::clicked, this, &SearchCard::searchHome);
    connect(m_cancel, &QPushButton::clicked, this, &SearchCard::cancelSearch);
}

void SearchCard::buildProgress()
{
    m_bar = new QProgressBar;
    m_bar->setObjectName(u"searchProgress"_s);
    m_bar->setAccessibleName(tr("Searching"));
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->hide();
    m_status = makeRoleLabel(theme::Role::Quiet);
    m_status->setObjectName(u"searchStatus"_s);
    body()->addWidget(m_bar);
    body()->addWidget(m_status);
}

} // namespace keywright
