"""Every option does what --help says; mistakes get one clear line and exit 3."""

import json
import os
import pty
import re
import subprocess
import unittest

from tool import BINARY, ToolTest

PROJECT = """\
<Project>
  <ItemGroup>
    <ProjectConfiguration Include="Debug|x64"/>
    <ProjectConfiguration Include="Release|x64"/>
  </ItemGroup>
  <ItemDefinitionGroup>
    <ClCompile>
      <AdditionalIncludeDirectories>.\\Inc</AdditionalIncludeDirectories>
      <PreprocessorDefinitions Condition="'$(Configuration)'=='Debug'">LEAK=1</PreprocessorDefinitions>
    </ClCompile>
  </ItemDefinitionGroup>
  <ItemGroup><ClCompile Include="Driver.c"/></ItemGroup>
</Project>
"""

OWN_RULE = """\
/* NoAcquire
 *
 * No spin lock is acquired.
 */
#include "rule.h"
typedef struct _NDIS_SPIN_LOCK *PNDIS_SPIN_LOCK;
RULE(NoAcquire, "Locking", "No spin lock is acquired.")
WATCH(PNDIS_SPIN_LOCK, lock)
STATE(short, taken, 0)
AFTER(NdisAcquireSpinLock)(PNDIS_SPIN_LOCK l) { if (l == lock) taken += 1; }
AT_EXIT() { REQUIRE(taken == 0, "acquired", "is acquired"); }
"""

PREPROCESSED = """\
#include <ndis.h>
#include "own.h"
NDIS_SPIN_LOCK Lock;
MINIPORT_SHUTDOWN Shutdown;
VOID Shutdown(NDIS_HANDLE Context, NDIS_SHUTDOWN_ACTION Action)
{
  UNREFERENCED_PARAMETER(Context);
  UNREFERENCED_PARAMETER(Action);
#if LEAK == 1
  NdisAcquireSpinLock(&Lock);
#endif
}
"""

DEFECT_IF_DBG = """\
#include <ndis.h>
NDIS_SPIN_LOCK Lock;
MINIPORT_SHUTDOWN Shutdown;
VOID Shutdown(NDIS_HANDLE Context, NDIS_SHUTDOWN_ACTION Action)
{
  UNREFERENCED_PARAMETER(Context);
  UNREFERENCED_PARAMETER(Action);
  NdisAcquireSpinLock(&Lock);
#if DBG
  if (Action != NdisShutdownPowerOff)
    return;
#endif
  NdisReleaseSpinLock(&Lock);
}
"""

# A kit of our own, which hides the calls behind macros as the real one does.
KIT = {
    "km/ntddk.h": """\
#pragma once
typedef void VOID; typedef unsigned char UCHAR, KIRQL; typedef unsigned long ULONG;
typedef void *PVOID;
#ifdef _WIN64
typedef unsigned __int64 ULONG_PTR;
#else
typedef unsigned long ULONG_PTR;
#endif
typedef ULONG_PTR KSPIN_LOCK, *PKSPIN_LOCK;
__declspec(dllimport) KIRQL __fastcall KeAcquireSpinLockRaiseToDpc(PKSPIN_LOCK SpinLock);
__declspec(dllimport) VOID KeReleaseSpinLock(PKSPIN_LOCK SpinLock, KIRQL NewIrql);
#define KeAcquireSpinLock(SpinLock, OldIrql) *(OldIrql) = KeAcquireSpinLockRaiseToDpc(SpinLock)
#define UNREFERENCED_PARAMETER(P) (P)
""",
    "shared/ndis/types.h": "typedef PVOID NDIS_HANDLE;\n",
    "km/NDIS.H": """\
#pragma once
#include <NtDDK.h>
#include <ndis\\types.h>
typedef struct _NDIS_SPIN_LOCK { KSPIN_LOCK SpinLock; KIRQL OldIrql; } NDIS_SPIN_LOCK,
    *PNDIS_SPIN_LOCK;
typedef enum { NdisShutdownPowerOff = 1, NdisShutdownBugCheck } NDIS_SHUTDOWN_ACTION;
typedef VOID(MINIPORT_SHUTDOWN)(NDIS_HANDLE Context, NDIS_SHUTDOWN_ACTION Action);
#define NdisAcquireSpinLock(_SpinLock) \\
  KeAcquireSpinLock(&(_SpinLock)->SpinLock, &(_SpinLock)->OldIrql)
#define NdisReleaseSpinLock(_SpinLock) \\
  KeReleaseSpinLock(&(_SpinLock)->SpinLock, (_SpinLock)->OldIrql)
"""}

