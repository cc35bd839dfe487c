"""Driver families that grow with one number, each with the verdict it must give.

A family makes a Driver of a size: C files and what each entry point must be found to be.
"""

import dataclasses

import synthetic

PROVED = ("proved", 0)
ONE_DEFECT = ("defect", 1)


@dataclasses.dataclass
class Driver:
    files: dict  # text by name
    expected: dict  # entry point: (verdict, number of defects)
    headers: dict = dataclasses.field(default_factory=dict)

    def lines(self):
        return sum(text.count("\n") for text in (*self.files.values(), *self.headers.values()))


@dataclasses.dataclass(frozen=True)
class Family:
    make: object  # of a size
    sizes: tuple  # ascending; growth is judged from each to the next
    quick: int  # the size at which tests look at the verdict alone
    most_growth: float = 2.3  # for doubled size
    most_ratios: dict = dataclasses.field(default_factory=dict)  # to clang, by size
    most_seconds: dict = dataclasses.field(default_factory=dict)  # by size
    most_megabytes: dict = dataclasses.field(default_factory=dict)  # by size


def one_file(fields, functions, expected):
    lines = ["#include <ndis.h>", "typedef struct _ADAPTER {", *fields,
             "} ADAPTER, *PADAPTER;", "ULONG Ask(ULONG Question);", *functions]
    return Driver({"driver.c": "\n".join(lines) + "\n"}, expected)


def halt(body):
    return ["MINIPORT_HALT Halt;",
            "VOID Halt(NDIS_HANDLE Context, NDIS_HALT_ACTION Action)", "{",
            "  PADAPTER a = Context;", *("  " + line for line in body), "}"]


def locks(n):
    return [f"  NDIS_SPIN_LOCK lock_{i};" for i in range(n)]


# --- correlated diamonds -------------------------------------------------------------------------

def acquire(i):
    return f"NdisAcquireSpinLock(&a->lock_{i});"


def release(i):
    return f"NdisReleaseSpinLock(&a->lock_{i});"


def diamonds(n, in_memory, apart, missing):
    """N times: if a flag is set acquire, later if it is set release. `apart`: all acquires, then
    all releases. `missing`: one release is not there."""
    fields = [*locks(n), "  ULONG state;", "  struct _ADAPTER *next;"]
    if in_memory:
        fields += [f"  BOOLEAN held_{i};" for i in range(n)]
    first, second = [], []
    for i in range(n):
        forgotten = missing and i == n // 2
        if in_memory:
            first.append([f"a->held_{i} = FALSE;",
                          f"if (Ask({i})) {{ {acquire(i)} a->held_{i} = TRUE; }}",
                          f"other->state = {i};", f"request->Oid = {i};"])
            second.append([f"if (a->held_{i}) {{ {'' if forgotten else release(i)} }}"])
        else:
            first.append([f"ULONG flag_{i} = Ask({i});", f"if (flag_{i}) {acquire(i)}"])
            second.append([f"if (flag_{i}) {{ {'' if forgotten else release(i)} }}"])
    parts = first + second if apart else [part for pair in zip(first, second) for part in pair]
    body = [line for part in parts for line in part]
    if in_memory:
        body = ["PADAPTER other = a->next;", "struct { ULONG Oid; } Local, *request = &Local;", *body]
    return one_file(fields, halt(body), {"Halt": ONE_DEFECT if missing else PROVED})


# --- loops, calls, tables ------------------------------------------------------------------------

def sequential_loops(n):
    body = ["ULONG i;"]
    for k in range(n):
        body += [f"for (i = 0; i < Ask({k}); i++) {{", "  " + acquire(0), f"  a->counts[{k}]++;",
                 "  " + release(0), "}"]
    return one_file([*locks(1), f"  ULONG counts[{n}];"], halt(body), {"Halt": PROVED})


def nested_loops(n):
    body = []
    for k in range(n):
        body.append("  " * k + f"ULONG i_{k}; for (i_{k} = 0; i_{k} < Ask({k}); i_{k}++) {{")
    body += ["  " * n + acquire(0), "  " * n + "a->count++;", "  " * n + release(0)]
    body += ["  " * k + "}" for k in reversed(range(n))]
    return one_file([*locks(1), "  ULONG count;"], halt(body), {"Halt": PROVED})


