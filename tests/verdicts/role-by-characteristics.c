// No role-type declaration: a store into the characteristics makes it a callback.
// EXPECT DriverEntry: not-applicable
// EXPECT Receive: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Received;
} ADAPTER, *PADAPTER;

static VOID Receive(NDIS_HANDLE context, PNET_BUFFER_LIST lists, NDIS_PORT_NUMBER port, ULONG count,
                    ULONG flags) {
  PADAPTER a = context;
  UNREFERENCED_PARAMETER(lists);
  UNREFERENCED_PARAMETER(port);
  UNREFERENCED_PARAMETER(flags);
  NdisAcquireSpinLock(&a->Lock);
  a->Received += count;
  NdisReleaseSpinLock(&a->Lock);
}
NTSTATUS DriverEntry(PDRIVER_OBJECT driver, PUNICODE_STRING path) {
  NDIS_FILTER_DRIVER_CHARACTERISTICS c;
  NDIS_HANDLE handle;
  UNREFERENCED_PARAMETER(path);
  NdisZeroMemory(&c, sizeof(c));
  c.ReceiveNetBufferListsHandler = Receive;
  return NdisFRegisterFilterDriver(driver, NULL, &c, &handle);
}
