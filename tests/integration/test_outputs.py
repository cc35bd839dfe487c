"""Reports: the promised JSON, the same bytes every time, nothing half-written."""

import json
import unittest

from tool import ROOT, ToolTest

CHECK_KEYS = {"entry": str, "role": str, "rule": str, "verdict": str, "file": str, "line": int,
              "bound": int, "reason": str, "defects": list}
DEFECT_KEYS = {"message": str, "lock": str, "kind": str, "trace": list}
STEP_KEYS = {"file": str, "line": int, "column": int, "text": str, "function": str, "depth": int,
             "note": str, "state": str}
EXAMPLES = [ROOT / "examples" / name for name in ("count_filter.c", "team_intermediate.c")]
VERDICTS = {"proved", "bounded", "defect", "not-applicable", "inconclusive"}


SUMMARIES = {
    "summary-path.c": ["Lock(a, i): a->Queues[i & 3].Lock.held += 1",
                       "Unlock(a, i): a->Queues[i & 3].Lock.held -= 1"],
    "summary-memory-flag.c": ["Lock(a): a->Busy != 0 => a->Lock.held += 1",
                              "Unlock(a): a->Busy != 0 => a->Lock.held -= 1"],
    "summary-status.c": ["Enter(a): ret >= 0 => a->Lock.held += 1"],
    "summary-pointer.c": ["Lock(a): a->Current->Lock.held += 1",
                          "Unlock(a): a->Current->Lock.held -= 1"],
    "recursion-result.c": ["Find(a, i, id): ret != 0 => a->Lock.held += 1"],
    "recursion-65536.c": ["Take(a, n): its body is followed"],
    "recursion-acquires.c": ["Nest(a, depth): neutral"],
}


class Summaries(ToolTest):
    def test_words(self):
        for name, lines in SUMMARIES.items():
            with self.subTest(file=name):
                run = self.run_tool("--dump-summaries", ROOT / "tests" / "verdicts" / name)
                self.assertEqual((run.returncode, run.stdout.decode().splitlines()), (0, lines))


class Json(ToolTest):
    def require_keys(self, value, keys):
        for key, kind in keys.items():
            self.assertIsInstance(value.get(key), kind, key)

    def require_shape(self, report):
        self.require_keys(report, {"tool": dict, "configuration": str, "checks": list, "assumptions": list,
                                   "stats": dict})
        for check in report["checks"]:
            self.require_keys(check, CHECK_KEYS)
            self.assertIn(check["verdict"], VERDICTS)
            self.assertEqual(bool(check["defects"]), check["verdict"] == "defect")
            for defect in check["defects"]:
                self.require_keys(defect, DEFECT_KEYS)
                self.assertTrue(defect["trace"])
                for step in defect["trace"]:
                    self.require_keys(step, STEP_KEYS)

    def test_shape(self):
        for status, file in ((0, "safe.c"), (1, "defect.c"), (2, "unknown.c")):
            with self.subTest(file=file):
                self.require_shape(self.json_of(status, file))

    def test_defect(self):
        (check,) = self.json_of(1, "defect.c")["checks"]
        (defect,) = check["defects"]
        self.assertEqual((check["entry"], check["role"], check["line"]), ("Halt", "MINIPORT_HALT", 4))
        self.assertEqual((defect["lock"], defect["kind"]), ("Adapter->Lock", "held-at-exit"))
        self.assertIn("Adapter->Lock", defect["message"])
        acquired = [s for s in defect["trace"] if "NdisAcquireSpinLock" in s["text"]]
        self.assertEqual([(s["file"], s["line"], s["essential"]) for s in acquired],
                         [("defect.c", 8, True)])

    def test_examples(self):
        for file in EXAMPLES:
            with self.subTest(file=file.name):
                run = self.run_tool("--format", "json", file)
                self.assertIn(run.returncode, (0, 1, 2), run.stderr)
                self.require_shape(json.loads(run.stdout))


class Text(ToolTest):
    def test_first_line_stands_alone(self):
        text = self.expect(1, "defect.c")
        self.assertRegex(text, r"\Adefect\.c:\d+:\d+: defect: lock `Adapter->Lock` is still held "
                               r"when Halt returns \[SpinLockBalanced/held-at-exit\]\n")

    def test_story(self):
        text = self.expect(1, "defect.c")
        self.assertRegex(text, r"(?m)^ +8 \| NdisAcquireSpinLock\(&Adapter->Lock\) .*held = 1")
        self.assertRegex(text, r"(?m)^ +10 \| .*Action == NdisHaltDeviceStopped")


class SameBytes(ToolTest):
    def test_two_runs(self):
        sources = [self.folder / "defect.c", self.folder / "unknown.c", *EXAMPLES]
        for file in sources:
            for arguments in (["--format", "json"], ["--assumptions", "-vv", "-j1"]):
                with self.subTest(file=file.name, arguments=arguments):
                    first = self.run_tool(*arguments, file).stdout
                    self.assertEqual(first, self.run_tool(*arguments, file).stdout)
                    self.assertEqual(first, self.run_tool(*arguments, file, "-j3").stdout)


class OutputFiles(ToolTest):
    def test_each_format_has_its_file(self):
        self.expect(1, "defect.c", "--format", "text,json", "-o", "r.txt", "-o", "r.json")
        self.assertEqual((self.folder / "r.txt").read_text(), self.expect(1, "defect.c"))
        self.assertEqual(json.loads((self.folder / "r.json").read_text()),
                         self.json_of(1, "defect.c"))

    def test_dash_is_standard_output(self):
        text = self.expect(1, "defect.c", "--format", "text,json", "-o", "-", "-o", "r.json")
        self.assertEqual(text, self.expect(1, "defect.c"))
        json.loads((self.folder / "r.json").read_text())

    def test_a_failed_run_leaves_the_old_report(self):
        self.write("report", "old")
        before = sorted(self.folder.iterdir())
        self.expect_error("none.c", "-o", "report")
        self.write("broken.c", "int f( {")
        self.expect_error("broken.c", "-o", "report")
        self.assertEqual((self.folder / "report").read_text(), "old")
        (self.folder / "broken.c").unlink()
        self.assertEqual(sorted(self.folder.iterdir()), before)

    def test_wrong_places(self):
        (self.folder / "folder").mkdir()
        self.assertIn("is a folder", self.expect_error("safe.c", "-o", "folder"))
        self.assertIn("no such folder", self.expect_error("safe.c", "-o", "none/report"))
        self.assertIn("would overwrite", self.expect_error("safe.c", "-o", "./safe.c"))
        self.assertIn("cannot be written", self.expect_error("safe.c", "-o", "/dev/full"))
        self.assertIn("#include", (self.folder / "safe.c").read_text())

    def test_two_reports_in_one_file(self):
        self.write("r", "old")
        (self.folder / "link").symlink_to("r")
        for first, second in (("r", "./r"), ("r", self.folder / "r"), ("r", "link")):
            with self.subTest(second=second):
                self.assertIn("same file as r", self.expect_error(
                    "safe.c", "--format", "text,json", "-o", first, "-o", second))
                self.assertIn("same file as new", self.expect_error(
                    "safe.c", "--format", "text,json", "-o", "new", "-o", "./new"))
                self.assertEqual((self.folder / "r").read_text(), "old")

    def test_full_standard_output(self):
        with open("/dev/full", "wb") as full:
            run = self.run_tool("safe.c", stdout=full)
        self.assertEqual(run.returncode, 3)
        self.assertIn(b"cannot write to standard output", run.stderr)


if __name__ == "__main__":
    unittest.main()
