/* Sorting of NET_BUFFER_LISTs into queues by what a driver's callback answers for each, with real
   bodies: a chain has at least one element, and the callback is called once for each, in order. */
#pragma once
#include <ndis/ndl/nblqueue.h>
#ifdef __cplusplus
extern "C" {
#endif

#ifndef NDIS_CLASSIFY_NBL_LOOKHEAD_DEPTH
#define NDIS_CLASSIFY_NBL_LOOKHEAD_DEPTH 4
#endif

typedef SIZE_T(NDIS_NBL_CLASSIFICATION_INDEX_CALLBACK)(PVOID ClassificationContext,
                                                       NET_BUFFER_LIST *Nbl);
typedef ULONG_PTR(NDIS_NBL_CLASSIFICATION_VALUE_CALLBACK)(PVOID ClassificationContext,
                                                          NET_BUFFER_LIST *Nbl);
typedef VOID(NDIS_NBL_FLUSH_CALLBACK)(PVOID FlushContext, ULONG_PTR ClassificationResult,
                                      NBL_QUEUE *Queue);
typedef VOID(NDIS_NBL_FLUSH_WITH_COUNT_CALLBACK)(PVOID FlushContext, ULONG_PTR ClassificationResult,
                                                 NBL_COUNTED_QUEUE *Queue);

/* Into the queue of the answer, which is 0 or 1. */
FORCEINLINE VOID NdisClassifyNblChain2(
    NET_BUFFER_LIST *NblChain, NDIS_NBL_CLASSIFICATION_INDEX_CALLBACK *ClassificationCallback,
    PVOID ClassificationContext, NBL_QUEUE *Queue0, NBL_QUEUE *Queue1)
{
    NET_BUFFER_LIST *nbl = NblChain, *next;
    do {
        SIZE_T index = ClassificationCallback(ClassificationContext, nbl);
        next = nbl->Next;
        if (index == 0)
            NdisAppendSingleNblToNblQueue(Queue0, nbl);
        else
            NdisAppendSingleNblToNblQueue(Queue1, nbl);
        nbl = next;
    } while (nbl != NULL);
}

/* Into the queue of the answer, which is below NumberOfQueues. */
FORCEINLINE VOID NdisClassifyNblChainByIndex(
    NET_BUFFER_LIST *NblChain, NDIS_NBL_CLASSIFICATION_INDEX_CALLBACK *ClassificationCallback,
    PVOID ClassificationContext, NBL_QUEUE *Queues, SIZE_T NumberOfQueues)
{
    NET_BUFFER_LIST *nbl = NblChain, *next;
    UNREFERENCED_PARAMETER(NumberOfQueues);
    do {
        SIZE_T index = ClassificationCallback(ClassificationContext, nbl);
        next = nbl->Next;
        NdisAppendSingleNblToNblQueue(&Queues[index], nbl);
        nbl = next;
    } while (nbl != NULL);
}

/* Takes those of one answer from the front of a chain. */
FORCEINLINE VOID NdisPartialClassifyNblChainByValue(
    NET_BUFFER_LIST **NblChain, NDIS_NBL_CLASSIFICATION_VALUE_CALLBACK *ClassificationCallback,
    PVOID ClassificationContext, NBL_QUEUE *HomogenousQueue, ULONG_PTR *ClassificationResult)
{
    NET_BUFFER_LIST *nbl = *NblChain, *next;
    ULONG_PTR first = ClassificationCallback(ClassificationContext, nbl);
    NdisInitializeNblQueue(HomogenousQueue);
    do {
        next = nbl->Next;
        NdisAppendSingleNblToNblQueue(HomogenousQueue, nbl);
        nbl = next;
    } while (nbl != NULL && ClassificationCallback(ClassificationContext, nbl) == first);
    *NblChain = nbl;
    if (ClassificationResult != NULL)
        *ClassificationResult = first;
}

/* Hands over each run of equal answers. */
FORCEINLINE VOID NdisClassifyNblChainByValue(
    NET_BUFFER_LIST *NblChain, NDIS_NBL_CLASSIFICATION_VALUE_CALLBACK *ClassificationCallback,
    PVOID ClassificationContext, NDIS_NBL_FLUSH_CALLBACK *FlushCallback, PVOID FlushContext)
{
    NBL_QUEUE run;
    NET_BUFFER_LIST *nbl = NblChain, *next;
    ULONG_PTR value = ClassificationCallback(ClassificationContext, nbl);
    NdisInitializeNblQueue(&run);
    for (;;) {
        ULONG_PTR answer;
        next = nbl->Next;
        NdisAppendSingleNblToNblQueue(&run, nbl);
        nbl = next;
        if (nbl == NULL)
            break;
        answer = ClassificationCallback(ClassificationContext, nbl);
        if (answer != value) {
            FlushCallback(FlushContext, value, &run);
            NdisInitializeNblQueue(&run);
            value = answer;
        }
    }
    FlushCallback(FlushContext, value, &run);
}

/* The same, with several runs under way at a time. */
FORCEINLINE VOID NdisClassifyNblChainByValueLookahead(
    NET_BUFFER_LIST *NblChain, NDIS_NBL_CLASSIFICATION_VALUE_CALLBACK *ClassificationCallback,
    PVOID ClassificationContext, NDIS_NBL_FLUSH_CALLBACK *FlushCallback, PVOID FlushContext)
{
    NBL_QUEUE runs[NDIS_CLASSIFY_NBL_LOOKHEAD_DEPTH];
    ULONG_PTR values[NDIS_CLASSIFY_NBL_LOOKHEAD_DEPTH];
    SIZE_T used = 0, current = 0, i;
    NET_BUFFER_LIST *nbl = NblChain, *next;
    do {
        ULONG_PTR value = ClassificationCallback(ClassificationContext, nbl);
        next = nbl->Next;
        if (used == 0 || values[current] != value) {
            for (i = 0; i < used && values[i] != value;)
                ++i;
            if (i == used) {
                if (used < NDIS_CLASSIFY_NBL_LOOKHEAD_DEPTH) {
                    ++used;
                } else {
                    i = (current + 1) % NDIS_CLASSIFY_NBL_LOOKHEAD_DEPTH;
                    FlushCallback(FlushContext, values[i], &runs[i]);
                }
                values[i] = value;
                NdisInitializeNblQueue(&runs[i]);
            }
            current = i;
        }
        NdisAppendSingleNblToNblQueue(&runs[current], nbl);
        nbl = next;
    } while (nbl != NULL);
    for (i = 0; i < used; ++i)
        FlushCallback(FlushContext, values[i], &runs[i]);
}

/* The same with counted queues. */
FORCEINLINE VOID NdisClassifyNblChain2WithCount(
    NET_BUFFER_LIST *NblChain, NDIS_NBL_CLASSIFICATION_INDEX_CALLBACK *ClassificationCallback,
    PVOID ClassificationContext, NBL_COUNTED_QUEUE *Queue0, NBL_COUNTED_QUEUE *Queue1)
{
    NET_BUFFER_LIST *nbl = NblChain, *next;
    do {
        SIZE_T index = ClassificationCallback(ClassificationContext, nbl);
        next = nbl->Next;
        if (index == 0)
            NdisAppendSingleNblToNblCountedQueue(Queue0, nbl);
        else
            NdisAppendSingleNblToNblCountedQueue(Queue1, nbl);
        nbl = next;
    } while (nbl != NULL);
}

FORCEINLINE VOID NdisClassifyNblChainByIndexWithCount(
    NET_BUFFER_LIST *NblChain, NDIS_NBL_CLASSIFICATION_INDEX_CALLBACK *ClassificationCallback,
    PVOID ClassificationContext, NBL_COUNTED_QUEUE *Queues, SIZE_T NumberOfQueues)
{
    NET_BUFFER_LIST *nbl = NblChain, *next;
    UNREFERENCED_PARAMETER(NumberOfQueues);
    do {
        SIZE_T index = ClassificationCallback(ClassificationContext, nbl);
        next = nbl->Next;
        NdisAppendSingleNblToNblCountedQueue(&Queues[index], nbl);
        nbl = next;
    } while (nbl != NULL);
}

FORCEINLINE VOID NdisPartialClassifyNblChainByValueWithCount(
    NET_BUFFER_LIST **NblChain, NDIS_NBL_CLASSIFICATION_VALUE_CALLBACK *ClassificationCallback,
    PVOID ClassificationContext, NBL_COUNTED_QUEUE *HomogenousQueue,
    ULONG_PTR *ClassificationResult)
{
    NET_BUFFER_LIST *nbl = *NblChain, *next;
    ULONG_PTR first = ClassificationCallback(ClassificationContext, nbl);
    NdisInitializeNblCountedQueue(HomogenousQueue);
    do {
        next = nbl->Next;
        NdisAppendSingleNblToNblCountedQueue(HomogenousQueue, nbl);
        nbl = next;
    } while (nbl != NULL && ClassificationCallback(ClassificationContext, nbl) == first);
    *NblChain = nbl;
    if (ClassificationResult != NULL)
        *ClassificationResult = first;
}

FORCEINLINE VOID NdisClassifyNblChainByValueWithCount(
    NET_BUFFER_LIST *NblChain, NDIS_NBL_CLASSIFICATION_VALUE_CALLBACK *ClassificationCallback,
    PVOID ClassificationContext, NDIS_NBL_FLUSH_WITH_COUNT_CALLBACK *FlushCallback,
    PVOID FlushContext)
{
    NBL_COUNTED_QUEUE run;
    NET_BUFFER_LIST *nbl = NblChain, *next;
    ULONG_PTR value = ClassificationCallback(ClassificationContext, nbl);
    NdisInitializeNblCountedQueue(&run);
    for (;;) {
        ULONG_PTR answer;
        next = nbl->Next;
        NdisAppendSingleNblToNblCountedQueue(&run, nbl);
        nbl = next;
        if (nbl == NULL)
            break;
        answer = ClassificationCallback(ClassificationContext, nbl);
        if (answer != value) {
            FlushCallback(FlushContext, value, &run);
            NdisInitializeNblCountedQueue(&run);
            value = answer;
        }
    }
    FlushCallback(FlushContext, value, &run);
}

FORCEINLINE VOID NdisClassifyNblChainByValueLookaheadWithCount(
    NET_BUFFER_LIST *NblChain, NDIS_NBL_CLASSIFICATION_VALUE_CALLBACK *ClassificationCallback,
    PVOID ClassificationContext, NDIS_NBL_FLUSH_WITH_COUNT_CALLBACK *FlushCallback,
    PVOID FlushContext)
{
    NBL_COUNTED_QUEUE runs[NDIS_CLASSIFY_NBL_LOOKHEAD_DEPTH];
    ULONG_PTR values[NDIS_CLASSIFY_NBL_LOOKHEAD_DEPTH];
    SIZE_T used = 0, current = 0, i;
    NET_BUFFER_LIST *nbl = NblChain, *next;
    do {
        ULONG_PTR value = ClassificationCallback(ClassificationContext, nbl);
        next = nbl->Next;
        if (used == 0 || values[current] != value) {
            for (i = 0; i < used && values[i] != value;)
                ++i;
            if (i == used) {
                if (used < NDIS_CLASSIFY_NBL_LOOKHEAD_DEPTH) {
                    ++used;
                } else {
                    i = (current + 1) % NDIS_CLASSIFY_NBL_LOOKHEAD_DEPTH;
                    FlushCallback(FlushContext, values[i], &runs[i]);
                }
                values[i] = value;
                NdisInitializeNblCountedQueue(&runs[i]);
            }
            current = i;
        }
        NdisAppendSingleNblToNblCountedQueue(&runs[current], nbl);
        nbl = next;
    } while (nbl != NULL);
    for (i = 0; i < used; ++i)
        FlushCallback(FlushContext, values[i], &runs[i]);
}

/* By a field: into the second queue where it has the given value. */
FORCEINLINE SIZE_T NdisNblClassifierForCancelId(PVOID ClassificationContext, NET_BUFFER_LIST *Nbl)
{
    return Nbl->NetBufferListInfo[NetBufferListCancelId] == ClassificationContext;
}

FORCEINLINE SIZE_T NdisNblClassifierForSourceHandle(PVOID ClassificationContext,
                                                    NET_BUFFER_LIST *Nbl)
{
    return Nbl->SourceHandle == ClassificationContext;
}

FORCEINLINE SIZE_T NdisNblClassifierForPoolHandle(PVOID ClassificationContext, NET_BUFFER_LIST *Nbl)
{
    return Nbl->NdisPoolHandle == ClassificationContext;
}

FORCEINLINE VOID NdisClassifyNblChainByCancelId(NET_BUFFER_LIST *NblChain, PVOID CancelId,
                                                NBL_QUEUE *KeepQueue, NBL_QUEUE *CancelQueue)
{
    NdisClassifyNblChain2(NblChain, NdisNblClassifierForCancelId, CancelId, KeepQueue, CancelQueue);
}

FORCEINLINE VOID NdisClassifyNblChainBySourceHandle(NET_BUFFER_LIST *NblChain,
                                                    NDIS_HANDLE MySourceHandle,
                                                    NBL_QUEUE *TheirQueue, NBL_QUEUE *MyQueue)
{
    NdisClassifyNblChain2(NblChain, NdisNblClassifierForSourceHandle, MySourceHandle, TheirQueue,
                          MyQueue);
}

FORCEINLINE VOID NdisClassifyNblChainByPoolHandle(NET_BUFFER_LIST *NblChain,
                                                  NDIS_HANDLE MyPoolHandle, NBL_QUEUE *TheirQueue,
                                                  NBL_QUEUE *MyQueue)
{
    NdisClassifyNblChain2(NblChain, NdisNblClassifierForPoolHandle, MyPoolHandle, TheirQueue,
                          MyQueue);
}

#ifdef __cplusplus
}
#endif
