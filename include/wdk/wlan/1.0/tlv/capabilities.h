/* Messages of the WLAN device driver interface: capabilities of an adapter. */
#pragma once

#include "containers.h"

typedef struct _WDI_COMMUNICATION_CAPABILITIES {
    UINT32 MaxCommandSize;
} WDI_COMMUNICATION_CAPABILITIES, WDI_COMMUNICATION_CAPABILITIES_CONTAINER;

typedef struct _WDI_COMMUNICATION_ATTRIBUTES_CONTAINER {
    struct {
        UINT32 CommunicationCapabilities_IsPresent : 1;
    } Optional;
    WDI_COMMUNICATION_CAPABILITIES_CONTAINER CommunicationCapabilities;
} WDI_COMMUNICATION_ATTRIBUTES_CONTAINER, *PWDI_COMMUNICATION_ATTRIBUTES_CONTAINER;

typedef struct _WDI_INTERFACE_CAPABILITIES {
    UINT32 MTUSize;
    UINT32 MaxMultiCastListSize;
    UINT16 BackFillSize;
    WDI_MAC_ADDRESS Address;
    UINT32 MaxTxRate;
    UINT32 MaxRxRate;
    UINT8 HardwareRadioState;
    UINT8 SoftwareRadioState;
    UINT8 SupportPLR;
    UINT8 SupportFLR;
    UINT8 ActionFramesSupported;
    UINT8 NumRxStreams;
    UINT8 NumTxStreams;
    UINT8 NumChannels;
    UINT8 AntennaDiversity;
    UINT8 Support_eCSA;
    UINT8 MACAddressRandomization;
    WDI_MAC_ADDRESS MACAddressRandomizationMask;
    WDI_BLUETOOTH_COEXISTENCE_SUPPORT BluetoothCoexistenceSupport;
    UINT8 SupportsNonWdiOidRequests;
    UINT8 FastTransitionSupported;
    UINT8 MU_MIMOSupported;
    UINT8 CannotSupportMiracastSink;
    UINT8 BSSTransitionSupported;
    UINT8 IPDockingSupported;
    UINT8 SAEAuthenticationSupported;
    UINT8 MBOSupported;
    UINT8 BeaconReportsImplemented;
} WDI_INTERFACE_CAPABILITIES, WDI_INTERFACE_CAPABILITIES_CONTAINER;

typedef struct _WDI_INTERFACE_ATTRIBUTES_CONTAINER {
    struct {
        UINT32 IhvNonWdiOids_IsPresent : 1;
    } Optional;
    WDI_INTERFACE_CAPABILITIES_CONTAINER InterfaceCapabilities;
    WDI_FIRMWARE_VERSION_CONTAINER FirmwareVersion;
    UINT32_LIST_CONTAINER IhvNonWdiOids;
} WDI_INTERFACE_ATTRIBUTES_CONTAINER, *PWDI_INTERFACE_ATTRIBUTES_CONTAINER;

typedef struct _WDI_STATION_CAPABILITIES {
    UINT32 ScanSSIDListSize;
    UINT32 DesiredBSSIDListSize;
    UINT32 DesiredSSIDListSize;
    UINT32 PrivacyExemptionListSize;
    UINT32 KeyMappingTableSize;
    UINT32 DefaultKeyTableSize;
    UINT32 WEPKeyValueMaxLength;
    UINT32 MaxNumPerSTA;
    UINT8 SupportedQOSFlags;
    UINT8 HostFIPSModeImplemented;
    UINT8 MFPCapable;
    UINT8 AutoPowerSaveMode;
    UINT8 BSSListCachemanagement;
    UINT8 ConnectBSSSelectionOverride;
    UINT32 uMaxNetworkOffloadListSize;
    UINT8 HESSIDConnectionSupported;
    UINT8 HESSIDConnectionOffloadSupported;
    UINT8 DisconnectedStandbySupported;
    UINT8 FTMAsInitiatorSupport;
    UINT8 FTMNumberOfSupportedTargets;
    UINT8 FIPSModeSupported;
} WDI_STATION_CAPABILITIES, WDI_STATION_CAPABILITIES_CONTAINER;

