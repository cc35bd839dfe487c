// Forty levels of calls, each made twice: far too many to follow one by one.
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

static VOID F0(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  a->Count++;
  NdisReleaseSpinLock(&a->Lock);
}
static VOID F1(PADAPTER a) {
  F0(a);
  F0(a);
}
static VOID F2(PADAPTER a) {
  F1(a);
  F1(a);
}
static VOID F3(PADAPTER a) {
  F2(a);
  F2(a);
}
static VOID F4(PADAPTER a) {
  F3(a);
  F3(a);
}
static VOID F5(PADAPTER a) {
  F4(a);
  F4(a);
}
static VOID F6(PADAPTER a) {
  F5(a);
  F5(a);
}
static VOID F7(PADAPTER a) {
  F6(a);
  F6(a);
}
static VOID F8(PADAPTER a) {
  F7(a);
  F7(a);
}
static VOID F9(PADAPTER a) {
  F8(a);
  F8(a);
}
static VOID F10(PADAPTER a) {
  F9(a);
  F9(a);
}
static VOID F11(PADAPTER a) {
  F10(a);
  F10(a);
}
static VOID F12(PADAPTER a) {
  F11(a);
  F11(a);
}
static VOID F13(PADAPTER a) {
  F12(a);
  F12(a);
}
static VOID F14(PADAPTER a) {
  F13(a);
  F13(a);
}
static VOID F15(PADAPTER a) {
  F14(a);
  F14(a);
}
static VOID F16(PADAPTER a) {
  F15(a);
  F15(a);
}
static VOID F17(PADAPTER a) {
  F16(a);
  F16(a);
}
static VOID F18(PADAPTER a) {
  F17(a);
  F17(a);
}
static VOID F19(PADAPTER a) {
  F18(a);
  F18(a);
}
static VOID F20(PADAPTER a) {
  F19(a);
  F19(a);
}
static VOID F21(PADAPTER a) {
  F20(a);
  F20(a);
}
static VOID F22(PADAPTER a) {
  F21(a);
  F21(a);
}
static VOID F23(PADAPTER a) {
  F22(a);
  F22(a);
}
static VOID F24(PADAPTER a) {
  F23(a);
  F23(a);
}
static VOID F25(PADAPTER a) {
  F24(a);
  F24(a);
}
static VOID F26(PADAPTER a) {
  F25(a);
  F25(a);
}
static VOID F27(PADAPTER a) {
  F26(a);
  F26(a);
}
static VOID F28(PADAPTER a) {
  F27(a);
  F27(a);
}
static VOID F29(PADAPTER a) {
  F28(a);
  F28(a);
}
static VOID F30(PADAPTER a) {
  F29(a);
  F29(a);
}
static VOID F31(PADAPTER a) {
  F30(a);
  F30(a);
}
static VOID F32(PADAPTER a) {
  F31(a);
  F31(a);
}
static VOID F33(PADAPTER a) {
  F32(a);
  F32(a);
}
static VOID F34(PADAPTER a) {
  F33(a);
  F33(a);
}
static VOID F35(PADAPTER a) {
  F34(a);
  F34(a);
}
static VOID F36(PADAPTER a) {
  F35(a);
  F35(a);
}
static VOID F37(PADAPTER a) {
  F36(a);
  F36(a);
}
static VOID F38(PADAPTER a) {
  F37(a);
  F37(a);
}
static VOID F39(PADAPTER a) {
  F38(a);
  F38(a);
}
static VOID F40(PADAPTER a) {
  F39(a);
  F39(a);
}
VOID Send(PADAPTER a) { F40(a); }
