#pragma once

#include "cli/keyedcommand.h"
#include "core/answer/explain.h"

namespace keywright::cli {

/// "explain": what an error message or a log tells. Where it names the end of a key, that is compared with
/// the saved key, if there is one; the keychain is asked for nothing else.
class ExplainCommand : public KeyedCommand
{
    Q_OBJECT
public:
    using KeyedCommand::KeyedCommand;

protected:
    void run() override;

private:
    void show(const Explanation &explanation, const Secret *saved);
};

} // namespace keywright::cli
