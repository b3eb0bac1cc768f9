#pragma once

#include "core/practice/scenario.h"
#include "platform/practice/standin.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace keywright {

/// One file of a sample home folder.
struct SampleFile
{
    QString path; ///< below the home folder
    QByteArray content; ///< may hold a made-up key
};

/// Where the first project keeps its settings, below the home folder.
inline constexpr char sampleSettings[] = "projects/my-bot/.env";

/// A program of the sample home folder that asks the service.
struct SampleProject
{
    QString name; ///< "my-bot"
    QString folder; ///< below the home folder: "projects/my-bot"
};

/// The keys that a scenario is made of: those that its user has, or once had.
std::vector<StandInRole> sampleKeyRoles(PracticeScenario scenario);

/// All files of the scenario, written with those keys. One of each role of sampleKeyRoles() is there.
std::vector<SampleFile> sampleHome(PracticeScenario scenario, const std::vector<StandInKey> &keys);

/// The programs of the scenario that can be run; none of them is in Mixed.
std::vector<SampleProject> sampleProjects(PracticeScenario scenario);

/// The next version of RetiredEndpoint's program, which asks as the service wants it today.
SampleFile updatedSampleApp();
/// The project's settings, for that version: its address is a current one.
QByteArray updatedSettings(QByteArray settings);
/// The settings without a proxy.
QByteArray settingsWithoutProxy(const QByteArray &settings);

} // namespace keywright
