#pragma once

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace keywright {

/// A text to take along: read-only, in the fixed font, with a button that copies it. Holds no secret.
class CodeBox : public QWidget
{
    Q_OBJECT
public:
    /// `name` says what the text is, for a screen reader; `buttonText` what the button does.
    CodeBox(const QString &name, const QString &buttonText, QWidget *parent = nullptr);

    /// Shows the text, or the beginning of a long one; copies all of it.
    void setText(const QString &text);
    QString text() const { return m_text; }
    /// Marks the words that `former` does not have.
    void markNew(const QString &former);
    QPushButton *copyButton() const { return m_copy; }
    QPlainTextEdit *edit() const { return m_edit; }
    /// As tall as the text, up to so many lines.
    void setMaximumLines(int lines);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void copy();
    void colourMarks();
    /// As tall as the wrapped text, up to the greatest number of lines.
    void fitHeight();

    QPlainTextEdit *m_edit = nullptr;
    QPushButton *m_copy = nullptr;
    QString m_buttonText;
    QString m_text;
    int m_maximumLines;
    int m_fittedWidth = -1;
};

} // namespace keywright
