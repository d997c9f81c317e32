"""Kinds of options that several commands share."""

from __future__ import annotations

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


SIZE = Size()
