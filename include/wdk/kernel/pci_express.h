/* PCI Express and other PCI capabilities. */
#pragma once
#include "bus.h"

typedef NTSTATUS PCI_MSIX_SET_ENTRY(PVOID Context, ULONG TableEntry, ULONG MessageNumber);
typedef PCI_MSIX_SET_ENTRY *PPCI_MSIX_SET_ENTRY;
typedef NTSTATUS PCI_MSIX_MASKUNMASK_ENTRY(PVOID Context, ULONG TableEntry);
typedef PCI_MSIX_MASKUNMASK_ENTRY *PPCI_MSIX_MASKUNMASK_ENTRY;
typedef NTSTATUS PCI_MSIX_GET_ENTRY(PVOID Context, ULONG TableEntry, PULONG MessageNumber,
                                    PBOOLEAN Masked);
typedef PCI_MSIX_GET_ENTRY *PPCI_MSIX_GET_ENTRY;
typedef NTSTATUS PCI_MSIX_GET_TABLE_SIZE(PVOID Context, PULONG TableSize);
typedef PCI_MSIX_GET_TABLE_SIZE *PPCI_MSIX_GET_TABLE_SIZE;
typedef NTSTATUS PCI_EXPRESS_ENTER_LINK_QUIESCENT_MODE(PVOID Context);
typedef PCI_EXPRESS_ENTER_LINK_QUIESCENT_MODE *PPCI_EXPRESS_ENTER_LINK_QUIESCENT_MODE;
typedef NTSTATUS PCI_EXPRESS_EXIT_LINK_QUIESCENT_MODE(PVOID Context);
typedef PCI_EXPRESS_EXIT_LINK_QUIESCENT_MODE *PPCI_EXPRESS_EXIT_LINK_QUIESCENT_MODE;
typedef ULONG PCI_EXPRESS_ROOT_PORT_READ_CONFIG_SPACE(PVOID Context, PVOID Buffer, ULONG Offset,
                                                      ULONG Length);
typedef PCI_EXPRESS_ROOT_PORT_READ_CONFIG_SPACE *PPCI_EXPRESS_ROOT_PORT_READ_CONFIG_SPACE;
typedef ULONG PCI_EXPRESS_ROOT_PORT_WRITE_CONFIG_SPACE(PVOID Context, PVOID Buffer, ULONG Offset,
                                                       ULONG Length);
typedef PCI_EXPRESS_ROOT_PORT_WRITE_CONFIG_SPACE *PPCI_EXPRESS_ROOT_PORT_WRITE_CONFIG_SPACE;

typedef struct _PCI_EXPRESS_SERIAL_NUMBER_CAPABILITY {
    PCI_EXPRESS_ENHANCED_CAPABILITY_HEADER Header;
    ULONG LowSerialNumber;
    ULONG HighSerialNumber;
} PCI_EXPRESS_SERIAL_NUMBER_CAPABILITY, *PPCI_EXPRESS_SERIAL_NUMBER_CAPABILITY;

typedef union _PCI_EXPRESS_UNCORRECTABLE_ERROR_STATUS {
    struct {
        ULONG Undefined : 1;
        ULONG Reserved1 : 3;
        ULONG DataLinkProtocolError : 1;
        ULONG SurpriseDownError : 1;
        ULONG Reserved2 : 6;
        ULONG PoisonedTLP : 1;
        ULONG FlowControlProtocolError : 1;
        ULONG CompletionTimeout : 1;
        ULONG CompleterAbort : 1;
        ULONG UnexpectedCompletion : 1;
        ULONG ReceiverOverflow : 1;
        ULONG MalformedTLP : 1;
        ULONG ECRCError : 1;
        ULONG UnsupportedRequestError : 1;
        ULONG Reserved3 : 11;
    };
    ULONG AsULONG;
} PCI_EXPRESS_UNCORRECTABLE_ERROR_STATUS, *PPCI_EXPRESS_UNCORRECTABLE_ERROR_STATUS;

