// An empty queue of net buffer lists returns early, and so does a chain that has one of ours; a
// callback that is handed a batch releases a lock that was acquired once for all batches.
// EXPECT Flush: defect held-at-exit f->Lock
// EXPECT Complete: defect held-at-exit f->Lock
// EXPECT Send: defect released-more-often f->Lock
// EXPECT SendBatch: defect released-more-often f->Lock
// EXPECT Pool: not-applicable
#include <ndis.h>
#include <ndis/ndl/nblqueue.h>
#include <ndis/ndl/nblclassify.h>

typedef struct _FILTER {
  NDIS_SPIN_LOCK Lock;
  NBL_COUNTED_QUEUE Queue;
  NDIS_HANDLE Handle;
} FILTER, *PFILTER;

VOID Flush(PFILTER f) {
  PNET_BUFFER_LIST nbls;
  NdisAcquireSpinLock(&f->Lock);
  if (NdisIsNblCountedQueueEmpty(&f->Queue))
    return;
  nbls = NdisPopAllFromNblCountedQueue(&f->Queue);
  NdisReleaseSpinLock(&f->Lock);
  NdisFSendNetBufferLists(f->Handle, nbls, NDIS_DEFAULT_PORT_NUMBER, 0);
}

VOID Complete(PFILTER f, PNET_BUFFER_LIST nbls) {
  NBL_QUEUE mine, theirs;
  NdisInitializeNblQueue(&mine);
  NdisInitializeNblQueue(&theirs);
  NdisAcquireSpinLock(&f->Lock);
  NdisClassifyNblChainBySourceHandle(nbls, f->Handle, &theirs, &mine);
  if (!NdisIsNblQueueEmpty(&mine))
    return;
  NdisReleaseSpinLock(&f->Lock);
  NdisFSendNetBufferListsComplete(f->Handle, NdisPopAllFromNblQueue(&theirs), 0);
}

NDIS_NBL_CLASSIFICATION_VALUE_CALLBACK Pool;
NDIS_NBL_FLUSH_CALLBACK SendBatch;

ULONG_PTR Pool(PVOID context, PNET_BUFFER_LIST nbl) { return (ULONG_PTR)nbl->NdisPoolHandle; }

VOID SendBatch(PVOID context, ULONG_PTR pool, NBL_QUEUE *queue) {
  PFILTER f = context;
  NdisReleaseSpinLock(&f->Lock);
  NdisFSendNetBufferLists(f->Handle, NdisGetNblChainFromNblQueue(queue), NDIS_DEFAULT_PORT_NUMBER,
                          0);
}

VOID Send(PFILTER f, PNET_BUFFER_LIST nbls) {
  NdisAcquireSpinLock(&f->Lock);
  NdisClassifyNblChainByValue(nbls, Pool, NULL, SendBatch, f);
}
