// The handler releases what the body would have released.
// EXPECT Query: proved
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
    status = GetExceptionCode();
  }
  NdisReleaseSpinLock(&a->Lock);
  return status;
}