typedef union _PCI_EXPRESS_UNCORRECTABLE_ERROR_MASK {
    struct {
        ULONG Undefined : 1;
        ULONG Reserved1 : 3;
        ULONG DataLinkProtocolError : 1;
        ULONG SurpriseDownError : 1;
        ULONG Reserved2 : 6;
        ULONG PoisonedTLP : 1;
        ULONG FlowControlProtocolError : 1;
        ULONG CompletionTimeout : 1;
        ULONG CompleterAbort : 1;
        ULONG UnexpectedCompletion : 1;
        ULONG ReceiverOverflow : 1;
        ULONG MalformedTLP : 1;
        ULONG ECRCError : 1;
        ULONG UnsupportedRequestError : 1;
        ULONG Reserved3 : 11;
    };
    ULONG AsULONG;
} PCI_EXPRESS_UNCORRECTABLE_ERROR_MASK, *PPCI_EXPRESS_UNCORRECTABLE_ERROR_MASK;

typedef union _PCI_EXPRESS_UNCORRECTABLE_ERROR_SEVERITY {
    struct {
        ULONG Undefined : 1;
        ULONG Reserved1 : 3;
        ULONG DataLinkProtocolError : 1;
        ULONG SurpriseDownError : 1;
        ULONG Reserved2 : 6;
        ULONG PoisonedTLP : 1;
        ULONG FlowControlProtocolError : 1;
        ULONG CompletionTimeout : 1;
        ULONG CompleterAbort : 1;
        ULONG UnexpectedCompletion : 1;
        ULONG ReceiverOverflow : 1;
        ULONG MalformedTLP : 1;
        ULONG ECRCError : 1;
        ULONG UnsupportedRequestError : 1;
        ULONG Reserved3 : 11;
    };
    ULONG AsULONG;
} PCI_EXPRESS_UNCORRECTABLE_ERROR_SEVERITY, *PPCI_EXPRESS_UNCORRECTABLE_ERROR_SEVERITY;

typedef union _PCI_EXPRESS_CORRECTABLE_ERROR_STATUS {
    struct {
        ULONG ReceiverError : 1;
        ULONG Reserved1 : 5;
        ULONG BadTLP : 1;
        ULONG BadDLLP : 1;
        ULONG ReplayNumRollover : 1;
        ULONG Reserved2 : 3;
        ULONG ReplayTimerTimeout : 1;
        ULONG AdvisoryNonFatalError : 1;
        ULONG Reserved3 : 18;
    };
    ULONG AsULONG;
} PCI_EXPRESS_CORRECTABLE_ERROR_STATUS, *PPCI_CORRECTABLE_ERROR_STATUS;

typedef union _PCI_EXPRESS_CORRECTABLE_ERROR_MASK {
    struct {
        ULONG ReceiverError : 1;
        ULONG Reserved1 : 5;
        ULONG BadTLP : 1;
        ULONG BadDLLP : 1;
        ULONG ReplayNumRollover : 1;
        ULONG Reserved2 : 3;
        ULONG ReplayTimerTimeout : 1;
        ULONG AdvisoryNonFatalError : 1;
        ULONG Reserved3 : 18;
    };
    ULONG AsULONG;
} PCI_EXPRESS_CORRECTABLE_ERROR_MASK, *PPCI_CORRECTABLE_ERROR_MASK;

typedef union _PCI_EXPRESS_AER_CAPABILITIES {
    struct {
        ULONG FirstErrorPointer : 5;
        ULONG ECRCGenerationCapable : 1;
        ULONG ECRCGenerationEnable : 1;
        ULONG ECRCCheckCapable : 1;
        ULONG ECRCCheckEnable : 1;
        ULONG Reserved : 23;
    };
    ULONG AsULONG;
} PCI_EXPRESS_AER_CAPABILITIES, *PPCI_EXPRESS_AER_CAPABILITIES;

typedef union _PCI_EXPRESS_ROOT_ERROR_COMMAND {
    struct {
        ULONG CorrectableErrorReportingEnable : 1;
        ULONG NonFatalErrorReportingEnable : 1;
        ULONG FatalErrorReportingEnable : 1;
        ULONG Reserved : 29;
    };
    ULONG AsULONG;
} PCI_EXPRESS_ROOT_ERROR_COMMAND, *PPCI_EXPRESS_ROOT_ERROR_COMMAND;

