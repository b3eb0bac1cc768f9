#pragma once

#include "ui/guidewords.h"
#include "ui/page.h"

class QComboBox;
class QPushButton;

namespace keywright {

class AnswerBox;
class ListCard;
class Tester;
class TextLabel;

/// One of the short pages for an app that still fails: what is known, what to do, one button, and the way
/// back, also by Esc.
class GuidePanel : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive the panel.
    GuidePanel(Services &services, Tester &tester, QWidget *parent = nullptr);

    void open(Guide guide);
    /// What the page is called while the panel is open.
    QString heading() const;
    QString sentence() const;
    QWidget *firstControl() const;
    QPushButton *actButton() const { return m_act; }

Q_SIGNALS:
    void closed();
    void pageWanted(int id, keywright::Page::Purpose purpose);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fillTools();
    void update();
    void act();
    void actOnKeys();

    Services &m_services;
    Tester &m_tester;
    Guide m_guide = Guide::OnlineTool;
    QWidget *m_choice = nullptr;
    QComboBox *m_tools = nullptr;
    ListCard *m_known = nullptr;
    ListCard *m_steps = nullptr;
    QPushButton *m_act = nullptr;
    QPushButton *m_link = nullptr;
    QPushButton *m_back = nullptr;
    AnswerBox *m_answer = nullptr;
};

} // namespace keywright
