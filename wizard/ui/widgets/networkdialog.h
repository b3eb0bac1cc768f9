#pragma once

#include "ui/networksettings.h"

#include <QDialog>

class QLineEdit;

namespace keywright {

class TextLabel;

/// Asks for the address of a company's gateway and its certificate authority.
class NetworkDialog : public QDialog
{
    Q_OBJECT
public:
    /// `usual` is the service's own address, for "as usual". `apply` is called when the user agrees; the
    /// dialog stays open with its words where it returns some.
    NetworkDialog(const NetworkSettings &settings, QUrl usual, ApplyNetworkSettings apply,
                  QWidget *parent = nullptr);

    /// Shows which proxy this computer uses for the address, by name.
    void showProxy(const AskForProxy &ask);

    /// What was entered.
    NetworkSettings settings() const;
    void accept() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void grow();
    QLayout *buildFields(const NetworkSettings &settings);
    void chooseFile();

    QUrl m_usual;
    ApplyNetworkSettings m_apply;
    QLineEdit *m_address = nullptr;
    QLineEdit *m_file = nullptr;
    TextLabel *m_proxy = nullptr;
    TextLabel *m_problem = nullptr;
};

} // namespace keywright
