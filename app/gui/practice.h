#pragma once

#include "core/ports/environment.h"
#include "core/ports/processtable.h"
#include "ui/practiceinfo.h"

namespace keywright {

class PracticeWorld;
class Prober;

/// What the window needs to know of the practice world; the sample app asks through the prober. Both outlive
/// it.
PracticeInfo practiceInfo(const PracticeWorld &world, Prober &prober);

/// The environment of practice mode: the sample home folder and no variables.
class PracticeEnvironment : public Environment
{
public:
    explicit PracticeEnvironment(std::filesystem::path home);

    QStringList names() const override { return {}; }
    std::optional<Secret> value(const QString &) const override { return std::nullopt; }
    std::filesystem::path home() const override { return m_home; }

private:
    std::filesystem::path m_home;
};

/// The programs of practice mode: none, so that nobody's are looked at.
class PracticePrograms : public ProcessTable
{
public:
    bool isAvailable() const override { return false; }
    void startedWith(const ProgramQuestion &question, QObject *context, Done done) override;
};

} // namespace keywright
