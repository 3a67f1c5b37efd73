"""Reads the project's own gold files: text with names marked as ``[P:Ann Lee]``, others as ``[M:German]``."""

import re
from collections.abc import Iterator
from pathlib import Path

from parsers.names.values import NameKind

KINDS = {"P": NameKind.PERSON, "O": NameKind.ORGANISATION, "L": NameKind.PLACE, "M": NameKind.OTHER}
_MARK = re.compile(r"\[([POLM]):([^\]]+)\]")
Gold = dict[tuple[int, int], NameKind]


def unmark(marked: str) -> tuple[str, Gold]:
    """The plain text, and the kind of each marked span in it."""
    parts: list[str] = []
    gold: Gold = {}
    at = last = 0
    for match in _MARK.finditer(marked):
        before = marked[last : match.start()]
        at += len(before)
        gold[at, at + len(match[2])] = KINDS[match[1]]
        parts += [before, match[2]]
        at += len(match[2])
        last = match.end()
    return "".join(parts) + marked[last:], gold


def documents(path: Path) -> Iterator[tuple[str, str, Gold]]:
    """(title, text, gold) of each document of a marked file."""
    title, lines = "", list[str]()
    for line in [*path.read_text("utf-8").splitlines(), "= "]:
        if line.startswith("= "):
            if lines:
                yield (title, *unmark("\n".join(lines)))
            title, lines = line[2:], []
        elif not line.startswith("# "):
            lines.append(line)
