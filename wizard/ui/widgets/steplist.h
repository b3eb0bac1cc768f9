#pragma once

#include "ui/page.h"

#include <QListWidget>

namespace keywright {

/// The steps of the wizard with their states. Steps that were visited can be chosen.
class StepList : public QListWidget
{
    Q_OBJECT
public:
    explicit StepList(QWidget *parent = nullptr);

    void addStep(int id, const Page *page);
    void showStep(int id, Page::StepState state);
    void setCurrent(int id);
    /// Shows the signs alone where there is no room for names.
    void setCompact(bool compact);
    bool isCompact() const { return m_compact; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stepChosen(int id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QListWidgetItem *itemOf(int id) const;
    void choose(const QListWidgetItem *item);
    void refresh();

    int m_currentId = -1;
    bool m_compact = false;
};

} // namespace keywright
