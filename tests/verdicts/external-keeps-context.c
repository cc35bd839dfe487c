// What a kit function only prints, or keeps for a callback, it does not change.
// EXPECT Tick: not-applicable
// EXPECT Print: proved
// EXPECT Start: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  struct _ADAPTER *Next;
  KDPC Dpc;
} ADAPTER, *PADAPTER;

static KDEFERRED_ROUTINE Tick;
static VOID Tick(PKDPC dpc, PVOID context, PVOID first, PVOID second) {
  UNREFERENCED_PARAMETER(dpc);
  UNREFERENCED_PARAMETER(context);
  UNREFERENCED_PARAMETER(first);
  UNREFERENCED_PARAMETER(second);
}
VOID Print(PADAPTER a) {
  NdisAcquireSpinLock(&a->Next->Lock);
  DbgPrint("adapter %p\n", a);
  NdisReleaseSpinLock(&a->Next->Lock);
}
VOID Start(PADAPTER a, NDIS_HANDLE timer) {
  LARGE_INTEGER due;
  due.QuadPart = -1;
  NdisAcquireSpinLock(&a->Next->Lock);
  KeInitializeDpc(&a->Dpc, Tick, a);
  NdisSetTimerObject(timer, due, 0, a);
  NdisReleaseSpinLock(&a->Next->Lock);
}
