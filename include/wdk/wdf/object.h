/* KMDF objects, contexts and times. */
#pragma once
#include "types.h"
#ifdef __cplusplus
extern "C" {
#endif

typedef enum _WDF_EXECUTION_LEVEL {
    WdfExecutionLevelInvalid = 0,
    WdfExecutionLevelInheritFromParent,
    WdfExecutionLevelPassive,
    WdfExecutionLevelDispatch
} WDF_EXECUTION_LEVEL;

typedef enum _WDF_SYNCHRONIZATION_SCOPE {
    WdfSynchronizationScopeInvalid = 0,
    WdfSynchronizationScopeInheritFromParent,
    WdfSynchronizationScopeDevice,
    WdfSynchronizationScopeQueue,
    WdfSynchronizationScopeNone
} WDF_SYNCHRONIZATION_SCOPE;

typedef VOID EVT_WDF_OBJECT_CONTEXT_CLEANUP(WDFOBJECT Object);
typedef EVT_WDF_OBJECT_CONTEXT_CLEANUP *PFN_WDF_OBJECT_CONTEXT_CLEANUP;
typedef VOID EVT_WDF_OBJECT_CONTEXT_DESTROY(WDFOBJECT Object);
typedef EVT_WDF_OBJECT_CONTEXT_DESTROY *PFN_WDF_OBJECT_CONTEXT_DESTROY;
struct _WDF_OBJECT_CONTEXT_TYPE_INFO;
typedef const struct _WDF_OBJECT_CONTEXT_TYPE_INFO *PCWDF_OBJECT_CONTEXT_TYPE_INFO;

typedef struct _WDF_OBJECT_ATTRIBUTES {
    ULONG Size;
    PFN_WDF_OBJECT_CONTEXT_CLEANUP EvtCleanupCallback;
    PFN_WDF_OBJECT_CONTEXT_DESTROY EvtDestroyCallback;
    WDF_EXECUTION_LEVEL ExecutionLevel;
    WDF_SYNCHRONIZATION_SCOPE SynchronizationScope;
    WDFOBJECT ParentObject;
    size_t ContextSizeOverride;
    PCWDF_OBJECT_CONTEXT_TYPE_INFO ContextTypeInfo;
} WDF_OBJECT_ATTRIBUTES, *PWDF_OBJECT_ATTRIBUTES;

FORCEINLINE VOID WDF_OBJECT_ATTRIBUTES_INIT(PWDF_OBJECT_ATTRIBUTES Attributes)
{
    RtlZeroMemory(Attributes, sizeof(*Attributes));
    Attributes->Size = sizeof(*Attributes);
    Attributes->ExecutionLevel = WdfExecutionLevelInheritFromParent;
    Attributes->SynchronizationScope = WdfSynchronizationScopeInheritFromParent;
}

typedef PCWDF_OBJECT_CONTEXT_TYPE_INFO (*PFN_GET_UNIQUE_CONTEXT_TYPE)(VOID);

typedef struct _WDF_OBJECT_CONTEXT_TYPE_INFO {
    ULONG Size;
    LPCSTR ContextName;
    size_t ContextSize;
    PCWDF_OBJECT_CONTEXT_TYPE_INFO UniqueType;
    PFN_GET_UNIQUE_CONTEXT_TYPE EvtDriverGetUniqueContextType;
} WDF_OBJECT_CONTEXT_TYPE_INFO, *PWDF_OBJECT_CONTEXT_TYPE_INFO;

typedef struct _WDF_CUSTOM_TYPE_CONTEXT {
    ULONG Size;
    ULONG_PTR Data;
} WDF_CUSTOM_TYPE_CONTEXT, *PWDF_CUSTOM_TYPE_CONTEXT;

PVOID WdfObjectGetTypedContextWorker(WDFOBJECT Handle, PCWDF_OBJECT_CONTEXT_TYPE_INFO TypeInfo);
NTSTATUS WdfObjectAllocateContext(WDFOBJECT Handle, PWDF_OBJECT_ATTRIBUTES ContextAttributes,
                                  PVOID *Context);
WDFOBJECT WdfObjectContextGetObject(PVOID ContextPointer);
VOID WdfObjectReferenceActual(WDFOBJECT Handle, PVOID Tag, LONG Line, PCCH File);
VOID WdfObjectDereferenceActual(WDFOBJECT Handle, PVOID Tag, LONG Line, PCCH File);
NTSTATUS WdfObjectCreate(PWDF_OBJECT_ATTRIBUTES Attributes, WDFOBJECT *Object);
VOID WdfObjectDelete(WDFOBJECT Object);
NTSTATUS WdfObjectQuery(WDFOBJECT Object, const GUID *Guid, ULONG QueryBufferLength,
                        PVOID QueryBuffer);

FORCEINLINE LONGLONG WDF_REL_TIMEOUT_IN_SEC(ULONGLONG Time)
{
    return -((LONGLONG)Time * 10000000);
}

FORCEINLINE LONGLONG WDF_ABS_TIMEOUT_IN_SEC(ULONGLONG Time)
{
    return (LONGLONG)Time * 10000000;
}

FORCEINLINE LONGLONG WDF_REL_TIMEOUT_IN_MS(ULONGLONG Time)
{
    return -((LONGLONG)Time * 10000);
}

FORCEINLINE LONGLONG WDF_ABS_TIMEOUT_IN_MS(ULONGLONG Time)
{
    return (LONGLONG)Time * 10000;
}

FORCEINLINE LONGLONG WDF_REL_TIMEOUT_IN_US(ULONGLONG Time)
{
    return -((LONGLONG)Time * 10);
}

FORCEINLINE LONGLONG WDF_ABS_TIMEOUT_IN_US(ULONGLONG Time)
{
    return (LONGLONG)Time * 10;
}

FORCEINLINE size_t WDF_ALIGN_SIZE_DOWN(size_t Length, size_t AlignTo)
{
    return Length & ~(AlignTo - 1);
}

FORCEINLINE size_t WDF_ALIGN_SIZE_UP(size_t Length, size_t AlignTo)
{
    return (Length + AlignTo - 1) & ~(AlignTo - 1);
}

/* Typed contexts: WDF_DECLARE_CONTEXT_TYPE_WITH_NAME(T, Get) declares T *Get(WDFOBJECT). */
#define WDF_TYPE_NAME_TO_TYPE_INFO(type) _WDF_##type##_TYPE_INFO
#define WDF_GET_CONTEXT_TYPE_INFO(type) (WDF_TYPE_NAME_TO_TYPE_INFO(type).UniqueType)
#define WDF_TYPE_NAME_POINTER_TYPE(type) WDF_POINTER_TYPE_##type
#define WDF_DECLARE_TYPE_AND_GLOBALS(type)                                                         \
    typedef type *WDF_TYPE_NAME_POINTER_TYPE(type);                                                \
    extern const __declspec(selectany)                                                             \
        WDF_OBJECT_CONTEXT_TYPE_INFO WDF_TYPE_NAME_TO_TYPE_INFO(type) = {                          \
            sizeof(WDF_OBJECT_CONTEXT_TYPE_INFO), (PCHAR) #type, sizeof(type),                     \
            &WDF_TYPE_NAME_TO_TYPE_INFO(type), NULL};
#define WDF_DECLARE_CASTING_FUNCTION(type, function)                                               \
    FORCEINLINE WDF_TYPE_NAME_POINTER_TYPE(type) function(WDFOBJECT Handle)                        \
    {                                                                                              \
        return (WDF_TYPE_NAME_POINTER_TYPE(type))WdfObjectGetTypedContextWorker(                   \
            Handle, WDF_GET_CONTEXT_TYPE_INFO(type));                                              \
    }
#define WDF_DECLARE_CONTEXT_TYPE_WITH_NAME(type, function)                                         \
    WDF_DECLARE_TYPE_AND_GLOBALS(type)                                                             \
    WDF_DECLARE_CASTING_FUNCTION(type, function)
#define WDF_DECLARE_SHARED_CONTEXT_TYPE_WITH_NAME(type, function)                                  \
    WDF_DECLARE_CONTEXT_TYPE_WITH_NAME(type, function)
#define WDF_DECLARE_CONTEXT_TYPE(type) WDF_DECLARE_CONTEXT_TYPE_WITH_NAME(type, WdfObjectGet_##type)
#define WDF_DECLARE_CUSTOM_TYPE(type)                                                              \
    typedef struct _WDF_CUSTOM_##type {                                                            \
        ULONG Size;                                                                                \
    } WDF_CUSTOM_##type;                                                                           \
    WDF_DECLARE_CONTEXT_TYPE(WDF_CUSTOM_##type)
#define WDF_OBJECT_ATTRIBUTES_SET_CONTEXT_TYPE(attributes, type)                                   \
    (attributes)->ContextTypeInfo = WDF_GET_CONTEXT_TYPE_INFO(type)
#define WDF_OBJECT_ATTRIBUTES_INIT_CONTEXT_TYPE(attributes, type)                                  \
    do {                                                                                           \
        WDF_OBJECT_ATTRIBUTES_INIT(attributes);                                                    \
        WDF_OBJECT_ATTRIBUTES_SET_CONTEXT_TYPE(attributes, type);                                  \
    } while (0)
#define WdfObjectGetTypedContext(handle, type)                                                     \
    ((type *)WdfObjectGetTypedContextWorker((WDFOBJECT)(handle), WDF_GET_CONTEXT_TYPE_INFO(type)))
#define WdfObjectReference(handle)                                                                 \
    WdfObjectReferenceActual(handle, NULL, __LINE__, (PCHAR) __FILE__)
#define WdfObjectReferenceWithTag(handle, tag)                                                     \
    WdfObjectReferenceActual(handle, tag, __LINE__, (PCHAR) __FILE__)
#define WdfObjectDereference(handle)                                                               \
    WdfObjectDereferenceActual(handle, NULL, __LINE__, (PCHAR) __FILE__)
#define WdfObjectDereferenceWithTag(handle, tag)                                                   \
    WdfObjectDereferenceActual(handle, tag, __LINE__, (PCHAR) __FILE__)
#ifdef __cplusplus
}
#endif
