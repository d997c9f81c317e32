"""Files of a deck's folder that nothing uses, and slides that deck.yaml does not list."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from kiosk.deck import Deck, Loaded, Problem, attachments, pictures
from kiosk.deck.problem import Fault, Place, quoted

_MEDIA = (*pictures.EXTENSIONS, *attachments.EXTENSIONS)
_YAML = (".yaml", ".yml")
_SLIDE = re.compile(rb"^kind\s*:", re.MULTILINE)
_BEGINNING = 16 * 1024  # bytes of a YAML file in which a slide says its kind
_DEEPEST = 8
_MOST = 5000
"""Files that are looked at; a folder with more is not only a deck's."""


def unused_files(_: Deck, loaded: Loaded) -> Iterator[Problem]:
    """Pictures, films and tables that no slide names, and slides that nobody can reach.

    While there are errors nothing is said: what a broken slide names is not known.
    """
    if loaded.folder is None or loaded.partial or not loaded.ok:
        return
    used = {os.path.realpath(file) for file in loaded.files}
    used |= {os.path.realpath(origin.path) for origin in loaded.origins.values()}
    for file in islice(sorted(_below(loaded.folder, _DEEPEST)), _MOST):
        if os.path.realpath(file) not in used:
            yield from _judged(file, loaded.folder)


def _judged(file: Path, folder: Path) -> Iterator[Problem]:
    name = quoted(file.relative_to(folder).as_posix())
    if file.suffix.lower() in _MEDIA:
        message = f"nothing in the deck uses {name}"
        fault = Fault("unused-file", message, "Name it in a slide, or take it out of the folder.")
    elif file.suffix.lower() in _YAML and file.name != "deck.yaml" and _is_slide(file):
        message = f"deck.yaml does not list {name}: nobody can reach this slide"
        hint = "List it under `slides`, or take it out of the folder."
        fault = Fault("unreachable-slide", message, hint)
    else:
        return
    yield Place(file).problem(fault, "warning")


def _is_slide(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            return bool(_SLIDE.search(opened.read(_BEGINNING)))
    except OSError:
        return False


def _below(folder: Path, depth: int) -> Iterator[Path]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if entry.is_file():
                    yield Path(entry.path)
                elif depth and entry.is_dir(follow_symlinks=False):
                    yield from _below(Path(entry.path), depth - 1)
    except OSError:
        return
