// defects ['held-at-exit'], but ['held-at-exit', 'released-more-often'] are within the bound
#include <ndis.h>

#ifndef ORACLE
unsigned char nondet2(void);
unsigned char nondet4(void);
/* Marks that only the oracle sees: a loop is entered, an iteration begins (of a loop that may go on
 * for ever: OPEN_ITERATION), a recursive function is entered and left. */
#define LOOP(loop)
#define ITERATION(loop)
#define OPEN_ITERATION(loop)
#define ENTER(function)
#define LEAVE(function)
#endif

typedef struct _DEV {
  NDIS_SPIN_LOCK m;
  NDIS_SPIN_LOCK q[2];
  unsigned char f, g;
  signed char s;
  unsigned short w;
  int n;
  unsigned flags;
  unsigned bit : 1, pair : 2;
  struct {
    unsigned char u;
    signed char v;
  } st;
  union {
    unsigned short whole;
    unsigned char low;
  } un;
  unsigned char row[8];
  struct _DEV *peer;
  PNDIS_SPIN_LOCK lp;
  void (*fn)(struct _DEV *);
} DEV;
static NDIS_SPIN_LOCK lock94077;

static void enter94077_5(PNDIS_SPIN_LOCK l, int d) {
if (d) {
NdisDprAcquireSpinLock(l);
} else {
NdisDprAcquireSpinLock(l);
}
}
static void leave94077_6(PNDIS_SPIN_LOCK l) {
}
static int try94077_11(DEV *a, unsigned char v) {
if (v == 2) return 0;
NdisDprAcquireSpinLock(&a->m);
if (a->g) {
NdisReleaseSpinLock(&a->m);
return 0;
}
return 1;
}
/* start */
void Entry94077(DEV *a, DEV *b, unsigned char x0, signed char y0, unsigned char *pp) {
unsigned char x = x0;
signed char y = y0;
unsigned z = x0 + 1u;
DEV *p = (x0 & 1) ? a : b;
unsigned char *ip = &b->g;
if (pp != &a->f && pp != &b->g && pp != &a->st.u && pp != &b->row[3]) return;
if (x0 > 3 || y0 < -1 || y0 > 2) return;
a->f = x0;
a->g = 0;
a->s = -1;
a->w = 65535;
a->flags = x0;
a->st.u = x0;
a->st.v = -1;
NdisZeroMemory(a->row, sizeof a->row);
a->row[0] = y0 & 1;
a->peer = a;
b->f = 2;
b->g = 0;
b->s = y0;
b->w = 0;
b->flags = x0;
b->st.u = 1;
b->st.v = -1;
NdisZeroMemory(b->row, sizeof b->row);
b->row[7] = 1;
b->peer = (nondet2() & 1) ? a : b;
/* end of start */
unsigned i94077_1 = 0;
LOOP(k94077_2)
while (i94077_1++ < 3) {
ITERATION(k94077_2)
PNDIS_SPIN_LOCK l94077_3 = (((a->row[x & 7] & 3) & 1) ? &a->m : &a->q[0]);
if ((unsigned char)(a->st.u + 254) > 1) NdisDprAcquireSpinLock(l94077_3);
if ((a->w + 1) & 2) {
NdisReleaseSpinLock(l94077_3);
continue;
}
PNDIS_SPIN_LOCK l94077_4 = &a->peer->m;
NdisDprAcquireSpinLock(l94077_4);
PNDIS_SPIN_LOCK l94077_7 = ((x & 1) ? &a->m : &a->q[0]);
enter94077_5(l94077_7, x & 1);
z = a->flags & 7;
leave94077_6(l94077_7);
a->st.u = (unsigned char)(x - 1) & 3;
NdisDprReleaseSpinLock(l94077_4);
PNDIS_SPIN_LOCK l94077_8 = &a->q[0];
a->row[1] = (a->f > 0 || x > 2) ? 1 : 0;
unsigned char w94077_9;
w94077_9 = a->row[1];
if (a->row[1]) {
NdisAcquireSpinLock(l94077_8);
}
NdisMoveMemory(a->row + 4, b->row, 4);
if (w94077_9) {
NdisDprReleaseSpinLock(l94077_8);
}
NdisDprReleaseSpinLock(l94077_3);
PNDIS_SPIN_LOCK l94077_10 = &b->q[b->st.v & 1];
z = 0;
if ((unsigned)a->s > 1) {
NdisDprAcquireSpinLock(l94077_10);
z = 9;
}
x = (x + 1) & 3;
if (z != 0) {
NdisReleaseSpinLock(l94077_10);
}
unsigned char v94077_12 = x;
int r94077_13 = try94077_11(a, v94077_12);
*pp = 2 & 1;
if (r94077_13) {
NdisReleaseSpinLock(&a->m);
}
}
}