typedef struct _WDI_STATION_ATTRIBUTES_CONTAINER {
    struct {
        UINT32 UnicastAlgorithms_IsPresent : 1;
        UINT32 MulticastDataAlgorithms_IsPresent : 1;
        UINT32 MulticastManagementAlgorithms_IsPresent : 1;
    } Optional;
    WDI_STATION_CAPABILITIES_CONTAINER StationCapabilities;
    WDI_ALGO_PAIRS_LIST_CONTAINER UnicastAlgorithms;
    WDI_ALGO_PAIRS_LIST_CONTAINER MulticastDataAlgorithms;
    WDI_ALGO_PAIRS_LIST_CONTAINER MulticastManagementAlgorithms;
} WDI_STATION_ATTRIBUTES_CONTAINER, *PWDI_STATION_ATTRIBUTES_CONTAINER;

typedef struct _WDI_AP_CAPABILITIES {
    UINT32 ScanSSIDListSize;
    UINT32 DesiredSSIDListSize;
    UINT32 PrivacyExemptionListSize;
    UINT32 AssociationTableSize;
    UINT32 KeyMappingTableSize;
    UINT32 DefaultKeyTableSize;
    UINT32 WEPKeyValueMaxLength;
    UINT8 RadarDetectionSupported;
} WDI_AP_CAPABILITIES, WDI_AP_CAPABILITIES_CONTAINER;

typedef struct _WDI_AP_ATTRIBUTES_CONTAINER {
    WDI_AP_CAPABILITIES_CONTAINER APCapabilities;
    WDI_ALGO_PAIRS_LIST_CONTAINER UnicastAlgorithms;
    WDI_ALGO_PAIRS_LIST_CONTAINER MulticastDataAlgorithms;
} WDI_AP_ATTRIBUTES_CONTAINER, *PWDI_AP_ATTRIBUTES_CONTAINER;

typedef struct _WDI_VIRTUALIZATION_CAPABILITIES {
    UINT8 ExtSTACount;
    UINT8 WiFiDirectGroupCount;
    UINT8 APCount;
    UINT8 SimultaneousGoCount;
    UINT8 SimultaneousMultiChannelOperationLimit;
    UINT8 SimultaneousSTAWFDClientCount;
} WDI_VIRTUALIZATION_CAPABILITIES, WDI_VIRTUALIZATION_CAPABILITIES_CONTAINER;

typedef struct _WDI_VIRTUALIZATION_ATTRIBUTES_CONTAINER {
    WDI_VIRTUALIZATION_CAPABILITIES_CONTAINER VirtualizationCapabilities;
} WDI_VIRTUALIZATION_ATTRIBUTES_CONTAINER, *PWDI_VIRTUALIZATION_ATTRIBUTES_CONTAINER;

typedef struct _WDI_P2P_CAPABILITIES {
    UINT8 ConcurrentGOCount;
    UINT8 ConcurrentClientCount;
    UINT32 WPSVersionSupport;
    UINT8 ServiceDiscoverySupported;
    UINT8 ServiceNameDiscoverySupported;
    UINT8 ServiceInformationDiscoverySupported;
    UINT32 ServiceNameAdvertisementsMaxBytesSupported;
    UINT32 ServiceInformationAdvertisementsMaxBytesSupported;
    UINT8 BackgroundDiscoverySupported;
    UINT8 ClientDiscoverabilitySupported;
    UINT8 InfrastructureManagementSupported;
    UINT8 MaxSecondaryAdapterTypeListSize;
    UINT8 DeviceAddress[6];
    UINT32 DiscoveryFilterListSize;
    UINT8 GOClientTableSize;
    UINT32 MaxVendorSpecificExtensionIESize;
    UINT8 PassiveAvailabilityListenStateSupported;
    UINT8 OperatingChannelUpdatesSupported;
    UINT8 GOon5GHzSupported;
    UINT8 ASP2ServiceNameDiscoverySupported;
    UINT8 ASP2ServiceInformationDiscoverySupported;
} WDI_P2P_CAPABILITIES, WDI_P2P_CAPABILITIES_CONTAINER;

typedef struct _WDI_P2P_ATTRIBUTES_CONTAINER {
    WDI_P2P_CAPABILITIES_CONTAINER P2PCapabilities;
    WDI_ADDRESS_LIST_CONTAINER InterfaceAddressList;
} WDI_P2P_ATTRIBUTES_CONTAINER, *PWDI_P2P_ATTRIBUTES_CONTAINER;

