/* What a generated program runs against natively: locks that count, and choices that the oracle
 * enumerates one after another. */
#pragma once

typedef struct _NDIS_SPIN_LOCK {
  int held;
} NDIS_SPIN_LOCK, *PNDIS_SPIN_LOCK;

void oracle_event(PNDIS_SPIN_LOCK lock, int delta);
unsigned oracle_choose(unsigned count);
void oracle_outside(void** pointer, void* pool, unsigned count, unsigned size);
void oracle_iteration(unsigned iteration, unsigned limit);
void oracle_enter(unsigned function);
void oracle_leave(unsigned function);

#define NdisAcquireSpinLock(l) oracle_event(l, 1)
#define NdisDprAcquireSpinLock(l) oracle_event(l, 1)
#define NdisReleaseSpinLock(l) oracle_event(l, -1)
#define NdisDprReleaseSpinLock(l) oracle_event(l, -1)
#define nondet2() ((unsigned char)oracle_choose(2))
#define nondet4() ((unsigned char)oracle_choose(4))

#define outside(link) oracle_outside((void**)&(link)->dev, oracle_devices, 3, sizeof(DEV))
static void* oracle_devices;

#define NdisZeroMemory(p, n) __builtin_memset(p, 0, n)
#define NdisMoveMemory(to, from, n) __builtin_memmove(to, from, n)

#define LOOP(loop) unsigned loop = 0;
#define ITERATION(loop) oracle_iteration(++loop, 2000);
#define OPEN_ITERATION(loop) oracle_iteration(++loop, 6);
#define ENTER(function) oracle_enter(function);
#define LEAVE(function) oracle_leave(function);
