#pragma once

#include "ui/theme.h"

#include <QFrame>

#include <optional>

namespace keywright {

/// A rounded box in the faint background of a role, or without any.
class TintedFrame : public QFrame
{
    Q_OBJECT
public:
    explicit TintedFrame(std::optional<theme::Role> role = {}, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<theme::Role> m_role;
};

} // namespace keywright
