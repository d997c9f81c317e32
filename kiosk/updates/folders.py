"""The deck in a folder: its files, links inside it followed, nothing from outside."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import BinaryIO

from kiosk.deck.files import open_regular
from kiosk.deck.problem import Refused
from kiosk.updates.content import MAX_FILES, Content, Entry, check_limits
from kiosk.updates.names import (
    DECK_FILE,
    DEEPEST,
    check_clashes,
    check_name,
    part_of_a_deck,
    root_of,
    shown,
)
from kiosk.updates.refusal import Refusal


@contextmanager
def folder_content(folder: Path) -> Iterator[Content]:
    """The deck in a folder that holds a deck.yaml; raises `Refusal`."""
    label = str(folder)
    if not (folder / DECK_FILE).is_file():
        root_of((), label)
    found = _Found(os.path.realpath(folder))
    found.walk(found.root, "", ())
    check_clashes(entry.name for entry in found.entries)
    check_limits([entry.size for entry in found.entries], label)
    yield Content(label, tuple(found.entries), tuple(found.left_out))


@dataclass
class _Found:
    root: str
    entries: list[Entry] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)

    def walk(self, folder: str, prefix: str, above: tuple[str, ...]) -> None:
        """Collect what lies in a folder; `above` are the real folders that lead to it."""
        if folder in above or len(above) >= DEEPEST:
            self._leave_out(prefix.rstrip("/"), "leads around in a circle, or lies too deep")
            return
        try:
            names = sorted(os.listdir(folder))  # noqa: PTH208  names, of a real path
        except OSError as error:
            self._leave_out(prefix.rstrip("/"), f"cannot be read ({error.strerror})")
            return
        for name in names:
            if not name.startswith("."):
                self._take(f"{folder}{os.sep}{name}", prefix + name, (*above, folder))

    def _take(self, path: str, name: str, above: tuple[str, ...]) -> None:
        real = os.path.realpath(path)
        try:
            facts = os.stat(real)  # noqa: PTH116  real is a string
        except OSError:
            if part_of_a_deck(name):
                self._leave_out(name, "is a link that leads nowhere")
            return
        folder = stat.S_ISDIR(facts.st_mode)
        if not folder and not part_of_a_deck(name):
            return
        if not real.startswith(self.root.rstrip(os.sep) + os.sep):
            self._leave_out(name, "is a link that leads out of the deck")
        elif folder:
            self.walk(real, f"{name}/", above)
        elif not stat.S_ISREG(facts.st_mode):
            self._leave_out(name, "is no regular file")
        else:
            self._add(name, real, facts.st_size)

    def _add(self, name: str, real: str, size: int) -> None:
        check_name(name)
        self.entries.append(Entry(name, size, _opener(Path(real), name)))
        if len(self.entries) > MAX_FILES:
            # The walk ends here: a link to a home would go on for long.
            check_limits([entry.size for entry in self.entries], self.root)

    def _leave_out(self, name: str, why: str) -> None:
        self.left_out.append(f"{shown(name)} {why}")


def _opener(path: Path, name: str) -> Callable[[], AbstractContextManager[BinaryIO]]:
    return partial(_open, path, name)


@contextmanager
def _open(path: Path, name: str) -> Iterator[BinaryIO]:
    try:
        with open_regular(path) as stream:
            yield stream
    except Refused as refused:
        what = f"{shown(name)}: {refused.fault.message}."
        raise Refusal("missing", what, refused.fault.hint) from None
