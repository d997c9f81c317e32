"""Edits a copy of a deck while it is on the stage, as authors do, and at times wrongly."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from random import Random

from kiosk.deck import Deck


def content(deck: Deck) -> str:
    """All that a deck says, without the times and inodes of its files."""
    return re.sub(r"stamp=\([^)]*\)", "", repr(deck))


class Editor:
    """Works on the copy of `deck` in `folder`."""

    def __init__(self, deck: Path, folder: Path) -> None:
        self.deck = folder / "deck"
        shutil.copytree(deck, self.deck)
        self._original = {
            file: file.read_text("utf-8") for file in sorted(self.deck.rglob("*.yaml"))
        }
        self._main = self.deck / "deck.yaml"
        self._slides = [file for file in self._original if file != self._main]

    def edit(self, random: Random) -> str:
        """One edit of one file, on top of the deck as it was; says which."""
        self.restore()
        edits = (self._retitle, self._retitle, self._remove, self._break, self._reorder, self._one)
        return random.choice(edits)(random.choice(self._slides), random)

    def restore(self) -> None:
        """Undo all edits."""
        for file, text in self._original.items():
            if not file.exists() or file.read_text("utf-8") != text:
                self._write(file, text)

    def _write(self, file: Path, text: str) -> None:
        # Renamed into place, as most editors do.
        draft = file.with_suffix(".draft")
        draft.write_text(text, "utf-8")
        draft.replace(file)

    def _retitle(self, file: Path, random: Random) -> str:
        text = self._original[file].replace(
            "\n  en: ", f"\n  en: {random.randint(2, 99)} times ", 1
        )
        self._write(file, text)
        return f"reword {file.name}"

    def _remove(self, file: Path, random: Random) -> str:
        file.unlink()
        return f"remove {file.name}"

    def _break(self, file: Path, random: Random) -> str:
        text = self._original[file]
        self._write(file, text[: random.randint(1, len(text) - 1)] + "\n[")
        return f"break {file.name}"

    def _reorder(self, file: Path, random: Random) -> str:
        head, _, tail = self._original[self._main].partition("slides:\n")
        lines = tail.splitlines(keepends=True)
        random.shuffle(lines)
        self._write(self._main, f"{head}slides:\n{''.join(lines)}")
        return "reorder the slides"

    def _one(self, file: Path, random: Random) -> str:
        text = self._original[self._main].replace("[en, ru]", random.choice(("[en]", "[ru, en]")))
        self._write(self._main, text)
        return "change the languages"
