#pragma once

#include <QByteArray>
#include <QByteArrayView>

/// Where a text calls curl, wget or HTTPie, before any shell has read it.
namespace keywright::request {

/// "/usr/bin/curl" and "curl.exe" are curl; empty for another program.
QByteArray requestProgram(QByteArrayView word);

/// The name in "NAME=value", or nothing.
QByteArray assignedName(QByteArrayView word);

/// True where a line of the text calls one of these programs, whatever the shell.
bool callsProgram(const QByteArray &text);

/// The text with blanks in place of prompts, and of the backticks or quotes that a sentence puts round a
/// command with all that follows them. Nothing moves.
QByteArray withoutPrompts(const QByteArray &text);

} // namespace keywright::request
