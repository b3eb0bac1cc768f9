#pragma once

#include "core/ports/startenvironments.h"

#include <QTimer>

#include <memory>

namespace keywright::testing {

/// Answers with what a test put in.
class FakeStartEnvironments : public StartEnvironments
{
public:
    struct Entry
    {
        VariableSource source {};
        QString name;
        QByteArray value;
    };

    void read(const QStringList &names, QObject *context, Done done) override
    {
        asked = names;
        const auto result = std::make_shared<StartVariables>();
        for (const Entry &entry : entries)
            result->variables.push_back({ entry.source, entry.name, Secret(entry.value) });
        result->crontab = Secret(crontab);
        result->silent = silent;
        QTimer::singleShot(0, context, [done = std::move(done), result] { done(std::move(*result)); });
    }

    QList<Entry> entries;
    QByteArray crontab;
    QList<VariableSource> silent;
    QStringList asked; ///< the names of the last question
};

} // namespace keywright::testing