KIT_DRIVER = """\
#include <ndis.h>
#define LOCK(l) NdisAcquireSpinLock(l)
NDIS_SPIN_LOCK OwnLock;
MINIPORT_SHUTDOWN Shutdown;
VOID Shutdown(NDIS_HANDLE Context, NDIS_SHUTDOWN_ACTION Action)
{
  LOCK(&OwnLock);
  if (Action == NdisShutdownBugCheck)
    return;
  NdisReleaseSpinLock(&OwnLock);
}
"""

LOOP = """\
#include <ndis.h>
NDIS_SPIN_LOCK Lock;
MINIPORT_HALT Halt;
static VOID Twice(ULONG Rounds)
{
  ULONG i;
  for (i = 0; i < Rounds; i++)
    NdisAcquireSpinLock(&Lock);
  if (i == 3)
    NdisReleaseSpinLock(&Lock);
  for (i = 0; i < Rounds; i++)
    NdisReleaseSpinLock(&Lock);
}
VOID Halt(NDIS_HANDLE Context, NDIS_HALT_ACTION Action)
{
  UNREFERENCED_PARAMETER(Context);
  Twice((ULONG)Action);
}
"""


def slow_driver(entries, globals_, body):
    """A driver whose locks hold together by what takes too long to find out."""
    functions = "".join(f"""
MINIPORT_HALT Halt{i};
VOID Halt{i}(NDIS_HANDLE Context, NDIS_HALT_ACTION Action)
{{
  ULONG x = ((PULONG)Context)[0], y = ((PULONG)Context)[1];
  ULONG i;
  UNREFERENCED_PARAMETER(Action);
  NdisAcquireSpinLock(&Lock);
{body(i)}}}
""" for i in range(entries))
    return f"#include <ndis.h>\nNDIS_SPIN_LOCK Lock;\n{globals_}{functions}"


def writes_driver(entries):
    """The time goes, before any question, in writes to one array that later ones may read."""
    return slow_driver(entries, "ULONG Cell[1 << 20];\n", lambda i: "".join(f"""  i = Cell[(x + {j}) % (1 << 20)];
  if (i & 1)
    Cell[i % (1 << 20)] = Cell[(x ^ i) % (1 << 20)] * y;
""" for j in range(400)) + """  if (Cell[x % (1 << 20)] != 12345)
    NdisReleaseSpinLock(&Lock);
""")


# In "factors" it goes in the solver, which would have to factor numbers.
SLOW = {
    "factors": slow_driver(40, "", lambda i: f"""  i = 0;
  if (x < 2 || y < x || (ULONG64)x * y != 0x{0xD6F2A35F9C1B7E03 + 2 * i:X} || x % 3 != y % 5)
    NdisReleaseSpinLock(&Lock);
"""),
    "writes": writes_driver(120),
}


# Two loops in a loop acquire and release what nothing ties together.
NESTED = """#include <ndis.h>
typedef struct { NDIS_SPIN_LOCK Locks[64], Other; ULONG Count, Codes[64]; } ADAPTER;
MINIPORT_HALT Halt;
MINIPORT_PAUSE Pause;
VOID Halt(NDIS_HANDLE Context, NDIS_HALT_ACTION Action) {
  ADAPTER *a = Context;
  ULONG i, j, h = Action;
  for (i = 0; i < a->Count && i < 64; i++)
    for (j = 0; j < 64; j++) {
      h = h * a->Codes[j] + a->Codes[(h ^ i) & 63];
      if (h % 17 == i)
        NdisAcquireSpinLock(&a->Locks[h & 63]);
    }
  for (i = 0; i < a->Count && i < 64; i++)
    for (j = 0; j < 64; j++) {
      h = h * 3 + a->Codes[(h ^ i) & 63];
      if (h % 13 == i)
        NdisReleaseSpinLock(&a->Locks[h & 63]);
    }
}
NDIS_STATUS Pause(NDIS_HANDLE Context, PNDIS_MINIPORT_PAUSE_PARAMETERS Parameters) {
  ADAPTER *a = Context;
  UNREFERENCED_PARAMETER(Parameters);
  NdisAcquireSpinLock(&a->Other);
  NdisReleaseSpinLock(&a->Other);
  return NDIS_STATUS_SUCCESS;
}
"""


