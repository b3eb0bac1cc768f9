#pragma once

#include "core/finding.h"

#include <QWidget>

class QPushButton;

namespace keywright {

/// One finding in a few lines: what happened, how we know, what to do; with a button to its evidence where
/// that is to be seen.
class FindingRow : public QWidget
{
    Q_OBJECT
public:
    explicit FindingRow(const Finding &finding, bool hasButton, QWidget *parent = nullptr);

    /// The margin at the side of the row, for what stands above and below it.
    static int sideOf(const QWidget *widget);

    const Finding &finding() const { return m_finding; }
    /// Set off from the others, because somebody looks at its evidence.
    void setMarked(bool marked);
    bool isMarked() const { return m_isMarked; }

Q_SIGNALS:
    void evidenceWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Finding m_finding;
    bool m_isMarked = false;
};

} // namespace keywright
