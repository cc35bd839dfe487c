"""Types, variables and functions of an object file, read from its debug information."""

import dataclasses
import re
import subprocess

DIE = re.compile(r"^0x([0-9a-f]+):(\s+)DW_TAG_(\w+)")
ATTRIBUTE = re.compile(r"^\s+DW_AT_(\w+)\s+\((.*)\)$")
TRANSPARENT = {"typedef", "const_type", "volatile_type", "restrict_type"}


@dataclasses.dataclass
class Die:
    offset: int
    tag: str
    attributes: dict = dataclasses.field(default_factory=dict)
    children: list = dataclasses.field(default_factory=list)

    def text(self, name):
        return self.attributes.get(name, "").strip('"')

    def number(self, name, default=0):
        value = self.attributes.get(name)
        return default if value is None else int(value.split()[0], 0)

    def type_offset(self):
        value = self.attributes.get("type")
        return int(value.split()[0], 16) if value else None


class DebugInfo:
    def __init__(self, object_file):
        dump = subprocess.run(["llvm-dwarfdump-19", "--debug-info", object_file],
                              capture_output=True, text=True, check=True).stdout
        self.dies, stack = {}, []
        self.units = []
        for line in dump.splitlines():
            if match := DIE.match(line):
                die = Die(int(match[1], 16), match[3])
                depth = len(match[2])
                while stack and stack[-1][0] >= depth:
                    stack.pop()
                (stack[-1][1].children if stack else self.units).append(die)
                stack.append((depth, die))
                self.dies[die.offset] = die
            elif stack and (match := ATTRIBUTE.match(line)):
                stack[-1][1].attributes[match[1]] = match[2]

    def all(self, tag):
        return [die for die in self.dies.values() if die.tag == tag]

    def resolve(self, offset):
        """The type behind typedefs and qualifiers; None for void."""
        die = self.dies.get(offset)
        while die is not None and die.tag in TRANSPARENT:
            die = self.dies.get(die.type_offset())
        return die

    def is_const(self, offset):
        die = self.dies.get(offset)
        while die is not None and (die.tag in TRANSPARENT or die.tag == "array_type"):
            if die.tag == "const_type":
                return True
            die = self.dies.get(die.type_offset())
        return False

    def size(self, die):
        if die is None:
            return 1
        if die.tag == "array_type":
            count = 1
            for part in die.children:
                count *= part.number("count", part.number("upper_bound", -1) + 1)
            return count * self.size(self.resolve(die.type_offset()))
        if die.tag == "pointer_type":
            return 8
        return die.number("byte_size", 0)
