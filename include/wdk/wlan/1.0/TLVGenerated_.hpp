/* Parsed messages of the WLAN device driver interface. */
#pragma once

#include "tlv/containers.h"
#include "tlv/capabilities.h"
#include "tlv/station.h"
#include "tlv/port.h"
#include "tlv/wifi_direct.h"
#include "tlv/settings.h"
