// The lock of every node on the way down is held.
// EXPECT Walk: proved
#include <ndis.h>

typedef struct _NODE {
  struct _NODE *Next;
  NDIS_SPIN_LOCK Lock;
} NODE, *PNODE;
static VOID Visit(PNODE n) {
  if (n == NULL)
    return;
  NdisAcquireSpinLock(&n->Lock);
  Visit(n->Next);
  NdisReleaseSpinLock(&n->Lock);
}
VOID Walk(PNODE root) {
  Visit(root);
}
