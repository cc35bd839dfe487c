"""What README.md shows and says is what the program does."""

import re
import unittest

from tool import ROOT, ToolTest

README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language):
    return re.findall(rf"(?ms)^```{language}\n(.*?)^```$", README)


class Readme(ToolTest):
    def test_example(self):
        console = blocks("console")[0]
        command, output = re.match(r"\$ ndis-verify (\S+)\n(.*)", console, re.S).groups()
        self.write(command, blocks("c")[0])
        self.assertEqual(self.expect(1, command), output)

    def test_options_are_those_of_help(self):
        table = README[README.index("## Options"):README.index("## JSON")]
        cells = " ".join(re.findall(r"(?m)^\|(.*?)(?<!\\)\|", table))
        documented = set(re.findall(r"(?<![\w-])--?[a-zA-Z][\w-]*", cells))
        offered = set()
        for names in re.findall(r"(?m)^  (-\S+)", self.expect(0, "--help")):
            offered |= set(names.split(","))
        self.assertEqual(documented, offered)

    def test_assumptions_are_those_printed(self):
        section = README[README.index("## Assumptions"):README.index("## Rules")]
        documented = re.findall(r"(?ms)^- (.*?)(?=^- |\Z)", section)
        documented = [" ".join(text.split()) for text in documented]
        printed = re.findall(r"(?m)^  - (.*)$", self.expect(0, "safe.c", "--assumptions"))
        self.assertEqual(documented, printed)

    def test_rule_is_the_one_in_the_repository(self):
        rule = (ROOT / "rules" / "ndis" / "SpinLockBalanced.c").read_text()
        self.assertTrue(rule.endswith(blocks("c")[1]))

    def test_exit_status(self):
        documented = re.findall(r"(?m)^\| (\d) \| (.*?) \|$", README)
        self.assertEqual([status for status, _ in documented], ["0", "1", "2", "3"])
        self.expect(0, "safe.c")
        self.expect(1, "defect.c")
        self.expect(2, "unknown.c")
        unknown = (self.folder / "unknown.c").read_text()
        self.write("other.c", unknown.replace("Halt(", "Other(").replace(" Halt;", " Other;"))
        self.expect(1, "defect.c", "other.c")
        self.expect_error("none.c")

    def test_json_keys(self):
        documented = set(re.findall(r'"(\w+)"', README[README.index("## JSON"):
                                                       README.index("Keys may be added")]))
        report = self.json_of(1, "defect.c")

        def keys(value):
            if isinstance(value, list):
                return set().union(*map(keys, value))
            if isinstance(value, dict):
                return set(value).union(*map(keys, value.values()))
            return set()
        verdicts = set(report["summary"].pop("verdicts"))
        report.pop("stats")
        self.assertEqual(keys(report) | {"verdicts", "stats"}, documented)
        self.assertEqual(verdicts, set(re.findall(r"(?m)^\| `([\w-]+)` \|", README[
            README.index("## What a verdict"):README.index("## Options")])))

    def test_files_and_folders_exist(self):
        for path in re.findall(r"\]\(([\w./]+)\)", README):
            self.assertTrue((ROOT / path).exists(), path)
        layout = README[README.index("## Layout"):]
        for path in re.findall(r"(?<![\w/])((?:include|src|rules|examples|third_party)/[\w/]*)", layout):
            self.assertTrue((ROOT / path).is_dir(), path)
        for path in re.findall(r"`(tests/\w+)`", README):
            self.assertTrue((ROOT / path).is_dir(), path)


if __name__ == "__main__":
    unittest.main()
