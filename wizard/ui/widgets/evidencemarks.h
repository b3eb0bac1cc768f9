#pragma once

#include "core/finding.h"

#include <QList>
#include <QObject>
#include <QString>

#include <optional>

class QHelpEvent;
class QPlainTextEdit;

namespace keywright {

/// A stretch of a text that a finding is about, in UTF-16 units.
struct Evidence
{
    Finding finding;
    int begin = 0;
    int end = 0;
};

/// Underlines the evidence of findings in a text: waves for problems, dashes for warnings, dots for notes,
/// with what is wrong as a tool tip. They move along while the text is edited.
class EvidenceMarks : public QObject
{
    Q_OBJECT
public:
    /// The edit outlives this.
    explicit EvidenceMarks(QPlainTextEdit *edit);

    /// In place of those before; the first fifty, for more only make the text slow and unreadable.
    void show(const QList<Evidence> &evidence);
    bool has(const Finding &finding) const;
    /// Selects the evidence of the finding, scrolls to it and takes the focus there.
    void pointTo(const Finding &finding);
    /// Scrolls to the evidence that comes first; the cursor stays where it is.
    void scrollToFirst();

Q_SIGNALS:
    /// The cursor went into the evidence of a finding, or out of any.
    void touched(const std::optional<keywright::Finding> &finding);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void draw();
    void tellWhatIsTouched();
    void showToolTip(const QHelpEvent &event) const;
    /// The finding whose evidence holds that position.
    std::optional<Finding> at(int position) const;

    QPlainTextEdit *m_edit = nullptr;
    QList<Finding> m_findings; ///< of the edit's extra selections, in their order
    std::optional<Finding> m_touched;
};

} // namespace keywright
