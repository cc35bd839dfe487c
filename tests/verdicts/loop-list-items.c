// Each item of a list is locked while it is looked at.
// EXPECT Walk: proved
#include <ndis.h>

typedef struct _ITEM {
  struct _ITEM *Next;
  NDIS_SPIN_LOCK Lock;
  ULONG Id;
} ITEM, *PITEM;
VOID Walk(PITEM item) {
  for (; item != NULL; item = item->Next) {
    NdisAcquireSpinLock(&item->Lock);
    item->Id++;
    NdisReleaseSpinLock(&item->Lock);
  }
}
