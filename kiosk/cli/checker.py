"""Checks a deck, again and again if need be: what was not edited is not looked at twice."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from kiosk.deck import Cache, Loaded, Problem, load
from kiosk.lint import LintCache, judged, lint
from kiosk.paths import ASSETS

if TYPE_CHECKING:
    from kiosk.look.review import Reviewer


@dataclass(frozen=True, slots=True)
class Checked:
    """A deck as it was read, and all its problems, files as seen from the working directory."""

    loaded: Loaded
    problems: list[Problem]

    def failed(self, strict: bool) -> bool:
        """Whether there is an error, or with `strict` a warning."""
        return any(p.severity == "error" or strict for p in self.problems)


class Checker:
    """Checks one deck. Use it in a `with` block: a look at the layout opens displays."""

    def __init__(self, deck: Path, *, look: bool = False) -> None:
        self._deck = deck
        self._cache, self._lints = Cache(), LintCache()
        self._reviewer = _reviewer() if look else None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._reviewer:
            self._reviewer.close()

    def check(self) -> Checked:
        """Read what has changed since the last time, and report on all of it."""
        with _without_collector():
            loaded = load(self._deck, assets=ASSETS, cache=self._cache)
            found = [*loaded.problems, *lint(loaded, self._lints)]
        if self._reviewer:
            found += self._reviewer.review(loaded)
        wanted = judged(found, loaded.deck.checks if loaded.deck else {})
        return Checked(loaded, [replace(p, file=from_here(p.file)) for p in wanted])


def _reviewer() -> Reviewer:
    # The same picture everywhere, unless somebody asks for another way.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from kiosk.look.review import Reviewer  # noqa: PLC0415  a check without it needs no Qt

    return Reviewer()


@contextmanager
def _without_collector() -> Iterator[None]:
    # It would walk the slides of a large deck again and again, and find no cycles.
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def from_here(file: Path) -> Path:
    """A file as seen from the working directory, if it lies below."""
    try:
        return file.absolute().relative_to(Path.cwd())
    except ValueError:
        return file
