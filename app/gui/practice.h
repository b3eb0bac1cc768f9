#pragma once

#include "core/ports/environment.h"
#include "core/ports/processtable.h"

namespace keywright {

class PracticeWorld;
class SampleApps;

/// The environment of practice mode: the sample home folder, and what a terminal gets from its start file.
class PracticeEnvironment : public Environment
{
public:
    /// The world outlives this object.
    explicit PracticeEnvironment(const PracticeWorld &world);

    QStringList names() const override;
    std::optional<Secret> value(const QString &name) const override;
    std::filesystem::path home() const override;

private:
    const PracticeWorld &m_world;
};

/// The programs of practice mode: the sample apps, and nobody's own.
class PracticePrograms : public ProcessTable
{
public:
    /// Both outlive this object.
    PracticePrograms(const PracticeWorld &world, const SampleApps &apps);

    bool isAvailable() const override;
    void startedWith(const ProgramQuestion &question, QObject *context, Done done) override;

private:
    const PracticeWorld &m_world;
    const SampleApps &m_apps;
};

} // namespace keywright
