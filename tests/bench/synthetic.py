"""Synthetic drivers of any length: modules of callbacks, helpers and queues over one adapter."""

HEADER = """\
#include <ndis.h>
#define MP_ACQUIRE(lock, dispatch) \\
  { if (dispatch) NdisDprAcquireSpinLock(lock); else NdisAcquireSpinLock(lock); }
#define MP_RELEASE(lock, dispatch) \\
  { if (dispatch) NdisDprReleaseSpinLock(lock); else NdisReleaseSpinLock(lock); }
typedef struct _PACKET {
  LIST_ENTRY Link;
  ULONG Length;
  ULONG Flags;
  PVOID Data;
} PACKET, *PPACKET;
typedef struct _QUEUE {
  NDIS_SPIN_LOCK Lock;
  LIST_ENTRY Head;
  ULONG Depth;
  ULONG Dropped;
  BOOLEAN Paused;
} QUEUE, *PQUEUE;
typedef struct _ADAPTER {
  NDIS_HANDLE Handle;
  NDIS_SPIN_LOCK Lock;
  QUEUE Send;
  QUEUE Receive;
  ULONG Flags;
  ULONG Pending;
  ULONG Counters[64];
  struct _ADAPTER *Next;
} ADAPTER, *PADAPTER;
ULONG DeviceRead(PADAPTER Adapter, ULONG Register);
VOID DeviceWrite(PADAPTER Adapter, ULONG Register, ULONG Value);
"""

# One module: about 120 lines, three entry points. @ is the module's number.
MODULE = """\
typedef struct _CONTEXT_@ {
  PADAPTER Adapter;
  NDIS_SPIN_LOCK Lock;
  ULONG State;
  ULONG Retries;
  PPACKET Current;
} CONTEXT_@, *PCONTEXT_@;

static PPACKET Dequeue_@(PQUEUE Queue, BOOLEAN Dispatch)
{
  PPACKET Packet = NULL;
  MP_ACQUIRE(&Queue->Lock, Dispatch);
  if (Queue->Paused) {
    Queue->Dropped++;
    goto Done;
  }
  if (!IsListEmpty(&Queue->Head)) {
    Packet = CONTAINING_RECORD(RemoveHeadList(&Queue->Head), PACKET, Link);
    Queue->Depth--;
  }
Done:
  MP_RELEASE(&Queue->Lock, Dispatch);
  return Packet;
}

static VOID Enqueue_@(PQUEUE Queue, PPACKET Packet)
{
  NdisAcquireSpinLock(&Queue->Lock);
  InsertTailList(&Queue->Head, &Packet->Link);
  Queue->Depth++;
  NdisReleaseSpinLock(&Queue->Lock);
}

static ULONG Checksum_@(PPACKET Packet)
{
  PUCHAR Bytes = (PUCHAR)Packet->Data;
  ULONG Sum = 0, i;
  for (i = 0; i < Packet->Length; i++)
    Sum += Bytes[i];
  while (Sum >> 16)
    Sum = (Sum & 0xffff) + (Sum >> 16);
  return ~Sum;
}

static NDIS_STATUS Program_@(PADAPTER Adapter, ULONG Register, ULONG Value)
{
  ULONG i;
  NDIS_STATUS Status = NDIS_STATUS_SUCCESS;
  do {
    if (Adapter->Flags & 1) {
      Status = NDIS_STATUS_FAILURE;
      break;
    }
    DeviceWrite(Adapter, Register, Value);
    for (i = 0; i < 100; i++)
      if (DeviceRead(Adapter, Register) == Value)
        break;
    if (i == 100)
      Status = NDIS_STATUS_RESOURCES;
  } while (FALSE);
  switch (Status) {
  case NDIS_STATUS_SUCCESS:
    Adapter->Counters[@ % 64]++;
    break;
  case NDIS_STATUS_FAILURE:
    Adapter->Counters[(@ + 1) % 64] += Register;
    break;
  default:
    Adapter->Flags |= 2;
  }
  return Status;
}

MINIPORT_PAUSE Pause_@;
NDIS_STATUS Pause_@(NDIS_HANDLE Handle, PNDIS_MINIPORT_PAUSE_PARAMETERS Parameters)
{
  PADAPTER Adapter = Handle;
  UNREFERENCED_PARAMETER(Parameters);
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Flags |= 4;
  while (Adapter->Pending != 0) {
    NdisReleaseSpinLock(&Adapter->Lock);
    NdisMSleep(1000);
    NdisAcquireSpinLock(&Adapter->Lock);
  }
  if (Program_@(Adapter, @, 0) != NDIS_STATUS_SUCCESS) {
    NdisReleaseSpinLock(&Adapter->Lock);
    return NDIS_STATUS_FAILURE;
  }
  NdisReleaseSpinLock(&Adapter->Lock);
  return NDIS_STATUS_SUCCESS;
}

MINIPORT_HALT Halt_@;
VOID Halt_@(NDIS_HANDLE Handle, NDIS_HALT_ACTION Action)
{
  PADAPTER Adapter = Handle;
  PPACKET Packet;
  UNREFERENCED_PARAMETER(Action);
  while ((Packet = Dequeue_@(&Adapter->Send, FALSE)) != NULL) {
    if (Checksum_@(Packet) == 0)
      Enqueue_@(&Adapter->Receive, Packet);
    else
      NdisFreeMemory(Packet, 0, 0);
  }
  Program_@(Adapter, @, 1);
}

NDIS_TIMER_FUNCTION Timer_@;
VOID Timer_@(PVOID One, PVOID Handle, PVOID Two, PVOID Three)
{
  PCONTEXT_@ Context = Handle;
  BOOLEAN Locked = FALSE;
  UNREFERENCED_PARAMETER(One);
  UNREFERENCED_PARAMETER(Two);
  UNREFERENCED_PARAMETER(Three);
  if (Context->State != 0) {
    NdisDprAcquireSpinLock(&Context->Lock);
    Locked = TRUE;
    Context->State = 0;
  }
  Context->Current = Dequeue_@(&Context->Adapter->Receive, TRUE);
  if (Context->Current == NULL && Context->Retries++ > 8)
    Context->Adapter->Flags |= 8;
  if (Locked)
    NdisDprReleaseSpinLock(&Context->Lock);
}

"""

MODULES_A_FILE = 10


def driver(lines, lines_a_file=MODULES_A_FILE * MODULE.count("\n")):
    """Files and headers by name, and the verdict and number of defects of each entry point."""
    module_lines = MODULE.count("\n")
    count = max(1, round((lines - HEADER.count("\n")) / module_lines))
    a_file = max(1, round(lines_a_file / module_lines))
    files, expected = {}, {}
    for first in range(0, count, a_file):
        modules = range(first, min(first + a_file, count))
        text = '#include "driver.h"\n\n' + "".join(MODULE.replace("@", str(m)) for m in modules)
        files[f"module_{first // a_file}.c"] = text
        for m in modules:
            for entry in ("Pause", "Halt", "Timer"):
                expected[f"{entry}_{m}"] = ("proved", 0)
    return files, {"driver.h": HEADER}, expected
