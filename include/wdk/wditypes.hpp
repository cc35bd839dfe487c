/* WLAN device driver types, under their C++ header name. */
#pragma once

#include "wditypes.h"
