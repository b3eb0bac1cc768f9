#pragma once

/// Keeps the memory of this process from others.
namespace keywright::memoryguard {

/// No core file, and no other program of this user may attach to this one or read its memory (Linux;
/// elsewhere only the core file). To be called before anything secret is in memory; it lasts until the
/// process ends. Desktop portals refuse a file dialog to such a program, so all of ours are Qt's own.
void forbidDumps();

} // namespace keywright::memoryguard
