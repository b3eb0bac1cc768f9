#pragma once

#include "core/answer/curl.h"
#include "ui/widgets/card.h"

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace keywright {

class TextLabel;
class Tester;
struct Services;

/// The exact requests of the test with the key masked, and a curl line to try the same elsewhere.
class SentPanel : public Card
{
    Q_OBJECT
public:
    /// Both outlive this widget.
    SentPanel(Services &services, Tester &tester, QWidget *parent = nullptr);

    void setRequest(RealRequest real);

private:
    void copyCurl();

    Services &m_services;
    Tester &m_tester;
    RealRequest m_real = RealRequest::None;
    QPlainTextEdit *m_text = nullptr;
    QComboBox *m_shell = nullptr;
    TextLabel *m_copied = nullptr;
};

} // namespace keywright
