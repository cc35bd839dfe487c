"""The truth of generated programs: compiles a batch natively and runs it for all choices."""

import dataclasses
import pathlib
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
MAX_RUNS = 60_000
NO_BOUND = 1 << 30


@dataclasses.dataclass
class Truth:
    runs: int
    complete: bool  # every behaviour was run, up to 6 iterations of a loop without a bound; not so
    # where the outside may do more than the oracle has it do
    open_loops: bool  # there are such loops
    held: int  # runs that ended with a lock held
    held_bound: int  # loop iterations, or recursion depth, that the shortest of them needs
    released: int
    released_bound: int

    @property
    def unsafe(self):
        return self.held + self.released != 0

    @property
    def bound(self):
        return min(self.held_bound, self.released_bound)


def run_function(entry):
    """Chooses initial memory and parameters, then calls the entry point."""
    lines = [f"static void run_{entry.name}(void) {{", "static DEV devices[3];", "static LINK links[2];",
             "DEV *a = &devices[0], *b = &devices[oracle_choose(2)];",
             "__builtin_memset(devices, 0, sizeof devices);"]
    if entry.outside:
        lines += ["oracle_devices = devices;", "a->link = &links[0], devices[2].link = &links[0];",
                  "devices[1].link = &links[oracle_choose(2)];",
                  "links[0].dev = &devices[oracle_choose(3)], links[1].dev = &devices[oracle_choose(3)];"]
    lines += [f"{device}->{field} = oracle_choose({largest + 1});"
              for device, field, largest in entry.guarded]
    lines += ["unsigned char x = oracle_choose(4);", "signed char y = (signed char)oracle_choose(4) - 1;",
              "unsigned char *targets[] = {&a->f, &b->g, &a->st.u, &b->row[3]};",
              f"{entry.name}(a, b, x, y, targets[{'oracle_choose(4)' if entry.pointer else '0'}]);", "}"]
    return "\n".join(lines)


def truths(preamble, programs, folder, jobs=2):
    """Truth by entry name. `programs` are (text, entry) pairs; they share the preamble."""
    folder = pathlib.Path(folder) / "native"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "ndis.h").write_text(f"#include \"{HERE}/oracle.h\"\n")
    chunks = [programs[i::jobs] for i in range(jobs) if programs[i::jobs]]
    binaries = [compile_chunk(preamble, chunk, folder / f"chunk{i}") for i, chunk in enumerate(chunks)]
    running = [subprocess.Popen([str(b)], stdout=subprocess.PIPE, text=True) for b in binaries]
    result, partly = {}, {entry.name for _, entry in programs if entry.outside}
    for process in running:
        output, _ = process.communicate()
        if process.returncode != 0:
            raise RuntimeError(f"an oracle ended with status {process.returncode}")
        for line in output.splitlines():
            name, runs, complete, open_loops, held, held_bound, released, released_bound = line.split()
            is_all = complete == "1" and name not in partly
            result[name] = Truth(int(runs), is_all, open_loops == "1", int(held), int(held_bound),
                                 int(released), int(released_bound))
    return result


def compile_chunk(preamble, programs, folder):
    folder.mkdir(exist_ok=True)
    text = ["#define ORACLE", preamble]
    for program, entry in programs:
        text += [program, run_function(entry)]
    rows = ", ".join(f"{{\"{e.name}\", run_{e.name}}}" for _, e in programs)
    text += [f"const struct OracleEntry oracle_entries[] = {{{rows}}};",
             f"const unsigned oracle_entry_count = {len(programs)};"]
    (folder / "programs.c").write_text("#include \"programs.h\"\n" + "\n".join(text) + "\n")
    (folder / "programs.h").write_text(
        "#include <ndis.h>\nstruct OracleEntry { const char *name; void (*run)(void); };\n"
        "extern const struct OracleEntry oracle_entries[];\nextern const unsigned oracle_entry_count;\n")
    binary = folder / "oracle"
    subprocess.run(["gcc", "-O0", "-w", "-fwrapv", "-fno-strict-aliasing", f"-DMAX_RUNS={MAX_RUNS}",
                    "-I", str(folder.parent), "-I", str(folder), str(folder / "programs.c"),
                    str(HERE / "oracle.c"), "-o", str(binary)], check=True)
    return binary
