#pragma once

#include "core/key/comparison.h"
#include "ui/widgets/card.h"

#include <memory>
#include <optional>

namespace keywright {

class AnswerBox;
class KeyInput;
class TextWorker;
struct Facts;

/// A second key under the first, and what is different.
class ComparePanel : public Card
{
    Q_OBJECT
public:
    /// The facts outlive this widget.
    explicit ComparePanel(const Facts &facts, QWidget *parent = nullptr);

    /// The key to compare with; null for none. Stays the caller's, who calls this again when it changes.
    void setFirst(const Inspection *first);
    /// Shows the panel, or hides it and forgets the second key.
    void setOpen(bool open);
    void setRevealed(bool revealed);
    /// 0-based positions in the cleaned keys.
    QList<qsizetype> differences() const;

Q_SIGNALS:
    void compared();

private:
    void takeSecond(const QByteArray &bytes);
    void compareWith(QByteArrayView second);
    void takeComparison(Comparison comparison);
    void forgetSecond();

    const Facts &m_facts;
    const Inspection *m_first = nullptr;
    std::optional<Comparison> m_comparison;
    TextWorker *m_worker = nullptr;
    QList<qsizetype> m_differences;
    KeyInput *m_input = nullptr;
    AnswerBox *m_answer = nullptr;
};

} // namespace keywright
