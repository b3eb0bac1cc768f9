#pragma once

#include "cli/keyedcommand.h"
#include "cli/replacement.h"
#include "core/answer/keycheck.h"
#include "core/ports/processtable.h"

#include <optional>

namespace keywright::cli {

/// "replace": puts a new key into files, after the service accepted it.
class ReplaceCommand : public KeyedCommand
{
    Q_OBJECT
public:
    explicit ReplaceCommand(const Context &context);

protected:
    void run() override;

private:
    void takeKey(const Secret &key);
    void find();
    void plan(PlaceReport report);
    void showPlan();
    void ask();
    void judge(const Verdict &verdict);
    void apply();
    void lookForPrograms();
    void show();
    bool canBeMade(const Repair &repair) const;
    /// What could be mended and was not asked for.
    QList<Repair> offered() const;
    void print();
    void refuseKey(const QList<Finding> &findings, const QString &sentence);
    bool isEverythingMissing() const;
    ExitStatus status() const;

    KeyCheck m_check;
    Secret m_key;
    std::optional<Secret> m_old;
    PlaceReport m_report;
    std::vector<FileWork> m_files;
    std::optional<Verdict> m_verdict;
    QString m_change;
    std::vector<RunningProgram> m_running; ///< programs that still hold another key
};

} // namespace keywright::cli
