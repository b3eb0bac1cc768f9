#pragma once

#include "cli/keyedcommand.h"
#include "core/answer/keycheck.h"

namespace keywright::cli {

/// "test": asks the service about the key.
class TestCommand : public KeyedCommand
{
    Q_OBJECT
public:
    explicit TestCommand(const Context &context);

protected:
    void run() override;

private:
    void ask(const Secret &key);
    void show(const Verdict &verdict);
    QList<Finding> textTrouble(const Verdict &verdict) const;
    void print(const Verdict &verdict, const QList<Finding> &text);
    void showUnsendable(const Secret &key);
    /// Notes beside the saved key when it was accepted.
    void noteAccepted(const Verdict &verdict);

    KeyCheck m_check;
    Secret m_key;
    bool m_isSaved = false;
    bool m_isNew = false; ///< saved only just now
};

/// What a verdict means for the exit status: connect-… could not check.
ExitStatus statusOf(const Verdict &verdict);

/// True where every byte may stand in a header.
bool isSendable(const Secret &key);

} // namespace keywright::cli
