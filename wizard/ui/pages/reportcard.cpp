#include "ui/pages/reportcard.h"

#include "core/ports/environment.h"
#include "core/report/report.h"
#include "core/session.h"
#include "ui/mainwindow.h"
#include "ui/placewords.h"
#include "ui/widgets/codebox.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "wording/reporttext.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr int reportLines = 14;

QString suffixOf(wording::ReportForm form)
{
    switch (form) {
    case wording::ReportForm::Text:
        return u"txt"_s;
    case wording::ReportForm::Markdown:
        return u"md"_s;
    case wording::ReportForm::Json:
        return u"json"_s;
    }
    Q_UNREACHABLE();
}

wording::ReportForm chosen(const QComboBox &box)
{
    return static_cast<wording::ReportForm>(box.currentData().toInt());
}

} // namespace

ReportCard::ReportCard(Services &services, QWidget *parent)
    : Card(tr("A report for the support or for a friend on the phone"), parent)
    , m_services(services)
    , m_form(new QComboBox)
    , m_report(new CodeBox(tr("The report"), tr("&Copy the report")))
    , m_saved(makeRoleLabel(theme::Role::Quiet))
{
    setObjectName(u"reportCard"_s);
    m_form->setObjectName(u"reportFormBox"_s);
    m_form->addItem(tr("Text"), static_cast<int>(wording::ReportForm::Text));
    m_form->addItem(tr("Markdown, for a ticket"), static_cast<int>(wording::ReportForm::Markdown));
    m_form->addItem(tr("JSON, for programs"), static_cast<int>(wording::ReportForm::Json));
    m_report->setMaximumLines(reportLines);
    m_report->edit()->setObjectName(u"reportPreview"_s);
    m_report->copyButton()->setObjectName(u"copyReportButton"_s);
    m_saved->setObjectName(u"reportSaved"_s);
    m_saved->hide();
    auto *save = new QPushButton(tr("Save it &as…"));
    save->setObjectName(u"saveReportButton"_s);
    auto *label = new QLabel(tr("&Form:"));
    label->setBuddy(m_form);
    auto *line = new FlowLayout;
    line->addWidget(label);
    line->addWidget(m_form);
    line->addWidget(save);
    body()->addWidget(makeTextLabel(
        tr("This is all that is in it. It holds shortened keys only, neither your name nor this computer's, "
           "and it goes nowhere but to your clipboard or into your file.")));
    body()->addLayout(line);
    body()->addWidget(m_report);
    body()->addWidget(m_saved);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ReportCard::update);
    connect(m_form, &QComboBox::currentIndexChanged, this, &ReportCard::update);
    connect(save, &QPushButton::clicked, this, &ReportCard::chooseFile);
}

void ReportCard::updateSoon()
{
    m_soon.start();
}

void ReportCard::update()
{
    m_soon.stop();
    const Report report = buildReport(
        m_services.session, m_services.facts,
        { m_services.programVersion, m_services.system,
          privateNames(m_services.environment, homeOf(m_services), QSysInfo::machineHostName()) });
    m_report->setText(QString::fromUtf8(wording::reportBytes(report, chosen(*m_form))));
}

void ReportCard::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Where the report goes"), QDir::homePath());
    dialog->setObjectName(u"saveReportDialog"_s);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    // The portal's dialog can't read this process while core dumps are off.
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    const QString suffix = suffixOf(chosen(*m_form));
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(u"keywright-report."_s + suffix);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &ReportCard::writeFile);
    dialog->open();
}

void ReportCard::writeFile(const QString &path)
{
    const QByteArray report = m_report->text().toUtf8();
    QFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(report) == report.size() && file.flush();
    //: %1: a file
    m_saved->setText((written ? tr("The report is in %1.")
                              : tr("The report could not be written to %1. Choose another folder."))
                         .arg(path));
    m_saved->show();
}

} // namespace keywright
