#pragma once

#include "core/finding.h"
#include "wording/wording.h"

#include <QFrame>

class QAbstractButton;
class QLabel;
class QPushButton;

namespace keywright {

class FlowLayout;
class TextLabel;

/// The one box with the answer and its button: what happened, how we know, what to do. Told by icon, words
/// and colour, and announced to a screen reader when it changes.
class AnswerBox : public QFrame
{
    Q_OBJECT
public:
    enum class Tone { Good, Neutral, Warning, Problem };

    explicit AnswerBox(QWidget *parent = nullptr);

    /// Shows the sentences of a finding in the tone of its severity; notes are good news unless `tone` says
    /// else.
    void showFinding(const Finding &finding);
    void show(const wording::Words &words, Tone tone);
    /// Hides the box and removes its buttons.
    void clear();
    bool isShowing() const;

    /// Adds a button below the sentences; owned by the box and gone with the next show() or clear(). The
    /// first one is the main act.
    QPushButton *addButton(const QString &text, const QString &objectName);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyTone();

    QLabel *m_icon = nullptr;
    TextLabel *m_what = nullptr;
    TextLabel *m_how = nullptr;
    TextLabel *m_todo = nullptr;
    Tone m_tone = Tone::Neutral;
    FlowLayout *m_buttons = nullptr;
};

} // namespace keywright
