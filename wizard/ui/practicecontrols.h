#pragma once

#include "core/practice/sampleanswer.h"
#include "core/practice/scenario.h"

#include <QList>
#include <QObject>

namespace keywright {

/// What only practice mode can do: go to another broken world, run its apps, and do what a website or an
/// editor would do. Made by the app; outlives the window.
class PracticeControls : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual PracticeScenario scenario() const = 0;
    /// Builds that world anew, forgets what the session has found out, and runs the world's apps. False where
    /// its files can't be written.
    virtual bool choose(PracticeScenario scenario) = 0;

    /// Lets the sample apps do their work, and tells by answersChanged() what they print.
    virtual void runApps() = 0;
    /// What they printed last; empty where the world has none, or before they have answered.
    virtual const QList<SampleAnswer> &answers() const = 0;

    /// The acts that make sense in this world as it stands.
    virtual QList<PracticeAct> offeredActs() const = 0;
    /// False where that could not be done.
    virtual bool perform(PracticeAct act) = 0;

Q_SIGNALS:
    /// After PracticeInfo has the new world's keys.
    void scenarioChanged();
    void answersChanged();
    void actsChanged();
    /// What an app printed before does not count any more.
    void messageOutdated();
};

} // namespace keywright
