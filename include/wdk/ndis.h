/* The interface of NDIS 6.0 to 6.89 and 5.x for miniport, filter, protocol and intermediate
   drivers. All versions are declared at once; ndis/version.h says which one a driver asked for. */
#pragma once
#ifndef _NDIS_
#define _NDIS_

#include "ntddk.h"
#include "netpnp.h"

#ifndef NDIS_WDM
#define NDIS_WDM 0
#endif
#ifndef BINARY_COMPATIBLE
#define BINARY_COMPATIBLE 0
#endif
#define NDIS_NT 1

#ifndef EXPORT
#define EXPORT
#endif

#ifdef __cplusplus
extern "C" {
#endif

#include "ndis/version.h"
#include "ntddndis.h"
#include "ndis/types.h"
#include "ndis/nbl.h"
#include "ndis/nblaccessors.h"
#include "ndis/nblinfo.h"
#include "ndis/nblapi.h"
#include "ndis/lock.h"
#include "ndis/memory.h"
#include "ndis/timer.h"
#include "ndis/oidrequest.h"
#include "ndis/hardware.h"
#include "ndis/pnp.h"
#include "ndis/miniport.h"
#include "ndis/poll.h"
#include "ndis/filter.h"
#include "ndis/protocol.h"
#include "ndis/if.h"
#include "ndis/switch.h"
#include "ndis/ipsec.h"
#include "ndis/pd.h"
#include "ndis/co.h"
#include "ndis/packet.h"
#include "ndis/ndis5_miniport.h"
#include "ndis/ndis5_protocol.h"
#include "xfilter.h"
#if NDIS_SUPPORT_NDIS6
#include "windot11.h"
#include "ws2ipdef.h"
#endif

#ifdef __cplusplus
}
#endif

#endif
