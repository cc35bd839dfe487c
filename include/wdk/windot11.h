/* Native 802.11 interface. */
#pragma once

#ifndef NWF_EXTAP_SUPPORTED
#define NWF_EXTAP_SUPPORTED 1
#define NWF_VWIFI_SUPPORTED 1
#define NWF_WFD_SUPPORTED 1
#define NWF_POWER_SAVE_SUPPORTED 1
#endif

#include "windot11/oids.h"
#include "windot11/phy.h"
#include "windot11/station.h"
#include "windot11/attributes.h"
#include "windot11/access_point.h"
#include "windot11/wifi_direct.h"
