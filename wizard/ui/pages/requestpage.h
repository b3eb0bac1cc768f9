#pragma once

#include "core/request/requestcheck.h"
#include "ui/page.h"

#include <QList>

#include <optional>

class QBoxLayout;
class QButtonGroup;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace keywright {

class PastePanel;
class RequestResult;
class Tester;
struct Services;

/// The request that an app sends, judged part by part: pasted, or got in another way by a panel of its own.
class RequestPage : public Page
{
    Q_OBJECT
public:
    /// Both outlive the page.
    RequestPage(Services &services, Tester &tester, QWidget *parent = nullptr);

    /// Adds another way to get at the request, with what its choice says; takes the panel over. With more
    /// than one, a choice stands on top, and the panel of the chosen one is shown. A panel hands what it got
    /// to Session::setRequest(), and the page shows it. `mainAct` is what Enter presses; null for Next.
    void addPanel(const QString &choice, const QString &sentence, QWidget *panel,
                  QPushButton *mainAct = nullptr);

    QString stepName() const override;
    StepState stepState() const override;
    QWidget *firstControl() const override;
    QPushButton *mainAct() const override;

protected:
    /// One choice beside the other, or below it where the page is narrow.
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Way
    {
        QRadioButton *radio = nullptr;
        QWidget *panel = nullptr;
        QPushButton *mainAct = nullptr;
    };

    void addListening();
    void showOwnResult();
    void choose();
    void show(const RequestCheck &check, bool isExample);
    void showRequest();
    void showCheck(const RequestCheck &check);
    QPushButton *checkAct() const;

    Services &m_services;
    QWidget *m_choices = nullptr;
    QBoxLayout *m_choiceLine = nullptr;
    QVBoxLayout *m_panels = nullptr;
    QButtonGroup *m_group = nullptr;
    QList<Way> m_ways;
    PastePanel *m_paste = nullptr;
    QWidget *m_listen = nullptr; ///< null where this computer can't be listened on
    std::optional<RequestCheck> m_heard; ///< what the panel that listens brought last
    bool m_showsHeard = false;
    RequestResult *m_result = nullptr;
    bool m_isPasted = false; ///< what is shown now comes from the paste panel
};

} // namespace keywright
