// The way down moves the variable.
// EXPECT Walk: defect held-at-exit n->Lock
// EXPECT Walk: defect released-more-often n->Lock
#include <ndis.h>

typedef struct _NODE {
  struct _NODE *Next;
  NDIS_SPIN_LOCK Lock;
} NODE, *PNODE;
static VOID Visit(PNODE n) {
  if (n == NULL)
    return;
  NdisAcquireSpinLock(&n->Lock);
  if (n->Next == NULL) {
    NdisReleaseSpinLock(&n->Lock);
    return;
  }
  Visit(n->Next);
  n = n->Next;
  NdisReleaseSpinLock(&n->Lock);
}
VOID Walk(PNODE root) {
  Visit(root);
}
