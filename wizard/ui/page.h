#pragma once

#include <QWizardPage>

class QPushButton;
class QVBoxLayout;

namespace keywright {

class PageArea;

class TextLabel;

/// What every page of the wizard looks like: a heading, one sentence below it, and a content that scrolls
/// where the window is small. In practice mode a line on top says so.
class Page : public QWizardPage
{
    Q_OBJECT
public:
    Page(const QString &heading, const QString &sentence, bool practice, QWidget *parent = nullptr);

    /// The name of the step in the side bar.
    virtual QString stepName() const = 0;
    /// How the step stands, for the side bar.
    enum class StepState { Open, Done, Attention, Skipped };
    virtual StepState stepState() const = 0;
    /// Where the focus goes when the page comes up; null for the first control of the content.
    virtual QWidget *firstControl() const { return nullptr; }

    /// The button that Enter presses on this page; null for Next. Asked again after stepStateChanged() and
    /// completeChanged().
    virtual QPushButton *mainAct() const { return nullptr; }

    /// Puts a widget of practice mode above the content; owned by the page.
    void addPracticeCard(QWidget *card);

    /// What somebody is sent to a page for, beyond the page as it is.
    enum class Purpose { None, NewKey, CompareKeys };
    /// Makes ready what the user was sent here for; called after the page has come up.
    virtual void begin(Purpose /*purpose*/) { }

    void setHeading(const QString &heading);
    void setSentence(const QString &sentence);

Q_SIGNALS:
    void stepStateChanged();
    /// Asks the window to go to that step, a MainWindow::PageId.
    void stepWanted(int id);
    /// The same, to do something there.
    void purposeWanted(int id, keywright::Page::Purpose purpose);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

    /// Where the page puts its widgets.
    QVBoxLayout *content() const { return m_content; }

    /// Scrolls so that the widget, which may just have been shown, can be seen.
    void scrollTo(QWidget *widget);

private:
    QWidget *m_strip = nullptr; ///< only in practice mode
    PageArea *m_area = nullptr;
    TextLabel *m_heading = nullptr;
    TextLabel *m_sentence = nullptr;
    QVBoxLayout *m_content = nullptr;
};

} // namespace keywright
