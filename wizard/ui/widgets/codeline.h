#pragma once

#include "ui/widgets/tintedframe.h"

#include <QString>

namespace keywright {

/// A text in the fixed font that wraps anywhere and reads left to right in every language: a line of a file,
/// an address, a header.
class CodeLine : public TintedFrame
{
    Q_OBJECT
public:
    /// On the faint background of `tint`, or on none.
    CodeLine(const QString &text, std::optional<theme::Role> tint, QWidget *parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect textRect(int width) const;

    std::optional<theme::Role> m_tint;
    QString m_text;
};

} // namespace keywright
