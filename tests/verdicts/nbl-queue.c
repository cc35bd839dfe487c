// Net buffer lists are queued under a lock and sorted by callbacks; what is done with them is done
// outside it.
// EXPECT Enqueue: proved
// EXPECT Flush: proved
// EXPECT Complete: proved
// EXPECT IsMine: proved
// EXPECT Send: proved
// EXPECT Pool: not-applicable
// EXPECT SendBatch: proved
#include <ndis.h>
#include <ndis/ndl/nblqueue.h>
#include <ndis/ndl/nblclassify.h>

typedef struct _FILTER {
  NDIS_SPIN_LOCK Lock;
  NBL_COUNTED_QUEUE Queue;
  NDIS_HANDLE Handle;
  ULONG Returned;
} FILTER, *PFILTER;

VOID Enqueue(PFILTER f, PNET_BUFFER_LIST nbls) {
  NBL_QUEUE rest;
  NdisInitializeNblQueue(&rest);
  NdisAppendNblChainToNblQueue(&rest, nbls);
  NdisAcquireSpinLock(&f->Lock);
  while (!NdisIsNblQueueEmpty(&rest))
    NdisAppendSingleNblToNblCountedQueue(&f->Queue, NdisPopFirstNblFromNblQueue(&rest));
  NdisReleaseSpinLock(&f->Lock);
}

VOID Flush(PFILTER f) {
  PNET_BUFFER_LIST nbls = NULL;
  NdisAcquireSpinLock(&f->Lock);
  if (!NdisIsNblCountedQueueEmpty(&f->Queue))
    nbls = NdisPopAllFromNblCountedQueue(&f->Queue);
  NdisReleaseSpinLock(&f->Lock);
  if (nbls != NULL)
    NdisFSendNetBufferLists(f->Handle, nbls, NDIS_DEFAULT_PORT_NUMBER, 0);
}

NDIS_NBL_CLASSIFICATION_INDEX_CALLBACK IsMine;

SIZE_T IsMine(PVOID context, PNET_BUFFER_LIST nbl) {
  PFILTER f = context;
  SIZE_T mine = nbl->SourceHandle == f->Handle;
  NdisAcquireSpinLock(&f->Lock);
  if (mine)
    f->Returned++;
  NdisReleaseSpinLock(&f->Lock);
  return mine;
}

VOID Complete(PFILTER f, PNET_BUFFER_LIST nbls) {
  NBL_QUEUE mine, theirs;
  NdisInitializeNblQueue(&mine);
  NdisInitializeNblQueue(&theirs);
  NdisClassifyNblChain2(nbls, IsMine, f, &theirs, &mine);
  if (!NdisIsNblQueueEmpty(&theirs))
    NdisFSendNetBufferListsComplete(f->Handle, NdisGetNblChainFromNblQueue(&theirs), 0);
  NdisAcquireSpinLock(&f->Lock);
  NdisAppendNblQueueToNblQueueFast(&f->Queue.Queue, &mine);
  NdisReleaseSpinLock(&f->Lock);
}

NDIS_NBL_CLASSIFICATION_VALUE_CALLBACK Pool;
NDIS_NBL_FLUSH_CALLBACK SendBatch;

ULONG_PTR Pool(PVOID context, PNET_BUFFER_LIST nbl) { return (ULONG_PTR)nbl->NdisPoolHandle; }

VOID SendBatch(PVOID context, ULONG_PTR pool, NBL_QUEUE *queue) {
  PFILTER f = context;
  NdisReleaseSpinLock(&f->Lock);
  NdisFSendNetBufferLists(f->Handle, NdisGetNblChainFromNblQueue(queue), NDIS_DEFAULT_PORT_NUMBER,
                          0);
  NdisAcquireSpinLock(&f->Lock);
}

VOID Send(PFILTER f, PNET_BUFFER_LIST nbls) {
  NdisAcquireSpinLock(&f->Lock);
  NdisClassifyNblChainByValue(nbls, Pool, NULL, SendBatch, f);
  NdisReleaseSpinLock(&f->Lock);
}
