"""Builds a program that runs the callbacks of a driver natively over random memory.

The driver is compiled for its own target (so that `long` has 32 bits) into an ELF file; a generated
table of its types lets runtime.c fill parameters and globals type by type, two pointers of one type
being often equal.
"""

import os
import pathlib
import re
import subprocess

from dwarf import DebugInfo

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
DRIVER_FLAGS = [
    "--target=x86_64-pc-windows-msvc-elf", "-fms-extensions", "-fms-compatibility",
    "-fms-compatibility-version=19.29", "-std=gnu11", "-nostdinc", "-w", "-O0", "-gdwarf-4",
    "-fno-discard-value-names", "-fwrapv", "-fno-strict-aliasing", "-fno-delete-null-pointer-checks",
    "-fno-builtin", "-fno-inline", "-mno-sse", "-fno-stack-protector",
    "-Xclang", "-fsanitize-coverage-type=3", "-Xclang", "-fsanitize-coverage-trace-pc",
    "-D__assume(e)=((e)?(void)0:__builtin_trap())", "-fno-optimize-sibling-calls",
    "-fno-addrsig", "-fno-ident", "-D_KERNEL_MODE=1", "-isystem", str(ROOT / "include" / "wdk"),
]
OBJECTS_PER_RECORD = 2
MAX_ARRAY = 64
# Tests that a native run cannot judge, by the start of their names, each with its reason.
BEYOND = {
    "seh-": "structured exceptions do not exist in an ELF file",
    "address-bits": "here objects lie at the same places in every run",
    "called-as-narrower-prototype": "what a call does not give has some value in a register",
    "called-as-wider-result": "the rest of a result has some value in a register",
    "assume-": "random memory breaks the assumption that the test is about",
    "alias-made-in-two-ways": "here the pool gives a random address",
    "alias-put-in-typed-field": "here the pool gives a random address",
    "variadic-argument-written": "nothing is claimed of what is not modelled",
    "pointer-field-variable-argument": "nothing is claimed of what is not modelled",
    "pointer-field-behind-record": "random memory ends where the record does",
    "pointer-found-in-memory": "random memory breaks the assumption that the test is about",
    "alias-record-in-": "random memory does not lay one object over another",
    "cast-common-prefix": "random memory does not lay one object over another",
    "alias-view-at-beginning": "random memory does not lay one object over another",
    "alias-array-of-embedded": "random memory does not lay one object over another",
    "alias-same-header": "random memory does not lay one object over another",
    "union-member-seen-as-another": "random memory does not lay one object over another",
    "cast-two-contexts": "two untyped pointers are often equal here",
    "external-fills-array": "what stands in for the outside changes one value",
    "interlocked-order-before-width": "the operations are built into another compiler",
    "loop-two-entries-bound": "needs one value in a row of four",
    "static-never-written": "here variables begin with random values",
    "function-pointer-in-unread-code": "it does not compile, which is its point",
    "alias-cast-in-unread-code": "it does not compile, which is its point",
    "alias-in-unread-code": "it does not compile, which is its point",
    "alias-one-of-hundreds": "needs one variable out of hundreds",
    "function-pointer-lost": "what stands in for the outside keeps no functions",
    "function-pointer-on-its-way": "what stands in for the outside keeps no functions",
    "function-handed-out-by-result": "what stands in for the outside keeps no functions",
    "function-pointer-copied-as-record": "what stands in for the outside keeps no functions",
    "containing-record-callbacks": "what stands in for the outside keeps no functions",
    "unread-callee-in-loop": "it does not compile, which is its point",
    "volatile-structure": "memory does not change between two reads",
    "volatile-twice-defect": "memory does not change between two reads",
    "volatile-loop-defect": "memory does not change between two reads",
    "external-keeps-held-lock": "what stands in for the outside exchanges locks that were used",
    "external-keeps-used-lock": "the same",
    "external-drops-lock-around-call": "the same",
    "external-own-address-by-value-defect": "the same",
    "external-handed-argument-defect": "the same",
    "external-keeps-lock-across-events": "the same",
    "external-exchanges-other-lock-defect": "the same; and needs one value that it returns",
    "external-found-again-defect": "the same",
    "index-unknown-in-object-defect": "the same",
    "memory-helpers-handed-on": "what stands in for the outside changes what lies beside it too",
    "external-keeps-context": "what stands in for the kit here changes all that it is handed",
    "loop-65536-acquires": "one run is long; see the comment in the test",
    "loop-narrow-counter": "needs one value of 65,536 and many steps",
    "lvalue-cast": "the host compiler refuses them",
    "recursion-65536": "needs a deep stack",
}


class BuildError(Exception):
    pass