typedef union _PCI_EXPRESS_ROOT_ERROR_STATUS {
    struct {
        ULONG CorrectableErrorReceived : 1;
        ULONG MultipleCorrectableErrorsReceived : 1;
        ULONG UncorrectableErrorReceived : 1;
        ULONG MultipleUncorrectableErrorsReceived : 1;
        ULONG FirstUncorrectableFatal : 1;
        ULONG NonFatalErrorMessagesReceived : 1;
        ULONG FatalErrorMessagesReceived : 1;
        ULONG Reserved : 20;
        ULONG AdvancedErrorInterruptMessageNumber : 5;
    };
    ULONG AsULONG;
} PCI_EXPRESS_ROOT_ERROR_STATUS, *PPCI_EXPRESS_ROOT_ERROR_STATUS;

typedef union _PCI_EXPRESS_ERROR_SOURCE_ID {
    struct {
        USHORT CorrectableSourceIdFun : 3;
        USHORT CorrectableSourceIdDev : 5;
        USHORT CorrectableSourceIdBus : 8;
        USHORT UncorrectableSourceIdFun : 3;
        USHORT UncorrectableSourceIdDev : 5;
        USHORT UncorrectableSourceIdBus : 8;
    };
    ULONG AsULONG;
} PCI_EXPRESS_ERROR_SOURCE_ID, *PPCI_EXPRESS_ERROR_SOURCE_ID;

typedef union _PCI_EXPRESS_SEC_UNCORRECTABLE_ERROR_STATUS {
    struct {
        ULONG TargetAbortOnSplitCompletion : 1;
        ULONG MasterAbortOnSplitCompletion : 1;
        ULONG ReceivedTargetAbort : 1;
        ULONG ReceivedMasterAbort : 1;
        ULONG RsvdZ : 1;
        ULONG UnexpectedSplitCompletionError : 1;
        ULONG UncorrectableSplitCompletion : 1;
        ULONG UncorrectableDataError : 1;
        ULONG UncorrectableAttributeError : 1;
        ULONG UncorrectableAddressError : 1;
        ULONG DelayedTransactionDiscardTimerExpired : 1;
        ULONG PERRAsserted : 1;
        ULONG SERRAsserted : 1;
        ULONG InternalBridgeError : 1;
        ULONG Reserved : 18;
    };
    ULONG AsULONG;
} PCI_EXPRESS_SEC_UNCORRECTABLE_ERROR_STATUS, *PPCI_EXPRESS_SEC_UNCORRECTABLE_ERROR_STATUS;

typedef union _PCI_EXPRESS_SEC_UNCORRECTABLE_ERROR_MASK {
    struct {
        ULONG TargetAbortOnSplitCompletion : 1;
        ULONG MasterAbortOnSplitCompletion : 1;
        ULONG ReceivedTargetAbort : 1;
        ULONG ReceivedMasterAbort : 1;
        ULONG RsvdZ : 1;
        ULONG UnexpectedSplitCompletionError : 1;
        ULONG UncorrectableSplitCompletion : 1;
        ULONG UncorrectableDataError : 1;
        ULONG UncorrectableAttributeError : 1;
        ULONG UncorrectableAddressError : 1;
        ULONG DelayedTransactionDiscardTimerExpired : 1;
        ULONG PERRAsserted : 1;
        ULONG SERRAsserted : 1;
        ULONG InternalBridgeError : 1;
        ULONG Reserved : 18;
    };
    ULONG AsULONG;
} PCI_EXPRESS_SEC_UNCORRECTABLE_ERROR_MASK, *PPCI_EXPRESS_SEC_UNCORRECTABLE_ERROR_MASK;

typedef union _PCI_EXPRESS_SEC_UNCORRECTABLE_ERROR_SEVERITY {
    struct {
        ULONG TargetAbortOnSplitCompletion : 1;
        ULONG MasterAbortOnSplitCompletion : 1;
        ULONG ReceivedTargetAbort : 1;
        ULONG ReceivedMasterAbort : 1;
        ULONG RsvdZ : 1;
        ULONG UnexpectedSplitCompletionError : 1;
        ULONG UncorrectableSplitCompletion : 1;
        ULONG UncorrectableDataError : 1;
        ULONG UncorrectableAttributeError : 1;
        ULONG UncorrectableAddressError : 1;
        ULONG DelayedTransactionDiscardTimerExpired : 1;
        ULONG PERRAsserted : 1;
        ULONG SERRAsserted : 1;
        ULONG InternalBridgeError : 1;
        ULONG Reserved : 18;
    };
    ULONG AsULONG;
} PCI_EXPRESS_SEC_UNCORRECTABLE_ERROR_SEVERITY, *PPCI_EXPRESS_SEC_UNCORRECTABLE_ERROR_SEVERITY;

