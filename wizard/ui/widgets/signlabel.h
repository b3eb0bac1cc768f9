#pragma once

#include "ui/theme.h"

#include <QLabel>

namespace keywright {

/// A sign beside a text; redrawn when the palette changes.
class SignLabel : public QLabel
{
    Q_OBJECT
public:
    explicit SignLabel(theme::Sign sign, QWidget *parent = nullptr);

    void setSign(theme::Sign sign);

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();

    theme::Sign m_sign;
};

} // namespace keywright
