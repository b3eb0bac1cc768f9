#pragma once

#include "core/secret.h"

#include <QPlainTextEdit>

#include <map>

namespace keywright {

/// A box for texts that hold keys: a pasted key is shown masked and kept aside, so that content() still gives
/// the text as it was pasted, invisible characters included.
class PasteEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit PasteEdit(QWidget *parent = nullptr);

    /// The text with the keys in it, UTF-8.
    Secret content() const;
    /// Puts a text in place of everything.
    void setContent(QByteArrayView text);
    bool isBlank() const;

Q_SIGNALS:
    /// After a paste or a drop.
    void pasted();

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void changeEvent(QEvent *event) override;

private:
    void insertMasked(QByteArrayView text);
    /// Masks keys that came in whole by another way than a paste: assistive technology, an input method.
    void maskWhatCameIn(int added);
    QString masked(QByteArrayView text);
    QString shownText() const;

    std::map<QByteArray, Secret> m_keys; ///< by what is shown in their place
    Secret m_whole; ///< the last paste, where it was the whole text
    QString m_wholeShown; ///< what that looks like
    bool m_masking = false; ///< the change is our own
};

} // namespace keywright