typedef struct _WDI_DATAPATH_CAPABILITIES {
    WDI_INTERCONNECT_TYPE InterconnectType;
    UINT8 MaxNumPeers;
    UINT8 TxTargetPriorityQueueing;
    UINT16 TxMaxScatterGatherElementsPerFrame;
    UINT8 TxExplicitSendCompleteFlagRequired;
    UINT16 TxMinEffectiveFrameSize;
    UINT16 TxFrameSizeGranularity;
    UINT8 RxTxForwarding;
    UINT32 RxMaxThroughput;
} WDI_DATAPATH_CAPABILITIES, WDI_DATAPATH_CAPABILITIES_CONTAINER;

typedef struct _WDI_DATAPATH_ATTRIBUTES_CONTAINER {
    struct {
        UINT32 DataPathCapabilities_IsPresent : 1;
    } Optional;
    WDI_DATAPATH_CAPABILITIES_CONTAINER DataPathCapabilities;
} WDI_DATAPATH_ATTRIBUTES_CONTAINER, *PWDI_DATAPATH_ATTRIBUTES_CONTAINER;

typedef struct _WDI_BAND_CAPABILITIES {
    WDI_BAND_ID BandID;
    BOOLEAN BandState;
} WDI_BAND_CAPABILITIES, *PWDI_BAND_CAPABILITIES, WDI_BAND_CAPABILITIES_CONTAINER;

typedef struct _WDI_BAND_INFO_CONTAINER {
    WDI_BAND_CAPABILITIES_CONTAINER BandCapabilities;
    WDI_PHY_TYPE_LIST_CONTAINER ValidPhyTypes;
    WDI_CHANNEL_MAPPING_CONTAINER ValidChannelTypes;
    UINT32_LIST_CONTAINER ChannelWidthList;
} WDI_BAND_INFO_CONTAINER, *PWDI_BAND_INFO_CONTAINER;

typedef struct _WDI_PHY_CAPABILITIES {
    WDI_PHY_TYPE PhyType;
    UINT8 SupportsCFPoll;
    UINT32 MPDUMaxLength;
    UINT32 TemperatureClass;
    UINT32 DiversitySupport;
} WDI_PHY_CAPABILITIES, *PWDI_PHY_CAPABILITIES, WDI_PHY_CAPABILITIES_CONTAINER;

typedef struct _WDI_PHY_INFO_CONTAINER {
    WDI_PHY_CAPABILITIES_CONTAINER PhyCapabilities;
    UINT32_LIST_CONTAINER TxPowerLevelList;
    WDI_PHY_DATA_RATE_LIST_CONTAINER DataRateList;
} WDI_PHY_INFO_CONTAINER, *PWDI_PHY_INFO_CONTAINER;

typedef struct _WDI_PM_CAPABILITIES_CONTAINER {
    UINT32 Flags;
    UINT32 SupportedWoLPacketPatterns;
    UINT32 NumTotalWoLPatterns;
    UINT32 MaxWoLPatternSize;
    UINT32 MaxWoLPatternOffset;
    UINT32 MaxWoLPacketSaveBuffer;
    UINT32 SupportedProtocolOffloads;
    UINT32 NumArpOffloadIPv4Addresses;
    UINT32 NumNSOffloadIPv6Addresses;
    NDIS_DEVICE_POWER_STATE MinMagicPacketWakeUp;
    NDIS_DEVICE_POWER_STATE MinPatternWakeUp;
    NDIS_DEVICE_POWER_STATE MinLinkChangeWakeUp;
    UINT32 SupportedWakeUpEvents;
    UINT32 MediaSpecificWakeUpEvents;
} WDI_PM_CAPABILITIES_CONTAINER, *PWDI_PM_CAPABILITIES_CONTAINER;

typedef struct _WDI_RECEIVE_COALESCING_CAPABILITIES_CONTAINER {
    UINT32 EnableFilterTypes;
    UINT32 EnabledQueueTypes;
    UINT32 NumQueues;
    UINT32 SupportedQueueProperties;
    UINT32 SupportedFilterTests;
    UINT32 SupportedHeaders;
    UINT32 SupportedMacHeaderFields;
    UINT32 MaxMacHeaderFilters;
    UINT32 MaxQueueGroups;
    UINT32 MaxQueuesPerQueueGroup;
    UINT32 MinLookaheadSplitSize;
    UINT32 MaxLookaheadSplitSize;
    UINT32 SupportedARPHeaderFields;
    UINT32 SupportedIPv4HeaderFields;
    UINT32 SupportedIPv6HeaderFields;
    UINT32 SupportedUdpHeaderFields;
    UINT32 MaxFieldTestsPerPacketCoalescingFilter;
    UINT32 MaxPacketCoalescingFilters;
} WDI_RECEIVE_COALESCING_CAPABILITIES_CONTAINER, *PWDI_RECEIVE_COALESCING_CAPABILITIES_CONTAINER;

