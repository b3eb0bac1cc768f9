#pragma once

/// What the display's own library keeps of a paste.
namespace keywright::displaybuffer {

/// Overwrites the last 4 kB that came from the X server, which libxcb keeps until something else comes: a
/// pasted key is among them. Asks for many harmless things that are longer together. Does nothing on other
/// displays.
void scrub();

} // namespace keywright::displaybuffer
