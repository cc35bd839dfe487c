// The handler returns at once.
// EXPECT Query: defect held-at-exit a->Lock
#include <ndis.h>

VOID ProbeForRead(const volatile VOID *address, SIZE_T length, ULONG alignment);
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Value;
} ADAPTER, *PADAPTER;

NTSTATUS Query(PADAPTER a, PULONG user) {
  NTSTATUS status = STATUS_SUCCESS;
  NdisAcquireSpinLock(&a->Lock);
  __try {
    ProbeForRead(user, 4, 4);
    a->Value = *user;
  } __except (EXCEPTION_EXECUTE_HANDLER) {
    return STATUS_ACCESS_VIOLATION;
  }
  NdisReleaseSpinLock(&a->Lock);
  return status;
}