typedef struct _WDI_CHECKSUM_OFFLOAD_V4_PARAMETERS {
    UINT32 Encapsulation;
    UINT32 IpOptionsSupported;
    UINT32 TcpOptionsSupported;
    UINT32 TcpChecksum;
    UINT32 UdpChecksum;
    UINT32 IpChecksum;
} WDI_CHECKSUM_OFFLOAD_V4_PARAMETERS, WDI_CHECKSUM_OFFLOAD_V4_PARAMETERS_CONTAINER;

typedef struct _WDI_CHECKSUM_OFFLOAD_V6_PARAMETERS {
    UINT32 Encapsulation;
    UINT32 IpExtensionHeadersSupported;
    UINT32 TcpOptionsSupported;
    UINT32 TcpChecksum;
    UINT32 UdpChecksum;
} WDI_CHECKSUM_OFFLOAD_V6_PARAMETERS, WDI_CHECKSUM_OFFLOAD_V6_PARAMETERS_CONTAINER;

typedef struct _WDI_IPV4_CHECKSUM_OFFLOAD_CONTAINER {
    WDI_CHECKSUM_OFFLOAD_V4_PARAMETERS_CONTAINER TxParameters;
    WDI_CHECKSUM_OFFLOAD_V4_PARAMETERS_CONTAINER RxParameters;
} WDI_IPV4_CHECKSUM_OFFLOAD_CONTAINER, *PWDI_IPV4_CHECKSUM_OFFLOAD_CONTAINER;

typedef struct _WDI_IPV6_CHECKSUM_OFFLOAD_CONTAINER {
    WDI_CHECKSUM_OFFLOAD_V6_PARAMETERS_CONTAINER TxParameters;
    WDI_CHECKSUM_OFFLOAD_V6_PARAMETERS_CONTAINER RxParameters;
} WDI_IPV6_CHECKSUM_OFFLOAD_CONTAINER, *PWDI_IPV6_CHECKSUM_OFFLOAD_CONTAINER;

typedef struct _WDI_CHECKSUM_OFFLOAD_CAPABILITIES_CONTAINER {
    WDI_IPV4_CHECKSUM_OFFLOAD_CONTAINER IPv4ChecksumOffload;
    WDI_IPV6_CHECKSUM_OFFLOAD_CONTAINER IPv6ChecksumOffload;
} WDI_CHECKSUM_OFFLOAD_CAPABILITIES_CONTAINER, *PWDI_CHECKSUM_OFFLOAD_CAPABILITIES_CONTAINER;

typedef struct _WDI_LSO_V1_CAPABILITIES {
    UINT32 Encapsulation;
    UINT32 MaxOffLoadSize;
    UINT32 MinSegmentCount;
    UINT32 TcpOptions;
    UINT32 IpOptions;
} WDI_LSO_V1_CAPABILITIES, WDI_LSO_V1_CAPABILITIES_CONTAINER;

typedef struct _WDI_IPV4_LSO_V2 {
    UINT32 Encapsulation;
    UINT32 MaxOffLoadSize;
    UINT32 MinSegmentCount;
} WDI_IPV4_LSO_V2, WDI_IPV4_LSO_V2_CONTAINER;

typedef struct _WDI_IPV6_LSO_V2 {
    UINT32 Encapsulation;
    UINT32 MaxOffLoadSize;
    UINT32 MinSegmentCount;
    UINT32 IpExtensionHeadersSupported;
    UINT32 TcpOptionsSupported;
} WDI_IPV6_LSO_V2, WDI_IPV6_LSO_V2_CONTAINER;

typedef struct _WDI_LSO_V2_CAPABILITIES_CONTAINER {
    WDI_IPV4_LSO_V2_CONTAINER IPv4;
    WDI_IPV6_LSO_V2_CONTAINER IPv6;
} WDI_LSO_V2_CAPABILITIES_CONTAINER, *PWDI_LSO_V2_CAPABILITIES_CONTAINER;

