/* Network interface providers. */
#pragma once

#include "types.h"

typedef NDIS_STATUS(IF_QUERY_OBJECT)(NDIS_HANDLE ProviderIfContext, NET_IF_OBJECT_ID ObjectId,
                                     PULONG pOutputBufferLength, PVOID pOutputBuffer);
typedef NDIS_STATUS(IF_SET_OBJECT)(NDIS_HANDLE ProviderIfContext, NET_IF_OBJECT_ID ObjectId,
                                   ULONG InputBufferLength, PVOID pInputBuffer);
typedef IF_QUERY_OBJECT *IFP_QUERY_OBJECT_HANDLER, *IF_QUERY_OBJECT_HANDLER;
typedef IF_SET_OBJECT *IFP_SET_OBJECT_HANDLER, *IF_SET_OBJECT_HANDLER;

#define NDIS_IF_PROVIDER_CHARACTERISTICS_REVISION_1 1
#define NDIS_OBJECT_TYPE_NET_IF_INFORMATION NDIS_OBJECT_TYPE_DEFAULT
#define NET_IF_INFORMATION_REVISION_1 1

typedef struct _NDIS_IF_PROVIDER_CHARACTERISTICS {
    NDIS_OBJECT_HEADER Header;
    IFP_QUERY_OBJECT_HANDLER QueryObjectHandler;
    IFP_SET_OBJECT_HANDLER SetObjectHandler;
    PVOID Reserved1, Reserved2;
} NDIS_IF_PROVIDER_CHARACTERISTICS, *PNDIS_IF_PROVIDER_CHARACTERISTICS;

#define NDIS_SIZEOF_IF_PROVIDER_CHARACTERISTICS_REVISION_1                                         \
    RTL_SIZEOF_THROUGH_FIELD(NDIS_IF_PROVIDER_CHARACTERISTICS, Reserved2)

typedef struct _NET_IF_INFORMATION {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NET_PHYSICAL_LOCATION PhysicalLocation;
    ULONG WanTunnelType, PortNumber;
    NET_IF_ACCESS_TYPE AccessType;
    NET_IF_DIRECTION_TYPE DirectionType;
    NET_IF_CONNECTION_TYPE ConnectionType;
    BOOLEAN ifConnectorPresent;
    USHORT PhysAddressLength, PhysAddressOffset, PermanentPhysAddressOffset, FriendlyNameLength,
        FriendlyNameOffset;
    GUID InterfaceGuid;
    NET_IF_NETWORK_GUID NetworkGuid;
    ULONG SupportedStatistics;
    NDIS_MEDIUM MediaType;
    NDIS_PHYSICAL_MEDIUM PhysicalMediumType;
} NET_IF_INFORMATION, *PNET_IF_INFORMATION;

#define NDIS_SIZEOF_NET_IF_INFORMATION_REVISION_1                                                  \
    RTL_SIZEOF_THROUGH_FIELD(NET_IF_INFORMATION, PhysicalMediumType)

#define NDIS_MAKE_NET_LUID(PNLUID, IFTYPE, NLUIDIDX)                                               \
    {                                                                                              \
        (PNLUID)->Info.IfType = (IFTYPE);                                                          \
        (PNLUID)->Info.NetLuidIndex = (NLUIDIDX);                                                  \
        (PNLUID)->Info.Reserved = 0;                                                               \
    }

NDIS_STATUS NdisIfRegisterProvider(PNDIS_IF_PROVIDER_CHARACTERISTICS ProviderCharacteristics,
                                   NDIS_HANDLE IfProviderContext,
                                   PNDIS_HANDLE pNdisIfProviderHandle);
VOID NdisIfDeregisterProvider(NDIS_HANDLE NdisProviderHandle);
NDIS_STATUS NdisIfAllocateNetLuidIndex(NET_IFTYPE ifType, PUINT32 pNetLuidIndex);
NDIS_STATUS NdisIfFreeNetLuidIndex(NET_IFTYPE ifType, UINT32 NetLuidIndex);
NDIS_STATUS NdisIfRegisterInterface(NDIS_HANDLE NdisProviderHandle, NET_LUID NetLuid,
                                    NDIS_HANDLE ProviderIfContext, PNET_IF_INFORMATION pIfInfo,
                                    PNET_IFINDEX pfIndex);
VOID NdisIfDeregisterInterface(NET_IFINDEX ifIndex);
NDIS_STATUS NdisIfGetInterfaceIndexFromNetLuid(NET_LUID NetLuid, PNET_IFINDEX pIfIndex);
NDIS_STATUS NdisIfGetNetLuidFromInterfaceIndex(NET_IFINDEX ifIndex, PNET_LUID pNetLuid);
NDIS_STATUS NdisIfQueryBindingIfIndex(NDIS_HANDLE NdisBindingHandle, PNET_IFINDEX pBoundIfIndex,
                                      PNET_LUID pBoundIfNetLuid, PNET_IFINDEX pLowestIfIndex,
                                      PNET_LUID pLowestIfNetLuid);
NDIS_STATUS NdisIfAddIfStackEntry(NET_IFINDEX HigherLayerIfIndex, NET_IFINDEX LowerLayerIfIndex);
NDIS_STATUS NdisIfDeleteIfStackEntry(NET_IFINDEX HigherLayerIfIndex, NET_IFINDEX LowerLayerIfIndex);
