"""What the integration tests share: running the built program in a folder of its own."""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BINARY = os.environ.get("NDIS_VERIFY", str(ROOT / "build" / "bin" / "ndis-verify"))
HANG_SECONDS = 120

SAFE = """\
#include <ndis.h>
typedef struct _ADAPTER { NDIS_SPIN_LOCK Lock; ULONG Count; } ADAPTER;
MINIPORT_HALT Halt;
VOID Halt(NDIS_HANDLE Context, NDIS_HALT_ACTION Action)
{
  ADAPTER *Adapter = Context;
  UNREFERENCED_PARAMETER(Action);
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Count = 0;
  NdisReleaseSpinLock(&Adapter->Lock);
}
"""

DEFECT = SAFE.replace("  NdisReleaseSpinLock(&Adapter->Lock);\n",
                      "  if (Action == NdisHaltDeviceStopped)\n"
                      "    NdisReleaseSpinLock(&Adapter->Lock);\n")

# The compiler cannot make sense of a statement of Reset: what it does is unknown.
UNKNOWN = """\
#include <ndis.h>
NDIS_SPIN_LOCK Lock;
MINIPORT_HALT Halt;
VOID Halt(NDIS_HANDLE Context, NDIS_HALT_ACTION Action)
{
  UNREFERENCED_PARAMETER(Context);
  NdisAcquireSpinLock(&Lock);
  if (Action == NDIS_SOMETHING_UNKNOWN)
    return UnknownCall(Action);
  NdisReleaseSpinLock(&Lock);
}
"""


class ToolTest(unittest.TestCase):
    """Runs the program in a fresh folder, which holds safe.c, defect.c and unknown.c."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="ndis-verify-test-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.write("safe.c", SAFE)
        self.write("defect.c", DEFECT)
        self.write("unknown.c", UNKNOWN)

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(text, bytes):
            path.write_bytes(text)
        else:
            path.write_text(text, encoding="utf-8")
        return path

    def run_tool(self, *arguments, binary=BINARY, **options):
        options = {"cwd": self.folder, "timeout": HANG_SECONDS, "stdin": subprocess.DEVNULL,
                   "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
        return subprocess.run([binary, *map(str, arguments)], check=False, **options)

    def expect(self, status, *arguments, **options):
        """Runs the program, expects this exit status, gives what it wrote to stdout as text."""
        run = self.run_tool(*arguments, **options)
        self.assertEqual(run.returncode, status,
                         f"{arguments}\n{run.stdout.decode(errors='replace')}"
                         f"\n{run.stderr.decode(errors='replace')}")
        return run.stdout.decode()

    def expect_error(self, *arguments, **options):
        """Expects one clear line on stderr, nothing on stdout and exit 3; gives the message."""
        run = self.run_tool(*arguments, **options)
        text = run.stderr.decode()
        self.assertEqual((run.returncode, run.stdout), (3, b""), f"{arguments}\n{text}")
        self.assertRegex(text, r"\Andis-verify: error: [^\n]+\n\Z")
        return text.removeprefix("ndis-verify: error: ").rstrip("\n")

    def json_of(self, status, *arguments):
        return json.loads(self.expect(status, "--format", "json", *arguments))
