/* Debug output, assertions, event tracing, WMI trace, hardware abstraction layer. */
#pragma once
#include "io_types.h"
#ifdef __cplusplus
extern "C" {
#endif

#define DPFLTR_ERROR_LEVEL 0
#define DPFLTR_WARNING_LEVEL 1
#define DPFLTR_TRACE_LEVEL 2
#define DPFLTR_INFO_LEVEL 3
#define DPFLTR_MASK 0x80000000
typedef enum _DPFLTR_TYPE {
    DPFLTR_SYSTEM_ID,
    DPFLTR_SMSS_ID,
    DPFLTR_SETUP_ID,
    DPFLTR_NTFS_ID,
    DPFLTR_FSTUB_ID,
    DPFLTR_CRASHDUMP_ID,
    DPFLTR_CDAUDIO_ID,
    DPFLTR_CDROM_ID,
    DPFLTR_CLASSPNP_ID,
    DPFLTR_DISK_ID,
    DPFLTR_REDBOOK_ID,
    DPFLTR_STORPROP_ID,
    DPFLTR_SCSIPORT_ID,
    DPFLTR_SCSIMINIPORT_ID,
    DPFLTR_CONFIG_ID,
    DPFLTR_I8042PRT_ID,
    DPFLTR_SERMOUSE_ID,
    DPFLTR_LSERMOUS_ID,
    DPFLTR_KBDHID_ID,
    DPFLTR_MOUHID_ID,
    DPFLTR_KBDCLASS_ID,
    DPFLTR_MOUCLASS_ID,
    DPFLTR_TWOTRACK_ID,
    DPFLTR_WMILIB_ID,
    DPFLTR_ACPI_ID,
    DPFLTR_AMLI_ID,
    DPFLTR_HALIA64_ID,
    DPFLTR_VIDEO_ID,
    DPFLTR_SVCHOST_ID,
    DPFLTR_VIDEOPRT_ID,
    DPFLTR_TCPIP_ID,
    DPFLTR_DMSYNTH_ID,
    DPFLTR_NTOSPNP_ID,
    DPFLTR_FASTFAT_ID,
    DPFLTR_SAMSS_ID,
    DPFLTR_PNPMGR_ID,
    DPFLTR_NETAPI_ID,
    DPFLTR_SCSERVER_ID,
    DPFLTR_SCCLIENT_ID,
    DPFLTR_SERIAL_ID,
    DPFLTR_SERENUM_ID,
    DPFLTR_UHCD_ID,
    DPFLTR_RPCPROXY_ID,
    DPFLTR_AUTOCHK_ID,
    DPFLTR_DCOMSS_ID,
    DPFLTR_UNIMODEM_ID,
    DPFLTR_SIS_ID,
    DPFLTR_FLTMGR_ID,
    DPFLTR_WMICORE_ID,
    DPFLTR_BURNENG_ID,
    DPFLTR_IMAPI_ID,
    DPFLTR_SXS_ID,
    DPFLTR_FUSION_ID,
    DPFLTR_IDLETASK_ID,
    DPFLTR_SOFTPCI_ID,
    DPFLTR_TAPE_ID,
    DPFLTR_MCHGR_ID,
    DPFLTR_IDEP_ID,
    DPFLTR_PCIIDE_ID,
    DPFLTR_FLOPPY_ID,
    DPFLTR_FDC_ID,
    DPFLTR_TERMSRV_ID,
    DPFLTR_W32TIME_ID,
    DPFLTR_PREFETCHER_ID,
    DPFLTR_RSFILTER_ID,
    DPFLTR_FCPORT_ID,
    DPFLTR_PCI_ID,
    DPFLTR_DMIO_ID,
    DPFLTR_DMCONFIG_ID,
    DPFLTR_DMADMIN_ID,
    DPFLTR_WSOCKTRANSPORT_ID,
    DPFLTR_VSS_ID,
    DPFLTR_PNPMEM_ID,
    DPFLTR_PROCESSOR_ID,
    DPFLTR_DMSERVER_ID,
    DPFLTR_SR_ID,
    DPFLTR_INFINIBAND_ID,
    DPFLTR_IHVDRIVER_ID,
    DPFLTR_IHVVIDEO_ID,
    DPFLTR_IHVAUDIO_ID,
    DPFLTR_IHVNETWORK_ID,
    DPFLTR_IHVSTREAMING_ID,
    DPFLTR_IHVBUS_ID,
    DPFLTR_HPS_ID,
    DPFLTR_RTLTHREADPOOL_ID,
    DPFLTR_LDR_ID,
    DPFLTR_TCPIP6_ID,
    DPFLTR_ISAPNP_ID,
    DPFLTR_SHPC_ID,
    DPFLTR_STORPORT_ID,
    DPFLTR_STORMINIPORT_ID,
    DPFLTR_PRINTSPOOLER_ID,
    DPFLTR_VSSDYNDISK_ID,
    DPFLTR_VERIFIER_ID,
    DPFLTR_VDS_ID,
    DPFLTR_VDSBAS_ID,
    DPFLTR_VDSDYN_ID,
    DPFLTR_VDSDYNDR_ID,
    DPFLTR_VDSLDR_ID,
    DPFLTR_VDSUTIL_ID,
    DPFLTR_DFRGIFC_ID,
    DPFLTR_DEFAULT_ID,
    DPFLTR_MM_ID,
    DPFLTR_DFSC_ID,
    DPFLTR_WOW64_ID,
    DPFLTR_ALPC_ID,
    DPFLTR_WDI_ID,
    DPFLTR_PERFLIB_ID,
    DPFLTR_KTM_ID,
    DPFLTR_IOSTRESS_ID,
    DPFLTR_HEAP_ID,
    DPFLTR_WHEA_ID,
    DPFLTR_USERGDI_ID,
    DPFLTR_MMCSS_ID,
    DPFLTR_TPM_ID,
    DPFLTR_THREADORDER_ID,
    DPFLTR_ENVIRON_ID,
    DPFLTR_EMS_ID,
    DPFLTR_WDT_ID,
    DPFLTR_FVEVOL_ID,
    DPFLTR_NDIS_ID,
    DPFLTR_NVCTRACE_ID,
    DPFLTR_LUAFV_ID,
    DPFLTR_APPCOMPAT_ID,
    DPFLTR_USBSTOR_ID,
    DPFLTR_SBP2PORT_ID,
    DPFLTR_COVERAGE_ID,
    DPFLTR_CACHEMGR_ID,
    DPFLTR_MOUNTMGR_ID,
    DPFLTR_CFR_ID,
    DPFLTR_TXF_ID,
    DPFLTR_KSECDD_ID,
    DPFLTR_FLTREGRESS_ID,
    DPFLTR_MPIO_ID,
    DPFLTR_MSDSM_ID,
    DPFLTR_UDFS_ID,
    DPFLTR_PSHED_ID,
    DPFLTR_STORVSP_ID,
    DPFLTR_LSASS_ID,
    DPFLTR_SSPICLI_ID,
    DPFLTR_CNG_ID,
    DPFLTR_EXFAT_ID,
    DPFLTR_FILETRACE_ID,
    DPFLTR_XSAVE_ID,
    DPFLTR_SE_ID,
    DPFLTR_DRIVEEXTENDER_ID
} DPFLTR_TYPE;

VOID DbgBreakPoint(VOID);
VOID DbgRaiseAssertionFailure(VOID);
VOID DbgBreakPointWithStatus(ULONG Status);
NDV_UNCHANGED ULONG DbgPrint(PCSTR Format, ...);
NDV_UNCHANGED ULONG DbgPrintEx(ULONG ComponentId, ULONG Level, PCSTR Format, ...);
ULONG vDbgPrintEx(ULONG ComponentId, ULONG Level, PCCH Format, va_list arglist);
ULONG vDbgPrintExWithPrefix(PCCH Prefix, ULONG ComponentId, ULONG Level, PCCH Format,
                            va_list arglist);
NDV_UNCHANGED ULONG DbgPrintReturnControlC(PCSTR Format, ...);
extern PBOOLEAN KdDebuggerNotPresent;
extern PBOOLEAN KdDebuggerEnabled;
#define KD_DEBUGGER_NOT_PRESENT (*KdDebuggerNotPresent)
#define KD_DEBUGGER_ENABLED (*KdDebuggerEnabled)
#if DBG
#define KdPrint(args) DbgPrint args
#define KdPrintEx(args) DbgPrintEx args
#define vKdPrintEx(args) vDbgPrintEx args
#define KdBreakPoint() DbgBreakPoint()
#define KdBreakPointWithStatus(s) DbgBreakPointWithStatus(s)
#define ASSERT(e) ((!(e)) ? (RtlAssert((PVOID) #e, (PVOID) __FILE__, __LINE__, NULL), FALSE) : TRUE)
#define ASSERTMSG(m, e)                                                                            \
    ((!(e)) ? (RtlAssert((PVOID) #e, (PVOID) __FILE__, __LINE__, m), FALSE) : TRUE)
#define NT_ASSERT_ACTION(e) ((!(e)) ? (__int2c(), FALSE) : TRUE)
#define NT_ASSERT(e) ASSERT(e)
#define NT_ASSERT_ASSUME(e) (NT_ASSERT(e), __analysis_assume(e))
#define NT_ASSERTMSG(m, e) ASSERTMSG(m, e)
#define NT_ASSERTMSGW(m, e) ASSERT(e)
#define RTL_ASSERT(e) ASSERT(e)
#define RTL_ASSERTMSG(m, e) ASSERTMSG(m, e)
#define NT_VERIFY(e) ASSERT(e)
#define NT_VERIFYMSG(m, e) ASSERTMSG(m, e)
#define NT_FRE_ASSERT(e) ASSERT(e)
#define RTL_VERIFY(e) ASSERT(e)
#define RTL_VERIFYMSG(m, e) ASSERTMSG(m, e)
#define PAGED_ASSERT(e) ASSERT(e)
#define PAGED_CODE()                                                                               \
    {                                                                                              \
        if (KeGetCurrentIrql() > APC_LEVEL) {                                                      \
            KdPrint(("paged code called at IRQL %d\n", KeGetCurrentIrql()));                       \
            PAGED_ASSERT(FALSE);                                                                   \
        }                                                                                          \
    }
#define PAGED_CODE_LOCKED() ((void)0)
#else
#define KdPrint(args)
#define KdPrintEx(args)
#define vKdPrintEx(args)
#define KdBreakPoint()
#define KdBreakPointWithStatus(s)
#define ASSERT(e) ((void)0)
#define ASSERTMSG(m, e) ((void)0)
#define NT_ASSERT_ACTION(e) ((void)0)
#define NT_ASSERT(e) ((void)0)
#define NT_ASSERT_ASSUME(e) __analysis_assume(e)
#define NT_ASSERTMSG(m, e) ((void)0)
#define NT_ASSERTMSGW(m, e) ((void)0)
#define RTL_ASSERT(e) ((void)0)
#define RTL_ASSERTMSG(m, e) ((void)0)
#define NT_VERIFY(e) ((e) ? TRUE : FALSE)
#define NT_VERIFYMSG(m, e) ((e) ? TRUE : FALSE)
#define NT_FRE_ASSERT(e) ((e) ? TRUE : FALSE)
#define RTL_VERIFY(e) ((e) ? TRUE : FALSE)
#define RTL_VERIFYMSG(m, e) ((e) ? TRUE : FALSE)
#define PAGED_ASSERT(e) ((void)0)
#define PAGED_CODE() ((void)0)
#define PAGED_CODE_LOCKED() ((void)0)
#endif
#define NT_ANALYSIS_ASSUME(e) ((void)0)
#define NT_ANALYSIS_ASSERT(e) ((void)0)

/* Event tracing. */
typedef struct _EVENT_DESCRIPTOR {
    USHORT Id;
    UCHAR Version, Channel, Level, Opcode;
    USHORT Task;
    ULONGLONG Keyword;
} EVENT_DESCRIPTOR, *PEVENT_DESCRIPTOR;
typedef const EVENT_DESCRIPTOR *PCEVENT_DESCRIPTOR;
typedef struct _EVENT_DATA_DESCRIPTOR {
    ULONGLONG Ptr;
    ULONG Size;
    union {
        ULONG Reserved;
        struct {
            UCHAR Type, Reserved1;
            USHORT Reserved2;
        };
    };
} EVENT_DATA_DESCRIPTOR, *PEVENT_DATA_DESCRIPTOR;
typedef struct _EVENT_FILTER_DESCRIPTOR {
    ULONGLONG Ptr;
    ULONG Size, Type;
} EVENT_FILTER_DESCRIPTOR, *PEVENT_FILTER_DESCRIPTOR;
typedef VOID ETWENABLECALLBACK(LPCGUID SourceId, ULONG ControlCode, UCHAR Level,
                               ULONGLONG MatchAnyKeyword, ULONGLONG MatchAllKeyword,
                               PEVENT_FILTER_DESCRIPTOR FilterData, PVOID CallbackContext);
typedef ETWENABLECALLBACK *PETWENABLECALLBACK;
typedef enum _TRACE_INFORMATION_CLASS {
    TraceIdClass,
    TraceHandleClass,
    TraceEnableFlagsClass,
    TraceEnableLevelClass,
    GlobalLoggerHandleClass,
    EventLoggerHandleClass,
    AllLoggerHandlesClass,
    TraceHandleByNameClass,
    LoggerEventsLostClass,
    TraceSessionSettingsClass,
    LoggerEventsLoggedClass,
    DiskIoNotifyRoutinesClass,
    TraceInformationClassReserved1,
    AllPossibleNotifyRoutinesClass = 12,
    FltIoNotifyRoutinesClass,
    TraceInformationClassReserved2,
    WdfNotifyRoutinesClass,
    MaxTraceInformationClass
} TRACE_INFORMATION_CLASS;
typedef enum _KD_OPTION { KD_OPTION_SET_BLOCK_ENABLE } KD_OPTION;
typedef ULONG64 TRACEHANDLE, *PTRACEHANDLE;
NTSTATUS WmiTraceMessage(TRACEHANDLE LoggerHandle, ULONG MessageFlags, LPCGUID MessageGuid,
                         USHORT MessageNumber, ...);
NTSTATUS WmiTraceMessageVa(TRACEHANDLE LoggerHandle, ULONG MessageFlags, LPCGUID MessageGuid,
                           USHORT MessageNumber, va_list MessageArgList);

NTSTATUS EtwActivityIdControl(ULONG ControlCode, LPGUID ActivityId);
BOOLEAN EtwEventEnabled(REGHANDLE RegHandle, PCEVENT_DESCRIPTOR EventDescriptor);
BOOLEAN EtwProviderEnabled(REGHANDLE RegHandle, UCHAR Level, ULONGLONG Keyword);
NTSTATUS EtwRegister(LPCGUID ProviderId, PETWENABLECALLBACK EnableCallback, PVOID CallbackContext,
                     PREGHANDLE RegHandle);
NTSTATUS EtwUnregister(REGHANDLE RegHandle);
NTSTATUS EtwWrite(REGHANDLE RegHandle, PCEVENT_DESCRIPTOR EventDescriptor, LPCGUID ActivityId,
                  ULONG UserDataCount, PEVENT_DATA_DESCRIPTOR UserData);
NTSTATUS EtwWriteEx(REGHANDLE RegHandle, PCEVENT_DESCRIPTOR EventDescriptor, ULONG64 Filter,
                    ULONG Flags, LPCGUID ActivityId, LPCGUID RelatedActivityId, ULONG UserDataCount,
                    PEVENT_DATA_DESCRIPTOR UserData);
NTSTATUS EtwWriteString(REGHANDLE RegHandle, UCHAR Level, ULONGLONG Keyword, LPCGUID ActivityId,
                        PCWSTR String);
NTSTATUS EtwWriteTransfer(REGHANDLE RegHandle, PCEVENT_DESCRIPTOR EventDescriptor,
                          LPCGUID ActivityId, LPCGUID RelatedActivityId, ULONG UserDataCount,
                          PEVENT_DATA_DESCRIPTOR UserData);
NTSTATUS KdChangeOption(KD_OPTION Option, ULONG InBufferBytes, PVOID InBuffer, ULONG OutBufferBytes,
                        PVOID OutBuffer, PULONG OutBufferNeeded);
NTSTATUS KdDisableDebugger(VOID);
NTSTATUS KdEnableDebugger(VOID);
BOOLEAN KdRefreshDebuggerNotPresent(VOID);
NTSTATUS WmiQueryTraceInformation(TRACE_INFORMATION_CLASS TraceInformationClass,
                                  PVOID TraceInformation, ULONG TraceInformationLength,
                                  PULONG RequiredLength, PVOID Buffer);

/* Not for WDM drivers. */
ULONG DbgPrompt(PCCH Prompt, PCH Response, ULONG Length);
NTSTATUS HalAllocateHardwareCounters(PGROUP_AFFINITY GroupAffinty, ULONG GroupCount,
                                     PPHYSICAL_COUNTER_RESOURCE_LIST ResourceList,
                                     PHANDLE CounterSetHandle);
NTSTATUS HalFreeHardwareCounters(HANDLE CounterSetHandle);
ULONG HalGetBusDataByOffset(BUS_DATA_TYPE BusDataType, ULONG BusNumber, ULONG SlotNumber,
                            PVOID Buffer, ULONG Offset, ULONG Length);
ULONG HalSetBusDataByOffset(BUS_DATA_TYPE BusDataType, ULONG BusNumber, ULONG SlotNumber,
                            PVOID Buffer, ULONG Offset, ULONG Length);

#ifdef __cplusplus
}
#endif
