#pragma once

#include "core/secret.h"
#include "ui/widgets/keymasks.h"

#include <QPlainTextEdit>

namespace keywright {

class EvidenceMarks;

/// A box for texts that hold keys: a pasted key is shown masked and kept aside, so that content() still gives
/// the text as it was pasted, invisible characters included. Of a long text only the beginning is shown; the
/// rest belongs to it until everything that is shown is replaced or deleted.
class PasteEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit PasteEdit(QWidget *parent = nullptr);

    /// The text with the keys in it, UTF-8; at most 1 MB.
    Secret content() const;
    /// Puts a text in place of everything.
    void setContent(QByteArrayView text);
    bool isBlank() const;
    /// Masks keys that were typed character by character.
    void maskTyped();

    /// How many characters of the content are not shown.
    qsizetype hiddenLength() const { return m_rest.length(); }
    /// True where more was put in than content() may hold, so that its end is missing.
    bool isCut() const { return m_isCut; }

    /// Underlines where the findings are in content(); those without a place there are left out.
    void showEvidence(const QList<Finding> &findings);
    EvidenceMarks *marks() const { return m_marks; }

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
    QString shownText() const;

    KeyMasks m_masks;
    EvidenceMarks *m_marks = nullptr;
    Secret m_rest; ///< what follows the text that is shown
    Secret m_whole; ///< the last text that was put in, where it was the whole one
    QString m_wholeShown; ///< what that looks like
    bool m_isCut = false;
    bool m_masking = false; ///< the change is our own
};

} // namespace keywright
