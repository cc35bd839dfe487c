"""No input crashes the tool; what cannot be read gets one clear line and exit 3."""

import os
import pathlib
import random
import shutil
import tempfile
import unittest

from tool import BINARY, ROOT, SAFE, ToolTest

VERDICT_STATUS = (0, 1, 2)


class Unreadable(ToolTest):
    def test_missing(self):
        self.assertEqual(self.expect_error("none.c"), "none.c: no such file")
        self.assertIn("none.c", self.expect_error("safe.c", "none.c"))

    def test_folder(self):
        (self.folder / "folder.c").mkdir()
        self.assertIn("folder.c: is a folder", self.expect_error("folder.c"))

    def test_source_that_does_not_parse(self):
        self.write("broken.c", "int f(void)\n{\n  return (1;\n")
        self.assertRegex(self.expect_error("broken.c"), r"\Abroken\.c:\d+:\d+: ")

    def test_what_is_not_c(self):
        for name, text, message in (
                ("prose.c", "hello world, this is not C\n", "unknown type name 'hello'"),
                ("Makefile", "all: driver.sys\n\ndriver.sys: a.obj\n\tlink a.obj\n", ""),
                ("dirs", "DIRS= \\\n    driver \\\n    test\n", ""),
                ("open.c", "int x\n", "expected ';'"),
                ("names.c", "UNKNOWN x;\n", "unknown type name 'UNKNOWN'")):
            self.write(name, text)
            for arguments in ([], ["--list-entries"], ["--all-variants"]):
                with self.subTest(name=name, arguments=arguments):
                    error = self.expect_error(name, *arguments)
                    self.assertRegex(error, rf"\A{name}:\d+:\d+: ")
                    self.assertIn(message, error)

    def test_errors_beside_what_can_be_checked(self):
        self.write("names.c", "UNKNOWN x;\n")
        self.expect(0, "safe.c", "names.c")

    def test_binary_file(self):
        self.write("binary.c", random.Random(1).randbytes(5000))
        self.assertIn("binary.c", self.expect_error("binary.c"))
        shutil.copy(BINARY, self.folder / "program.c")
        self.assertIn("program.c", self.expect_error("program.c"))

    def test_cpp_file(self):
        self.write("class.cpp", "class A { public: virtual ~A() = default; };\n")
        self.assertIn("class.cpp", self.expect_error("class.cpp"))


class Odd(ToolTest):
    def survive(self, name, text, *arguments):
        self.write(name, text)
        run = self.run_tool(name, *arguments)
        self.assertIn(run.returncode, (*VERDICT_STATUS, 3), run.stderr)
        return run

    def test_empty_file(self):
        self.write("empty.c", "")
        self.assertEqual(self.expect_error("empty.c"), "empty.c: is empty")

    def test_no_entry_point(self):
        self.write("data.c", "int x;\n")
        self.assertIn("0 checks: no entry point found", self.expect(0, "data.c"))

    def test_what_is_not_known_is_inconclusive(self):
        (check,) = self.json_of(2, "unknown.c")["checks"]
        self.assertEqual(check["verdict"], "inconclusive")
        self.assertRegex(check["reason"], r"unknown\.c:\d+")

    def test_missing_include(self):
        self.write("driver.c", SAFE.replace("<ndis.h>", '<ndis.h>\n#include "nowhere.h"'))
        report = self.json_of(0, "driver.c")
        self.assertTrue([a for a in report["assumptions"] if "nowhere.h" in a["text"]])

    def test_infinite_loop(self):
        self.write("driver.c", SAFE.replace("  Adapter->Count = 0;\n", "  for (;;) ;\n"))
        run = self.run_tool("driver.c")
        self.assertIn(run.returncode, VERDICT_STATUS, run.stderr)

    def test_nested_blocks(self):
        self.survive("deep.c", SAFE.replace("  Adapter->Count = 0;\n",
                                            "{" * 2000 + "Adapter->Count = 0;" + "}" * 2000))

    def test_nested_expression(self):
        self.survive("deep.c", SAFE.replace("= 0;", "= " + "(" * 5000 + "0" + ")" * 5000 + ";"))

    def test_nul_bytes_and_no_utf8(self):
        self.survive("nul.c", SAFE.encode() + b"/* \0\0 \xff\xfe\x80 */ \0 int x;\n")
        self.write("latin.c", SAFE.encode() + b"/* caf\xe9 */\n")
        self.expect(0, "latin.c")

    def test_byte_order_marks_and_line_ends(self):
        self.write("crlf.c", b"\xef\xbb\xbf" + SAFE.replace("\n", "\r\n").encode())
        self.expect(0, "crlf.c")
        self.write("utf16.c", SAFE.encode("utf-16"))
        self.expect(0, "utf16.c")

    def test_memory_limit(self):
        doubling = "".join(f"#define D{i} D{i - 1} D{i - 1}\n" for i in range(1, 27))
        self.write("bomb.c", f"#define D0 1+\n{doubling}int x = D26 1;\n")
        self.assertIn("--memory", self.expect_error("bomb.c", "--memory", "300"))

    def test_same_file_twice(self):
        run = self.run_tool("safe.c", "./safe.c")
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertIn(b"given twice", run.stderr)


class Installed(ToolTest):
    """The program beside its data, as `cmake --install` puts them, run by someone else."""

    def setUp(self):
        super().setUp()
        prefix = tempfile.TemporaryDirectory(prefix="ndis-verify-install-")
        self.addCleanup(prefix.cleanup)
        self.prefix = pathlib.Path(prefix.name)
        self.prefix.chmod(0o755)
        self.folder.chmod(0o755)
        data = self.prefix / "share" / "ndis-verify"
        shutil.copytree(ROOT / "include" / "wdk", data / "wdk")
        shutil.copytree(ROOT / "rules", data / "rules")
        (self.prefix / "bin").mkdir()
        self.binary = self.prefix / "bin" / "ndis-verify"
        shutil.copy(BINARY, self.binary)

    def test_finds_its_own_rules(self):
        text = self.expect(0, "--explain", "SpinLockBalanced", binary=self.binary)
        self.assertIn(str(self.prefix), text)
        self.expect(0, "safe.c", binary=self.binary)

    def test_unreadable_file(self):
        (self.folder / "safe.c").chmod(0)
        user = {"user": 65534} if os.geteuid() == 0 else {}  # nothing is unreadable to root
        self.assertEqual(self.expect_error("safe.c", binary=self.binary, **user),
                         "safe.c: cannot be read")


if __name__ == "__main__":
    unittest.main()