typedef union _PCI_EXPRESS_SEC_AER_CAPABILITIES {
    struct {
        ULONG SecondaryUncorrectableFirstErrorPtr : 5;
        ULONG Reserved : 27;
    };
    ULONG AsULONG;
} PCI_EXPRESS_SEC_AER_CAPABILITIES, *PPCI_EXPRESS_SEC_AER_CAPABILITIES;

typedef struct _PCI_EXPRESS_AER_CAPABILITY {
    PCI_EXPRESS_ENHANCED_CAPABILITY_HEADER Header;
    PCI_EXPRESS_UNCORRECTABLE_ERROR_STATUS UncorrectableErrorStatus;
    PCI_EXPRESS_UNCORRECTABLE_ERROR_MASK UncorrectableErrorMask;
    PCI_EXPRESS_UNCORRECTABLE_ERROR_SEVERITY UncorrectableErrorSeverity;
    PCI_EXPRESS_CORRECTABLE_ERROR_STATUS CorrectableErrorStatus;
    PCI_EXPRESS_CORRECTABLE_ERROR_MASK CorrectableErrorMask;
    PCI_EXPRESS_AER_CAPABILITIES CapabilitiesAndControl;
    ULONG HeaderLog[4];
    PCI_EXPRESS_SEC_UNCORRECTABLE_ERROR_STATUS SecUncorrectableErrorStatus;
    PCI_EXPRESS_SEC_UNCORRECTABLE_ERROR_MASK SecUncorrectableErrorMask;
    PCI_EXPRESS_SEC_UNCORRECTABLE_ERROR_SEVERITY SecUncorrectableErrorSeverity;
    PCI_EXPRESS_SEC_AER_CAPABILITIES SecCapabilitiesAndControl;
    ULONG SecHeaderLog[4];
} PCI_EXPRESS_AER_CAPABILITY, *PPCI_EXPRESS_AER_CAPABILITY;

typedef struct _PCI_EXPRESS_ROOTPORT_AER_CAPABILITY {
    PCI_EXPRESS_ENHANCED_CAPABILITY_HEADER Header;
    PCI_EXPRESS_UNCORRECTABLE_ERROR_STATUS UncorrectableErrorStatus;
    PCI_EXPRESS_UNCORRECTABLE_ERROR_MASK UncorrectableErrorMask;
    PCI_EXPRESS_UNCORRECTABLE_ERROR_SEVERITY UncorrectableErrorSeverity;
    PCI_EXPRESS_CORRECTABLE_ERROR_STATUS CorrectableErrorStatus;
    PCI_EXPRESS_CORRECTABLE_ERROR_MASK CorrectableErrorMask;
    PCI_EXPRESS_AER_CAPABILITIES CapabilitiesAndControl;
    ULONG HeaderLog[4];
    PCI_EXPRESS_ROOT_ERROR_COMMAND RootErrorCommand;
    PCI_EXPRESS_ROOT_ERROR_STATUS RootErrorStatus;
    PCI_EXPRESS_ERROR_SOURCE_ID ErrorSourceId;
} PCI_EXPRESS_ROOTPORT_AER_CAPABILITY, *PPCI_EXPRESS_ROOTPORT_AER_CAPABILITY;