def call_tree(depth):
    """A tree of 2^depth calls, each of which leaves the lock as it found it."""
    functions = ["static VOID Level_0(PADAPTER a, ULONG x)", "{",
                 f"  if (x & 1) {{ {acquire(0)} a->count++; {release(0)} }}", "}"]
    for d in range(1, depth + 1):
        functions += [f"static VOID Level_{d}(PADAPTER a, ULONG x)", "{",
                      f"  Level_{d - 1}(a, x + {d});",
                      f"  if (Ask(x)) Level_{d - 1}(a, x ^ {d});", "}"]
    return one_file([*locks(1), "  ULONG count;"],
                    [*functions, *halt([f"Level_{depth}(a, Ask(0));"])], {"Halt": PROVED})


def call_tree_with_effects(depth):
    """A tree of 2^depth calls that acquire or release: Take_d calls Hold_d, which takes and gives."""
    functions = ["static VOID Take_0(PADAPTER a)", "{", "  " + acquire(0), "}",
                 "static VOID Give_0(PADAPTER a)", "{", "  " + release(0), "}"]
    for d in range(1, depth + 1):
        functions += [f"static VOID Give_{d}(PADAPTER a)", "{", f"  Give_{d - 1}(a);", "}",
                      f"static VOID Hold_{d}(PADAPTER a)", "{",
                      f"  Take_{d - 1}(a);", f"  a->count += {d};", f"  Give_{d - 1}(a);", "}",
                      f"static VOID Take_{d}(PADAPTER a)", "{",
                      f"  Hold_{d}(a);", f"  Take_{d - 1}(a);", "}"]
    return one_file([*locks(1), "  ULONG count;"],
                    [*functions, *halt([f"Take_{depth}(a);", f"Give_{depth}(a);"])],
                    {"Halt": PROVED})


def lock_array(k):
    """k locks in an array; each of k steps takes the one that an unknown index names."""
    body = []
    for step in range(k):
        body += [f"ULONG i_{step} = Ask({step}) % {k};", f"NdisAcquireSpinLock(&a->q[i_{step}].lock);",
                 f"a->q[i_{step}].sent++;", f"NdisReleaseSpinLock(&a->q[i_{step}].lock);"]
    return one_file([f"  struct {{ NDIS_SPIN_LOCK lock; ULONG sent; }} q[{k}];"], halt(body),
                    {"Halt": PROVED})


def lock_array_held(k):
    """k locks in an array, all acquired in a loop, then all released in another."""
    body = ["ULONG i;", f"for (i = 0; i < {k}; i++) NdisAcquireSpinLock(&a->q[i].lock);",
            f"for (i = 0; i < {k}; i++) NdisReleaseSpinLock(&a->q[i].lock);"]
    return one_file([f"  struct {{ NDIS_SPIN_LOCK lock; ULONG sent; }} q[{k}];"], halt(body),
                    {"Halt": PROVED})


def wrappers(n):
    """N pairs through five levels of wrappers that take a dispatch flag."""
    functions = ["static VOID Lock_0(PNDIS_SPIN_LOCK l, BOOLEAN dispatch)", "{",
                 "  if (dispatch) NdisDprAcquireSpinLock(l); else NdisAcquireSpinLock(l);", "}",
                 "static VOID Unlock_0(PNDIS_SPIN_LOCK l, BOOLEAN dispatch)", "{",
                 "  if (dispatch) NdisDprReleaseSpinLock(l); else NdisReleaseSpinLock(l);", "}"]
    for d in range(1, 6):
        for name in ("Lock", "Unlock"):
            functions += [f"static VOID {name}_{d}(PNDIS_SPIN_LOCK l, BOOLEAN dispatch)", "{",
                          f"  {name}_{d - 1}(l, dispatch);", "}"]
    body = ["BOOLEAN dispatch = (BOOLEAN)Ask(0);"]
    for i in range(n):
        body += [f"Lock_5(&a->lock_{i}, dispatch);", f"a->count += {i};",
                 f"Unlock_5(&a->lock_{i}, dispatch);"]
    return one_file([*locks(n), "  ULONG count;"], [*functions, *halt(body)], {"Halt": PROVED})


