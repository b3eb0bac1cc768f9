#pragma once

#include "core/answer/curl.h"
#include "core/request/requestcheck.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QPushButton;

namespace keywright {

class PasteEdit;
class TextWorker;
struct Services;

/// The box for what an app sends, with its buttons. It judges the text; whoever uses the panel shows the
/// answer.
class PastePanel : public QWidget
{
    Q_OBJECT
public:
    /// The services outlive the panel.
    explicit PastePanel(const Services &services, QWidget *parent = nullptr);

    PasteEdit *edit() const { return m_edit; }
    QPushButton *checkButton() const { return m_check; }
    bool isBlank() const;

public Q_SLOTS:
    /// Judges the text that stands there against the key in hand; nothing for an empty box.
    void check();

Q_SIGNALS:
    /// The answer to check(), at once or, for a long text, a little later. `isExample` where the text is the
    /// panel's own example and not the user's.
    void checked(const RequestCheck &check, bool isExample);
    void edited();

private:
    void buildButtons();
    std::optional<Shell> shell() const;
    void showExample();

    const Services &m_services;
    PasteEdit *m_edit = nullptr;
    QComboBox *m_shell = nullptr;
    QPushButton *m_check = nullptr;
    TextWorker *m_worker = nullptr;
    bool m_isExample = false; ///< the text is the example, unchanged
};

} // namespace keywright
