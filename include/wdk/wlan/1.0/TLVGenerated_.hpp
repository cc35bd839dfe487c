/* Parsed messages of the WLAN device driver interface. The kit generates them from a model of its
   own. Here they hold what the documentation of each message says it carries, in that order; the
   names of members are those that drivers use, and where none is known, are made from the
   documentation. Sizes and offsets may differ from the kit's. */
#pragma once

#include "tlv/containers.h"
#include "tlv/capabilities.h"
#include "tlv/station.h"
#include "tlv/port.h"
#include "tlv/wifi_direct.h"
#include "tlv/settings.h"
