"""Child processes and what they cost: processor time and peak memory."""

import dataclasses
import os
import resource
import subprocess
import tempfile


@dataclasses.dataclass
class Run:
    stdout: bytes
    stderr: str
    status: int
    seconds: float  # user and system time of the child and its children
    megabytes: float  # peak resident memory


def run(command, most_seconds):
    """Runs a command to its end, or until it has used `most_seconds` of processor time."""
    limit = max(1, int(most_seconds))

    def bound_time():
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=errors,
                              preexec_fn=bound_time) as process:
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        errors.seek(0)
        return Run(out.read(), errors.read().decode(errors="replace"), process.returncode,
                   usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def clang_arguments(headers):
    """What ndis-verify passes to Clang for a driver without options."""
    return ["--target=x86_64-pc-windows-msvc", "-x", "c", "-std=gnu11", "-fsyntax-only", "-nostdinc",
            "-w", "-fwrapv", "-ferror-limit=0", "-fno-spell-checking", "-fbracket-depth=100000",
            "-fms-extensions", "-fms-compatibility", "-fms-compatibility-version=19.29",
            "-D_KERNEL_MODE=1", "-D_AMD64_=1", "-DAMD64=1", "-isystem", str(headers)]
