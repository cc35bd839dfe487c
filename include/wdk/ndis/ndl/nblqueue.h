/* Queues of NET_BUFFER_LISTs, plain and with a count of the elements, with real bodies. */
#pragma once
#include <ndis/ndl/nblchain.h>
#ifdef __cplusplus
extern "C" {
#endif

/* Last is the address of the Next of the last element, of First where the queue is empty. */
typedef struct NBL_QUEUE_t {
    NET_BUFFER_LIST *First, **Last;
} NBL_QUEUE;

typedef struct NBL_COUNTED_QUEUE_t {
    NBL_QUEUE Queue;
    SIZE_T NblCount;
} NBL_COUNTED_QUEUE;

/* Of checked builds; a failed check changes nothing. */
FORCEINLINE VOID NDIS_ASSERT_VALID_NBL_QUEUE(NBL_QUEUE const *NblQueue)
{
    UNREFERENCED_PARAMETER(NblQueue);
}

FORCEINLINE VOID NDIS_ASSERT_VALID_NBL_COUNTED_QUEUE(NBL_COUNTED_QUEUE const *CountedQueue)
{
    UNREFERENCED_PARAMETER(CountedQueue);
}

FORCEINLINE VOID NdisInitializeNblQueue(NBL_QUEUE *NblQueue)
{
    NblQueue->First = NULL;
    NblQueue->Last = &NblQueue->First;
}

FORCEINLINE BOOLEAN NdisIsNblQueueEmpty(NBL_QUEUE const *NblQueue)
{
    return (BOOLEAN)(NblQueue->First == NULL);
}

FORCEINLINE NET_BUFFER_LIST *NdisGetNblChainFromNblQueue(NBL_QUEUE const *Queue)
{
    return Queue->First;
}

FORCEINLINE VOID NdisAppendNblChainToNblQueueFast(NBL_QUEUE *NblQueue,
                                                  NET_BUFFER_LIST *NblChainFirst,
                                                  NET_BUFFER_LIST *NblChainLast)
{
    *NblQueue->Last = NblChainFirst;
    NblQueue->Last = &NblChainLast->Next;
}

FORCEINLINE VOID NdisAppendNblChainToNblQueue(NBL_QUEUE *NblQueue, NET_BUFFER_LIST *NblChain)
{
    NdisAppendNblChainToNblQueueFast(NblQueue, NblChain, NdisLastNblInNblChain(NblChain));
}

FORCEINLINE VOID NdisAppendSingleNblToNblQueue(NBL_QUEUE *NblQueue, NET_BUFFER_LIST *Nbl)
{
    Nbl->Next = NULL;
    NdisAppendNblChainToNblQueueFast(NblQueue, Nbl, Nbl);
}

FORCEINLINE VOID NdisAppendNblQueueToNblQueueFast(NBL_QUEUE *Destination, NBL_QUEUE *Source)
{
    if (Source->First != NULL) {
        *Destination->Last = Source->First;
        Destination->Last = Source->Last;
        NdisInitializeNblQueue(Source);
    }
}

FORCEINLINE NET_BUFFER_LIST *NdisPopAllFromNblQueue(NBL_QUEUE *NblQueue)
{
    NET_BUFFER_LIST *chain = NblQueue->First;
    NdisInitializeNblQueue(NblQueue);
    return chain;
}

FORCEINLINE NET_BUFFER_LIST *NdisPopFirstNblFromNblQueue(NBL_QUEUE *NblQueue)
{
    NET_BUFFER_LIST *first = NblQueue->First;
    if (first != NULL) {
        NblQueue->First = first->Next;
        if (first->Next == NULL)
            NblQueue->Last = &NblQueue->First;
        first->Next = NULL;
    }
    return first;
}

FORCEINLINE VOID NdisInitializeNblCountedQueue(NBL_COUNTED_QUEUE *CountedQueue)
{
    NdisInitializeNblQueue(&CountedQueue->Queue);
    CountedQueue->NblCount = 0;
}

FORCEINLINE BOOLEAN NdisIsNblCountedQueueEmpty(NBL_COUNTED_QUEUE const *CountedQueue)
{
    return NdisIsNblQueueEmpty(&CountedQueue->Queue);
}

FORCEINLINE NET_BUFFER_LIST *
NdisGetNblChainFromNblCountedQueue(NBL_COUNTED_QUEUE const *CountedQueue)
{
    return CountedQueue->Queue.First;
}

FORCEINLINE VOID NdisAppendNblChainToNblCountedQueueFast(NBL_COUNTED_QUEUE *CountedQueue,
                                                         NET_BUFFER_LIST *NblChainFirst,
                                                         NET_BUFFER_LIST *NblChainLast,
                                                         SIZE_T NumNblsToAppend)
{
    NdisAppendNblChainToNblQueueFast(&CountedQueue->Queue, NblChainFirst, NblChainLast);
    CountedQueue->NblCount += NumNblsToAppend;
}

FORCEINLINE VOID NdisAppendNblChainToNblCountedQueue(NBL_COUNTED_QUEUE *CountedQueue,
                                                     NET_BUFFER_LIST *NblChain)
{
    SIZE_T count;
    NET_BUFFER_LIST *last = NdisLastNblInNblChainWithCount(NblChain, &count);
    NdisAppendNblChainToNblCountedQueueFast(CountedQueue, NblChain, last, count);
}

FORCEINLINE VOID NdisAppendSingleNblToNblCountedQueue(NBL_COUNTED_QUEUE *CountedQueue,
                                                      NET_BUFFER_LIST *Nbl)
{
    NdisAppendSingleNblToNblQueue(&CountedQueue->Queue, Nbl);
    CountedQueue->NblCount += 1;
}

FORCEINLINE VOID NdisAppendNblCountedQueueToNblCountedQueueFast(NBL_COUNTED_QUEUE *Destination,
                                                                NBL_COUNTED_QUEUE *Source)
{
    NdisAppendNblQueueToNblQueueFast(&Destination->Queue, &Source->Queue);
    Destination->NblCount += Source->NblCount;
    Source->NblCount = 0;
}

FORCEINLINE NET_BUFFER_LIST *NdisPopAllFromNblCountedQueue(NBL_COUNTED_QUEUE *CountedQueue)
{
    CountedQueue->NblCount = 0;
    return NdisPopAllFromNblQueue(&CountedQueue->Queue);
}

FORCEINLINE NET_BUFFER_LIST *NdisPopFirstNblFromNblCountedQueue(NBL_COUNTED_QUEUE *CountedQueue)
{
    NET_BUFFER_LIST *first = NdisPopFirstNblFromNblQueue(&CountedQueue->Queue);
    if (first != NULL)
        CountedQueue->NblCount -= 1;
    return first;
}

#ifdef __cplusplus
}
#endif