typedef struct _PCI_EXPRESS_BRIDGE_AER_CAPABILITY {
    PCI_EXPRESS_ENHANCED_CAPABILITY_HEADER Header;
    PCI_EXPRESS_UNCORRECTABLE_ERROR_STATUS UncorrectableErrorStatus;
    PCI_EXPRESS_UNCORRECTABLE_ERROR_MASK UncorrectableErrorMask;
    PCI_EXPRESS_UNCORRECTABLE_ERROR_SEVERITY UncorrectableErrorSeverity;
    PCI_EXPRESS_CORRECTABLE_ERROR_STATUS CorrectableErrorStatus;
    PCI_EXPRESS_CORRECTABLE_ERROR_MASK CorrectableErrorMask;
    PCI_EXPRESS_AER_CAPABILITIES CapabilitiesAndControl;
    ULONG HeaderLog[4];
    PCI_EXPRESS_SEC_UNCORRECTABLE_ERROR_STATUS SecUncorrectableErrorStatus;
    PCI_EXPRESS_SEC_UNCORRECTABLE_ERROR_MASK SecUncorrectableErrorMask;
    PCI_EXPRESS_SEC_UNCORRECTABLE_ERROR_SEVERITY SecUncorrectableErrorSeverity;
    PCI_EXPRESS_SEC_AER_CAPABILITIES SecCapabilitiesAndControl;
    ULONG SecHeaderLog[4];
} PCI_EXPRESS_BRIDGE_AER_CAPABILITY, *PPCI_EXPRESS_BRIDGE_AER_CAPABILITY;

typedef union _PCI_EXPRESS_SRIOV_CAPS {
    struct {
        ULONG VFMigrationCapable : 1;
        ULONG Reserved1 : 20;
        ULONG VFMigrationInterruptNumber : 11;
    };
    ULONG AsULONG;
} PCI_EXPRESS_SRIOV_CAPS, *PPCI_EXPRESS_SRIOV_CAPS;

typedef union _PCI_EXPRESS_SRIOV_CONTROL {
    struct {
        USHORT VFEnable : 1;
        USHORT VFMigrationEnable : 1;
        USHORT VFMigrationInterruptEnable : 1;
        USHORT VFMemorySpaceEnable : 1;
        USHORT ARICapableHierarchy : 1;
        USHORT Reserved1 : 11;
    };
    USHORT AsUSHORT;
} PCI_EXPRESS_SRIOV_CONTROL, *PPCI_EXPRESS_SRIOV_CONTROL;

typedef union _PCI_EXPRESS_SRIOV_STATUS {
    struct {
        USHORT VFMigrationStatus : 1;
        USHORT Reserved1 : 15;
    };
    USHORT AsUSHORT;
} PCI_EXPRESS_SRIOV_STATUS, *PPCI_EXPRESS_SRIOV_STATUS;

typedef union _PCI_EXPRESS_SRIOV_MIGRATION_STATE_ARRAY {
    struct {
        ULONG VFMigrationStateBIR : 3;
        ULONG VFMigrationStateOffset : 29;
    };
    ULONG AsULONG;
} PCI_EXPRESS_SRIOV_MIGRATION_STATE_ARRAY, *PPCI_EXPRESS_SRIOV_MIGRATION_STATE_ARRAY;

typedef struct _PCI_EXPRESS_SRIOV_CAPABILITY {
    PCI_EXPRESS_ENHANCED_CAPABILITY_HEADER Header;
    PCI_EXPRESS_SRIOV_CAPS SRIOVCapabilities;
    PCI_EXPRESS_SRIOV_CONTROL SRIOVControl;
    PCI_EXPRESS_SRIOV_STATUS SRIOVStatus;
    USHORT InitialVFs;
    USHORT TotalVFs;
    USHORT NumVFs;
    UCHAR FunctionDependencyLink;
    UCHAR RsvdP1;
    USHORT FirstVFOffset;
    USHORT VFStride;
    USHORT RsvdP2;
    USHORT VFDeviceId;
    ULONG SupportedPageSizes;
    ULONG SystemPageSize;
    ULONG BaseAddresses[6];
    PCI_EXPRESS_SRIOV_MIGRATION_STATE_ARRAY VFMigrationStateArrayOffset;
} PCI_EXPRESS_SRIOV_CAPABILITY, *PPCI_EXPRESS_SRIOV_CAPABILITY;

typedef struct _PCI_EXPRESS_LINK_QUIESCENT_INTERFACE {
    USHORT Size;
    USHORT Version;
    PVOID Context;
    PINTERFACE_REFERENCE InterfaceReference;
    PINTERFACE_DEREFERENCE InterfaceDereference;
    PPCI_EXPRESS_ENTER_LINK_QUIESCENT_MODE PciExpressEnterLinkQuiescentMode;
    PPCI_EXPRESS_EXIT_LINK_QUIESCENT_MODE PciExpressExitLinkQuiescentMode;
} PCI_EXPRESS_LINK_QUIESCENT_INTERFACE, *PPCI_EXPRESS_LINK_QUIESCENT_INTERFACE;

