// What a function finds among its variable arguments is not modelled, but may be what it was given.
// EXPECT Send: inconclusive
#include <ndis.h>
#include <stdarg.h>

typedef struct {
  ULONG Kind;
  ULONG Busy;
} REQUEST;

static NDIS_SPIN_LOCK Lock;

static VOID Set(int count, ...) {
  va_list list;
  PULONG flag;
  va_start(list, count);
  flag = va_arg(list, PULONG);
  *flag = 1;
  va_end(list);
}

VOID Send(REQUEST* r) {
  r->Busy = 0;
  Set(1, &r->Busy);
  if (r->Busy)
    NdisAcquireSpinLock(&Lock);
}
