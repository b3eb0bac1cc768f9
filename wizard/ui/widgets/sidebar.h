#pragma once

#include <QWidget>

namespace keywright {

class KeyCard;
class Page;
class RotationNotice;
class Session;
class StepList;
class Tester;

/// At the side of every page: the steps and the key.
class SideBar : public QWidget
{
    Q_OBJECT
public:
    /// Session and tester outlive this widget.
    SideBar(Session &session, Tester &tester, QWidget *parent = nullptr);

    /// The page outlives this widget.
    void addStep(int id, const Page *page);
    void setCurrent(int id);
    /// Signs alone, for windows that are narrow for their font.
    void setCompact(bool compact);

    RotationNotice *notice() const { return m_notice; }

Q_SIGNALS:
    /// A step that was visited before.
    void stepChosen(int id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StepList *m_steps = nullptr;
    RotationNotice *m_notice = nullptr;
    KeyCard *m_card = nullptr;
};

} // namespace keywright