class Options(ToolTest):
    """One test an option; test_help sees to it that none is forgotten."""

    def preprocessed(self):
        self.write("driver.c", PREPROCESSED)
        self.write("inc/own.h", "#ifndef LEAK\n#define LEAK 0\n#endif\n")
        return "driver.c"

    def option_I(self):
        self.preprocessed()
        self.write("other/own.h", "#define LEAK 1\n")
        self.expect(0, "driver.c", "-I", "inc")
        self.expect(1, "driver.c", "-Iother", "-Iinc")

    def option_D(self):
        self.preprocessed()
        self.expect(1, "driver.c", "-Iinc", "-DLEAK=1")
        self.expect(1, "driver.c", "-Iinc", "-D", "LEAK")  # stands for LEAK=1
        self.expect(0, "driver.c", "-Iinc", "-DLEAK=2")

    def option_U(self):
        self.preprocessed()
        self.expect(0, "driver.c", "-Iinc", "-DLEAK=1", "-ULEAK")

    def option_p(self):
        self.preprocessed()
        for command, status in (("cl.exe /I inc /DLEAK=1 driver.c", 1),
                                ("clang -Iinc -DLEAK=2 driver.c", 0)):
            entry = {"directory": ".", "file": "driver.c", "command": command}
            self.write("compile_commands.json", json.dumps([entry]))
            self.expect(status, "-p", ".")
        self.expect(0, "-p", "compile_commands.json")
        self.write("other.json", (self.folder / "compile_commands.json").read_text())
        self.expect(0, "-p", "other.json")
        self.assertIn("no such file or folder", self.expect_error("-p", "none"))
        self.assertIn("no such file", self.expect_error("-p", "inc"))

    def test_given_files_of_the_compile_commands(self):
        self.preprocessed()
        entries = [{"directory": str(self.folder), "file": "driver.c",
                    "command": "cl.exe /I inc /DLEAK=1 driver.c"},
                   {"directory": "..", "file": str(self.folder / "defect.c"), "command": "cl.exe"}]
        self.write("build/compile_commands.json", json.dumps(entries))
        names = lambda *files: {
            c["entry"] for c in self.json_of(1, "-p", "build", *files)["checks"]}
        self.assertEqual(names(), {"Halt", "Shutdown"})
        self.assertEqual(names("./driver.c"), {"Shutdown"})
        self.assertEqual(names("defect.c"), {"Halt"})
        run = self.run_tool("-p", "build", "driver.c", "safe.c")
        self.assertEqual(run.returncode, 1)
        self.assertIn(b"safe.c is not in build/compile_commands.json", run.stderr)
        self.assertEqual(self.expect_error("-p", "build", "none.c"), "none.c: no such file")

    def test_project_given_twice(self):
        self.preprocessed()
        self.write("driver.vcxproj", PROJECT)
        for again in ("driver.vcxproj", "./driver.vcxproj"):
            run = self.run_tool("driver.vcxproj", again, "--variant", "Debug")
            self.assertEqual(run.stdout.decode(),
                             self.expect(1, "driver.vcxproj", "--variant", "Debug"))
            self.assertIn(b"given twice", run.stderr)
        self.write("same.vcxproj", PROJECT)
        self.assertEqual(len(self.json_of(0, "driver.vcxproj", "same.vcxproj")["checks"]), 1)

    def test_configuration_is_named(self):
        self.preprocessed()
        self.write("driver.vcxproj", PROJECT)
        self.assertIn("\nconfiguration Release|x64 (of 2; --all-variants checks each)\n",
                      self.expect(0, "driver.vcxproj"))
        self.assertIn("\nconfiguration Debug|x64 (of 2;",
                      self.expect(1, "driver.vcxproj", "--variant", "debug"))
        self.assertEqual(self.json_of(0, ".")["configuration"], "Release|x64")
        for arguments in (["driver.vcxproj", "--all-variants"], ["defect.c"]):
            self.assertNotIn("configuration", self.expect(1, *arguments))
            self.assertEqual(self.json_of(1, *arguments)["configuration"], "")

    def option_variant(self):
        self.preprocessed()
        self.write("driver.vcxproj", PROJECT)
        self.expect(0, "driver.vcxproj")  # a release, when nothing is said
        self.expect(1, "driver.vcxproj", "--variant", "debug")
        self.expect(1, "--configuration", "Debug|x64", ".")
        self.expect(0, "driver.vcxproj", "--variant", "Release|x64")
        self.assertIn("it has: Debug|x64, Release|x64",
                      self.expect_error("driver.vcxproj", "--variant", "Checked"))
        self.write("checked.c", DEFECT_IF_DBG)
        self.expect(0, "checked.c")
        self.expect(0, "checked.c", "--variant", "DBG=0")
        self.expect(1, "checked.c", "--variant", "DBG=1")
        self.assertIn("it has: DBG=0, DBG=1", self.expect_error("checked.c", "--variant", "Debug"))

    def option_all_variants(self):
        self.write("checked.c", DEFECT_IF_DBG)
        self.assertIn("\n  in DBG=1\n", self.expect(1, "checked.c", "--all-variants"))
        (check,) = self.json_of(1, "checked.c", "--all-variants")["checks"]
        self.assertEqual(check["variants"], [{"variant": "DBG=0", "verdict": "proved"},
                                             {"variant": "DBG=1", "verdict": "defect"}])
        self.assertEqual([d["variants"] for d in check["defects"]], [["DBG=1"]])
        self.assertIn("in every variant", self.expect(1, "defect.c", "--all-variants"))
        (check,) = self.json_of(1, "defect.c", "--all-variants")["checks"]
        self.assertEqual([d["variants"] for d in check["defects"]], [["DBG=0", "DBG=1"]])
        self.assertIn("exclude each other", self.expect_error(
            "checked.c", "--all-variants", "--variant", "DBG=1"))
        self.preprocessed()
        self.write("driver.vcxproj", PROJECT)
        self.assertIn("\n  in Debug|x64\n", self.expect(1, "driver.vcxproj", "--all-variants"))
        checks = self.json_of(1, "driver.vcxproj", "--all-variants")["checks"]
        (leaking,) = [c for c in checks if c["defects"]]
        self.assertEqual(leaking["variants"], [{"variant": "Debug|x64", "verdict": "defect"},
                                               {"variant": "Release|x64",
                                                "verdict": "not-applicable"}])
        self.assertEqual([d["variants"] for d in leaking["defects"]], [["Debug|x64"]])

    def option_wdk(self):
        for name, text in KIT.items():
            self.write(f"Kit/Include/10.0.2.0/{name}", text)
        self.write("Kit/Include/10.0.1.0/km/ndis.h", "#error an older kit\n")
        self.write("driver.c", KIT_DRIVER)
        for kit in ("Kit", "Kit/Include", "Kit/Include/10.0.2.0"):
            for target in ("x64", "x86", "arm64"):
                (check,) = self.json_of(1, "driver.c", "--wdk", kit, "--target", target)["checks"]
                self.assertEqual((check["entry"], check["role"], check["verdict"]),
                                 ("Shutdown", "MINIPORT_SHUTDOWN", "defect"))
                (defect,) = check["defects"]
                self.assertEqual((defect["lock"], defect["line"]), ("OwnLock", 9))
        self.assertIn("no header ndis.h", self.expect_error("driver.c", "--wdk", "."))
        self.assertIn("no such folder", self.expect_error("driver.c", "--wdk", "none"))

    def option_dump_commands(self):
        self.preprocessed()
        (command,) = json.loads(self.expect(0, "driver.c", "-Iinc", "-DLEAK=1", "--dump-commands"))
        self.assertEqual(command["file"], "driver.c")
        self.assertLess({"-Iinc", "-DLEAK=1", "driver.c"}, set(command["arguments"]))
        self.write("commands/compile_commands.json", json.dumps([command]))
        self.expect(1, "-p", "commands")

    def option_target(self):
        source = ("#include <ndis.h>\nNDIS_SPIN_LOCK Lock;\nMINIPORT_HALT Halt;\n"
                  "VOID Halt(NDIS_HANDLE C, NDIS_HALT_ACTION A)\n{\n"
                  "  UNREFERENCED_PARAMETER(C);\n  UNREFERENCED_PARAMETER(A);\n"
                  "  if (sizeof(void *) == 4)\n    NdisAcquireSpinLock(&Lock);\n}\n")
        self.write("driver.c", source)
        self.expect(1, "driver.c", "--target", "x86")
        self.expect(0, "driver.c", "--target", "x64")
        self.expect(0, "driver.c", "--target=arm64")

    def option_rule(self):
        self.write("rules/NoAcquire.c", OWN_RULE)
        with_rules = ["--rules-dir", "rules", "safe.c"]
        self.expect(1, "--rule", "NoAcquire", *with_rules)
        both = self.json_of(1, "--rule", "SpinLockBalanced,NoAcquire", *with_rules)
        self.assertEqual([(c["rule"], c["verdict"]) for c in both["checks"]],
                         [("NoAcquire", "defect"), ("SpinLockBalanced", "proved")])
        every = self.json_of(1, "--rule", "all", *with_rules)
        self.assertLessEqual({"NoAcquire", "SpinLockBalanced"}, {c["rule"] for c in every["checks"]})
        self.assertIn("unknown rule 'Nonsense'", self.expect_error("--rule", "Nonsense", "safe.c"))
        self.assertIn("did you mean SpinLockBalanced?",
                      self.expect_error("--rule", "SpinlockBalance", "safe.c"))

    def option_rules_dir(self):
        self.write("rules/NoAcquire.c", OWN_RULE)
        listed = self.expect(0, "--rules-dir", "rules", "--list-rules")
        self.assertIn("NoAcquire", listed)
        self.assertIn("SpinLockBalanced", listed)
        self.assertIn("no such folder", self.expect_error("--rules-dir", "none", "safe.c"))

    def option_list_rules(self):
        self.assertRegex(self.expect(0, "--list-rules"), r"(?m)^SpinLockBalanced +Locking +Every ")
        names = [r["rule"] for r in self.json_of(0, "--list-rules")["rules"]]
        self.assertIn("SpinLockBalanced", names)

    def option_explain(self):
        text = self.expect(0, "--explain", "SpinLockBalanced")
        self.assertIn("held-at-exit", text)
        self.assertIn("released-more-often", text)
        self.assertIn("unknown rule", self.expect_error("--explain", "Nonsense"))

    def test_only_what_an_entry_reaches_is_analysed(self):
        self.write("nested.c", NESTED)
        report = self.json_of(0, "nested.c", "--entry", "Pause", "--bound", "100000", "--stats")
        self.assertEqual(report["checks"][0]["verdict"], "proved")
        stats = report["stats"]
        self.assertEqual(stats["encodings"] + stats["functions decided by dataflow"], 1)

    def test_a_bound_that_is_too_large(self):
        self.write("nested.c", NESTED)
        for check in self.json_of(2, "nested.c", "--bound", "100000", "--timeout", "20")["checks"]:
            self.assertIn(check["verdict"], {"proved", "inconclusive"})

    def option_entry(self):
        self.write("two.c", DEFECT_AND_SAFE)
        self.expect(1, "two.c")
        self.expect(0, "two.c", "--entry", "Halt")
        names = [c["entry"] for c in self.json_of(1, "two.c", "--entry", "Shutdown,Halt")["checks"]]
        self.assertEqual(sorted(names), ["Halt", "Shutdown"])
        helper = self.json_of(1, "two.c", "--entry", "Take")["checks"]
        self.assertEqual([c["entry"] for c in helper], ["Take"])
        self.assertIn("'Nonsense'", self.expect_error("two.c", "--entry", "Nonsense"))
        self.assertIn("--list-entries", self.expect_error("two.c", "--entry", "Nonsense"))
        self.assertIn("did you mean Halt?", self.expect_error("two.c", "--entry", "Holt"))

    def option_list_entries(self):
        self.assertRegex(self.expect(0, "--list-entries", "safe.c"),
                         r"\AHalt +MINIPORT_HALT +PASSIVE_LEVEL +safe\.c:4:6\n\Z")
        (entry,) = self.json_of(0, "--list-entries", "safe.c")["entries"]
        self.assertEqual((entry["entry"], entry["role"], entry["line"]),
                         ("Halt", "MINIPORT_HALT", 4))

    def option_bound(self):
        self.write("loop.c", LOOP)
        self.expect(1, "loop.c", "--bound", "4")
        (check,) = self.json_of(0, "loop.c", "--bound", "2")["checks"]
        self.assertEqual((check["verdict"], check["bound"]), ("bounded", 2))

    def option_timeout(self):
        self.expect(0, "safe.c", "--timeout", "100")

    def option_memory(self):
        self.expect(0, "safe.c", "--memory", "1000")
        # More than the program itself takes is the engine's to run out of: a verdict, no error.
        self.write("writes.c", writes_driver(6))
        enough = self.json_of(0, "safe.c", "--stats")["stats"]["peak memory [MB]"]
        checks = self.json_of(2, "writes.c", "-j1", "--memory", str(int(enough)))["checks"]
        self.assertEqual({check["reason"] for check in checks}, {"the memory limit was reached"})

    def option_j(self):
        self.assertEqual(self.expect(1, "defect.c", "-j", "1"), self.expect(1, "defect.c", "-j2"))

    def option_format(self):
        self.assertIn(": defect: ", self.expect(1, "defect.c", "--format", "text"))
        self.assertEqual(self.json_of(1, "defect.c")["checks"][0]["verdict"], "defect")

    def option_o(self):
        self.assertEqual(self.expect(1, "defect.c", "-o", "report"), "")
        self.assertEqual((self.folder / "report").read_text(), self.expect(1, "defect.c"))

    def option_color(self):
        self.assertIn("\x1b[", self.expect(1, "defect.c", "--color", "always"))
        self.assertNotIn("\x1b", self.expect(1, "defect.c", "--color", "never"))
        self.assertNotIn("\x1b", self.expect(1, "defect.c"))

    def option_dump_summaries(self):
        source = ("#include <ndis.h>\nstatic VOID Take(PNDIS_SPIN_LOCK l) { NdisAcquireSpinLock(l); }\n"
                  "VOID Send(PNDIS_SPIN_LOCK l) { Take(l); NdisReleaseSpinLock(l); }\n")
        self.write("take.c", source)
        self.assertEqual(self.expect(0, "--dump-summaries", "take.c"), "Take(l): l.held += 1\n")
        self.assertEqual(self.expect(0, "--dump-summaries", "safe.c"),
                         "no called function changes the state of SpinLockBalanced\n")

    def option_dump_ir(self):
        text = self.expect(0, "safe.c", "--dump-ir")
        self.assertIn("Halt", text)
        self.assertIn("held", text)  # the state variable of the rule that was woven in

    def option_smt_dump_dir(self):
        self.expect(1, "defect.c", "--smt-dump-dir", "queries")
        files = list((self.folder / "queries").iterdir())
        self.assertTrue(files)
        self.assertIn("(assert", files[0].read_text())

    def test_counts_of_queries_agree(self):
        self.write("loop.c", LOOP)
        for file in ("loop.c", "defect.c"):
            run = self.run_tool(file, "-vv", "--stats", "--format", "json", "--smt-dump-dir", file[:2])
            stats = json.loads(run.stdout)["stats"]
            self.assertEqual(stats["solver queries"], len(list((self.folder / file[:2]).iterdir())))
            self.assertEqual(stats["questions to the solver"],
                             len(re.findall(r"(?m)^ndis-verify: debug: question ", run.stderr.decode())))
            self.assertGreater(stats["solver queries"], 0)
            self.assertLessEqual(stats["solver queries that reached Z3"], stats["solver queries"])

    def option_cross_check(self):
        stats = self.json_of(0, "safe.c", "--stats", "--cross-check")["stats"]
        self.assertEqual(stats["contradictions"], 0)
        self.assertNotIn("contradictions", self.json_of(0, "safe.c", "--stats")["stats"])

    def option_assumptions(self):
        self.assertIn("a callback exits where it returns",
                      self.expect(0, "safe.c", "--assumptions"))

    def option_stats(self):
        self.assertRegex(self.expect(0, "safe.c", "--stats"), r"whole time +[\d.]+ +ms")
        self.assertNotIn("whole time [ms]", self.json_of(0, "safe.c")["stats"])
        stats = self.json_of(0, "safe.c", "--stats")["stats"]
        self.assertIn("whole time [ms]", stats)
        self.assertEqual(stats["SpinLockBalanced events in Halt"], 2)

    def option_quiet(self):
        self.assertEqual(self.expect(0, "safe.c", "-q"),
                         "1 check of SpinLockBalanced: 1 proved\n")
        self.assertEqual(self.expect(0, "safe.c", "--quiet"), self.expect(0, "safe.c", "-q"))
        self.assertIn(": defect: ", self.expect(1, "defect.c", "-q"))

    def option_verbose(self):
        run = self.run_tool("safe.c", "-v")
        self.assertRegex(run.stdout.decode(), r"(?m)^  proved +Halt +MINIPORT_HALT")
        self.assertIn(b"ndis-verify: info: read 1 file", run.stderr)
        self.assertEqual(self.run_tool("safe.c").stderr, b"")
        folded = self.expect(1, "defect.c", "--verbose")
        unfolded = self.expect(1, "defect.c", "-vv")
        self.assertNotRegex(unfolded, r"\u2026 \d+ step")
        self.assertGreaterEqual(unfolded.count("\n"), folded.count("\n"))

    def option_version(self):
        self.assertRegex(self.expect(0, "--version"), r"\Andis-verify \d+\.\d+\.\d+\n\Z")

    def option_help(self):
        text = self.expect(0, "--help")
        self.assertEqual(text, self.expect(0, "-h"))
        self.assertLessEqual(max(map(len, text.splitlines())), 100)

    def test_help(self):
        """Runs the test of each option that --help names."""
        options = set(re.findall(r"(?m)^  (?:-\w,)?(-{1,2}[\w-]+)", self.expect(0, "--help")))
        self.assertGreater(len(options), 20)
        for option in sorted(options):
            with self.subTest(option=option):
                getattr(self, "option_" + option.lstrip("-").replace("-", "_"))()
        tests = {name for name in dir(self) if name.startswith("option_")}
        self.assertEqual(len(tests), len(options), "a test for an option that --help does not name")

    def test_timeout(self):
        for name, text in SLOW.items():
            self.write(f"{name}.c", text)
            with self.subTest(name):
                checks = self.json_of(2, f"{name}.c", "-j1", "--timeout", "2")["checks"]
                self.assertEqual(len(checks), text.count("MINIPORT_HALT "))
                self.assertEqual({check["verdict"] for check in checks}, {"inconclusive"})
                self.assertEqual(checks[-1]["reason"], "the time limit was reached")

    def test_arguments_for_clang(self):
        self.preprocessed()
        self.expect(1, "driver.c", "-Iinc", "--", "-DLEAK=1")

    def test_response_file(self):
        self.preprocessed()
        self.write("options", "-I inc\n-D 'LEAK=1'\n")
        self.expect(1, "@options", "driver.c")
        self.assertIn("none: cannot read the response file", self.expect_error("@none"))
        self.assertIn("inc: is a folder", self.expect_error("@inc"))
        self.write("utf16", "-I inc -D LEAK=1".encode("utf-16"))
        self.expect(1, "@utf16", "driver.c")

    def test_what_clang_cannot_take(self):
        for arguments in (["@options"], ["safe.c"], ["-Znonsense"]):
            with self.subTest(arguments=arguments):
                message = self.expect_error("defect.c", "--", *arguments)
                self.assertIn("clang", message)
                self.assertLess(len(message), 150)

    def test_places_on_the_command_line(self):
        self.assertIn("'1X': macro name", self.expect_error("safe.c", "-D", "1X"))
        self.assertIn("<command line>: macro name", self.expect_error("safe.c", "--", "-D1X"))
        report = self.json_of(0, "safe.c", "--", "-include", "nope.h")
        (missing,) = [a for a in report["assumptions"] if a["kind"] == "missing-header"]
        self.assertEqual((missing["text"], missing["line"]), ("nope.h", 0))
        self.assertRegex(self.expect(0, "safe.c", "--assumptions", "--", "-include", "nope.h"),
                         r"(?m)^  missing-header +nope\.h$")


