/* Runs each entry point of a driver many times over random memory and counts, lock by lock. */
#include "runtime.h"

#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MaxLocks = 64, MaxSteps = 5000, MaxEvents = 1500, HeapBytes = 1 << 16 };

static uint64_t random_state;
static sigjmp_buf run_end;
static uint64_t steps, events;
static struct {
  uint64_t lock;
  long held;
} locks[MaxLocks];
static unsigned lock_count;
static uint8_t heap[HeapBytes];
static size_t heap_used;

/* Pointers to each type: filled once, objects do not move. */
static uint8_t ***candidates;
static uint32_t *candidate_counts;
static uint8_t **handles;
static uint32_t handle_count;

static uint64_t random_bits(void) {
  random_state ^= random_state << 13;
  random_state ^= random_state >> 7;
  random_state ^= random_state << 17;
  return random_state;
}

static uint64_t below(uint64_t n) { return (random_bits() >> 11) % n; }

static uint64_t random_integer(void) {
  switch (below(9)) {
  case 0: case 1: return below(2);
  case 2: return below(5);
  case 3: case 4: return constants[below(constant_count)];
  case 5: return constants[below(constant_count)] + below(3) - 1;
  case 6: return constants[below(constant_count)] ^ 0x80000000;
  case 7: return below(2) ? ~0ull << below(64) : (1ull << below(64)) - 1;
  default: return random_bits() >> below(64);
  }
}

static uint64_t random_function_target(void) { return external_call(0, 0, 0, 0, 0); }

static uint64_t random_value(const struct Leaf *leaf) {
  switch (leaf->kind) {
  case LeafInteger: return random_integer();
  case LeafPointer:
    if (below(8) == 0 || candidate_counts[leaf->target] == 0)
      return 0;
    return (uint64_t)candidates[leaf->target][below(candidate_counts[leaf->target])];
  case LeafVoidPointer:
    return below(8) == 0 || handle_count == 0 ? 0 : (uint64_t)handles[below(handle_count)];
  default: return below(8) == 0 ? 0 : (uint64_t)random_function_target;
  }
}

static void fill(const struct Object *object) {
  const struct Type *type = &types[object->type];
  for (uint32_t i = 0; i < type->leaf_count; i++) {
    uint64_t value = random_value(&type->leaves[i]);
    memcpy(object->address + type->leaves[i].offset, &value, type->leaves[i].size);
  }
}

void abandon_run(void) { siglongjmp(run_end, 1); }

static void on_signal(int signal) {
  (void)signal;
  abandon_run();
}

uint64_t external_call(int writes, uint64_t a, uint64_t b, uint64_t c, uint64_t d) {
  const uint64_t arguments[] = {a, b, c, d};
  uint8_t here;
  for (int i = 0; writes && i < 4; i++) {
    uint64_t p = arguments[i];
    if (p > (uint64_t)&here && p < (uint64_t)&here + 4096 && below(2)) {
      uint32_t value = (uint32_t)random_integer(); /* a local of the caller */
      memcpy((void *)p, &value, sizeof value);
      continue;
    }
    for (uint32_t o = 0; o < object_count; o++)
      if (p >= (uint64_t)objects[o].address &&
          p < (uint64_t)objects[o].address + types[objects[o].type].size && below(2))
        fill(&objects[o]);
  }
  return random_integer();
}

static void event(uint64_t lock, long delta) {
  unsigned i = 0;
  if (lock < 4096 || ++events > MaxEvents)
    abandon_run();
  while (i < lock_count && locks[i].lock != lock)
    i++;
  if (i == MaxLocks)
    abandon_run();
  if (i == lock_count) {
    locks[lock_count].lock = lock;
    locks[lock_count++].held = 0;
  }
  locks[i].held += delta;
}

MS void stub_NdisAcquireSpinLock(uint64_t lock) { event(lock, 1); }
MS void stub_NdisDprAcquireSpinLock(uint64_t lock) { event(lock, 1); }
MS void stub_NdisReleaseSpinLock(uint64_t lock) { event(lock, -1); }
MS void stub_NdisDprReleaseSpinLock(uint64_t lock) { event(lock, -1); }

#define INTERLOCKED(name, parameters, after, result)                                               \
  MS int stub_##name parameters {                                                                  \
    int before = *p;                                                                               \
    *p = after;                                                                                    \
    return result;                                                                                 \
  }                                                                                                \
  MS int stub__##name parameters __attribute__((alias("stub_" #name)));
INTERLOCKED(InterlockedIncrement, (int *p), before + 1, *p)
INTERLOCKED(InterlockedDecrement, (int *p), before - 1, *p)
INTERLOCKED(InterlockedExchange, (int *p, int value), value, before)
INTERLOCKED(InterlockedExchangeAdd, (int *p, int value), before + value, before)
INTERLOCKED(InterlockedCompareExchange, (int *p, int value, int old), before == old ? value : before, before)
MS int stub_NdisInterlockedIncrement(int *p) { return ++*p; }
MS int stub_NdisInterlockedDecrement(int *p) { return --*p; }
MS uint32_t stub_NdisInterlockedAddUlong(uint32_t *p, uint32_t n, uint64_t lock) {
  uint32_t before = *p;
  (void)lock;
  *p += n;
  return before;
}

