/* WDFFILEOBJECT. */
#pragma once
#include "types.h"
#ifdef __cplusplus
extern "C" {
#endif

PUNICODE_STRING WdfFileObjectGetFileName(WDFFILEOBJECT FileObject);
ULONG WdfFileObjectGetFlags(WDFFILEOBJECT FileObject);
WDFDEVICE WdfFileObjectGetDevice(WDFFILEOBJECT FileObject);
ULONG WdfFileObjectGetInitiatorProcessId(WDFFILEOBJECT FileObject);
PFILE_OBJECT WdfFileObjectWdmGetFileObject(WDFFILEOBJECT FileObject);

#ifdef __cplusplus
}
#endif