DEFECT_AND_SAFE = """\
#include <ndis.h>
NDIS_SPIN_LOCK Lock;
MINIPORT_HALT Halt;
MINIPORT_SHUTDOWN Shutdown;
static VOID Take(VOID) { NdisAcquireSpinLock(&Lock); }
VOID Halt(NDIS_HANDLE Context, NDIS_HALT_ACTION Action)
{
  UNREFERENCED_PARAMETER(Context);
  UNREFERENCED_PARAMETER(Action);
  Take();
  NdisReleaseSpinLock(&Lock);
}
VOID Shutdown(NDIS_HANDLE Context, NDIS_SHUTDOWN_ACTION Action)
{
  UNREFERENCED_PARAMETER(Context);
  UNREFERENCED_PARAMETER(Action);
  Take();
}
"""


class Mistakes(ToolTest):
    def test_wrong_options(self):
        for arguments, message in (
                ([], "no C file given"),
                (["safe.c", "--nonsense"], "unknown option --nonsense"),
                (["safe.c", "-Z"], "unknown option -Z"),
                (["safe.c", "--bound", "0"], "--bound"),
                (["safe.c", "--bound", "-1"], "--bound"),
                (["safe.c", "--bound", "many"], "--bound"),
                (["safe.c", "--bound"], "--bound needs a value"),
                (["safe.c", "--timeout", "0"], "--timeout"),
                (["safe.c", "--memory", "0"], "--memory"),
                (["safe.c", "-j", "0"], "-j"),
                (["safe.c", "--format", "xml"], "--format"),
                (["safe.c", "--target", "vax"], "--target"),
                (["safe.c", "--color", "blue"], "--color"),
                (["safe.c", "--format", "text,json"], "-o"),
                (["safe.c", "--list-entries", "--dump-ir"], "exclude each other"),
                (["--list-rules", "safe.c"], "takes no C file"),
                (["safe.c", "--dump-ir", "--rule", "all", "--rules-dir", "."], "--dump-ir")):
            with self.subTest(arguments=arguments):
                if "--rules-dir" in arguments:
                    self.write("NoAcquire.c", OWN_RULE)
                self.assertIn(message, self.expect_error(*arguments))

    def test_rule_with_a_mistake(self):
        self.write("rules/NoAcquire.c", OWN_RULE.replace("taken += 1", "token += 1"))
        message = self.expect_error("--rules-dir", "rules", "--rule", "NoAcquire", "safe.c")
        self.assertRegex(message, r"NoAcquire\.c:10:\d+: .*token")

    def test_rules_that_make_no_sense(self):
        hook = "if (l == lock) taken += 1;"
        for old, new, line, message in (
                ('#include "rule.h"', '#include "rule.h"\n#include "nope.h"', 6, "nope.h"),
                ("NdisAcquireSpinLock", "NdisAcquireSpinLok", 10, "NdisAcquireSpinLok"),
                ("STATE", "WATCH(PNDIS_SPIN_LOCK, other)\nSTATE", 9, "second WATCH"),
                ("RULE(", "RULES(", 5, "declares no RULE"),
                ("AT_EXIT", 'RULE(B, "x", "y")\nAT_EXIT', 11, "second RULE"),
                ('REQUIRE(taken == 0, "acquired", "is acquired");', "", 7, "requires nothing"),
                ("AFTER(NdisAcquireSpinLock)(PNDIS_SPIN_LOCK l) { " + hook + " }", "", 7, "hooks no"),
                (hook, 'REQUIRE(l != lock, "k", "t");', 10, "REQUIRE"),
                (hook, "if (l == lock) taken = 1;", 10, "change of the state"),
                (hook, "if (l == lock) taken *= 2;", 10, "change of the state"),
                (hook, "taken += 1;\ntaken += taken;", 11, "change of the state"),
                ("AT_EXIT() {", "AT_EXIT() { taken += 1;", 11, "change of the state")):
            with self.subTest(new=new):
                self.write("rules/NoAcquire.c", OWN_RULE.replace(old, new))
                error = self.expect_error("--rules-dir", "rules", "--rule", "NoAcquire", "safe.c")
                self.assertRegex(error, rf"\Arules/NoAcquire\.c:{line}[: ]")
                self.assertIn(message, error)

    def test_a_hook_on_a_function_of_the_driver(self):
        self.write("rules/NoAcquire.c", OWN_RULE.replace("(NdisAcquireSpinLock)", "(TakeLock)"))
        self.write("driver.c", """\
#include <ndis.h>
VOID TakeLock(PNDIS_SPIN_LOCK Lock);
NDIS_SPIN_LOCK Own;
MINIPORT_SHUTDOWN Shutdown;
VOID Shutdown(NDIS_HANDLE Context, NDIS_SHUTDOWN_ACTION Action) { TakeLock(&Own); }
""")
        self.expect(1, "--rules-dir", "rules", "--rule", "NoAcquire", "driver.c")
        self.expect_error("--rules-dir", "rules", "--rule", "NoAcquire", "safe.c")

    def test_rules_of_functions_that_the_driver_does_not_declare(self):
        self.write("data.c", "int x;\n")
        self.expect(0, "data.c")


