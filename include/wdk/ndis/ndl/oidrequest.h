/* What filters do with information requests: pass them on, issue their own, wait for the answer.
   With real bodies; SourceReserved of a request says what its completion is to do. */
#pragma once
#include <ndis/oidtypes.h>
#ifdef __cplusplus
extern "C" {
#endif

#ifndef NDIS_REPORT_FATAL_ERROR
#define NDIS_REPORT_FATAL_ERROR() RtlFailFast(FAST_FAIL_INVALID_ARG)
#endif

typedef void(NDIS_OID_REQUEST_COMPLETE_CALLBACK)(void *CallbackContext,
                                                 NDIS_OID_REQUEST const *OidRequest,
                                                 NDIS_STATUS CompletionStatus);

typedef enum NDIS_OID_REQUEST_COMPLETION_KIND {
    NdisOidRequestCompletionKindPassthrough = -1,
    NdisOidRequestCompletionKindCallback = 0,
    NdisOidRequestCompletionKindEvent = 1
} NDIS_OID_REQUEST_COMPLETION_KIND;

typedef struct NDIS_OID_REQUEST_SOURCE_RESERVED {
    union NDIS_OID_REQUEST_SOURCE_RESERVED_STATUS {
        NDIS_OID_REQUEST_COMPLETION_KIND CompletionKind : 2;
        void *CallbackContext;
        NDIS_STATUS Status;
        LONG StatusAsLong;
    } Completion;
    union NDIS_OID_REQUEST_SOURCE_RESERVED_DATA {
        NDIS_OID_REQUEST *OriginalRequest;
        NDIS_OID_REQUEST_COMPLETE_CALLBACK *CallbackRoutine;
        KEVENT *WaitEvent;
    } Data;
} NDIS_OID_REQUEST_SOURCE_RESERVED;

FORCEINLINE void NdisClearOidRequestDataLength(NDIS_OID_REQUEST *OidRequest)
{
    if (OidRequest->RequestType == NdisRequestMethod) {
        OidRequest->DATA.METHOD_INFORMATION.BytesWritten = 0;
        OidRequest->DATA.METHOD_INFORMATION.BytesRead = 0;
        OidRequest->DATA.METHOD_INFORMATION.BytesNeeded = 0;
    } else if (OidRequest->RequestType == NdisRequestSetInformation) {
        OidRequest->DATA.SET_INFORMATION.BytesRead = 0;
        OidRequest->DATA.SET_INFORMATION.BytesNeeded = 0;
    } else {
        OidRequest->DATA.QUERY_INFORMATION.BytesWritten = 0;
        OidRequest->DATA.QUERY_INFORMATION.BytesNeeded = 0;
    }
}

FORCEINLINE void NdisCopyOidRequestDataLength(NDIS_OID_REQUEST *Destination,
                                              NDIS_OID_REQUEST const *Source)
{
    struct _METHOD const *method = &Source->DATA.METHOD_INFORMATION;
    struct _SET const *set = &Source->DATA.SET_INFORMATION;
    struct _QUERY const *query = &Source->DATA.QUERY_INFORMATION;
    if (Source->RequestType == NdisRequestMethod) {
        Destination->DATA.METHOD_INFORMATION.OutputBufferLength = method->OutputBufferLength;
        Destination->DATA.METHOD_INFORMATION.BytesWritten = method->BytesWritten;
        Destination->DATA.METHOD_INFORMATION.BytesRead = method->BytesRead;
        Destination->DATA.METHOD_INFORMATION.BytesNeeded = method->BytesNeeded;
    } else if (Source->RequestType == NdisRequestSetInformation) {
        Destination->DATA.SET_INFORMATION.BytesRead = set->BytesRead;
        Destination->DATA.SET_INFORMATION.BytesNeeded = set->BytesNeeded;
    } else if (Source->RequestType == NdisRequestQueryInformation ||
               Source->RequestType == NdisRequestQueryStatistics) {
        Destination->DATA.QUERY_INFORMATION.BytesWritten = query->BytesWritten;
        Destination->DATA.QUERY_INFORMATION.BytesNeeded = query->BytesNeeded;
    }
}

/* Sends a copy of a request down. */
FORCEINLINE NDIS_STATUS NdisFPassthroughOidRequest(NDIS_HANDLE NdisFilterHandle,
                                                   NDIS_OID_REQUEST *OidRequest, ULONG PoolTag)
{
    NDIS_OID_REQUEST *clone = NULL;
    NDIS_OID_REQUEST_SOURCE_RESERVED *source;
    NDIS_STATUS status = NdisAllocateCloneOidRequest(NdisFilterHandle, OidRequest, PoolTag, &clone);
    if (status != NDIS_STATUS_SUCCESS) {
        NdisClearOidRequestDataLength(OidRequest);
        return status;
    }
    source = (NDIS_OID_REQUEST_SOURCE_RESERVED *)clone->SourceReserved;
    source->Completion.CallbackContext = NULL;
    source->Completion.CompletionKind = NdisOidRequestCompletionKindPassthrough;
    source->Data.OriginalRequest = OidRequest;
    status = NdisFOidRequest(NdisFilterHandle, clone);
    if (status != NDIS_STATUS_PENDING) {
        NdisCopyOidRequestDataLength(OidRequest, clone);
        NdisFreeCloneOidRequest(NdisFilterHandle, clone);
    }
    return status;
}

/* For FilterOidRequestComplete: does what the function that sent the request asked for. */
FORCEINLINE NDIS_OID_REQUEST_COMPLETION_KIND NdisFDispatchOidRequestComplete(
    NDIS_HANDLE NdisFilterHandle, NDIS_OID_REQUEST *OidRequest, NDIS_STATUS CompletionStatus)
{
    NDIS_OID_REQUEST_SOURCE_RESERVED *source =
        (NDIS_OID_REQUEST_SOURCE_RESERVED *)OidRequest->SourceReserved;
    NDIS_OID_REQUEST_COMPLETION_KIND kind = source->Completion.CompletionKind;
    if (kind == NdisOidRequestCompletionKindCallback) {
        source->Data.CallbackRoutine(source->Completion.CallbackContext, OidRequest,
                                     CompletionStatus);
    } else if (kind == NdisOidRequestCompletionKindEvent) {
        source->Completion.StatusAsLong = CompletionStatus;
        if (source->Data.WaitEvent != NULL)
            KeSetEvent(source->Data.WaitEvent, IO_NO_INCREMENT, FALSE);
    } else if (kind == NdisOidRequestCompletionKindPassthrough) {
        NDIS_OID_REQUEST *original = source->Data.OriginalRequest;
        NdisCopyOidRequestDataLength(original, OidRequest);
        NdisFreeCloneOidRequest(NdisFilterHandle, OidRequest);
        NdisFOidRequestComplete(NdisFilterHandle, original, CompletionStatus);
    } else {
        NDIS_REPORT_FATAL_ERROR();
    }
    return kind;
}

/* The context is aligned to MAX_NATURAL_ALIGNMENT, so that its low bits tell the kind. */
FORCEINLINE NDIS_STATUS NdisFIssueOidRequestWithCallback(
    NDIS_HANDLE NdisFilterHandle, NDIS_OID_REQUEST *OidRequest,
    NDIS_OID_REQUEST_COMPLETE_CALLBACK *CallbackRoutine, void *CallbackContext)
{
    NDIS_OID_REQUEST_SOURCE_RESERVED *source =
        (NDIS_OID_REQUEST_SOURCE_RESERVED *)OidRequest->SourceReserved;
    if ((ULONG_PTR)CallbackContext % MAX_NATURAL_ALIGNMENT != 0)
        NDIS_REPORT_FATAL_ERROR();
    source->Completion.CallbackContext = CallbackContext;
    source->Data.CallbackRoutine = CallbackRoutine;
    return NdisFOidRequest(NdisFilterHandle, OidRequest);
}

FORCEINLINE NDIS_STATUS NdisFIssueOidRequestAndWait(NDIS_HANDLE NdisFilterHandle,
                                                    NDIS_OID_REQUEST *OidRequest)
{
    NDIS_OID_REQUEST_SOURCE_RESERVED *source =
        (NDIS_OID_REQUEST_SOURCE_RESERVED *)OidRequest->SourceReserved;
    KEVENT done;
    NDIS_STATUS status;
    if (KeGetCurrentIrql() > APC_LEVEL)
        NDIS_REPORT_FATAL_ERROR();
    KeInitializeEvent(&done, NotificationEvent, FALSE);
    source->Completion.CallbackContext = NULL;
    source->Completion.CompletionKind = NdisOidRequestCompletionKindEvent;
    source->Data.WaitEvent = &done;
    status = NdisFOidRequest(NdisFilterHandle, OidRequest);
    if (status == NDIS_STATUS_PENDING) {
        KeWaitForSingleObject(&done, Executive, KernelMode, FALSE, NULL);
        status = *(NDIS_STATUS volatile *)&source->Completion.StatusAsLong;
    }
    return status;
}

#ifdef __cplusplus
}
#endif
