#pragma once

#include <QString>
#include <QWidget>

class QPushButton;

namespace keywright {

/// One line to take along, in the fixed font, with a small button beside it that copies it. Holds no secret.
class CopyLine : public QWidget
{
    Q_OBJECT
public:
    /// `name` says what is copied, for a screen reader.
    CopyLine(const QString &text, const QString &name, QWidget *parent = nullptr);

    const QString &text() const { return m_text; }
    QPushButton *copyButton() const { return m_copy; }

private:
    void copy();

    QString m_text;
    QPushButton *m_copy = nullptr;
};

} // namespace keywright
