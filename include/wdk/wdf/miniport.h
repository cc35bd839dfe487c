/* KMDF inside miniport drivers. */
#pragma once
#include "types.h"
#ifdef __cplusplus
extern "C" {
#endif

NTSTATUS WdfDeviceMiniportCreate(WDFDRIVER Driver, PWDF_OBJECT_ATTRIBUTES Attributes,
                                 PDEVICE_OBJECT DeviceObject, PDEVICE_OBJECT AttachedDeviceObject,
                                 PDEVICE_OBJECT Pdo, WDFDEVICE *Device);
VOID WdfDriverMiniportUnload(WDFDRIVER Driver);

#ifdef __cplusplus
}
#endif
