/* Po*: power management requests and settings. */
#pragma once
#include "io_types.h"
#ifdef __cplusplus
extern "C" {
#endif

typedef enum _POWER_REQUEST_TYPE {
    PowerRequestDisplayRequired,
    PowerRequestSystemRequired,
    PowerRequestAwayModeRequired,
    PowerRequestExecutionRequired
} POWER_REQUEST_TYPE, *PPOWER_REQUEST_TYPE;
typedef NTSTATUS POWER_SETTING_CALLBACK(LPCGUID SettingGuid, PVOID Value, ULONG ValueLength,
                                        PVOID Context);
typedef POWER_SETTING_CALLBACK *PPOWER_SETTING_CALLBACK;
typedef struct _COUNTED_REASON_CONTEXT {
    ULONG Version, Flags;
    union {
        struct {
            UNICODE_STRING ResourceFileName;
            USHORT ResourceReasonId;
            ULONG StringCount;
            PUNICODE_STRING ReasonStrings;
        };
        UNICODE_STRING SimpleString;
    };
} COUNTED_REASON_CONTEXT, *PCOUNTED_REASON_CONTEXT;
typedef struct POHANDLE__ *POHANDLE;
typedef struct _PO_FX_DEVICE *PPO_FX_DEVICE;
typedef struct _PO_FX_COMPONENT *PPO_FX_COMPONENT;
typedef VOID (*PPO_FX_COMPONENT_ACTIVE_CONDITION_CALLBACK)(PVOID Context, ULONG Component);
typedef VOID (*PPO_FX_COMPONENT_IDLE_CONDITION_CALLBACK)(PVOID Context, ULONG Component);
typedef VOID (*PPO_FX_COMPONENT_IDLE_STATE_CALLBACK)(PVOID Context, ULONG Component, ULONG State);
typedef NTSTATUS (*PPO_FX_POWER_CONTROL_CALLBACK)(PVOID DeviceContext, LPCGUID PowerControlCode,
                                                  PVOID InBuffer, SIZE_T InBufferSize,
                                                  PVOID OutBuffer, SIZE_T OutBufferSize,
                                                  PSIZE_T BytesReturned);
#define DIAGNOSTIC_REASON_VERSION 0
#define DIAGNOSTIC_REASON_SIMPLE_STRING 0x00000001
#define POWER_REQUEST_CONTEXT_VERSION 0
#define ES_SYSTEM_REQUIRED ((EXECUTION_STATE)0x00000001)
#define ES_DISPLAY_REQUIRED ((EXECUTION_STATE)0x00000002)
#define ES_USER_PRESENT ((EXECUTION_STATE)0x00000004)
#define ES_CONTINUOUS ((EXECUTION_STATE)0x80000000)
#define PO_CB_SYSTEM_POWER_POLICY 0
#define PO_CB_AC_STATUS 1
#define PO_CB_BUTTON_COLLISION 2
#define PO_CB_SYSTEM_STATE_LOCK 3
#define PO_CB_LID_SWITCH_STATE 4
#define PO_CB_PROCESSOR_POWER_POLICY 5
#define PoSetDeviceBusy(idle) (*(idle) = 0)
VOID PoSetSystemWakeDevice(struct _DEVICE_OBJECT *DeviceObject);

NTSTATUS PoClearPowerRequest(PVOID PowerRequest, POWER_REQUEST_TYPE Type);
NTSTATUS PoCreatePowerRequest(PVOID *PowerRequest, PDEVICE_OBJECT DeviceObject,
                              PCOUNTED_REASON_CONTEXT Context);
VOID PoDeletePowerRequest(PVOID PowerRequest);
VOID PoEndDeviceBusy(PULONG IdlePointer);
BOOLEAN PoGetSystemWake(struct _IRP *Irp);
BOOLEAN PoQueryWatchdogTime(PDEVICE_OBJECT Pdo, PULONG SecondsRemaining);
PULONG PoRegisterDeviceForIdleDetection(struct _DEVICE_OBJECT *DeviceObject,
                                        ULONG ConservationIdleTime, ULONG PerformanceIdleTime,
                                        DEVICE_POWER_STATE State);
NTSTATUS PoRegisterPowerSettingCallback(PDEVICE_OBJECT DeviceObject, LPCGUID SettingGuid,
                                        PPOWER_SETTING_CALLBACK Callback, PVOID Context,
                                        PVOID *Handle);
PVOID PoRegisterSystemState(PVOID StateHandle, EXECUTION_STATE Flags);
NTSTATUS PoRequestPowerIrp(struct _DEVICE_OBJECT *DeviceObject, UCHAR MinorFunction,
                           POWER_STATE PowerState, PREQUEST_POWER_COMPLETE CompletionFunction,
                           PVOID Context, struct _IRP **Irp);
VOID PoSetDeviceBusyEx(PULONG IdlePointer);
NTSTATUS PoSetPowerRequest(PVOID PowerRequest, POWER_REQUEST_TYPE Type);
POWER_STATE PoSetPowerState(struct _DEVICE_OBJECT *DeviceObject, POWER_STATE_TYPE Type,
                            POWER_STATE State);
VOID PoSetSystemState(EXECUTION_STATE Flags);
VOID PoSetSystemWake(struct _IRP *Irp);
VOID PoStartDeviceBusy(PULONG IdlePointer);
VOID PoStartNextPowerIrp(struct _IRP *Irp);
NTSTATUS PoUnregisterPowerSettingCallback(PVOID Handle);
VOID PoUnregisterSystemState(PVOID StateHandle);

#ifdef __cplusplus
}
#endif