MS void stub_NdisAllocateSpinLock(uint64_t lock) { (void)lock; }
MS void stub_NdisFreeSpinLock(uint64_t lock) { (void)lock; }
MS void stub___sanitizer_cov_trace_pc(void) {
  if (++steps > MaxSteps)
    abandon_run();
}
MS void stub___chkstk(void) {}
MS void *stub_memset(void *p, int value, size_t n) { return memset(p, value, n); }
MS void *stub_memcpy(void *to, const void *from, size_t n) { return memcpy(to, from, n); }
MS void *stub_memmove(void *to, const void *from, size_t n) { return memmove(to, from, n); }
MS int stub_memcmp(const void *a, const void *b, size_t n) { return memcmp(a, b, n); }

static void *allocate(uint32_t n) {
  if (below(4) == 0 || n > HeapBytes - heap_used)
    return NULL;
  heap_used += (n + 15) & ~15u;
  return heap + heap_used - ((n + 15) & ~15u);
}
MS void *stub_NdisAllocateMemoryWithTagPriority(void *handle, uint32_t n, uint32_t tag, int priority) {
  (void)handle, (void)tag, (void)priority;
  return allocate(n);
}
MS uint32_t stub_NdisAllocateMemoryWithTag(void **address, uint32_t n, uint32_t tag) {
  (void)tag;
  *address = allocate(n);
  return *address ? 0 : 0xC0000001;
}

static void add_candidate(uint16_t type, uint8_t *address) {
  uint32_t n = candidate_counts[type]++;
  candidates[type] = realloc(candidates[type], (n + 1) * sizeof *candidates[type]);
  candidates[type][n] = address;
}

static void collect_candidates(void) {
  candidates = calloc(type_count, sizeof *candidates);
  candidate_counts = calloc(type_count, sizeof *candidate_counts);
  handles = calloc(object_count, sizeof *handles);
  for (uint32_t o = 0; o < object_count; o++) {
    const struct Type *type = &types[objects[o].type];
    add_candidate(objects[o].type, objects[o].address);
    for (uint32_t i = 0; i < type->part_count; i++)
      add_candidate(type->parts[i].type, objects[o].address + type->parts[i].offset);
    if (type->handle)
      handles[handle_count++] = objects[o].address;
  }
}

/* Locals without an initial value hold what the stack held. */
static __attribute__((noinline)) void fill_stack(void) {
  volatile uint32_t area[1024];
  for (unsigned i = 0; i < 1024; i++)
    area[i] = (uint32_t)random_integer();
}

static volatile uint64_t finished, held_runs, released_runs;

static void run_once(const struct Entry *entry) {
  uint64_t p[12] = {0};
  lock_count = 0;
  steps = events = heap_used = 0;
  for (uint32_t o = 0; o < object_count; o++)
    fill(&objects[o]);
  for (size_t i = 0; i < sizeof heap; i += 8)
    memset(heap + i, (int)random_bits(), 8);
  for (uint32_t i = 0; i < entry->parameter_count && i < 12; i++)
    p[i] = random_value(&entry->parameters[i]);
  if (sigsetjmp(run_end, 1))
    return;
  fill_stack();
  ((MS void (*)(uint64_t, uint64_t, uint64_t, uint64_t, uint64_t, uint64_t, uint64_t, uint64_t,
                uint64_t, uint64_t, uint64_t, uint64_t))entry->function)(
      p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], p[8], p[9], p[10], p[11]);
  int held = 0, released = 0;
  for (unsigned i = 0; i < lock_count; i++) {
    held |= locks[i].held > 0;
    released |= locks[i].held < 0;
  }
  finished++;
  held_runs += held;
  released_runs += released;
}

/* Usage: harness RUNS; prints "ENTRY finished held-at-exit released-more-often" for each entry. */
int main(int argc, char **argv) {
  uint64_t runs = argc > 1 ? strtoull(argv[1], NULL, 10) : 10000;
  static char signal_stack[1 << 16];
  struct sigaction action = {0};
  stack_t stack = {.ss_sp = signal_stack, .ss_size = sizeof signal_stack};

  sigaltstack(&stack, NULL);
  action.sa_handler = on_signal;
  action.sa_flags = SA_NODEFER | SA_ONSTACK;
  sigaction(SIGSEGV, &action, NULL);
  sigaction(SIGBUS, &action, NULL);
  sigaction(SIGFPE, &action, NULL);
  sigaction(SIGILL, &action, NULL);
  sigaction(SIGTRAP, &action, NULL);
  collect_candidates();
  for (uint32_t e = 0; e < entry_count; e++) {
    finished = held_runs = released_runs = 0;
    for (uint64_t run = 0; run < runs; run++) {
      random_state = (run + 1) * 0x9E3779B97F4A7C15ull;
      for (int i = 0; i < 4; i++)
        random_bits();
      run_once(&entries[e]);
    }
    printf("%s %lu %lu %lu\n", entries[e].name, finished, held_runs, released_runs);
  }
  return 0;
}
