/* Address filtering of miniport drivers. */
#pragma once

#include "xfilter.h"