typedef struct _WDI_RECEIVE_COALESCE_OFFLOAD_CAPABILITIES {
    UINT8 IPv4Enabled;
    UINT8 IPv6Enabled;
} WDI_RECEIVE_COALESCE_OFFLOAD_CAPABILITIES, WDI_RECEIVE_COALESCE_OFFLOAD_CAPABILITIES_CONTAINER;

typedef struct _WDI_OFFLOAD_SCOPE {
    UINT8 ChecksumOffload;
    UINT8 LsoV1Offload;
    UINT8 LsoV2Offload;
    UINT8 RscOffload;
} WDI_OFFLOAD_SCOPE, WDI_OFFLOAD_SCOPE_CONTAINER;

typedef struct _WDI_TCP_OFFLOAD_CAPABILITIES_CONTAINER {
    WDI_CHECKSUM_OFFLOAD_CAPABILITIES_CONTAINER ChecksumOffload;
    WDI_LSO_V1_CAPABILITIES_CONTAINER LsoV1;
    WDI_LSO_V2_CAPABILITIES_CONTAINER LsoV2;
    WDI_RECEIVE_COALESCE_OFFLOAD_CAPABILITIES_CONTAINER Rsc;
    WDI_OFFLOAD_SCOPE_CONTAINER OffloadScope;
} WDI_TCP_OFFLOAD_CAPABILITIES_CONTAINER, *PWDI_TCP_OFFLOAD_CAPABILITIES_CONTAINER;

WDI_ARRAY_OF_ELEMENTS(WDI_BAND_INFO_CONTAINER, ArrayOfElementsOfWDI_BAND_INFO_CONTAINER);
WDI_ARRAY_OF_ELEMENTS(WDI_PHY_INFO_CONTAINER, ArrayOfElementsOfWDI_PHY_INFO_CONTAINER);

typedef struct _WDI_GET_ADAPTER_CAPABILITIES_PARAMETERS {
    struct {
        UINT32 CommunicationAttributes_IsPresent : 1;
        UINT32 APAttributes_IsPresent : 1;
        UINT32 VirtualizationAttributes_IsPresent : 1;
        UINT32 P2PAttributes_IsPresent : 1;
        UINT32 DatapathAttributes_IsPresent : 1;
        UINT32 BandInfo_IsPresent : 1;
        UINT32 PhyInfo_IsPresent : 1;
        UINT32 PmCapabilities_IsPresent : 1;
        UINT32 CountryRegionList_IsPresent : 1;
        UINT32 ReceiveCoalescingCapabilities_IsPresent : 1;
        UINT32 TcpOffloadCapabilities_IsPresent : 1;
        UINT32 SupportedGuids_IsPresent : 1;
    } Optional;
    WDI_COMMUNICATION_ATTRIBUTES_CONTAINER CommunicationAttributes;
    WDI_INTERFACE_ATTRIBUTES_CONTAINER InterfaceAttributes;
    WDI_STATION_ATTRIBUTES_CONTAINER StationAttributes;
    WDI_AP_ATTRIBUTES_CONTAINER APAttributes;
    WDI_VIRTUALIZATION_ATTRIBUTES_CONTAINER VirtualizationAttributes;
    WDI_P2P_ATTRIBUTES_CONTAINER P2PAttributes;
    WDI_DATAPATH_ATTRIBUTES_CONTAINER DatapathAttributes;
    struct ArrayOfElementsOfWDI_BAND_INFO_CONTAINER BandInfo;
    struct ArrayOfElementsOfWDI_PHY_INFO_CONTAINER PhyInfo;
    WDI_PM_CAPABILITIES_CONTAINER PmCapabilities;
    WDI_COUNTRY_REGION_LIST_CONTAINER CountryRegionList;
    WDI_RECEIVE_COALESCING_CAPABILITIES_CONTAINER ReceiveCoalescingCapabilities;
    WDI_TCP_OFFLOAD_CAPABILITIES_CONTAINER TcpOffloadCapabilities;
    NDIS_GUID_LIST_CONTAINER SupportedGuids;
    UINT32_CONTAINER OsPowerManagementFeatures;
} WDI_GET_ADAPTER_CAPABILITIES_PARAMETERS, *PWDI_GET_ADAPTER_CAPABILITIES_PARAMETERS;
