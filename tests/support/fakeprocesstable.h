#pragma once

#include "core/ports/processtable.h"

#include <QTimer>

#include <memory>

namespace keywright::testing {

/// Lists the programs that a test put in.
class FakeProcessTable : public ProcessTable
{
public:
    struct Entry
    {
        qint64 pid = 0;
        QString program;
        QString variable; ///< empty for a key in the command line
        QByteArray value; ///< empty for a program that is found by its name alone
    };

    bool isAvailable() const override { return available; }
    void startedWith(const ProgramQuestion &question, QObject *context, Done done) override
    {
        const auto running = std::make_shared<std::vector<RunningProgram>>();
        for (const Entry &entry : entries) {
            const bool argument =
                entry.variable.isEmpty() && !entry.value.isEmpty() && !question.keyPrefix.isEmpty();
            const bool named = entry.value.isEmpty() && question.programs.contains(entry.program);
            if (argument || named || question.variables.contains(entry.variable))
                running->push_back({ entry.pid, entry.program,
                                     QDateTime(QDate(2026, 11, 23), QTime(9, 12), Qt::UTC), entry.variable,
                                     Secret(entry.value) });
        }
        QTimer::singleShot(0, context, [done = std::move(done), running] { done(std::move(*running)); });
    }

    bool available = true;
    QList<Entry> entries;
};

} // namespace keywright::testing
