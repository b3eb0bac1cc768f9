#pragma once

#include "core/answer/curl.h"
#include "core/request/requestcheck.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QPushButton;
class QTimer;

namespace keywright {

class PasteEdit;
class TextLabel;
class TextWorker;
struct Services;

/// The box for what an app sends, with its buttons. It judges the text, again a moment after it was edited,
/// and underlines what is wrong in it; whoever uses the panel shows the answer.
class PastePanel : public QWidget
{
    Q_OBJECT
public:
    /// The services outlive the panel.
    explicit PastePanel(const Services &services, QWidget *parent = nullptr);

    PasteEdit *edit() const { return m_edit; }
    QPushButton *checkButton() const { return m_check; }
    bool isBlank() const;
    /// True where the evidence of that finding is underlined in the box.
    bool showsEvidenceOf(const Finding &finding) const;

public Q_SLOTS:
    /// Judges the text that stands there against the key in hand; nothing for an empty box.
    void check();
    /// Selects the evidence of that finding in the box.
    void pointTo(const keywright::Finding &finding);

Q_SIGNALS:
    /// The answer to check(), at once or, for a long text, a little later. `isExample` where the text is the
    /// panel's own example and not the user's.
    void checked(const RequestCheck &check, bool isExample);
    void edited();
    /// check() began with a long text; checked() follows.
    void reading();
    /// The text that was checked is gone.
    void cleared();
    /// The cursor is in the evidence of that finding, or of none.
    void evidenceTouched(const std::optional<keywright::Finding> &finding);

private:
    void buildBox();
    void buildButtons();
    void takeEdit();
    void judge(bool scrolls);
    void take(const RequestCheck &check, bool scrolls);
    void tellOfLength();
    void tellOfEvidence(const std::optional<Finding> &finding);
    std::optional<Shell> shell() const;
    void showExample();

    const Services &m_services;
    PasteEdit *m_edit = nullptr;
    QComboBox *m_shell = nullptr;
    QPushButton *m_check = nullptr;
    TextWorker *m_worker = nullptr;
    QTimer *m_pause = nullptr; ///< after the last edit
    TextLabel *m_length = nullptr;
    TextLabel *m_touched = nullptr;
    bool m_wasChecked = false; ///< so it is judged again when it is edited
    bool m_isExample = false; ///< the text is the example, unchanged
};

} // namespace keywright
