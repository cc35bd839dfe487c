/* Control devices. */
#pragma once
#include "types.h"
#ifdef __cplusplus
extern "C" {
#endif

typedef VOID EVT_WDF_DEVICE_SHUTDOWN_NOTIFICATION(WDFDEVICE Device);
typedef EVT_WDF_DEVICE_SHUTDOWN_NOTIFICATION *PFN_WDF_DEVICE_SHUTDOWN_NOTIFICATION;

typedef enum _WDF_DEVICE_SHUTDOWN_FLAGS {
    WdfDeviceShutdown = 1,
    WdfDeviceLastChanceShutdown = 2
} WDF_DEVICE_SHUTDOWN_FLAGS;

PWDFDEVICE_INIT WdfControlDeviceInitAllocate(WDFDRIVER Driver, const UNICODE_STRING *SDDLString);
VOID WdfControlDeviceInitSetShutdownNotification(PWDFDEVICE_INIT DeviceInit,
    PFN_WDF_DEVICE_SHUTDOWN_NOTIFICATION Notification, UCHAR Flags);
VOID WdfControlFinishInitializing(WDFDEVICE Device);

#ifdef __cplusplus
}
#endif
