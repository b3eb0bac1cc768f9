#pragma once

#include "ui/theme.h"

#include <QLabel>

#include <optional>

namespace keywright {

/// A label for plain text that wraps. With a role it has that role's colour, also after the palette has
/// changed.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    explicit TextLabel(QWidget *parent = nullptr);
    TextLabel(const QString &text, theme::Role role, QWidget *parent = nullptr);

    void setRole(theme::Role role);
    void clearRole();
    /// The parent's font, that many times as large.
    void setScaled(double factor, QFont::Weight weight = QFont::Normal);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyRole();

    std::optional<theme::Role> m_role;
};

} // namespace keywright
