"""Random driver-like C programs with locks.

A program is built balanced: every acquire has its release by construction, through conditions,
loops, calls, aliases and early exits of many shapes. Then faults are sown with a small probability:
an event dropped, doubled or moved to another lock, a condition changed. Truth is not known here;
the oracle finds it by running the program.

Every value comes from a small domain that the program itself enforces (masks and guards), so that
running all choices of nondet2() (0, 1) and nondet4() (0 to 3) covers every behaviour.

Some programs find locks by a pointer that a function without a body may change. What the oracle has
that function do is part of what it may: it exchanges one of a few devices for another, if no lock
in it has been used.
"""

import contextlib
import dataclasses
import random
import re

PREAMBLE = """#include <ndis.h>

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

typedef struct _LINK {
  struct _DEV *dev;
} LINK;

#ifndef ORACLE
void outside(LINK *link);
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
  LINK *link;
} DEV;
"""

# Between these an entry point makes its domain small; a shrinker must keep that part.
START, END = "/* start */", "/* end of start */"

# field: a free value and its bits, fixed values
FIELDS = {"f": ("nondet4() & 3", 2, ["x0", "2"]), "g": ("nondet2() & 1", 1, ["0", "1"]),
          "s": ("(signed char)((nondet4() & 3) - 2)", 2, ["y0", "-1"]),
          "w": ("(nondet2() & 1) ? 65535 : 1", 1, ["65535", "0"]),
          "n": ("(nondet4() & 3) - 1", 2, ["y0", "3"]), "flags": ("nondet4() & 3", 2, ["x0", "3"]),
          "st.u": ("nondet4() & 3", 2, ["x0", "1"]), "st.v": ("(signed char)(nondet4() & 3) - 2", 2, ["y0", "-1"]),
          "un.whole": ("(unsigned short)((nondet4() & 3) << 7)", 2, ["256", "x0"]),
          "un.low": ("nondet2() & 1", 1, ["x0"]),
          "bit": ("nondet2() & 1", 1, ["0", "x0 & 1"]), "pair": ("nondet4() & 3", 2, ["x0", "2"])}
GUARDED = {"f": 3, "g": 1, "flags": 3}  # a field whose initial value is a parameter: its largest value
OUTSIDE_RATE = 0.2
CIRCLE_RATE = 0.1
LINKED_LOCK = "&a->link->dev->m"
COUNTER_TYPES = ["unsigned char", "signed char", "unsigned short", "short", "int", "unsigned"]


@dataclasses.dataclass
class Entry:
    name: str
    guarded: list  # (object, field, largest value)
    pointer: bool = False  # the pointer parameter is used
    outside: bool = False  # locks are found by pointers that the outside may change


