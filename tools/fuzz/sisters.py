"""More cases from one that hypothesis made: a slip or two more, and no second drawing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from .cases import SPLINTERS, Case
from .structure import SCALARS

_PIECES = tuple(piece.encode("utf-8", "replace") for piece in (*SPLINTERS, *SCALARS))
_CUT = 30  # bytes


def sisters(case: Case, count: int) -> Iterator[Case]:
    """The case with one to three changes more in one of its files, by the seed that it has."""
    random = Random(case.seed)  # noqa: S311  no secret
    texts = [name for name, content in case.files.items() if isinstance(content, bytes)]
    for _ in range(count if texts else 0):
        name = random.choice(texts)
        data = case.files[name]
        assert isinstance(data, bytes)
        for _ in range(random.randint(1, 3)):
            data = _changed(data, random)
        yield replace(case, files={**case.files, name: data})


def _changed(data: bytes, random: Random) -> bytes:
    start = random.randint(0, len(data))
    end = start + random.randint(0, _CUT)
    match random.randrange(6):
        case 0:
            return data[:start] + data[end:]
        case 1:
            return data[:end] + data[start:]
        case 2 | 3:
            return data[:start] + random.choice(_PIECES) + data[start:]
        case 4:
            return data[:start] + random.choice(_PIECES) + data[end:]
        case _:
            return _lines(data, random)


def _lines(data: bytes, random: Random) -> bytes:
    """A line deleted, doubled, moved or shifted."""
    lines = data.split(b"\n")
    line = lines.pop(random.randrange(len(lines)))
    place = random.randint(0, len(lines))
    if random.random() < 0.5:
        line = b" " * random.randint(0, 4) + line.lstrip()
    return b"\n".join([*lines[:place], *[line] * random.randint(0, 2), *lines[place:]])
