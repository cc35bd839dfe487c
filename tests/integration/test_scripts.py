"""The set-up scripts are sound and agree with one another and with the documents."""

import json
import os
import re
import shutil
import subprocess
import unittest

from tool import BINARY, ROOT

SCRIPTS = ["quickstart", "test", ".ci/run", "third_party/install"]


def packages():
    rows = []
    for line in (ROOT / "third_party" / "packages.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            name, _versions, group, _use = re.split(r" {2,}", line)
            rows.append((name, group))
    return rows


class Scripts(unittest.TestCase):
    def test_syntax_and_mode(self):
        for script in SCRIPTS:
            with self.subTest(script=script):
                subprocess.run(["bash", "-n", ROOT / script], check=True)
                self.assertTrue(os.access(ROOT / script, os.X_OK))
                self.assertIn("set -euo pipefail", (ROOT / script).read_text())

    def test_quickstart_shows_a_defect(self):
        text = (ROOT / "quickstart").read_text()
        example = ROOT / re.search(r"\$\{1:-(\S+)\}", text).group(1)
        run = subprocess.run([BINARY, example], capture_output=True, text=True, timeout=60)
        self.assertEqual(run.returncode, 1, run.stderr)
        self.assertIn(": defect: ", run.stdout)

    @unittest.skipUnless(shutil.which("apt-get"), "packages are installed by hand here")
    def test_install_has_nothing_to_do(self):
        """These tests run after ./test has installed what it needs."""
        run = subprocess.run([ROOT / "third_party" / "install", "build", "test"],
                             capture_output=True, text=True, stdin=subprocess.DEVNULL)
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertIn("nothing is missing", run.stdout)

    def test_every_package_is_documented(self):
        document = (ROOT / "third_party" / "README.md").read_text()
        for name, _ in packages():
            if name != "git":
                self.assertIn(f"`{name}`", document)
        self.assertLessEqual({"build", "test", "ci"}, {group for _, group in packages()})

    def test_presets(self):
        presets = json.loads((ROOT / "CMakePresets.json").read_text())
        names = [p["name"] for p in presets["configurePresets"]]
        self.assertEqual(names, ["default", "debug", "asan"])


if __name__ == "__main__":
    unittest.main()
