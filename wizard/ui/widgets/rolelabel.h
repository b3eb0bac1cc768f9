#pragma once

#include "ui/theme.h"

#include <QLabel>

namespace keywright {

/// A plain-text label in the colour of a role, in every palette.
class RoleLabel : public QLabel
{
    Q_OBJECT
public:
    explicit RoleLabel(theme::Role role, const QString &text = {}, QWidget *parent = nullptr);

    void setRole(theme::Role role);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyRole();

    theme::Role m_role;
    bool m_applying = false;
};

/// A plain-text label that wraps.
QLabel *makeTextLabel(const QString &text = {});
/// The same, bold.
QLabel *makeBoldLabel(const QString &text = {});

} // namespace keywright
