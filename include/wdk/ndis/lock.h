/* Spin locks, reader/writer locks, events, mutexes and interlocked operations.
   Functions all of them, so that a lock operation is a call wherever it stands. */
#pragma once

#include "types.h"

VOID NdisAllocateSpinLock(PNDIS_SPIN_LOCK SpinLock);
#if NDIS_SUPPORT_NDIS6
VOID NdisFreeSpinLock(PNDIS_SPIN_LOCK SpinLock);
#else
/* NDIS 5 dropped the argument unseen; old drivers pass what does not compile. */
#define NdisFreeSpinLock(SpinLock)
#endif
VOID NdisAcquireSpinLock(PNDIS_SPIN_LOCK SpinLock);
VOID NdisReleaseSpinLock(PNDIS_SPIN_LOCK SpinLock);
VOID NdisDprAcquireSpinLock(PNDIS_SPIN_LOCK SpinLock);
VOID NdisDprReleaseSpinLock(PNDIS_SPIN_LOCK SpinLock);

VOID NdisInitializeReadWriteLock(PNDIS_RW_LOCK Lock);
VOID NdisAcquireReadWriteLock(PNDIS_RW_LOCK Lock, BOOLEAN fWrite, PLOCK_STATE LockState);
VOID NdisReleaseReadWriteLock(PNDIS_RW_LOCK Lock, PLOCK_STATE LockState);
VOID NdisDprAcquireReadWriteLock(PNDIS_RW_LOCK Lock, BOOLEAN fWrite, PLOCK_STATE LockState);
VOID NdisDprReleaseReadWriteLock(PNDIS_RW_LOCK Lock, PLOCK_STATE LockState);

PNDIS_RW_LOCK_EX NdisAllocateRWLock(NDIS_HANDLE NdisHandle);
VOID NdisFreeRWLock(PNDIS_RW_LOCK_EX Lock);
VOID NdisAcquireRWLockRead(PNDIS_RW_LOCK_EX Lock, PLOCK_STATE_EX LockState, UCHAR Flags);
VOID NdisAcquireRWLockWrite(PNDIS_RW_LOCK_EX Lock, PLOCK_STATE_EX LockState, UCHAR Flags);
VOID NdisReleaseRWLock(PNDIS_RW_LOCK_EX Lock, PLOCK_STATE_EX LockState);

VOID NdisInitializeEvent(PNDIS_EVENT Event);
VOID NdisSetEvent(PNDIS_EVENT Event);
VOID NdisResetEvent(PNDIS_EVENT Event);
BOOLEAN NdisWaitEvent(PNDIS_EVENT Event, UINT MsToWait);

#define NDIS_INIT_MUTEX(_M_) KeInitializeMutex(_M_, 0xFFFF)
#define NDIS_WAIT_FOR_MUTEX(_M_) KeWaitForSingleObject(_M_, Executive, KernelMode, FALSE, NULL)
#define NDIS_RELEASE_MUTEX(_M_) KeReleaseMutex(_M_, FALSE)

#define NDIS_RAISE_IRQL_TO_DISPATCH(_pIrql_) KeRaiseIrql(DISPATCH_LEVEL, _pIrql_)
#define NDIS_LOWER_IRQL(_OldIrql_, _CurIrql_)                                                      \
    {                                                                                              \
        if ((_OldIrql_) != (_CurIrql_))                                                            \
            KeLowerIrql(_OldIrql_);                                                                \
    }
#define NDIS_CURRENT_IRQL() KeGetCurrentIrql()

LONG NdisInterlockedIncrement(PLONG Addend);
LONG NdisInterlockedDecrement(PLONG Addend);
ULONG NdisInterlockedAddUlong(PULONG Addend, ULONG Increment, PNDIS_SPIN_LOCK SpinLock);
VOID NdisInterlockedAddLargeInterger(PLARGE_INTEGER Addend, ULONG Increment,
                                     PNDIS_SPIN_LOCK SpinLock);
LARGE_INTEGER NdisInterlockedAddLargeStatistic(PLARGE_INTEGER Addend, ULONG Increment);
PLIST_ENTRY NdisInterlockedInsertHeadList(PLIST_ENTRY ListHead, PLIST_ENTRY ListEntry,
                                          PNDIS_SPIN_LOCK SpinLock);
PLIST_ENTRY NdisInterlockedInsertTailList(PLIST_ENTRY ListHead, PLIST_ENTRY ListEntry,
                                          PNDIS_SPIN_LOCK SpinLock);
PLIST_ENTRY NdisInterlockedRemoveHeadList(PLIST_ENTRY ListHead, PNDIS_SPIN_LOCK SpinLock);
PSINGLE_LIST_ENTRY NdisInterlockedPushEntryList(PSINGLE_LIST_ENTRY ListHead,
                                                PSINGLE_LIST_ENTRY ListEntry, PNDIS_SPIN_LOCK Lock);
PSINGLE_LIST_ENTRY NdisInterlockedPopEntryList(PSINGLE_LIST_ENTRY ListHead, PNDIS_SPIN_LOCK Lock);
PSLIST_ENTRY NdisInterlockedPushEntrySList(PSLIST_HEADER SListHead, PSLIST_ENTRY SListEntry,
                                           PKSPIN_LOCK Lock);
PSLIST_ENTRY NdisInterlockedPopEntrySList(PSLIST_HEADER SListHead, PKSPIN_LOCK Lock);
PSLIST_ENTRY NdisInterlockedFlushSList(PSLIST_HEADER SListHead);
USHORT NdisQueryDepthSList(PSLIST_HEADER SListHead);
VOID NdisInitializeSListHead(PSLIST_HEADER SListHead);

#define NdisInitializeListHead(_ListHead) InitializeListHead(_ListHead)