def execute(command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        said = done.stderr.strip().splitlines()
        errors = [line for line in said if "error:" in line] or said or [f"{command[0]} failed"]
        raise BuildError(errors[0])
    return done.stdout


class Tables:
    """The C tables of types, numbered as they are met."""

    def __init__(self, info, own_files):
        self.info, self.own_files = info, own_files
        self.numbers, self.order = {}, []

    def number(self, die):
        if die.offset not in self.numbers:
            self.numbers[die.offset] = len(self.order)
            self.order.append(die)
        return self.numbers[die.offset]

    def is_own(self, die):
        """Whether the driver's own files declare the structure."""
        return die.tag == "structure_type" and any(
            die.text("decl_file").endswith(f) for f in self.own_files)

    def leaf(self, offset, die):
        """The table row of a scalar."""
        info = self.info
        if die.tag == "pointer_type":
            target = info.resolve(die.type_offset())
            if target is None:
                return f"{{{offset}, LeafVoidPointer, 8, 0}}"
            if target.tag == "subroutine_type":
                return f"{{{offset}, LeafFunction, 8, 0}}"
            if info.size(target) == 0:
                return f"{{{offset}, LeafVoidPointer, 8, 0}}"
            return f"{{{offset}, LeafPointer, 8, {self.number(target)}}}"
        return f"{{{offset}, LeafInteger, {min(info.size(die), 8)}, 0}}"

    def flatten(self, die, offset, leaves, parts):
        info = self.info
        if die.tag in ("structure_type", "union_type"):
            for member in die.children:
                inner = info.resolve(member.type_offset()) if member.tag == "member" else None
                if inner is None:
                    continue
                at = offset + member.number("data_member_location",
                                            member.number("data_bit_offset") // 8)
                if inner.tag != "array_type":
                    parts.append((at, self.number(inner)))
                self.flatten(inner, at, leaves, parts)
        elif die.tag == "array_type":
            element = info.resolve(die.type_offset())
            size = info.size(element)
            count = info.size(die) // size if size else 0
            for i in range(min(count, MAX_ARRAY)):
                parts.append((offset + i * size, self.number(element)))
                self.flatten(element, offset + i * size, leaves, parts)
        elif die.tag not in ("subroutine_type",):
            leaves.append(self.leaf(offset, die))

    def emit(self):
        """C text of the tables, and for each type its size; grows while new types are met."""
        text, rows, index = [], [], 0
        while index < len(self.order):
            die, leaves, parts = self.order[index], [], []
            self.flatten(die, 0, leaves, parts)
            leaf_name = part_name = "0"
            if leaves:
                leaf_name = f"leaves{index}"
                text.append(f"static const struct Leaf {leaf_name}[] = {{{', '.join(leaves)}}};")
            if parts:
                part_name = f"parts{index}"
                listed = ", ".join(f"{{{o}, {t}}}" for o, t in parts)
                text.append(f"static const struct Part {part_name}[] = {{{listed}}};")
            rows.append(f"{{{self.info.size(die)}, {len(leaves)}, {leaf_name}, {len(parts)}, "
                        f"{part_name}, {int(self.is_own(die))}}}")
            index += 1
        text.append(f"const struct Type types[] = {{{', '.join(rows) or '{0}'}}};")
        text.append(f"const uint32_t type_count = {len(rows)};")
        return "\n".join(text)


def harvest_constants(driver):
    """The immediate operands of the machine code: what the driver compares with."""
    code = execute(["llvm-objdump-19", "-d", "--no-show-raw-insn", str(driver)])
    found = {int(sign + digits, 16) for sign, digits in re.findall(r"\$(-?)0x([0-9a-f]+)", code)}
    return sorted({value & (2**64 - 1) for value in found} | {0, 1, 2, 3})


def base_name(symbol):
    """The C name of a symbol; statics of a function are decorated."""
    decorated = re.match(r"\?(\w+)@", symbol)
    return decorated[1] if decorated else symbol.split(".in")[0]


def stub(name, text):
    """A function that the driver calls and does not define."""
    declaration = re.search(rf"^[^;#]*\b{name}\s*\(([^)]*)\)\s*;", text, re.M)
    if name.startswith("KeBugCheck") or re.search(rf"NORETURN[^;]*\b{name}\b", text):
        return f"MS void stub_{name}(void) {{ abandon_run(); }}"
    # Without parameters, the registers of arguments hold what is no argument.
    writes = int(declaration is not None and "const" not in declaration[1]
                 and declaration[1].strip().lower() not in ("", "void"))
    return (f"MS uint64_t stub_{name}(uint64_t a, uint64_t b, uint64_t c, uint64_t d) "
            f"{{ return external_call({writes}, a, b, c, d); }}")


def defined_by_runtime():
    text = (HERE / "runtime.c").read_text()
    interlocked = set(re.findall(r"^INTERLOCKED\((\w+)", text, re.M))
    return set(re.findall(r"\bstub_(\w+)\(", text)) | interlocked | {"_" + n for n in interlocked}


def generate(info, files, symbols, undefined, wanted, constants):
    text = "\n".join(pathlib.Path(f).read_text() for f in files)
    tables = Tables(info, [pathlib.Path(f).name for f in files])
    entries, objects, declarations = [], [], []
    for index, die in enumerate(info.all("subprogram")):
        name = die.text("name")
        if name not in wanted or "low_pc" not in die.attributes:
            continue
        rows = []
        for parameter in die.children:
            if parameter.tag == "formal_parameter":
                rows.append(tables.leaf(0, info.resolve(parameter.type_offset())))
        declarations.append(f"extern char entry{index}[] __asm__(\"{name}\");")
        declarations.append(f"static const struct Leaf parameters{index}[] = "
                            f"{{{', '.join(rows) or '{0}'}}};")
        entries.append(f"{{\"{name}\", entry{index}, {len(rows)}, parameters{index}}}")
    for index, die in enumerate(info.all("variable")):
        name, kind = die.text("name"), info.resolve(die.type_offset())
        if "DW_OP_addr" not in die.attributes.get("location", "") or kind is None:
            continue
        symbol = next((s for s in sorted(symbols) if base_name(s) == name), None)
        symbols = symbols - {symbol}
        if symbol is None or info.is_const(die.type_offset()):
            continue
        declarations.append(f"extern uint8_t variable{index}[] __asm__(\"{symbol}\");")
        objects.append((f"variable{index}", tables.number(kind)))
    for die in info.all("structure_type"):
        if tables.is_own(die) and info.size(die):
            tables.number(die)
    type_text = tables.emit()
    for number, die in enumerate(tables.order):
        size = info.size(die)
        if size == 0 or die.tag == "array_type":
            continue
        for copy in range(OBJECTS_PER_RECORD):
            name = f"object{number}_{copy}"
            declarations.append(f"static uint8_t {name}[{max(size, 64) + 64}] "
                                "__attribute__((aligned(16)));")
            objects.append((name, number))
    declarations += [stub(name, text) for name in sorted(undefined - defined_by_runtime())]
    return "\n".join([
        "#include \"runtime.h\"", type_text, *declarations,
        "struct Object objects[] = {" + ", ".join(f"{{{n}, {t}}}" for n, t in objects) + "};",
        f"const uint32_t object_count = {len(objects)};",
        f"const struct Entry entries[] = {{{', '.join(entries) or '{0}'}}};",
        f"const uint32_t entry_count = {len(entries)};",
        "const uint64_t constants[] = {" + ", ".join(f"{c}ull" for c in constants) + "};",
        f"const uint32_t constant_count = {len(constants)};", ""])


def compile_runtime(folder):
    target = folder / "runtime.o"
    execute(["clang-19", "-O2", "-w", "-c", str(HERE / "runtime.c"), "-o", str(target)])
    return target


def build(files, wanted, folder, runtime):
    """The harness program for the entry points `wanted` of the driver in `files`."""
    folder.mkdir(parents=True, exist_ok=True)
    parts, undefined, defined = [], set(), set()
    for index, file in enumerate(files):
        part = folder / f"driver{index}.o"
        execute(["clang-19", *DRIVER_FLAGS, "-c", str(file), "-o", str(part)])
        if len(files) > 1:  # two files may have statics of one name
            fields = [line.split() for line in execute(["llvm-nm-19", str(part)]).splitlines()]
            execute(["objcopy", *(f"--redefine-sym={f[-1]}={f[-1]}.in{index}"
                                  for f in fields if f[-2] in "tdb" and f[-1] not in wanted), str(part)])
        parts.append(part)
    driver = folder / "driver.o"
    execute(["ld", "-r", *map(str, parts), "-o", str(driver)])
    info = DebugInfo(str(driver))
    for line in execute(["llvm-nm-19", str(driver)]).splitlines():
        fields = line.split()
        (undefined if fields[-2] == "U" else defined).add(fields[-1])
    renames = [f"--redefine-sym={name}=stub_{name}" for name in undefined]
    linked = folder / "linked.o"
    variables = {die.text("name") for die in info.all("variable")}
    shown = [f"--globalize-symbol={symbol}" for symbol in defined
             if symbol in wanted or base_name(symbol) in variables]
    execute(["objcopy", *shown, *renames, str(driver), str(linked)])
    source = folder / "harness.c"
    source.write_text(generate(info, files, defined, undefined, wanted,
                               harvest_constants(driver)))
    program = folder / "harness"
    execute(["clang-19", "-w", "-O0", "-no-pie", "-I", str(HERE), str(source),
             str(linked), str(runtime), "-o", str(program)])
    return program


def run(program, runs, seconds=120):
    """By entry point: runs that returned, and among them those that ended held / over-released."""
    output = subprocess.run([os.fspath(program), str(runs)], capture_output=True, text=True,
                            timeout=seconds)
    if output.returncode != 0:
        raise BuildError(f"the harness ended with status {output.returncode}")
    return {line.split()[0]: tuple(map(int, line.split()[1:])) for line in output.stdout.splitlines()}
