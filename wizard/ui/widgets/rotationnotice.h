#pragma once

#include "ui/widgets/tintedframe.h"

#include <QDateTime>
#include <QList>

namespace keywright {

struct KeyNote;
class TextLabel;

/// At the side of every page: that a saved key is so old that a new one should take its place.
class RotationNotice : public TintedFrame
{
    Q_OBJECT
public:
    /// Hidden until a key is due.
    explicit RotationNotice(QWidget *parent = nullptr);

    /// Shows the oldest key that is due now, if any.
    void showNotes(const QList<KeyNote> &notes, const QDateTime &now);
    bool isDue() const { return m_isDue; }

Q_SIGNALS:
    /// The safe rotation of the key of that name.
    void rotateWanted(const QString &name);

private:
    bool m_isDue = false;
    QString m_name;
    TextLabel *m_text = nullptr;
};

} // namespace keywright
