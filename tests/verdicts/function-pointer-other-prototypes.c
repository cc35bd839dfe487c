// Functions of other prototypes, one converted to a type that is not called: none of them is called.
// EXPECT Send: proved
// EXPECT Register: not-applicable
// EXPECT LockAndMeasure: defect held-at-exit a->Lock
// EXPECT LockBoth: defect held-at-exit a->Lock
// EXPECT LockBoth: defect held-at-exit b->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

typedef VOID (*NOTIFY)(PADAPTER);
typedef ULONG (*MEASURE)(PADAPTER, ULONG);
typedef struct _TABLE {
  NOTIFY Notify;
  MEASURE Measure;
  PVOID Other;
} TABLE;

static VOID Count(PADAPTER a) {
  a->Sent++;
}
static ULONG LockAndMeasure(PADAPTER a, ULONG n) {
  NdisAcquireSpinLock(&a->Lock);
  return n;
}
static VOID LockBoth(PADAPTER a, PADAPTER b, PVOID context) {
  UNREFERENCED_PARAMETER(context);
  NdisAcquireSpinLock(&a->Lock);
  NdisAcquireSpinLock(&b->Lock);
}
static TABLE Table = {Count, LockAndMeasure, (PVOID)LockBoth};
VOID Register(PVOID *to) {
  *to = &Table;
}
VOID Send(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  if (Table.Notify != NULL)
    Table.Notify(a);
  NdisReleaseSpinLock(&a->Lock);
}
