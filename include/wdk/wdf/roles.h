/* Further callback types, the verifier. */
#pragma once
#include "types.h"
#ifdef __cplusplus
extern "C" {
#endif

typedef EVT_WDF_OBJECT_CONTEXT_CLEANUP EVT_WDF_DEVICE_CONTEXT_CLEANUP;
typedef EVT_WDF_OBJECT_CONTEXT_DESTROY EVT_WDF_DEVICE_CONTEXT_DESTROY;
typedef EVT_WDF_OBJECT_CONTEXT_CLEANUP EVT_WDF_IO_QUEUE_CONTEXT_CLEANUP_CALLBACK;
typedef EVT_WDF_OBJECT_CONTEXT_DESTROY EVT_WDF_IO_QUEUE_CONTEXT_DESTROY_CALLBACK;
typedef EVT_WDF_OBJECT_CONTEXT_CLEANUP EVT_WDF_FILE_CONTEXT_CLEANUP_CALLBACK;
typedef EVT_WDF_OBJECT_CONTEXT_DESTROY EVT_WDF_FILE_CONTEXT_DESTROY_CALLBACK;
VOID WdfVerifierDbgBreakPoint(VOID);
NDV_NORETURN VOID WdfVerifierKeBugCheck(ULONG BugCheckCode, ULONG_PTR BugCheckParameter1,
                           ULONG_PTR BugCheckParameter2, ULONG_PTR BugCheckParameter3,
                           ULONG_PTR BugCheckParameter4);
PVOID WdfGetTriageInfo(VOID);

#ifdef __cplusplus
}
#endif