class Generator:
    def __init__(self, seed, fault_rate=0.07):
        self.seed, self.rng = seed, random.Random(seed)
        self.fault_rate = fault_rate * self.rng.choice([0, 1, 1, 2])
        self.helpers, self.names = [], 0
        self.budget = self.rng.randint(3, 12)
        self.held = []  # the lines that release what is held here, outermost first
        self.recursive = 0
        self.free_bits = 8
        self.outside = random.Random(f"outside {seed}").random() < OUTSIDE_RATE

    # -- small things ---------------------------------------------------------------------------

    def name(self, stem):
        self.names += 1
        return f"{stem}{self.seed}_{self.names}"

    def pick(self, *choices):
        return self.rng.choice(choices)

    def chance(self, p):
        return self.rng.random() < p

    def fault(self):
        return self.chance(self.fault_rate)

    def lock(self):
        if self.outside and self.chance(0.3):
            return self.pick(LINKED_LOCK, LINKED_LOCK, "&b->link->dev->m", "&a->link->dev->q[1]")
        kind = self.rng.randrange(20)
        if kind < 8:
            return self.pick("&a->m", "&a->m", "&b->m", "&a->q[0]", "&a->q[1]")
        if kind < 11:
            return f"&{self.pick('a', 'b')}->q[{self.variable()} & 1]"
        if kind < 13:
            return f"&lock{self.seed}"
        if kind < 14:
            return f"(({self.variable()} & 1) ? &a->m : &a->q[0])"
        if kind < 16:
            return "a->lp"
        if kind < 18:
            return "&p->m"
        return "&a->peer->m"

    def variable(self):
        return self.pick("x", "y", "z", "a->f", "a->s", "b->f", "a->n", "a->flags", "a->pair", "a->w",
                         "a->st.u", "b->st.v", "a->un.low", "a->un.whole", "b->s", "(a->row[x & 7] & 3)")

    def target(self):
        """Something that can be assigned, and a value that keeps its domain small."""
        return self.pick(("x", "{} & 3"), ("y", "(signed char)({} & 3) - 1"), ("z", "{} & 7"),
                         ("a->f", "{} & 3"), ("b->f", "{} & 3"), ("a->g", "{} & 1"),
                         ("a->s", "(signed char)({} & 3)"), ("a->flags", "(a->flags | {}) & 3"),
                         ("a->flags", "a->flags & ~({} & 1u)"), ("a->w", "(unsigned short)({})"),
                         ("a->st.u", "{} & 3"), ("a->un.low", "{} & 3"), ("a->un.whole", "({} & 3) << 7"),
                         ("a->row[x & 7]", "{}"), ("b->row[z & 7]", "{} & 1"), ("*pp", "{} & 1"),
                         ("a->bit", "{} & 1"), ("a->pair", "{}"), ("b->g", "{} & 1"), ("*ip", "{} & 3"))

    def value(self):
        return self.pick(self.variable(), str(self.rng.randrange(4)), f"({self.variable()} + 1)",
                         f"({self.variable()} ^ {self.variable()})", f"(x * {self.rng.randrange(1, 4)})",
                         f"(unsigned char)({self.variable()} - 1)", f"({self.variable()} % 3)",
                         f"(6 / ({self.variable()} + 2))", self.free_choice())

    def free_choice(self):
        """A value from outside, seldom enough that all choices can be run."""
        self.free_bits -= 2
        return self.pick("(nondet2() & 1)", "(nondet4() & 3)") if self.free_bits >= 0 else self.variable()

    def condition(self):
        v, w = self.variable(), self.variable()
        return self.pick(f"{v} & 1", f"{v} > 1", f"{v} == {self.rng.randrange(3)}", f"{v} < {w}",
                         f"a->flags & {self.pick(1, 2, 3)}", "a->g", "a->bit", f"!({v} & 2)",
                         f"(unsigned char)({v} + 254) > 1", f"{v} >= 0 && {w} != 1", "a == b",
                         f"({v} | {w}) & 1", "a->s < (int)x", f"(unsigned)a->s > {self.rng.randrange(3)}",
                         "(a->w + 1) & 2", f"{v} > 0 || {w} > 2", "y < 0", f"{v} << 1 == 2")

    # -- events ---------------------------------------------------------------------------------

    def acquire(self, lock, in_helper=False):
        return self.events(self.pick("NdisAcquireSpinLock", "NdisDprAcquireSpinLock"), lock, in_helper)

    def release(self, lock, in_helper=False):
        return self.events(self.pick("NdisReleaseSpinLock", "NdisDprReleaseSpinLock"), lock, in_helper)

    def events(self, function, lock, in_helper):
        call = f"{function}({lock});"
        if not self.fault():
            return [call]
        if in_helper:  # the variables of the entry point do not exist here
            return self.pick([], [call, call])
        return self.pick([], [call, call], [f"{function}({self.lock()});"],
                         [f"if ({self.condition()}) {call}"])

    @contextlib.contextmanager
    def holding(self, lines):
        self.held.append(lines)
        yield
        self.held.pop()

    def leave(self):
        """Returns from the function with everything released."""
        return [line for lines in reversed(self.held) for line in lines] + ["return;"]

    def inside(self, lines, depth):
        """A block in which a return must run `lines` first."""
        with self.holding(lines):
            return self.block(depth)

    def frozen(self):
        """A fresh local that holds a condition: nothing that follows can change it."""
        local = self.name("c")
        kind = self.pick("int", "unsigned char", "unsigned", "char")
        return local, f"{kind} {local} = ({self.condition()}) != 0;"

    # -- statements: each method returns lines that leave every lock as they found it --------------

    def block(self, depth, loop=None):
        lines = []
        for _ in range(self.rng.randint(1, 3)):
            if self.budget <= 0:
                break
            self.budget -= 1
            lines += self.statement(depth, loop)
        return lines or [self.assignment()]

    def assignment(self):
        if self.outside and self.chance(0.35):
            return self.pick("outside(a->link);", "outside(a->link);", "outside(b->link);")
        if self.chance(0.12):
            return self.pick("a->st = b->st;", "NdisZeroMemory(&a->st, sizeof a->st);",
                             "NdisMoveMemory(&b->st, &a->st, sizeof a->st);",
                             "NdisZeroMemory(a->row, sizeof a->row);", "a->peer = b;",
                             "NdisMoveMemory(a->row + 4, b->row, 4);", "a->lp = &b->m;")
        target, shape = self.target()
        return f"{target} = {shape.format(self.value())};"

    def statement(self, depth, loop):
        simple = [self.assigned, self.locked, self.correlated, self.helped]
        nested = [self.locked, self.correlated, self.branched, self.looped, self.switched, self.tried,
                  self.walked, self.dropped, self.counted, self.jumped, self.flagged, self.early]
        method = self.rng.choice(simple if depth <= 0 else simple + nested + nested)
        return method(depth - 1, loop)

    def assigned(self, depth, loop):
        return [self.assignment()]

    def stable_lock(self):
        """A lock expression, and lines that pin it down where its parts may change."""
        lock = self.lock()
        if self.fault() or self.chance(0.3) and lock in ("&a->m", "&b->m", "&a->q[0]", "&a->q[1]"):
            return lock, []
        if "->link" in lock and self.chance(0.5):
            return lock, []
        local = self.name("l")
        return local, [f"PNDIS_SPIN_LOCK {local} = {lock};"]

    def locked(self, depth, loop):
        lock, pin = self.stable_lock()
        release = self.release(lock)
        return pin + self.acquire(lock) + self.inside(release, depth) + release

    def correlated(self, depth, loop):
        lock, pin = self.stable_lock()
        if self.fault():
            first, setup = self.condition(), []
            second = self.pick(first, self.condition())
        else:
            first, line = self.frozen()
            setup, second = [line], self.pick(first, f"{first} != 0", f"!({first} == 0)", f"{first} == 1")
        release = [f"if ({second}) {{", *self.release(lock), "}"]
        return pin + setup + [f"if ({first}) {{", *self.acquire(lock), "}", *self.inside(release, depth),
                              *release]

    def flagged(self, depth, loop):
        """A field of the device remembers that the lock is held."""
        lock, pin = self.stable_lock()
        flag, value = self.pick(("a->g", "1"), ("a->bit", "1"), ("z", "9"), ("a->w", "300"), ("a->s", "-3"))
        test = self.pick(f"{flag} == {value}", flag, f"{flag} != 0")
        body = [self.assignment()] if self.chance(0.4) else ["x = (x + 1) & 3;"]
        return pin + [f"{flag} = 0;", f"if ({self.condition()}) {{", *self.acquire(lock),
                      f"{flag} = {value};", "}", *body, f"if ({test}) {{", *self.release(lock), "}"]

    def branched(self, depth, loop):
        lines = [f"if ({self.condition()}) {{", *self.block(depth, loop), "}"]
        if self.chance(0.6):
            lines += ["else {", *self.block(depth, loop), "}"]
        return lines

    def early(self, depth, loop):
        """Leaves the function, or the loop, from inside a locked region."""
        lock, pin = self.stable_lock()
        leave = [self.pick("break;", "continue;")] if loop else self.leave()
        release = self.release(lock)
        return pin + self.acquire(lock) + [f"if ({self.condition()}) {{", *release, *leave, "}",
                                           *self.inside(release, depth), *self.release(lock)]

    def switched(self, depth, loop):
        lock, pin = self.stable_lock()
        release = self.release(lock)
        lines = [f"switch ({self.variable()} & 3) {{", "case 0: {", *self.block(depth), "break;", "}",
                 "case 1: {", *self.acquire(lock)]
        lines += [] if self.chance(0.5) else self.inside(release, depth)
        lines += release + ["}"]
        if self.chance(0.6):
            lines.append("break;")
        lines += [self.pick("default:", "case 2:") + " {", *self.block(depth), "}", "}"]
        return pin + lines

    def loop_head(self):
        counter, kind = self.name("i"), self.rng.choice(COUNTER_TYPES)
        loop = self.name("k")
        bound = self.pick("2", "3", "x", "a->f", "(unsigned char)y & 3", "5", self.free_choice(), "9")
        head = self.pick(f"for ({counter} = 0; {counter} < {bound}; {counter}++) {{",
                         f"while ({counter}++ < {bound}) {{",
                         f"for ({counter} = {bound}; {counter} > 0; {counter}--) {{",
                         "while (nondet2() & 1) {", f"for ({counter} = 3; {counter} != 0; {counter} -= 1) {{")
        mark = "OPEN_ITERATION" if "nondet2" in head else "ITERATION"
        return counter, [f"{kind} {counter} = 0;", f"LOOP({loop})", head, f"{mark}({loop})"]

    def looped(self, depth, loop):
        counter, head = self.loop_head()
        return [*head, *self.block(min(depth, 1), counter), "}"]

    def dropped(self, depth, loop):
        """Held around a loop that drops the lock in each turn."""
        lock, pin = self.stable_lock()
        _, head = self.loop_head()
        wait = [self.assignment()]
        if self.chance(0.25):
            return pin + self.acquire(lock) + [*head, *self.release(lock), *wait,
                                               f"if ({self.condition()}) {{", *self.leave(), "}",
                                               *self.acquire(lock), "}", *self.release(lock)]
        return pin + self.acquire(lock) + [*head, *self.release(lock), *wait, *self.acquire(lock), "}",
                                           *self.release(lock)]

    def counted(self, depth, loop):
        """Acquired as often as released, by two loops or a counter."""
        lock, pin = self.stable_lock()
        n, i, loop1, loop2 = (self.name(s) for s in ("n", "i", "k", "k"))
        kind = self.rng.choice(COUNTER_TYPES)
        count = self.pick("x", "3", "a->f & 3", "2")
        if self.chance(0.5):
            return pin + [f"{kind} {n} = {count}, {i};", f"LOOP({loop1})",
                          f"for ({i} = 0; {i} < {n}; {i}++) {{", f"ITERATION({loop1})", *self.acquire(lock), "}",
                          f"LOOP({loop2})", self.pick(f"for ({i} = 0; {i} < {n}; {i}++) {{", f"while ({n}-- > 0) {{"),
                          f"ITERATION({loop2})", *self.release(lock), "}"]
        return pin + [f"{kind} {n} = 0, {i};", f"LOOP({loop1})", f"for ({i} = 0; {i} < 3; {i}++) {{",
                      f"ITERATION({loop1})", f"if ({self.condition()}) {{", *self.acquire(lock), f"{n}++;", "}", "}",
                      f"LOOP({loop2})", f"while ({n} != 0) {{", f"ITERATION({loop2})", *self.release(lock),
                      f"{n}--;", "}"]

    def walked(self, depth, loop):
        """A loop-carried flag, or a break while holding."""
        lock, pin = self.stable_lock()
        held, (_, head) = self.name("h"), self.loop_head()
        if self.chance(0.5):
            return pin + [f"unsigned char {held} = 0;", *head, f"if ({self.condition()} && !{held}) {{",
                          *self.acquire(lock), f"{held} = 1;", "}", f"else if ({held} && {self.condition()}) {{",
                          *self.release(lock), f"{held} = 0;", "}", "}", f"if ({held}) {{", *self.release(lock), "}"]
        return pin + [f"int {held} = 0;", *head, *self.acquire(lock), f"if ({self.condition()}) {{",
                      f"{held} = 1;", "break;", "}", *self.release(lock), self.assignment(), "}",
                      f"if ({held}) {{", *self.release(lock), "}"]

    def jumped(self, depth, loop):
        """Forward goto to a cleanup label, or a loop made of goto."""
        lock, pin = self.stable_lock()
        label = self.name("L")
        if self.chance(0.6):
            return pin + self.acquire(lock) + [f"if ({self.condition()}) goto {label};",
                                               *self.inside(self.release(lock), depth), f"if ({self.condition()}) goto {label};", self.assignment(),
                                               f"{label}: ;", *self.release(lock)]
        counter, kloop = self.name("i"), self.name("k")
        return pin + [f"unsigned char {counter} = 0;", f"LOOP({kloop})", f"{label}: ;", f"ITERATION({kloop})",
                      *self.acquire(lock), f"if (++{counter} < {self.pick('3', 'x')}) {{", *self.release(lock),
                      f"goto {label};", "}", *self.release(lock)]

    # -- calls ----------------------------------------------------------------------------------

    def recursion(self):
        self.recursive += 1
        return self.recursive - 1

    def function(self, head, lines):
        events = [i for i, line in enumerate(lines) if line.startswith("Ndis")]
        if self.outside and "DEV *a" in head and events and self.chance(0.5):
            at = self.rng.choice(events) + self.pick(0, 1)
            lines = [*lines[:at], "outside(a->link);", *lines[at:]]
        self.helpers.append("\n".join([head + " {", *lines, "}"]))

    def tried(self, depth, loop):
        """A callee that returns whether it holds the lock."""
        name, lock = self.name("try"), self.pick("&a->m", "&a->q[0]", "&a->q[v & 1]")
        result = self.pick("int", "unsigned char", "unsigned")
        self.function(f"static {result} {name}(DEV *a, unsigned char v)", [
            f"if (v == {self.rng.randrange(4)}) return 0;", *self.acquire(lock, True),
            f"if ({self.pick('a->g', 'a->f > 1', 'v & 2')}) {{", *self.release(lock, True), "return 0;", "}",
            f"return {self.pick('1', '1', 'v | 1')};"])
        argument, got = self.name("v"), self.name("r")
        lines = [f"unsigned char {argument} = x;", f"{result} {got} = {name}(a, {argument});"]
        release = [f"if ({self.pick(got, got + ' != 0')}) {{",
                   *self.release(lock.replace("v &", f"{argument} &")), "}"]
        return lines + (self.inside(release, depth) if self.chance(0.5) else []) + release

    def helped(self, depth, loop):
        kind = self.pick("pair", "flagged", "recursive", "pointer", "neutral", "out", "descending", "long",
                         "chained", "found", "summed", "copied", "structure")
        if kind == "pair":
            enter, leave = self.name("enter"), self.name("leave")
            self.function(f"static void {enter}(PNDIS_SPIN_LOCK l, int d)",
                          ["if (d) {", *self.acquire("l", True), "} else {", *self.acquire("l", True), "}"])
            self.function(f"static void {leave}(PNDIS_SPIN_LOCK l)", self.release("l", True))
            lock, pin = self.stable_lock()
            return pin + [f"{enter}({lock}, x & 1);", self.assignment(), f"{leave}({lock});"]
        if kind == "flagged":
            name = self.name("set")
            self.function(f"static void {name}(DEV *a, unsigned char on)",
                          ["if (on) {", *self.acquire("&a->m", True), "}", "else {", *self.release("&a->m", True), "}"])
            device = self.pick("a", "b")
            return [f"{name}({device}, 1);", self.assignment(), f"{name}({device}, 0);"]
        if kind == "recursive":
            name, number = self.name("rec"), self.recursion()
            lock = self.pick("&a->m", "&a->q[n & 1]")
            self.function(f"static void {name}(DEV *a, {self.pick('unsigned char', 'int')} n)", [
                f"ENTER({number})", f"if (n <= 0) {{ LEAVE({number}) return; }}", *self.acquire(lock, True),
                *([f"{name}(a, n - 1);"] + self.release(lock, True) if self.chance(0.5) else
                  self.release(lock, True) + [f"{name}({self.pick('a', 'a->peer')}, n - 1);"]), f"LEAVE({number})"])
            return [f"{name}({self.pick('a', 'b')}, {self.pick('x', '2', 'a->f & 3', '3')});"]
        if kind == "descending":
            name, number = self.name("down"), self.recursion()
            self.function(f"static void {name}(DEV *a, unsigned char n)", [
                f"ENTER({number})", f"if (n == 0) {{ LEAVE({number}) return; }}", *self.acquire("&a->m", True),
                f"{name}(a, n - 1);", f"LEAVE({number})"])
            count = self.pick("1", "2", "3")
            return [f"{name}(a, {count});"] + [c for _ in range(int(count)) for c in self.release("&a->m")]
        if kind in ("long", "chained"):
            return self.long_call(chained=kind == "chained")
        if kind == "found":
            return self.found()
        if kind == "summed":
            return self.summed()
        if kind == "copied":
            return self.copied()
        if kind == "structure":
            return self.structure_result()
        if kind == "pointer":
            take, drop, none = self.name("take"), self.name("drop"), self.name("none")
            self.function(f"static void {take}(DEV *a)", self.acquire("&a->m", True))
            self.function(f"static void {drop}(DEV *a)", self.release("&a->m", True))
            self.function(f"static void {none}(DEV *a)", ["a->n = a->n;"])
            chosen, line = self.frozen()
            first, second = self.name("fp"), self.name("fp")
            if self.chance(0.4):
                return [line, f"a->fn = {chosen} ? {take} : {none};", "a->fn(a);", "x = (x + 1) & 3;",
                        f"if ({chosen}) {{", *self.release("&a->m"), "}"]
            return [line, f"void (*{first})(DEV *) = {chosen} ? {take} : {none};",
                    f"void (*{second})(DEV *) = {chosen} ? {drop} : {none};", f"{first}(a);",
                    self.assignment(), f"{second}(a);"]
        if kind == "out":
            name, held = self.name("out"), self.name("o")
            self.function(f"static void {name}(DEV *a, int v, unsigned char *held)",
                          ["*held = 0;", "if (v > 0) {", *self.acquire("&a->q[1]", True), "*held = 1;", "}"])
            return [f"unsigned char {held};", f"{name}(a, y, &{held});", self.assignment(),
                    f"if ({held}) {{", *self.release("&a->q[1]"), "}"]
        name = self.name("work")
        self.function(f"static int {name}(DEV *a, int v)", [
            *self.acquire("&a->q[0]", True), f"a->f = {self.pick('v & 3', 'a->f', '(a->f + 1) & 3')};",
            *self.release("&a->q[0]", True), "return v & 1;"])
        return [f"x = {name}({self.pick('a', 'b')}, {self.value()}) & 3;"]

    def long_call(self, chained):
        """A callee with a loop longer than any bound beside its lock, perhaps one call further down."""
        lock_if, work, loop, bound = self.name("lockif"), self.name("long"), self.name("k"), self.pick(8, 17)
        self.function(f"static void {lock_if}(DEV *a, int held)", ["if (!held) {", *self.acquire("&a->m", True), "}"])
        lines = [f"unsigned char i, any = 0;", f"{lock_if}(a, held);", f"LOOP({loop})",
                 f"for (i = 0; i < {bound}; i++) {{", f"ITERATION({loop})", "any |= a->row[i & 7] & 1;", "}",
                 *self.release("&a->m", True), f"return {self.pick('any', 'any + 1', '1')};"]
        self.function(f"static unsigned char {work}(DEV *a, int held)", lines)
        called = work
        if chained:
            called = self.name("chain")
            self.function(f"static int {called}(DEV *a, int held)", [f"int r = {work}(a, held);", "a->f = 1;",
                                                                       "return r;"])
        if self.chance(0.5):
            return [f"x = {called}({self.pick('a', 'b', 'p')}, 0) & 3;"]
        held, line = self.frozen()
        return [line, f"if ({held}) {{", *self.acquire("&a->m"), "}", self.assignment(),
                f"x = {called}(a, {self.pick(held, held + ' != 0')}) & 3;"]

    def found(self):
        """A recursive callee whose result says whether the lock is held."""
        name, number, lock = self.name("find"), self.recursion(), self.pick("&a->q[0]", "&a->q[n & 1]", "&a->m")
        lines = [f"ENTER({number})", f"int r = 0;", f"if (n == 0) {{ LEAVE({number}) return 0; }}",
                 f"if (a->row[n & 7] == 1 || n == {self.rng.randrange(1, 4)}) {{", *self.acquire(lock.replace("n & 1", "0"), True),
                 "r = 1;", "}", f"else r = {name}(a, n - 1);", f"LEAVE({number})", "return r;"]
        self.function(f"static int {name}(DEV *a, unsigned char n)", lines)
        return [f"if ({name}(a, {self.pick('x', '3', 'a->f & 3')})) {{", self.assignment(),
                *self.release(lock.replace("n & 1", "0")), "}"]

    def circle(self):
        """Functions that call one another, of which one leaves a lock held for its caller."""
        walk, enter, turn = self.name("walk"), self.name("enter"), self.pick("n - 1", "n / 2")
        lock = self.pick("&a->m", "&a->q[0]", "&a->q[n & 1]")
        outer, inner = self.recursion(), self.recursion()
        by_result, test = self.chance(0.5), self.pick("a->f & 1", "n == 2", "a->row[n & 7] == 1", "n > 1")
        self.helpers.append(f"static void {walk}(DEV *a, unsigned char n);")
        back = [f"if ({test}) {{", f"{walk}(a, {turn});", *([f"LEAVE({inner})", "return 0;"] if by_result else []), "}"]
        change = self.pick([], [], ["a->f = (a->f + 1) & 3;"], ["a->row[n & 7] = 1;"])
        self.function(f"static {'int' if by_result else 'void'} {enter}(DEV *a, unsigned char n)",
                      [f"ENTER({inner})", *back, *self.acquire(lock, True), *change, f"LEAVE({inner})",
                       *(["return 1;"] if by_result else [])])
        released = [f"{enter}(a, n);", *self.release(lock, True)]
        if by_result:
            released = [f"if ({enter}(a, n)) {{", *self.release(lock, True), "}"]
        again = self.pick([], [f"{walk}(a, n - 1);"], [f"if (n > 2) {walk}(a, n - 2);"])
        self.function(f"static void {walk}(DEV *a, unsigned char n)",
                      [f"ENTER({outer})", f"if (n == 0) {{ LEAVE({outer}) return; }}", *released, *again,
                       f"LEAVE({outer})"])
        return [f"{walk}(a, {self.pick('x & 3', '3', '2', 'a->f & 3')});"]

    def summed(self):
        """A loop of constant length computes what decides."""
        i, total, loop, length = self.name("i"), self.name("t"), self.name("k"), self.pick(3, 4, 7, 20)
        lock, pin = self.stable_lock()
        last = length * (length - 1) // 2
        test = self.pick(f"{total} == {last}", f"{total} > {last - 1}", f"{total} != {last + 1}")
        return pin + [f"unsigned {i}, {total} = 0;"] + self.acquire(lock) + [
            f"LOOP({loop})", f"for ({i} = 0; {i} < {length}; {i}++) {{", f"ITERATION({loop})",
            f"{total} += {i};", "}", f"if ({test}) {{", *self.release(lock), "}"]

    def copied(self):
        """A structure carries the flag from one place to another."""
        lock, pin = self.stable_lock()
        saved, copy = self.name("w"), self.pick("{0} = a->row[1];", "NdisMoveMemory(&{0}, &a->row[1], 1);")
        return pin + [f"a->row[1] = ({self.condition()}) ? {self.pick(1, 200)} : 0;", f"unsigned char {saved};",
                      copy.format(saved), "if (a->row[1]) {", *self.acquire(lock), "}", self.assignment(),
                      f"if ({saved}) {{", *self.release(lock), "}"]

    def structure_result(self):
        """A structure comes back by value, with the state of the lock in it."""
        name, result, kind = self.name("give"), self.name("r"), self.name("RESULT")
        self.function(f"typedef struct {{ unsigned char held; int n; }} {kind};\nstatic {kind} {name}(DEV *a, int v)",
                      [f"{kind} r = {{0, v}};", "if (v > 1) {", *self.acquire("&a->q[0]", True), "r.held = 1;", "}",
                       "return r;"])
        return [f"{kind} {result} = {name}(a, {self.variable()});", self.assignment(), f"if ({result}.held) {{",
                *self.release("&a->q[0]"), "}"]

    # -- the start of an entry point ----------------------------------------------------------------

    def prologue(self, text):
        """Gives each field that the program uses a value: a few are free, in a small domain."""
        lines, guarded, free_bits = [], [], max(self.free_bits, 0) // 2
        for device in ("a", "b"):
            for field, (free, bits, fixed) in FIELDS.items():
                if not re.search(rf"->{re.escape(field)}\b|->{field.split('.')[0]}\b[^.]", text):
                    continue
                place = f"{device}->{field}"
                if bits > free_bits or self.chance(0.4):
                    lines.append(f"{place} = {self.rng.choice(fixed)};")
                elif field in GUARDED and self.chance(0.6):
                    lines.append(f"if ({place} > {GUARDED[field]}) return;")
                    guarded.append((device, field, GUARDED[field]))
                    free_bits -= bits
                else:
                    lines.append(f"{place} = {free};")
                    free_bits -= bits
            if "->row" in text:
                lines.append(f"NdisZeroMemory({device}->row, sizeof {device}->row);")
                lines.append(f"{device}->row[{self.rng.randrange(8)}] = {self.pick('x0', '1', 'y0 & 1')};")
            if "->peer" in text:
                lines.append(f"{device}->peer = {self.pick('a', 'b', '(nondet2() & 1) ? a : b')};")
            if "->lp" in text:
                lines.append(f"{device}->lp = {self.pick('&a->m', '(nondet2() & 1) ? &a->m : &b->q[1]')};")
        return lines, guarded

    # -- the whole --------------------------------------------------------------------------------

    def program(self):
        """Text of one entry point with its helpers, and what the oracle must enumerate."""
        body = self.block(3)
        if random.Random(f"circle {self.seed}").random() < CIRCLE_RATE:
            body = self.circle() + body
        name = f"Entry{self.seed}"
        if self.outside and self.chance(0.5):
            self.helpers, body = ([line.replace("&a->m", LINKED_LOCK) for line in lines]
                                  for lines in (self.helpers, body))
        text = "\n".join(self.helpers + body)
        prologue, guarded = self.prologue(text)
        locals_ = ["unsigned char x = x0;", "signed char y = y0;", "unsigned z = x0 + 1u;",
                   f"DEV *p = {self.pick('a', 'b', '(x0 & 1) ? a : b')};",
                   f"unsigned char *ip = {self.pick('&x', '&a->f', '&b->f', '&b->g')};"]
        if "*pp" in text:
            head_pp = ["if (pp != &a->f && pp != &b->g && pp != &a->st.u && pp != &b->row[3]) return;"]
        else:
            head_pp = []
        head = head_pp + ["if (x0 > 3 || y0 < -1 || y0 > 2) return;"]
        lines = [f"static NDIS_SPIN_LOCK lock{self.seed};", "", *self.helpers,
                 START, f"void {name}(DEV *a, DEV *b, unsigned char x0, signed char y0, unsigned char *pp) {{",
                 *locals_, *head, *prologue, END, *body, "}"]
        return "\n".join(lines) + "\n", Entry(name, guarded, "*pp" in text, "->link" in text)


def program(seed):
    return Generator(seed).program()
