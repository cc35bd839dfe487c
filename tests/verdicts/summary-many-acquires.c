// 2^20 acquires in calls, and as many releases.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _QUEUE {
  NDIS_SPIN_LOCK Lock;
  ULONG Depth;
} QUEUE, *PQUEUE;
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  NDIS_SPIN_LOCK SendLock;
  QUEUE Queues[4];
  PQUEUE Current;
  BOOLEAN Held;
  BOOLEAN Busy;
  ULONG Count;
} ADAPTER, *PADAPTER;

static VOID A0(PADAPTER a) { NdisAcquireSpinLock(&a->Lock); }
static VOID R0(PADAPTER a) { NdisReleaseSpinLock(&a->Lock); }
static VOID A1(PADAPTER a) {
  A0(a);
  A0(a);
}
static VOID R1(PADAPTER a) {
  R0(a);
  R0(a);
}
static VOID A2(PADAPTER a) {
  A1(a);
  A1(a);
}
static VOID R2(PADAPTER a) {
  R1(a);
  R1(a);
}
static VOID A3(PADAPTER a) {
  A2(a);
  A2(a);
}
static VOID R3(PADAPTER a) {
  R2(a);
  R2(a);
}
static VOID A4(PADAPTER a) {
  A3(a);
  A3(a);
}
static VOID R4(PADAPTER a) {
  R3(a);
  R3(a);
}
static VOID A5(PADAPTER a) {
  A4(a);
  A4(a);
}
static VOID R5(PADAPTER a) {
  R4(a);
  R4(a);
}
static VOID A6(PADAPTER a) {
  A5(a);
  A5(a);
}
static VOID R6(PADAPTER a) {
  R5(a);
  R5(a);
}
static VOID A7(PADAPTER a) {
  A6(a);
  A6(a);
}
static VOID R7(PADAPTER a) {
  R6(a);
  R6(a);
}
static VOID A8(PADAPTER a) {
  A7(a);
  A7(a);
}
static VOID R8(PADAPTER a) {
  R7(a);
  R7(a);
}
static VOID A9(PADAPTER a) {
  A8(a);
  A8(a);
}
static VOID R9(PADAPTER a) {
  R8(a);
  R8(a);
}
static VOID A10(PADAPTER a) {
  A9(a);
  A9(a);
}
static VOID R10(PADAPTER a) {
  R9(a);
  R9(a);
}
static VOID A11(PADAPTER a) {
  A10(a);
  A10(a);
}
static VOID R11(PADAPTER a) {
  R10(a);
  R10(a);
}
static VOID A12(PADAPTER a) {
  A11(a);
  A11(a);
}
static VOID R12(PADAPTER a) {
  R11(a);
  R11(a);
}
static VOID A13(PADAPTER a) {
  A12(a);
  A12(a);
}
static VOID R13(PADAPTER a) {
  R12(a);
  R12(a);
}
static VOID A14(PADAPTER a) {
  A13(a);
  A13(a);
}
static VOID R14(PADAPTER a) {
  R13(a);
  R13(a);
}
static VOID A15(PADAPTER a) {
  A14(a);
  A14(a);
}
static VOID R15(PADAPTER a) {
  R14(a);
  R14(a);
}
static VOID A16(PADAPTER a) {
  A15(a);
  A15(a);
}
static VOID R16(PADAPTER a) {
  R15(a);
  R15(a);
}
static VOID A17(PADAPTER a) {
  A16(a);
  A16(a);
}
static VOID R17(PADAPTER a) {
  R16(a);
  R16(a);
}
static VOID A18(PADAPTER a) {
  A17(a);
  A17(a);
}
static VOID R18(PADAPTER a) {
  R17(a);
  R17(a);
}
static VOID A19(PADAPTER a) {
  A18(a);
  A18(a);
}
static VOID R19(PADAPTER a) {
  R18(a);
  R18(a);
}
static VOID A20(PADAPTER a) {
  A19(a);
  A19(a);
}
static VOID R20(PADAPTER a) {
  R19(a);
  R19(a);
}
VOID Send(PADAPTER a) {
  A20(a);
  R20(a);
}
