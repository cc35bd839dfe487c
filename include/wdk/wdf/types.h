/* KMDF handles and basic types. */
#pragma once
#include <wdm.h>
#ifdef __cplusplus
extern "C" {
#endif

#define WDFAPI
typedef UCHAR BYTE;
#define WDF_EXTERN_C_START
#define WDF_EXTERN_C_END
#define WDF_NO_OBJECT_ATTRIBUTES (NULL)
#define WDF_NO_EVENT_CALLBACK (NULL)
#define WDF_NO_HANDLE (NULL)
#define WDF_NO_CONTEXT (NULL)
#define WDF_NO_SEND_OPTIONS (NULL)
#define WDF_TIMEOUT_TO_SEC ((LONGLONG)1 * 10 * 1000 * 1000)
#define WDF_TIMEOUT_TO_MS ((LONGLONG)1 * 10 * 1000)
#define WDF_TIMEOUT_TO_US ((LONGLONG)1 * 10)
#define WDF_PTR_ADD_OFFSET_TYPE(p, offset, type) ((type)(((PUCHAR)(p)) + (offset)))
#define WDF_PTR_ADD_OFFSET(p, offset) ((PVOID)(((PUCHAR)(p)) + (offset)))
#define WDF_PTR_GET_OFFSET(base, p) ((ULONG)(((PUCHAR)(p)) - ((PUCHAR)(base))))

typedef UCHAR BYTE;

typedef enum _WDF_TRI_STATE {
    WdfFalse = 0,
    WdfTrue = 1,
    WdfUseDefault = 2
} WDF_TRI_STATE, *PWDF_TRI_STATE;

typedef size_t *WDF_STRUCT_INFO;
typedef PVOID WDFCONTEXT;
struct WDFDEVICE_INIT;
typedef struct WDFDEVICE_INIT *PWDFDEVICE_INIT;
struct WDFCXDEVICE_INIT;
typedef struct WDFCXDEVICE_INIT *PWDFCXDEVICE_INIT;
struct _WDF_OBJECT_ATTRIBUTES;
typedef struct _WDF_OBJECT_ATTRIBUTES *PWDF_OBJECT_ATTRIBUTES;
typedef HANDLE WDFOBJECT;
typedef HANDLE *PWDFOBJECT;

typedef struct WDFDRIVER__ {
    int unused;
} *WDFDRIVER;

typedef struct WDFDEVICE__ {
    int unused;
} *WDFDEVICE;

typedef struct WDFWMIPROVIDER__ {
    int unused;
} *WDFWMIPROVIDER;

typedef struct WDFWMIINSTANCE__ {
    int unused;
} *WDFWMIINSTANCE;

typedef struct WDFQUEUE__ {
    int unused;
} *WDFQUEUE;

typedef struct WDFREQUEST__ {
    int unused;
} *WDFREQUEST;

typedef struct WDFFILEOBJECT__ {
    int unused;
} *WDFFILEOBJECT;

typedef struct WDFDPC__ {
    int unused;
} *WDFDPC;

typedef struct WDFTIMER__ {
    int unused;
} *WDFTIMER;

typedef struct WDFWORKITEM__ {
    int unused;
} *WDFWORKITEM;

typedef struct WDFINTERRUPT__ {
    int unused;
} *WDFINTERRUPT;

typedef struct WDFWAITLOCK__ {
    int unused;
} *WDFWAITLOCK;

typedef struct WDFSPINLOCK__ {
    int unused;
} *WDFSPINLOCK;

typedef struct WDFMEMORY__ {
    int unused;
} *WDFMEMORY;

typedef struct WDFLOOKASIDE__ {
    int unused;
} *WDFLOOKASIDE;

typedef struct WDFIOTARGET__ {
    int unused;
} *WDFIOTARGET;

typedef struct WDFUSBDEVICE__ {
    int unused;
} *WDFUSBDEVICE;

typedef struct WDFUSBINTERFACE__ {
    int unused;
} *WDFUSBINTERFACE;

typedef struct WDFUSBPIPE__ {
    int unused;
} *WDFUSBPIPE;

typedef struct WDFDMAENABLER__ {
    int unused;
} *WDFDMAENABLER;

typedef struct WDFDMATRANSACTION__ {
    int unused;
} *WDFDMATRANSACTION;

typedef struct WDFCOMMONBUFFER__ {
    int unused;
} *WDFCOMMONBUFFER;

typedef struct WDFKEY__ {
    int unused;
} *WDFKEY;

typedef struct WDFSTRING__ {
    int unused;
} *WDFSTRING;

typedef struct WDFCOLLECTION__ {
    int unused;
} *WDFCOLLECTION;

typedef struct WDFCHILDLIST__ {
    int unused;
} *WDFCHILDLIST;

typedef struct WDFIORESREQLIST__ {
    int unused;
} *WDFIORESREQLIST;

typedef struct WDFIORESLIST__ {
    int unused;
} *WDFIORESLIST;

typedef struct WDFCMRESLIST__ {
    int unused;
} *WDFCMRESLIST;

typedef struct WDFCOMPANIONTARGET__ {
    int unused;
} *WDFCOMPANIONTARGET;

#ifdef __cplusplus
}
#endif
