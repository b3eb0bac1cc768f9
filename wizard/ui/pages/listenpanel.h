#pragma once

#include "core/ports/listener.h"
#include "core/request/requestcheck.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace keywright {

class AnswerBox;
class ListenCard;
class TextLabel;
struct Services;

/// Listens on this computer for one request of the user's own app, and judges it. Whoever uses the panel
/// shows the answer.
class ListenPanel : public QWidget
{
    Q_OBJECT
public:
    /// The services outlive the panel; they have a listener.
    explicit ListenPanel(const Services &services, QWidget *parent = nullptr);

    QPushButton *listenButton() const { return m_listen; }

Q_SIGNALS:
    void heard(const RequestCheck &check);
    /// A new try begins: what was heard before is no longer on the page.
    void began();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildChoice();
    void buildCard();
    /// The apps in which keys were found first, then the others that can be chosen.
    void fillApps();
    void showApp();
    void listen();
    void stop();
    void takeIncident(ListenIncident incident, const HeardFrom &from);
    void take(const WireMessage &message, const HeardFrom &from);
    void end(const ListenOutcome &outcome);
    void showListening(bool listening);
    QString app() const;

    const Services &m_services;
    QWidget *m_choice = nullptr;
    QComboBox *m_apps = nullptr;
    TextLabel *m_whyNot = nullptr;
    QCheckBox *m_passOn = nullptr;
    QPushButton *m_listen = nullptr;
    ListenCard *m_card = nullptr;
    TextLabel *m_heard = nullptr;
    AnswerBox *m_answer = nullptr;
    QTimer m_tick;
    QElapsedTimer m_since;
    QUrl m_url;
};

} // namespace keywright
