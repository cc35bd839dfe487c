// A cursor may point to so many fields that the memory analysis no longer follows it: it cannot
// tell then whether a record of one of these types is also seen as another. Nothing says that a
// LINK and a FLAGS are one memory, so no defect may rest on that.
// EXPECT Send: inconclusive unlike objects overlap
// EXPECT SendOrNot: defect held-at-exit link->Queue->Lock
// EXPECT Point: not-applicable
// EXPECT Clear: not-applicable
// EXPECT Forget: not-applicable
#include <ndis.h>

#define RECORD(n)                                                                                  \
  typedef struct {                                                                                 \
    ULONG a, b, c, d, e, f, g, h;                                                                  \
  } R##n;                                                                                          \
  static R##n Record##n;
#define RECORDS(n)                                                                                 \
  RECORD(n##0) RECORD(n##1) RECORD(n##2) RECORD(n##3) RECORD(n##4) RECORD(n##5) RECORD(n##6)       \
  RECORD(n##7) RECORD(n##8) RECORD(n##9)

typedef struct _QUEUE {
  NDIS_SPIN_LOCK Lock;
} QUEUE;
typedef struct _LINK {
  ULONG Count;
  QUEUE *Queue;
} LINK;
typedef struct _FLAGS {
  ULONG First;
  PVOID Context;
} FLAGS;
RECORDS(0) RECORDS(1) RECORDS(2) RECORDS(3) RECORDS(4) RECORDS(5) RECORDS(6)

UCHAR *Cursor;

#define POINT(n)                                                                                   \
  Cursor = (UCHAR *)&Record##n;                                                                               \
  Cursor = (UCHAR *)&Record##n + 1;                                                                           \
  Cursor = (UCHAR *)&Record##n + 2;                                                                           \
  Cursor = (UCHAR *)&Record##n + 3;                                                                           \
  Cursor = (UCHAR *)&Record##n + 4;                                                                           \
  Cursor = (UCHAR *)&Record##n + 5;                                                                           \
  Cursor = (UCHAR *)&Record##n + 6;                                                                           \
  Cursor = (UCHAR *)&Record##n + 7;
#define POINTS(n)                                                                                  \
  POINT(n##0) POINT(n##1) POINT(n##2) POINT(n##3) POINT(n##4) POINT(n##5) POINT(n##6)              \
  POINT(n##7) POINT(n##8) POINT(n##9)

VOID Point(LINK *link, FLAGS *flags) {
  Cursor = (UCHAR *)link;
  Cursor = (UCHAR *)flags;
  POINTS(0) POINTS(1) POINTS(2) POINTS(3) POINTS(4) POINTS(5) POINTS(6)
}

VOID Clear(VOID) { *Cursor = 0; }

QUEUE **Last;

VOID Forget(VOID) { *Last = NULL; }

VOID Send(LINK *link, FLAGS *flags, PVOID context) {
  if (link == NULL || flags == NULL)
    return;
  Last = &link->Queue;
  NdisAcquireSpinLock(&link->Queue->Lock);
  flags->Context = context;
  NdisReleaseSpinLock(&link->Queue->Lock);
}

VOID SendOrNot(LINK *link, FLAGS *flags, PVOID context) {
  if (link == NULL || flags == NULL)
    return;
  NdisAcquireSpinLock(&link->Queue->Lock);
  flags->Context = context;
  if (context != NULL)
    NdisReleaseSpinLock(&link->Queue->Lock);
}
