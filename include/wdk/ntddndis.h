/* Object identifiers and the structures they carry. */
#pragma once

#ifndef CTL_CODE
#include "ntddk.h"
#endif
#include "ifdef.h"
#include "ndis/version.h"
#include "ndis/objectheader.h"
#include "ndis/status.h"

#define DD_NDIS_DEVICE_NAME "\\Device\\NDIS"

#define _NDIS_CONTROL_CODE(request, method)                                                        \
    CTL_CODE(FILE_DEVICE_PHYSICAL_NETCARD, request, method, FILE_ANY_ACCESS)
#define IOCTL_NDIS_QUERY_GLOBAL_STATS _NDIS_CONTROL_CODE(0, METHOD_OUT_DIRECT)
#define IOCTL_NDIS_QUERY_ALL_STATS _NDIS_CONTROL_CODE(1, METHOD_OUT_DIRECT)
#define IOCTL_NDIS_DO_PNP_OPERATION _NDIS_CONTROL_CODE(2, METHOD_BUFFERED)
#define IOCTL_NDIS_QUERY_SELECTED_STATS _NDIS_CONTROL_CODE(3, METHOD_OUT_DIRECT)
#define IOCTL_NDIS_ENUMERATE_INTERFACES _NDIS_CONTROL_CODE(4, METHOD_BUFFERED)
#define IOCTL_NDIS_ADD_TDI_DEVICE _NDIS_CONTROL_CODE(5, METHOD_BUFFERED)
#define IOCTL_NDIS_GET_LOG_DATA _NDIS_CONTROL_CODE(7, METHOD_OUT_DIRECT)
#define IOCTL_NDIS_GET_VERSION _NDIS_CONTROL_CODE(8, METHOD_BUFFERED)

typedef ULONG NDIS_OID, *PNDIS_OID;
typedef ULONG NDIS_PORT_NUMBER, *PNDIS_PORT_NUMBER;

#define NDIS_DEFAULT_PORT_NUMBER ((NDIS_PORT_NUMBER)0)
#define NDIS_MAXIMUM_PORTS 0x1000000
#define NDIS_MAX_PHYS_ADDRESS_LENGTH IF_MAX_PHYS_ADDRESS_LENGTH

typedef struct _NDIS_VAR_DATA_DESC {
    USHORT Length, MaximumLength;
    ULONG_PTR Offset;
} NDIS_VAR_DATA_DESC, *PNDIS_VAR_DATA_DESC;

#include "ntddndis/oids.h"
#include "ntddndis/media.h"
#include "ntddndis/power.h"
#include "ntddndis/offload.h"
#include "ntddndis/rss.h"
#include "ntddndis/port.h"
#include "ntddndis/receive_filter.h"
#include "ntddndis/nic_switch.h"
#include "ntddndis/switch.h"
#include "ntddndis/qos.h"
#include "ntddndis/ndk.h"
#include "ntddndis/wireless.h"
#include "ntddndis/wmi.h"
