/* Runs each entry point for all inputs and all choices, as an odometer of choices turns. */
#include "programs.h"

#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { MaxChoices = 256, MaxTouched = 64, MaxFunctions = 64, MaxEvents = 100000, NoBound = 1 << 30 };

static struct {
  unsigned digit, count;
} odometer[MaxChoices];
static unsigned position, digits;
static PNDIS_SPIN_LOCK touched[MaxTouched];
static unsigned touched_count, events, depth[MaxFunctions], longest;
static int truncated, loops_open;
static sigjmp_buf run_end;

static void abandon(void) { siglongjmp(run_end, 1); }

/* Ends a run that would go on, so that what lies beyond is not known. */
static void truncate_run(void) {
  truncated = 1;
  abandon();
}

void oracle_event(PNDIS_SPIN_LOCK lock, int delta) {
  unsigned i = 0;
  if (++events > MaxEvents)
    truncate_run();
  while (i < touched_count && touched[i] != lock)
    i++;
  if (i == touched_count) {
    if (i == MaxTouched)
      truncate_run();
    touched[touched_count++] = lock;
    lock->held = 0;
  }
  lock->held += delta;
}

/* Has the pointer lead to any of the `count` objects of `size` bytes, unless a lock in the one that it
 * leads to has been used. */
void oracle_outside(void **pointer, void *pool, unsigned count, unsigned size) {
  for (unsigned i = 0; i < touched_count; i++)
    if ((char *)touched[i] - (char *)*pointer < size && (char *)touched[i] >= (char *)*pointer)
      return;
  *pointer = (char *)pool + size * oracle_choose(count);
}

unsigned oracle_choose(unsigned count) {
  if (position == digits) {
    if (digits == MaxChoices)
      truncate_run();
    odometer[digits].digit = 0;
    odometer[digits++].count = count;
  }
  return odometer[position++].digit;
}

void oracle_iteration(unsigned iteration, unsigned limit) {
  if (iteration > limit) {
    loops_open = 1;
    abandon();
  }
  if (iteration > longest)
    longest = iteration;
}

void oracle_enter(unsigned function) {
  if (++depth[function] > 1000)
    truncate_run();
  if (depth[function] > longest)
    longest = depth[function];
}

void oracle_leave(unsigned function) { depth[function]--; }

/* The next combination of choices; 0 when all were run. */
static int turn(void) {
  while (digits != 0 && odometer[digits - 1].digit + 1 == odometer[digits - 1].count)
    digits--;
  if (digits == 0)
    return 0;
  odometer[digits - 1].digit++;
  return 1;
}

static void on_signal(int signal) {
  (void)signal;
  abandon();
}

static void explore(const struct OracleEntry *entry, uint64_t max_runs) {
  volatile uint64_t runs = 0, held = 0, released = 0;
  volatile unsigned held_bound = NoBound, released_bound = NoBound;
  truncated = loops_open = 0;
  digits = 0;
  do {
    position = touched_count = events = longest = 0;
    memset(depth, 0, sizeof depth);
    if (runs++ == max_runs) {
      truncated = 1;
      break;
    }
    if (sigsetjmp(run_end, 0))
      continue;
    entry->run();
    int any_held = 0, any_released = 0;
    for (unsigned i = 0; i < touched_count; i++) {
      any_held |= touched[i]->held > 0;
      any_released |= touched[i]->held < 0;
    }
    held += any_held;
    released += any_released;
    if (any_held && longest < held_bound)
      held_bound = longest;
    if (any_released && longest < released_bound)
      released_bound = longest;
  } while (turn());
  printf("%s %llu %d %d %llu %u %llu %u\n", entry->name, (unsigned long long)runs, !truncated, loops_open,
         (unsigned long long)held, held_bound, (unsigned long long)released, released_bound);
  fflush(stdout);
}

/* For each entry point: name, runs, whether they are all there are but for loops that can go on for
 * ever, whether there are such loops, runs that ended with a lock held
 * and the fewest iterations it took, the same for released more often. */
int main(void) {
  struct sigaction action = {0};
  action.sa_handler = on_signal;
  action.sa_flags = SA_NODEFER;
  sigaction(SIGSEGV, &action, NULL);
  sigaction(SIGFPE, &action, NULL);
  for (unsigned i = 0; i < oracle_entry_count; i++)
    explore(&oracle_entries[i], MAX_RUNS);
  return 0;
}
