#pragma once

#include "core/cause.h"

#include <QMetaType>

// Lets the tables of tests hold causes.
Q_DECLARE_METATYPE(keywright::Cause)
