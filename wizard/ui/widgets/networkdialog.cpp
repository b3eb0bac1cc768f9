#include "ui/widgets/networkdialog.h"

#include "ui/theme.h"
#include "ui/widgets/textlabel.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

QLabel *buddyLabel(const QString &text, QWidget *buddy, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setBuddy(buddy);
    return label;
}

} // namespace

NetworkDialog::NetworkDialog(const NetworkSettings &settings, QUrl usual, ApplyNetworkSettings apply,
                             QWidget *parent)
    : QDialog(parent)
    , m_usual(std::move(usual))
    , m_apply(std::move(apply))
{
    setObjectName(u"networkDialog"_s);
    setWindowTitle(tr("Company network"));
    auto *layout = new QVBoxLayout(this);
    const int margin = theme::em(this, 1.4);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme::em(this, 0.6));
    auto *about = new TextLabel(this);
    about->setText(
        tr("Some companies let requests pass through a gateway of their own, or look into them with "
           "a certificate of their own. Your administrator knows both."));
    about->setMinimumWidth(theme::em(this, 28));
    layout->addWidget(about);
    layout->addSpacing(theme::em(this, 0.6));
    layout->addLayout(buildFields(settings));
    m_proxy = new TextLabel({}, theme::Role::Quiet, this);
    m_proxy->setObjectName(u"networkProxy"_s);
    m_proxy->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_proxy->hide();
    layout->addSpacing(theme::em(this, 0.4));
    layout->addWidget(m_proxy);
    m_problem = new TextLabel({}, theme::Role::Problem, this);
    m_problem->setObjectName(u"networkProblem"_s);
    m_problem->hide();
    layout->addWidget(m_problem);
    layout->addStretch();

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *use = buttons->addButton(tr("&Use these"), QDialogButtonBox::AcceptRole);
    use->setObjectName(u"useNetworkButton"_s);
    QPushButton *asUsual = buttons->addButton(tr("&As usual"), QDialogButtonBox::ResetRole);
    asUsual->setObjectName(u"usualNetworkButton"_s);
    buttons->addButton(QDialogButtonBox::Cancel);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &NetworkDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &NetworkDialog::reject);
    connect(asUsual, &QPushButton::clicked, this, [this] {
        m_address->setText(m_usual.toString());
        m_file->clear();
    });
}

QLayout *NetworkDialog::buildFields(const NetworkSettings &settings)
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(theme::em(this, 0.4));
    m_address = new QLineEdit(settings.baseUrl.toString(), this);
    m_address->setObjectName(u"baseUrlEdit"_s);
    m_address->setLayoutDirection(Qt::LeftToRight);
    layout->addWidget(buddyLabel(tr("A&ddress of the service"), m_address, this));
    layout->addWidget(m_address);
    layout->addSpacing(theme::em(this, 0.4));

    m_file = new QLineEdit(settings.caFile, this);
    m_file->setObjectName(u"caFileEdit"_s);
    m_file->setLayoutDirection(Qt::LeftToRight);
    m_file->setPlaceholderText(tr("none"));
    auto *browse = new QPushButton(tr("&Choose…"), this);
    browse->setObjectName(u"chooseCaFileButton"_s);
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &NetworkDialog::chooseFile);
    layout->addWidget(buddyLabel(tr("&File with the company's certificate (PEM)"), m_file, this));
    auto *line = new QHBoxLayout;
    line->addWidget(m_file, 1);
    line->addWidget(browse);
    layout->addLayout(line);
    return layout;
}

void NetworkDialog::showProxy(const AskForProxy &ask)
{
    if (!ask)
        return;
    const QUrl address = settings().baseUrl;
    ask(address, this, [this, host = address.host()](const QString &proxy) {
        //: %1 is a host like api.perplexity.ai, %2 a proxy like proxy.example.com:3128
        m_proxy->setText(proxy.isEmpty()
                             ? tr("This computer uses no proxy for %1.").arg(host)
                             : tr("This computer uses the proxy %2 for %1. It is set in the system's "
                                  "settings or in the variable HTTPS_PROXY.")
                                   .arg(host, proxy));
        m_proxy->show();
        grow();
    });
}

NetworkSettings NetworkDialog::settings() const
{
    const QString address = m_address->text().trimmed();
    return { address.isEmpty() ? m_usual : QUrl(address, QUrl::StrictMode), m_file->text().trimmed() };
}

void NetworkDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    grow();
}

/// To the height that its texts need; wrapped ones have none of their own.
void NetworkDialog::grow()
{
    setMinimumHeight(layout()->totalHeightForWidth(width()));
}

void NetworkDialog::accept()
{
    const QString problem = m_apply ? m_apply(settings()) : QString();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    grow();
    if (problem.isEmpty())
        QDialog::accept();
}

void NetworkDialog::chooseFile()
{
    // The system's own dialog is another program, which cannot serve one whose memory is closed to others.
    auto *dialog =
        new QFileDialog(this, tr("Certificate of the company"), QFileInfo(m_file->text()).absolutePath(),
                        tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

} // namespace keywright