typedef struct _PCI_EXPRESS_ROOT_PORT_INTERFACE {
    USHORT Size;
    USHORT Version;
    PVOID Context;
    PINTERFACE_REFERENCE InterfaceReference;
    PINTERFACE_DEREFERENCE InterfaceDereference;
    PPCI_EXPRESS_ROOT_PORT_READ_CONFIG_SPACE ReadConfigSpace;
    PPCI_EXPRESS_ROOT_PORT_WRITE_CONFIG_SPACE WriteConfigSpace;
} PCI_EXPRESS_ROOT_PORT_INTERFACE, *PPCI_EXPRESS_ROOT_PORT_INTERFACE;

typedef struct _PCI_MSIX_TABLE_CONFIG_INTERFACE {
    USHORT Size;
    USHORT Version;
    PVOID Context;
    PINTERFACE_REFERENCE InterfaceReference;
    PINTERFACE_DEREFERENCE InterfaceDereference;
    PPCI_MSIX_SET_ENTRY SetTableEntry;
    PPCI_MSIX_MASKUNMASK_ENTRY MaskTableEntry;
    PPCI_MSIX_MASKUNMASK_ENTRY UnmaskTableEntry;
    PPCI_MSIX_GET_ENTRY GetTableEntry;
    PPCI_MSIX_GET_TABLE_SIZE GetTableSize;
} PCI_MSIX_TABLE_CONFIG_INTERFACE, *PPCI_MSIX_TABLE_CONFIG_INTERFACE;

typedef union _PCI_EXPRESS_CAPABILITIES_REGISTER {
    struct {
        USHORT CapabilityVersion : 4;
        USHORT DeviceType : 4;
        USHORT SlotImplemented : 1;
        USHORT InterruptMessageNumber : 5;
        USHORT Rsvd : 2;
    };
    USHORT AsUSHORT;
} PCI_EXPRESS_CAPABILITIES_REGISTER, *PPCI_EXPRESS_CAPABILITIES_REGISTER;

typedef union _PCI_EXPRESS_DEVICE_CAPABILITIES_REGISTER {
    struct {
        ULONG MaxPayloadSizeSupported : 3;
        ULONG PhantomFunctionsSupported : 2;
        ULONG ExtendedTagSupported : 1;
        ULONG L0sAcceptableLatency : 3;
        ULONG L1AcceptableLatency : 3;
        ULONG Undefined : 3;
        ULONG RoleBasedErrorReporting : 1;
        ULONG Rsvd1 : 2;
        ULONG CapturedSlotPowerLimit : 8;
        ULONG CapturedSlotPowerLimitScale : 2;
        ULONG Rsvd2 : 4;
    };
    ULONG AsULONG;
} PCI_EXPRESS_DEVICE_CAPABILITIES_REGISTER, *PPCI_EXPRESS_DEVICE_CAPABILITIES_REGISTER;

typedef union _PCI_EXPRESS_DEVICE_CONTROL_REGISTER {
    struct {
        USHORT CorrectableErrorEnable : 1;
        USHORT NonFatalErrorEnable : 1;
        USHORT FatalErrorEnable : 1;
        USHORT UnsupportedRequestErrorEnable : 1;
        USHORT EnableRelaxedOrder : 1;
        USHORT MaxPayloadSize : 3;
        USHORT ExtendedTagEnable : 1;
        USHORT PhantomFunctionsEnable : 1;
        USHORT AuxPowerEnable : 1;
        USHORT NoSnoopEnable : 1;
        USHORT MaxReadRequestSize : 3;
        USHORT BridgeConfigRetryEnable : 1;
    };
    USHORT AsUSHORT;
} PCI_EXPRESS_DEVICE_CONTROL_REGISTER, *PPCI_EXPRESS_DEVICE_CONTROL_REGISTER;

