// A pointer to a record, in a field whose own address nothing takes, changes with its record, handed
// on as a variable argument.
// EXPECT ByVariableArgument: inconclusive a value that is not modelled
#include <ndis.h>
#include <stdarg.h>

typedef struct QUEUE {
  NDIS_SPIN_LOCK Lock;
  ULONG Count;
} QUEUE;

typedef struct {
  ULONG64 Flags;
  QUEUE* Queue;
} VARIED;

static VOID ClearVaried(SIZE_T size, ...) {
  va_list rest;
  va_start(rest, size);
  NdisZeroMemory(va_arg(rest, PVOID), size);
  va_end(rest);
}

VOID ByVariableArgument(VARIED* j) {
  NdisAcquireSpinLock(&j->Queue->Lock);
  ClearVaried(sizeof(*j), j);
  if (j->Queue != NULL)
    NdisReleaseSpinLock(&j->Queue->Lock);
}
