#pragma once

class QObject;

namespace keywright {

/// Keeps this process alive when the session's bus goes away: GLib, which libsecret brings along, would end
/// it. Connects to the bus the first time, and so may block: to be called from a worker thread.
void surviveTheBus();

/// Runs GLib's main loop beside a job of libsecret where Qt's own does not (QT_NO_GLIB, or a Qt without
/// GLib): the job would never finish. Ends with the job. To be called in the job's thread.
void runGlibBeside(QObject *job);

} // namespace keywright
