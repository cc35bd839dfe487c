"""Plain Clang over the files of a driver, with the arguments that ndis-verify reads them with."""

import json
import os
import pathlib


def prepare(folder, root, missing_headers):
    """Arguments with which Clang finds what a build on Windows finds: names below `root` in any
    case, and nothing in headers that nobody has (made in `folder`)."""
    empty = pathlib.Path(folder) / "empty"
    for header in missing_headers:
        path = empty / header.replace("\\", "/").lstrip("./")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    overlay = pathlib.Path(folder) / "overlay.yaml"
    roots = [{"type": "directory", "name": os.path.abspath(where),
              "contents": [{"type": "file", "name": name,
                            "external-contents": os.path.join(os.path.abspath(where), name)}
                           for name in sorted(names)]}
             for where, _, names in os.walk(root) if names]
    overlay.write_text(json.dumps({"version": 0, "case-sensitive": "false", "roots": roots}))
    return ["-ivfsoverlay", str(overlay), "-I", str(empty)]


def command(clang, entry, more):
    """A command of compile_commands.json with absolute paths, which overlays need."""
    arguments = entry["arguments"]
    at = arguments.index("--")
    base = entry["directory"]
    absolute = [f"-I{os.path.join(base, a[2:])}" if a.startswith("-I") else a
                for a in arguments[1:at]]
    return [clang, *absolute, *more, "--", os.path.join(base, arguments[at + 1])]
