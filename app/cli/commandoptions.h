#pragma once

#include "cli/commandline.h"

class QCommandLineParser;

namespace keywright::cli {

/// Tells the parser the options that a command takes, with the names of their values.
void addOptions(QCommandLineParser &parser, CommandId command);

} // namespace keywright::cli
