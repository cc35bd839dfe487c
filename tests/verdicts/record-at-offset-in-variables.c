// How far a list entry lies in its record is kept in variables: other fields are not in the way.
// EXPECT Next: proved
#include <ndis.h>

typedef struct {
  LIST_ENTRY Link;
  ULONG Number;
} PORT;
typedef struct _DEVICE {
  NDIS_SPIN_LOCK Lock;
} DEVICE;
typedef struct {
  DEVICE* Device;
  ULONG Count;
  PORT Port;
} ADAPTER;

static ADAPTER* AdapterOf(LIST_ENTRY* entry) {
  ULONG port = FIELD_OFFSET(ADAPTER, Port);
  ULONG link = FIELD_OFFSET(PORT, Link);
  return (ADAPTER*)((UCHAR*)entry - port - link);
}
VOID Next(ADAPTER* a, LIST_ENTRY* at) {
  ADAPTER* next = AdapterOf(a->Port.Link.Flink);
  NdisAcquireSpinLock(&a->Device->Lock);
  next->Count++;
  InsertTailList(&next->Port.Link, at);
  NdisReleaseSpinLock(&a->Device->Lock);
}
