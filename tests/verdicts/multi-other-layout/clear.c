#include <ndis.h>

typedef struct _COUNTS {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} COUNTS;

extern COUNTS *State;

VOID Clear(VOID) {
  State->Sent = 0;
}
