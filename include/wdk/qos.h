/* Quality of service. */
#pragma once

#include "ndis/flowspec.h"
