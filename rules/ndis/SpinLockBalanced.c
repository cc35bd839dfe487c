/* SpinLockBalanced
 *
 * Every spin lock that a callback acquires is released as often before the callback returns.
 *
 * A lock that is still held when a miniport, filter or protocol callback returns stops the whole
 * machine: the processor stays at DISPATCH_LEVEL, and the next acquire of the lock spins for ever.
 * A release without an acquire corrupts the lock and lowers the IRQL under another owner's feet.
 * The rule holds for each lock by itself: releasing another lock does not make up for it.
 *
 * Violations
 *   held-at-exit          the callback returns on some path with the lock acquired more often
 *                         than released
 *   released-more-often   the callback returns on some path with the lock released more often
 *                         than acquired
 */
#include "rule.h"

typedef struct _NDIS_SPIN_LOCK *PNDIS_SPIN_LOCK;

RULE(SpinLockBalanced, "Locking",
     "Every spin lock that a callback acquires is released as often before the callback returns.")

WATCH(PNDIS_SPIN_LOCK, lock)
STATE(short, held, 0)

AFTER(NdisAcquireSpinLock)(PNDIS_SPIN_LOCK l) { if (l == lock) held += 1; }
AFTER(NdisDprAcquireSpinLock)(PNDIS_SPIN_LOCK l) { if (l == lock) held += 1; }
AFTER(NdisReleaseSpinLock)(PNDIS_SPIN_LOCK l) { if (l == lock) held -= 1; }
AFTER(NdisDprReleaseSpinLock)(PNDIS_SPIN_LOCK l) { if (l == lock) held -= 1; }

AT_EXIT() {
  REQUIRE(held <= 0, "held-at-exit", "is still held");
  REQUIRE(held >= 0, "released-more-often", "has been released more often than acquired");
}
