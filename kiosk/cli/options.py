"""Kinds of options that several commands share."""

from __future__ import annotations

import os
from pathlib import Path

import click

from kiosk.deck.settings import size


class Size(click.ParamType):  # type: ignore[type-arg]  # no generic in older versions
    """`1920x1080` as (1920, 1080), in px."""

    name = "size"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        """Width and height; a usage error for anything else."""
        if isinstance(value, tuple):
            return value
        found = size(str(value))
        if found is None:
            self.fail(f"{value!r} is no size; write width x height, such as 1920x1080", param, ctx)
        return found


class DeckToRun(click.Path):
    """A deck that is there; a service waits for one that is not, such as on a disk that is late."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str | bytes | os.PathLike[str]:
        """Its path; a usage error for what does not exist, unless a service asks for it."""
        path = super().convert(value, param, ctx)
        if not os.path.lexists(path) and "NOTIFY_SOCKET" not in os.environ:
            self.fail(f"Path {os.fspath(value)!r} does not exist.", param, ctx)
        return path


SIZE = Size()
DECK_TO_RUN = DeckToRun()