def handler_table(n):
    """A call through a table of n functions, by an index that is not known."""
    functions = []
    for i in range(n):
        functions += [f"static ULONG Handle_{i}(PADAPTER a, ULONG x)", "{", "  " + acquire(i % 8),
                      f"  a->count += x + {i};", "  " + release(i % 8), "  return a->count;", "}"]
    functions += ["static ULONG (*const Handlers[])(PADAPTER, ULONG) = {",
                  *(f"  Handle_{i}," for i in range(n)), "};"]
    body = [f"ULONG i = Ask(0);", f"if (i < {n}) Handlers[i](a, 1);"]
    expected = {f"Handle_{i}": PROVED for i in range(n)}
    return one_file([*locks(8), "  ULONG count;"], [*functions, *halt(body)],
                    {**expected, "Halt": PROVED})


def callbacks(n):
    """n callbacks over the same adapter, each with a path that leaves early."""
    functions = []
    for i in range(n):
        functions += [f"MINIPORT_HALT Halt_{i};",
                      f"VOID Halt_{i}(NDIS_HANDLE Context, NDIS_HALT_ACTION Action)", "{",
                      "  PADAPTER a = Context;", "  " + acquire(i % 8),
                      f"  if (a->count == {i}) {{ {release(i % 8)} return; }}",
                      f"  a->count += {i};", "  " + release(i % 8), "}"]
    return one_file([*locks(8), "  ULONG count;"], functions,
                    {f"Halt_{i}": PROVED for i in range(n)})


def start_up(_):
    text = """\
#include <ndis.h>
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Pending;
  BOOLEAN Halting;
} ADAPTER, *PADAPTER;

MINIPORT_PAUSE Pause;

static ULONG Drain(PADAPTER Adapter)
{
  ULONG left = Adapter->Pending;
  Adapter->Pending = 0;
  return left;
}

NDIS_STATUS Pause(NDIS_HANDLE Context, PNDIS_MINIPORT_PAUSE_PARAMETERS Parameters)
{
  PADAPTER Adapter = Context;
  NDIS_STATUS Status = NDIS_STATUS_SUCCESS;
  UNREFERENCED_PARAMETER(Parameters);
  NdisAcquireSpinLock(&Adapter->Lock);
  if (Adapter->Halting)
    goto Done;
  if (Drain(Adapter) != 0)
    Status = NDIS_STATUS_PENDING;
Done:
  NdisReleaseSpinLock(&Adapter->Lock);
  return Status;
}
"""
    return Driver({"driver.c": text}, {"Pause": PROVED})


def whole_driver(lines):
    files, headers, expected = synthetic.driver(lines)
    return Driver(files, expected, headers)


def whole_driver_in_one_file(lines):
    files, headers, expected = synthetic.driver(lines, lines)
    return Driver(files, expected, headers)


def _diamonds():
    sizes = (10, 40, 160, 320, 640, 1280)
    for apart in (False, True):
        for in_memory in (False, True):
            for missing in (False, True):
                name = "-".join(["all-then-all" if apart else "pairs",
                                 "memory" if in_memory else "locals",
                                 *(["missing"] if missing else [])])
                yield name, Family(
                    lambda n, args=(in_memory, apart, missing): diamonds(n, *args), sizes, 10,
                    most_ratios={160: 10.0},
                    most_seconds={640: 1.0} if apart and not missing and not in_memory else {})


FAMILIES = dict(_diamonds()) | {
    "sequential-loops": Family(sequential_loops, (10, 20, 40, 80, 160, 320), 5),
    "nested-loops": Family(nested_loops, (2, 4, 8, 16), 2),
    "call-tree": Family(call_tree, (5, 10, 20, 40), 4),
    "call-tree-effects": Family(call_tree_with_effects, (5, 10, 20, 40), 3),
    "lock-array": Family(lock_array, (8, 16, 32, 64, 128, 256), 4),
    "lock-array-held": Family(lock_array_held, (8, 16, 32, 64, 128, 256), 4),
    "wrappers": Family(wrappers, (10, 20, 40, 80), 5),
    "handler-table": Family(handler_table, (25, 50, 100), 5),
    "callbacks": Family(callbacks, (50, 100, 200, 400), 10),
    "start-up": Family(start_up, (30,), 30, most_ratios={30: 3.0}),
    "driver": Family(whole_driver, (1000, 2000, 5000, 10000, 20000, 50000, 100000), 1000,
                     most_megabytes={1000: 500, 2000: 500, 5000: 500, 10000: 500, 20000: 500}),
    "driver-one-file": Family(whole_driver_in_one_file, (10000, 20000, 200000), 1000,
                              most_megabytes={10000: 500, 20000: 500, 200000: 2000}),
}