class Terminal(ToolTest):
    def on_terminal(self, *arguments, **environment):
        """What the program writes when standard output is a terminal."""
        master, slave = pty.openpty()
        subprocess.run([BINARY, *arguments], stdout=slave, stderr=subprocess.DEVNULL,
                       cwd=self.folder, check=False, timeout=60, env={**CLEAN, **environment})
        os.close(slave)
        text = b""
        try:
            while chunk := os.read(master, 4096):
                text += chunk
        except OSError:  # the other end is closed
            pass
        os.close(master)
        return text.decode()

    def test_colour(self):
        self.assertIn("\x1b[", self.on_terminal("defect.c"))
        self.assertNotIn("\x1b", self.on_terminal("defect.c", NO_COLOR="1"))
        self.assertIn("\x1b[", self.on_terminal("defect.c", NO_COLOR=""))
        self.assertNotIn("\x1b", self.on_terminal("defect.c", TERM="dumb"))
        self.assertIn("\x1b[", self.on_terminal("defect.c", TERM="xterm"))
        self.assertNotIn("\x1b", self.on_terminal("defect.c", "--color=never"))
        self.assertIn("\x1b[", self.on_terminal("defect.c", "--color=always", NO_COLOR="1"))
        self.assertNotIn("\x1b", self.on_terminal("defect.c", "-o", "report"))


CLEAN = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TERM")}

if __name__ == "__main__":
    unittest.main()
