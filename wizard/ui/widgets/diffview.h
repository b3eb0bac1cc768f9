#pragma once

#include "ui/widgets/tintedframe.h"

#include <QString>

namespace keywright {

/// One line of a file, told apart by sign and colour: "−" for what goes, "+" for what comes. Wraps anywhere,
/// reads left to right in every language.
class DiffLine : public TintedFrame
{
    Q_OBJECT
public:
    enum class Kind { Before, After };
    DiffLine(Kind kind, const QString &line, QWidget *parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect textRect(int width) const;

    theme::Role m_role;
    QString m_text;
};

/// The line before and after.
class DiffView : public QWidget
{
    Q_OBJECT
public:
    DiffView(const QString &before, const QString &after, QWidget *parent = nullptr);
};

/// Two long lines cut down to what differs and a little round it.
std::pair<QString, QString> shortenedPair(const QString &before, const QString &after);

} // namespace keywright
