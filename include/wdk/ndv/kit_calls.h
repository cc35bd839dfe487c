/* Read before everything else when a driver is parsed against a user's own kit (--wdk). The kit
 * makes the calls below macros over others, such as
 *     #define NdisAcquireSpinLock(l) KeAcquireSpinLock(&(l)->SpinLock, &(l)->OldIrql)
 * Rules speak of the documented call: a macro NAME(…) of the kit is not taken where NDV_KEEP_NAME is
 * defined here, so that the function declared here is called. */
#pragma once
#pragma GCC system_header

struct _NDIS_SPIN_LOCK;

#define NDV_KEEP_NdisAllocateSpinLock
void NdisAllocateSpinLock(struct _NDIS_SPIN_LOCK *SpinLock);
#define NDV_KEEP_NdisFreeSpinLock
void NdisFreeSpinLock(struct _NDIS_SPIN_LOCK *SpinLock);
#define NDV_KEEP_NdisAcquireSpinLock
void NdisAcquireSpinLock(struct _NDIS_SPIN_LOCK *SpinLock);
#define NDV_KEEP_NdisReleaseSpinLock
void NdisReleaseSpinLock(struct _NDIS_SPIN_LOCK *SpinLock);
#define NDV_KEEP_NdisDprAcquireSpinLock
void NdisDprAcquireSpinLock(struct _NDIS_SPIN_LOCK *SpinLock);
#define NDV_KEEP_NdisDprReleaseSpinLock
void NdisDprReleaseSpinLock(struct _NDIS_SPIN_LOCK *SpinLock);