typedef union _PCI_EXPRESS_DEVICE_STATUS_REGISTER {
    struct {
        USHORT CorrectableErrorDetected : 1;
        USHORT NonFatalErrorDetected : 1;
        USHORT FatalErrorDetected : 1;
        USHORT UnsupportedRequestDetected : 1;
        USHORT AuxPowerDetected : 1;
        USHORT TransactionsPending : 1;
        USHORT Rsvd : 10;
    };
    USHORT AsUSHORT;
} PCI_EXPRESS_DEVICE_STATUS_REGISTER, *PPCI_EXPRESS_DEVICE_STATUS_REGISTER;

typedef union _PCI_EXPRESS_LINK_CAPABILITIES_REGISTER {
    struct {
        ULONG MaximumLinkSpeed : 4;
        ULONG MaximumLinkWidth : 6;
        ULONG ActiveStatePMSupport : 2;
        ULONG L0sExitLatency : 3;
        ULONG L1ExitLatency : 3;
        ULONG ClockPowerManagement : 1;
        ULONG SurpriseDownErrorReportingCapable : 1;
        ULONG DataLinkLayerActiveReportingCapable : 1;
        ULONG Rsvd : 3;
        ULONG PortNumber : 8;
    };
    ULONG AsULONG;
} PCI_EXPRESS_LINK_CAPABILITIES_REGISTER, *PPCI_EXPRESS_LINK_CAPABILITIES_REGISTER;

typedef union _PCI_EXPRESS_LINK_CONTROL_REGISTER {
    struct {
        USHORT ActiveStatePMControl : 2;
        USHORT Rsvd1 : 1;
        USHORT ReadCompletionBoundary : 1;
        USHORT LinkDisable : 1;
        USHORT RetrainLink : 1;
        USHORT CommonClockConfig : 1;
        USHORT ExtendedSynch : 1;
        USHORT EnableClockPowerManagement : 1;
        USHORT Rsvd2 : 7;
    };
    USHORT AsUSHORT;
} PCI_EXPRESS_LINK_CONTROL_REGISTER, *PPCI_EXPRESS_LINK_CONTROL_REGISTER;

typedef union _PCI_EXPRESS_LINK_STATUS_REGISTER {
    struct {
        USHORT LinkSpeed : 4;
        USHORT LinkWidth : 6;
        USHORT Undefined : 1;
        USHORT LinkTraining : 1;
        USHORT SlotClockConfig : 1;
        USHORT DataLinkLayerActive : 1;
        USHORT Rsvd : 2;
    };
    USHORT AsUSHORT;
} PCI_EXPRESS_LINK_STATUS_REGISTER, *PPCI_EXPRESS_LINK_STATUS_REGISTER;

typedef union _PCI_EXPRESS_SLOT_CAPABILITIES_REGISTER {
    struct {
        ULONG AttentionButtonPresent : 1;
        ULONG PowerControllerPresent : 1;
        ULONG MRLSensorPresent : 1;
        ULONG AttentionIndicatorPresent : 1;
        ULONG PowerIndicatorPresent : 1;
        ULONG HotPlugSurprise : 1;
        ULONG HotPlugCapable : 1;
        ULONG SlotPowerLimit : 8;
        ULONG SlotPowerLimitScale : 2;
        ULONG ElectromechanicalLockPresent : 1;
        ULONG NoCommandCompletedSupport : 1;
        ULONG PhysicalSlotNumber : 13;
    };
    ULONG AsULONG;
} PCI_EXPRESS_SLOT_CAPABILITIES_REGISTER, *PPCI_EXPRESS_SLOT_CAPABILITIES_REGISTER;

typedef union _PCI_EXPRESS_SLOT_CONTROL_REGISTER {
    struct {
        USHORT AttentionButtonEnable : 1;
        USHORT PowerFaultDetectEnable : 1;
        USHORT MRLSensorEnable : 1;
        USHORT PresenceDetectEnable : 1;
        USHORT CommandCompletedEnable : 1;
        USHORT HotPlugInterruptEnable : 1;
        USHORT AttentionIndicatorControl : 2;
        USHORT PowerIndicatorControl : 2;
        USHORT PowerControllerControl : 1;
        USHORT ElectromechanicalLockControl : 1;
        USHORT DataLinkStateChangeEnable : 1;
        USHORT Rsvd : 3;
    };
    USHORT AsUSHORT;
} PCI_EXPRESS_SLOT_CONTROL_REGISTER, *PPCI_EXPRESS_SLOT_CONTROL_REGISTER;

