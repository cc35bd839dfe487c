"""Where the drivers of the corpus stand, and how each is given to the program. None of them is part
of this project: a folder that holds some of their repositories is an argument."""

import dataclasses
import os
import pathlib
import re

# Our own stand-in for what tap-windows6's build script writes from its version numbers.
TAP_CONFIG = "\n".join(f"#define PRODUCT_{name} {value}" for name, value in (
    ("NAME", '"example"'), ("VERSION", '"1.0"'), ("VERSION_RESOURCE", "1,0,0,1"),
    ("TAP_WIN_COMPONENT_ID", '"example"'), ("TAP_WIN_MAJOR", "1"), ("TAP_WIN_MINOR", "0"),
    ("TAP_WIN_REVISION", "0"), ("TAP_WIN_BUILD", "1"), ("TAP_WIN_PROVIDER", '"example"'),
    ("TAP_WIN_DEVICE_DESCRIPTION", '"example"'), ("TAP_WIN_RELDATE", '"2020-01-01"'))) + "\n"


@dataclasses.dataclass(frozen=True)
class Driver:
    """A driver of a public repository. Its own project says how it is built, where it has one."""

    name: str
    folder: str  # in its repository
    marker: str  # a file that the folder has
    defines: tuple = ()  # what no project of it says
    generated: tuple = ()  # (name, text) of headers that its build writes
    project: str = ""  # what is given instead of the folder, which holds more than the driver


CORPUS = (
    Driver("netvmini", "network/ndis/netvmini/6x", "adapter.c"),
    Driver("filter", "network/ndis/filter", "filter.c"),
    Driver("mux", "network/ndis/mux/driver/60", "miniport.c"),
    Driver("ndisprot", "network/ndis/ndisprot/6x/sys", "ndisbind.c"),
    Driver("ndisprot_kmdf", "network/ndis/ndisprot_kmdf/60", "ndisbind.c"),
    Driver("extension", "network/ndis/extension", "base/SxBase.c"),
    Driver("SDV-FailDriver-NDIS", "tools/sdv/samples/SDV-FailDriver-NDIS/driver", "sdvmp.vcxproj"),
    Driver("tap-windows6", "src", "tapdrvr.c",
           defines=("NDIS_WDM=1", "NDIS_MINIPORT_DRIVER=1", "NDIS620_MINIPORT=1",
                    "NDIS630_MINIPORT=1",
                    "TAP_DRIVER_MAJOR_VERSION=1", "TAP_DRIVER_MINOR_VERSION=0"),
           generated=(("config.h", TAP_CONFIG),)),
    Driver("winpcap", "packetNtx/driver", "Packet.c",
           defines=("NDIS50", "NDIS51=1", "_KERNEL", "NTDDK"), project="Sources"),
    Driver("WDI", "network/wlan/WDI", "COMMON/common.vcxproj"),
)


def locate(corpus, driver):
    """The driver's folder below `corpus`, or None."""
    wanted = pathlib.PurePosixPath(driver.folder).parts
    for folder, folders, _ in os.walk(corpus):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        path = pathlib.Path(folder)
        if path.parts[-len(wanted):] == wanted and (path / driver.marker).exists():
            return path
    return None


def write_generated(driver, folder):
    """Writes the headers that the driver's build would write; gives the options to find them."""
    for name, text in driver.generated:
        (pathlib.Path(folder) / name).write_text(text, encoding="ascii")
    return ["-I", str(folder)] if driver.generated else []


def options(driver):
    """The defines that no project says."""
    return [word for define in driver.defines for word in ("-D", define)]


def read_text(path):
    """A source file as text, whatever its encoding."""
    raw = pathlib.Path(path).read_bytes()
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", errors="replace")
    return raw.decode("utf-8-sig", errors="replace")


def without_comments(text):
    """The text with comments and literals blanked, line breaks kept."""
    pattern = r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\''

    def blank(match):
        return re.sub(r"[^\n]", " ", match.group())
    return re.sub(pattern, blank, text, flags=re.DOTALL)
