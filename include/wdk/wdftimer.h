/* Framework timers; all of the framework comes with wdf.h. */
#pragma once

#include "wdf.h"