typedef union _PCI_EXPRESS_SLOT_STATUS_REGISTER {
    struct {
        USHORT AttentionButtonPressed : 1;
        USHORT PowerFaultDetected : 1;
        USHORT MRLSensorChanged : 1;
        USHORT PresenceDetectChanged : 1;
        USHORT CommandCompleted : 1;
        USHORT MRLSensorState : 1;
        USHORT PresenceDetectState : 1;
        USHORT ElectromechanicalLockEngaged : 1;
        USHORT DataLinkStateChanged : 1;
        USHORT Rsvd : 7;
    };
    USHORT AsUSHORT;
} PCI_EXPRESS_SLOT_STATUS_REGISTER, *PPCI_EXPRESS_SLOT_STATUS_REGISTER;

typedef union _PCI_EXPRESS_ROOT_CONTROL_REGISTER {
    struct {
        USHORT CorrectableSerrEnable : 1;
        USHORT NonFatalSerrEnable : 1;
        USHORT FatalSerrEnable : 1;
        USHORT PMEInterruptEnable : 1;
        USHORT CRSSoftwareVisibilityEnable : 1;
        USHORT Rsvd : 11;
    };
    USHORT AsUSHORT;
} PCI_EXPRESS_ROOT_CONTROL_REGISTER, *PPCI_EXPRESS_ROOT_CONTROL_REGISTER;

typedef union _PCI_EXPRESS_ROOT_CAPABILITIES_REGISTER {
    struct {
        USHORT CRSSoftwareVisibility : 1;
        USHORT Rsvd : 15;
    };
    USHORT AsUSHORT;
} PCI_EXPRESS_ROOT_CAPABILITIES_REGISTER, *PPCI_EXPRESS_ROOT_CAPABILITIES_REGISTER;

typedef union _PCI_EXPRESS_ROOT_STATUS_REGISTER {
    struct {
        ULONG PMERequestorId : 16;
        ULONG PMEStatus : 1;
        ULONG PMEPending : 1;
        ULONG Rsvd : 14;
    };
    ULONG AsULONG;
} PCI_EXPRESS_ROOT_STATUS_REGISTER, *PPCI_EXPRESS_ROOT_STATUS_REGISTER;

typedef struct _PCI_EXPRESS_CAPABILITY {
    PCI_CAPABILITIES_HEADER Header;
    PCI_EXPRESS_CAPABILITIES_REGISTER ExpressCapabilities;
    PCI_EXPRESS_DEVICE_CAPABILITIES_REGISTER DeviceCapabilities;
    PCI_EXPRESS_DEVICE_CONTROL_REGISTER DeviceControl;
    PCI_EXPRESS_DEVICE_STATUS_REGISTER DeviceStatus;
    PCI_EXPRESS_LINK_CAPABILITIES_REGISTER LinkCapabilities;
    PCI_EXPRESS_LINK_CONTROL_REGISTER LinkControl;
    PCI_EXPRESS_LINK_STATUS_REGISTER LinkStatus;
    PCI_EXPRESS_SLOT_CAPABILITIES_REGISTER SlotCapabilities;
    PCI_EXPRESS_SLOT_CONTROL_REGISTER SlotControl;
    PCI_EXPRESS_SLOT_STATUS_REGISTER SlotStatus;
    PCI_EXPRESS_ROOT_CONTROL_REGISTER RootControl;
    PCI_EXPRESS_ROOT_CAPABILITIES_REGISTER RootCapabilities;
    PCI_EXPRESS_ROOT_STATUS_REGISTER RootStatus;
} PCI_EXPRESS_CAPABILITY, *PPCI_EXPRESS_CAPABILITY;

typedef union _PCI_EXPRESS_PME_REQUESTOR_ID {
    struct {
        USHORT FunctionNumber : 3;
        USHORT DeviceNumber : 5;
        USHORT BusNumber : 8;
    };
    USHORT AsUSHORT;
} PCI_EXPRESS_PME_REQUESTOR_ID, *PPCI_EXPRESS_PME_REQUESTOR_ID;
