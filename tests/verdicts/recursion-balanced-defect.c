// A leaf is left locked.
// EXPECT Walk: defect held-at-exit n->Lock
#include <ndis.h>

typedef struct _NODE {
  struct _NODE *Left, *Right;
  NDIS_SPIN_LOCK Lock;
  ULONG Id;
} NODE, *PNODE;
static VOID Visit(PNODE n) {
  if (n == NULL)
    return;
  NdisAcquireSpinLock(&n->Lock);
  if (n->Left != NULL)
    NdisReleaseSpinLock(&n->Lock);
  Visit(n->Left);
  Visit(n->Right);
}
VOID Walk(PNODE root) {
  Visit(root);
}
