// Code that cannot be read may put a function that it names into any pointer of its type.
// EXPECT Unread: inconclusive could not be read
// EXPECT Run: defect held-at-exit a->Lock
// EXPECT RunOther: proved
#include <ndis.h>

typedef struct _ADAPTER ADAPTER;
typedef VOID HANDLER(ADAPTER* a);
typedef VOID OTHER_HANDLER(ADAPTER* a, ULONG code);
struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  HANDLER* OnEvent;
  OTHER_HANDLER* OnOther;
};

static VOID Take(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Lock);
}
VOID Unread(ADAPTER* a) {
  a->OnEvent = Take;
  a->OnEvent = (UNKNOWN_TYPE)Take;
}
VOID Run(ADAPTER* a) {
  a->OnEvent(a);
}
VOID RunOther(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Lock);
  NdisReleaseSpinLock(&a->Lock);
  if (a->OnOther)
    a->OnOther(a, 1);
}
